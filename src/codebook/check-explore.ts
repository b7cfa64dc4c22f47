import type { Place, Problems } from '../problem.ts'
import type { Yaml } from '../yaml/yaml.ts'
import { isDimension, type SurveyCodebook } from './codebook.ts'
import { type Explore, unexplored } from './explore.ts'
import { reportUnknown } from './named.ts'

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
    if (!known.includes(name)) reportUnknown(name, { what: 'a dimension of this codebook', known }, place, problems)
    else if (dimensions.indexOf(name) < index) twice(name, place, problems)
  }
}

function checkMeasures(codebook: SurveyCodebook, { measures }: Explore, yaml: Yaml, problems: Problems): void {
  const known = [...codebook.measures.keys()]
  for (const [index, name] of measures.entries()) {
    const place = yaml.place(['explore', 'measures', index])
    const measure = codebook.measures.get(name)
    if (!measure) reportUnknown(name, { what: 'a measure of this codebook', known }, place, problems)
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
