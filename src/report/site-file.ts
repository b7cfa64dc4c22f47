import { z } from 'zod'
import { languages } from '../language/languages.ts'
import { textOf } from '../language/text.ts'
import { closestMatch, listNames, type Place, type Problems } from '../problem.ts'
import { parseAll } from '../yaml/parse.ts'
import { list, map, text, word } from '../yaml/shapes.ts'
import { readYaml, type Yaml } from '../yaml/yaml.ts'
import { licenseOf, webAddress, writtenLicense } from './license.ts'
import type { SiteFile } from './model.ts'

/** reports/site.yaml as it is written. */
export const writtenSite = map({
  title: text,
  language: word('a language, like `en`'),
  languages: list(word('a language, like `tr`'), 'a list of the other languages, like [tr, kk]').optional(),
  address: word('the address that the site will have, like "https://example.org/benchmarks/"').optional(),
  publisher: word('a text').optional(),
  summary: text.optional(),
  license: writtenLicense.optional(),
  audiences: z.record(z.string(), text, { error: 'a map from a short name to what readers are called' }).optional(),
  contact: map({
    name: text.optional(),
    email: word('an e-mail address')
      .regex(/^[^\s@<>"?&]+@[^\s@<>"?&]+\.[^\s@<>"?&]+$/, { error: 'an e-mail address' })
      .optional(),
    url: webAddress.optional()
  }).optional()
})

/**
 * Reads `reports/site.yaml`; what is wrong in it, see `problems`, is left out. Null: nothing of it can be read.
 * `base` is the path that the site was said to have ("/some/where/"), null where nobody said.
 */
export function readSiteFile(
  path: string,
  content: string,
  problems: Problems,
  base: string | null = null
): SiteFile | null {
  const yaml = readYaml(path, content, problems)
  const written = yaml && parseAll(writtenSite, yaml, { title: '-', language: 'en' }, problems)
  if (!yaml || !written) return null
  const { title, language, publisher, summary, license, contact } = written
  const audiences = yaml.keys(['audiences']).filter((key) => checkAudience(key, yaml, problems))
  const own = checkLanguage(language, yaml.place(['language']), problems) ? language : 'en'
  const others = written.languages ?? []
  const known = others.filter((each, index) => {
    const place = yaml.place(['languages', index])
    const isOne = checkLanguage(each, place, problems)
    const twice = each === language || others.indexOf(each) < index
    if (twice)
      problems.error({
        rule: 'language-twice',
        place,
        message: each === language ? `\`${each}\` is the site's own language already` : `\`${each}\` stands here twice`,
        remedy: 'Take it out.'
      })
    return isOne && !twice && each !== own
  })
  return {
    title: textOf(title),
    language: own,
    languages: [own, ...known],
    address: written.address === undefined ? null : addressOf(written.address, yaml.place(['address']), base, problems),
    publisher: publisher ?? null,
    summary: summary === undefined ? null : textOf(summary),
    audiences: new Map(audiences.map((key) => [key, textOf(written.audiences?.[key] ?? key)])),
    license: license === undefined ? null : licenseOf(license, yaml.place(['license']), problems),
    contact:
      contact === undefined
        ? null
        : {
            name: contact.name === undefined ? null : textOf(contact.name),
            email: contact.email ?? null,
            url: contact.url ?? null
          }
  }
}

/** Can addresses and narratives name an audience by its key? A problem where not. */
function checkAudience(key: string, yaml: Yaml, problems: Problems): boolean {
  if (/^[a-z][a-z0-9-]*$/.test(key)) return true
  problems.error({
    rule: 'audience',
    place: yaml.place(['audiences', key], 'key'),
    message: `\`${key}\` cannot name an audience, since it stands in addresses`,
    expected: 'small letters, digits and hyphens, a letter first',
    remedy: 'Choose a short name; what readers see stands behind it.'
  })
  return false
}

/** The path of a site's address: "/benchmarks/". */
export function basePathOf(address: string): string {
  return new URL(address).pathname
}

/** A site's address, ending with "/". Null: a problem. */
function addressOf(written: string, place: Place, base: string | null, problems: Problems): string | null {
  const url = URL.canParse(written) ? new URL(written) : null
  const plain = url && /^https?:$/.test(url.protocol) && url.search === '' && url.hash === '' && url.username === ''
  if (plain) {
    const address = url.href.replace(/\/*$/, '/')
    checkBase(address, place, base, problems)
    return address
  }
  problems.error({
    rule: 'site-address',
    place,
    message: `\`${written}\` is not an address that a site can have`,
    expected: 'all of it, like `https://example.org/benchmarks/`, without `?` and `#`',
    remedy: 'Write where the front page will be.'
  })
  return null
}

/** A problem where a site was said to have another path than its address. */
function checkBase(address: string, place: Place, base: string | null, problems: Problems): void {
  const path = basePathOf(address)
  if (base === null || base === path) return
  problems.error({
    rule: 'site-base',
    place,
    message: `The site is to be at \`${path}\` by its address, and at \`${base}\` by \`--base\``,
    remedy: 'Leave out `--base`, or correct the address.'
  })
}

/** Is it a language that pages can be in? A problem where not. */
function checkLanguage(language: string, place: Place, problems: Problems): boolean {
  if (Object.hasOwn(languages, language)) return true
  const closest = closestMatch(language, Object.keys(languages))
  problems.error({
    rule: 'language',
    place,
    message: `\`${language}\` is not a language that pages can be in`,
    expected: listNames(Object.keys(languages)),
    ...(closest === undefined ? {} : { closest }),
    remedy: 'Take one of these.'
  })
  return false
}
