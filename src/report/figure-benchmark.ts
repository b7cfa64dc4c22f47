import type { Column } from '../codebook/codebook.ts'
import { figureAt } from '../dataset/dataset.ts'
import type { Domain, EstimateQuestion } from '../estimate/question.ts'
import type { Call } from './call.ts'
import type { FigureAttributes } from './figure-attributes.ts'
import type { NamedMeasure } from './lookup.ts'

/**
 * What the rows of a chart are set against: its measure in its whole domain, one question a wave; none without
 * `versus`. Null, with a problem, where there is nothing to set them against.
 */
export function findBenchmark(
  { dataset, measure }: NamedMeasure,
  column: Column | undefined,
  domain: Domain,
  waves: (string | null)[],
  written: FigureAttributes,
  call: Call
): EstimateQuestion[] | null {
  if (written.versus === undefined) return []
  const questions = waves.map((wave) => ({ dataset: dataset.name, measure: measure.name, domain, wave }))
  const last = questions.at(-1)
  if (!column) {
    call.problem({
      rule: 'versus',
      place: call.placeOf('versus'),
      message: '`versus=overall` sets the values of a dimension against all of them, and this chart is by none',
      expected: '`by=` and a dimension',
      remedy: 'Add `by=`, or remove `versus`.'
    })
    return null
  }
  if (dataset.kind === 'survey' || (last && figureAt(dataset, last))) return questions
  call.problem({
    rule: 'versus',
    place: call.placeOf('versus'),
    message: `No overall figure of \`${measure.name}\` was published in \`${dataset.name}\`, so there is nothing to set the rows against`,
    expected: `a row of the file in which \`${column.name}\` is empty`,
    remedy: 'Remove `versus`, or add the published figure with its source.'
  })
  return null
}
