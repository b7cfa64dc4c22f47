import { z } from 'zod'
import { textOf } from '../language/text.ts'
import { closestMatch, listNames, type Place, type Problems } from '../problem.ts'
import { map, text, word } from '../yaml/shapes.ts'
import type { License } from './model.ts'

const creative = (name: string, path: string) => [name, `https://creativecommons.org/${path}/`] as const

/** Licences for texts, figures and data, by their names in SPDX's list: what they are called, and where they stand. */
const known: Readonly<Record<string, readonly [name: string, url: string]>> = {
  'CC0-1.0': creative('CC0 1.0', 'publicdomain/zero/1.0'),
  'CC-BY-4.0': creative('CC BY 4.0', 'licenses/by/4.0'),
  'CC-BY-SA-4.0': creative('CC BY-SA 4.0', 'licenses/by-sa/4.0'),
  'CC-BY-ND-4.0': creative('CC BY-ND 4.0', 'licenses/by-nd/4.0'),
  'CC-BY-NC-4.0': creative('CC BY-NC 4.0', 'licenses/by-nc/4.0'),
  'CC-BY-NC-SA-4.0': creative('CC BY-NC-SA 4.0', 'licenses/by-nc-sa/4.0'),
  'CC-BY-NC-ND-4.0': creative('CC BY-NC-ND 4.0', 'licenses/by-nc-nd/4.0'),
  'ODbL-1.0': ['ODbL 1.0', 'https://opendatacommons.org/licenses/odbl/1-0/'],
  'ODC-By-1.0': ['ODC-By 1.0', 'https://opendatacommons.org/licenses/by/1-0/'],
  'OGL-UK-3.0': [
    'Open Government Licence v3.0',
    'https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/'
  ]
}

const expected = 'a licence by its name in SPDX, like CC-BY-4.0, or a map with `name` and `url`'

export const webAddress = word('an address').regex(/^https?:\/\/\S+$/, {
  error: 'an address that begins with `https://`'
})

export const writtenLicense = z.union([word(expected), map({ name: text, url: webAddress.optional() })], {
  error: expected
})

/** A licence as it is written, complete. Null: a problem. */
export function licenseOf(written: z.output<typeof writtenLicense>, place: Place, problems: Problems): License | null {
  if (typeof written !== 'string') return { id: null, name: textOf(written.name), url: written.url ?? null }
  const found = Object.hasOwn(known, written) ? known[written] : undefined
  if (found) return { id: written, name: textOf(found[0]), url: found[1] }
  const closest = closestMatch(written, Object.keys(known))
  problems.error({
    rule: 'license',
    place,
    message: `\`${written}\` is not a licence that is known here by its name alone`,
    expected: listNames(Object.keys(known)),
    ...(closest === undefined ? {} : { closest }),
    remedy: 'Write one of these; or what it is called and where it stands, as `{ name: …, url: "https://…" }`.'
  })
  return null
}
