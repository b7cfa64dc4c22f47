import { figureAt } from '../../dataset/dataset.ts'
import { type Domain, type EstimateQuestion, estimateOf } from '../../estimate/question.ts'
import type { Call } from '../call.ts'
import type { Versus } from '../model.ts'
import type { NamedMeasure } from '../parts.ts'

/**
 * What the rows of a figure are set against as a row of its own: its measure in the whole domain, one question a wave,
 * where `versus` is all of them. Null, with a problem, where that was not published.
 */
export function findBenchmark(
  { dataset, measure, category }: NamedMeasure,
  versus: Versus | null,
  by: string | null,
  domain: Domain,
  waves: (string | null)[],
  call: Call
): EstimateQuestion[] | null {
  if (versus?.kind !== 'overall' || by === null) return []
  const questions = waves.map((wave) =>
    estimateOf({ dataset: dataset.name, measure: measure.name, category, domain, wave })
  )
  const last = questions.at(-1)
  if (dataset.kind === 'survey' || (last && figureAt(dataset, last))) return questions
  call.problem({
    rule: 'versus',
    place: call.placeOf('versus'),
    message: `No overall figure of \`${measure.name}\` was published in \`${dataset.name}\`, so there is nothing to set the rows against`,
    expected: `a row of the file in which \`${by}\` is empty`,
    remedy: 'Remove `versus`, or add the published figure with its source.'
  })
  return null
}
