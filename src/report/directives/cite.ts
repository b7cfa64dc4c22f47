import { z } from 'zod'
import type { Call } from '../call.ts'
import type { Reference } from '../model.ts'
import { directive } from './directive.ts'
import { findKey, keyName, unknownKey } from './key.ts'

export const cite = directive({
  name: 'cite',
  form: 'text',
  description:
    'The number of a source, as [1], which leads to the list of sources at the end of the page. Sources are those of `reports/sources.yaml` and of the report’s published datasets; brackets hold a page or a chapter.',
  example: ':cite[p. 12]{key=paragon}',
  opens: true,
  attributes: z.object({
    key: keyName.describe('The key of the source; `:cite{paragon}` is short for `:cite{key=paragon}`.')
  }),
  resolve({ key }, call) {
    const named = findKey(key, 'source', call)
    const found = named === null ? null : findSource(named, call)
    if (!found) return null
    const { cited } = call.scope
    const index = cited.findIndex((each) => each.key === found.key)
    const source = index < 0 ? { ...found, times: 0 } : (cited[index] as (typeof cited)[number])
    if (index < 0) cited.push(source)
    source.times++
    return { kind: 'cite', source, number: index < 0 ? cited.length : index + 1, time: source.times }
  }
})

/** A source by its key: of the site's file, else of the datasets, where one of several is told by `dataset.key`. */
function findSource(key: string, call: Call): Reference | null {
  const { sources } = call.scope.references
  const own = sources.get(key)
  if (own) return own
  const published = call.datasets.flatMap(({ name, codebook }) =>
    codebook.kind === 'published'
      ? [...codebook.sources.values()].map((source) => ({
          ...source,
          author: null,
          key: `${name}.${source.key}`,
          short: source.key
        }))
      : []
  )
  const found = published.filter((source) => source.key === key || source.short === key)
  const [only] = found
  if (only && found.length === 1) return only
  if (only) {
    call.problem({
      rule: 'cite',
      place: call.others[key] === undefined ? call.placeOf('key') : call.placeOfName(key),
      message: `Several datasets have a source \`${key}\``,
      expected: found.map((each) => `\`${each.key}\``).join(' or '),
      remedy: 'Name the dataset with it.'
    })
    return null
  }
  const known = [...sources.keys(), ...new Set(published.map(({ short }) => short))]
  unknownKey(key, 'a source', 'reports/sources.yaml', known, call)
  return null
}
