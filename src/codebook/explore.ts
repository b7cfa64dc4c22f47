import type { z } from 'zod'
import { closestMatch, listNames, type Place, type Problems } from '../problem.ts'
import { list, map, oneOf, word } from '../yaml/shapes.ts'
import type { Yaml } from '../yaml/yaml.ts'
import { isDimension, type SurveyCodebook } from './codebook.ts'

/** What readers may ask of a survey beside its reports: totals of these measures, by these dimensions and together. */
export type Explore = {
  dimensions: string[]
  measures: string[]
  /** How many dimensions one view can combine, waves aside. */
  together: number
}

/** What of a survey is published beside its reports. */
export const publish = oneOf('none', 'totals').optional()

export const writtenExplore = map({
  dimensions: list(word('a dimension'), 'a list of dimensions'),
  measures: list(word('a measure'), 'a list of measures').optional(),
  together: word('`1`, `2` or `3`')
    .regex(/^[123]$/, { error: '`1`, `2` or `3`' })
    .transform(Number)
    .optional()
})

export type WrittenExplore = z.output<typeof writtenExplore>

/** Statistics that are answered for reports alone: models of all rows, and what is made of several datasets. */
const unexplored = ['drivers', 'roi']

/** Where nothing is said of measures, all that can be explored. Null: there is no explorer. */
export function completeExplore(
  publish: 'none' | 'totals' | undefined,
  written: WrittenExplore | undefined,
  measures: SurveyCodebook['measures']
): Explore | null {
  if (publish !== 'totals') return null
  const able = [...measures.values()].filter(({ statistic }) => !unexplored.includes(statistic))
  return {
    dimensions: written?.dimensions ?? [],
    measures: written?.measures ?? able.map(({ name }) => name),
    together: written?.together ?? 2
  }
}

/** Checks that what is offered is there, and that a rule protects the people that it is of. */
export function checkExplore(codebook: SurveyCodebook, yaml: Yaml, problems: Problems): void {
  const keys = yaml.keys([])
  const { explore, disclosure } = codebook
  const fail = (rule: string, place: Place, message: string, expected: string, remedy: string) =>
    problems.error({ rule, place, message, expected, remedy })
  if (explore === null) {
    if (!keys.includes('explore')) return
    fail(
      'explore',
      yaml.place(['explore'], 'key'),
      'Nothing of this survey is published for readers to explore',
      '`publish: totals` beside `explore`',
      'Write it, or remove `explore`.'
    )
    return
  }
  if (!keys.includes('explore')) {
    fail(
      'explore',
      yaml.place(['publish'], 'key'),
      'Totals are published, and nothing says by which dimensions',
      '`explore: { dimensions: […] }`',
      'Name the dimensions that readers may break the measures by.'
    )
    return
  }
  if (disclosure.minimum < 2)
    fail(
      'explore-disclosure',
      yaml.place(['publish'], 'key'),
      'Totals are published that readers can combine, and no rule protects the people behind small ones',
      '`disclosure: { minimum: 10 }`, or another number of people from 2',
      'Write it, with `unit:` under `design` where a person has several rows.'
    )
  checkDimensions(codebook, explore, yaml, problems)
  checkMeasures(codebook, explore, yaml, problems)
}

function checkDimensions(codebook: SurveyCodebook, { dimensions }: Explore, yaml: Yaml, problems: Problems): void {
  const known = [...codebook.columns.values()].filter(isDimension).map(({ name }) => name)
  for (const [index, name] of dimensions.entries()) {
    const place = yaml.place(['explore', 'dimensions', index])
    if (!known.includes(name)) unknown(name, 'a dimension of this codebook', known, place, problems)
    else if (dimensions.indexOf(name) < index) twice(name, place, problems)
  }
}

function checkMeasures(codebook: SurveyCodebook, { measures }: Explore, yaml: Yaml, problems: Problems): void {
  const known = [...codebook.measures.keys()]
  for (const [index, name] of measures.entries()) {
    const place = yaml.place(['explore', 'measures', index])
    const measure = codebook.measures.get(name)
    if (!measure) unknown(name, 'a measure of this codebook', known, place, problems)
    else if (measures.indexOf(name) < index) twice(name, place, problems)
    else if (unexplored.includes(measure.statistic))
      problems.error({
        rule: 'explore-measure',
        place,
        message: `\`${name}\` is not a function of one survey's totals, so readers cannot take it apart`,
        expected: 'a measure that is no regression and no return on investment',
        remedy: 'Remove it from the list; reports can show it.'
      })
  }
}

function twice(name: string, place: Place, problems: Problems): void {
  problems.error({
    rule: 'explore',
    place,
    message: `\`${name}\` is named twice`,
    expected: 'each name once',
    remedy: 'Remove one of them.'
  })
}

function unknown(written: string, what: string, known: readonly string[], place: Place, problems: Problems): void {
  const closest = closestMatch(written, [...known])
  problems.error({
    rule: 'explore',
    place,
    message: `\`${written}\` is not ${what}`,
    expected: known.length === 0 ? 'one, of which there is none' : listNames([...known]),
    ...(closest === undefined ? {} : { closest }),
    remedy: 'Mend the name.'
  })
}
