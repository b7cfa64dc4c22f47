import { figureAt } from '../../dataset/dataset.ts'
import { type Domain, type EstimateQuestion, estimateOf } from '../../estimate/question.ts'
import type { Call } from '../call.ts'
import type { Versus } from '../model.ts'
import type { NamedMeasure } from '../parts.ts'
import { knownTo, referenceOf } from './rows.ts'

/**
 * What the rows of a figure are set against as a row of its own, one question a wave: its measure in the whole domain,
 * where `versus` is all of them; what was published for all of them, where the publication does not part them. Null, with
 * a problem, where the whole domain was not published.
 */
export function findBenchmark(
  { dataset, measure, category }: NamedMeasure,
  versus: Versus | null,
  by: string | null,
  domain: Domain,
  waves: (string | null)[],
  call: Call
): EstimateQuestion[] | null {
  if (versus?.kind === 'published') return by === null ? [] : publishedBenchmark(versus.named, by, domain, waves)
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

/** One figure that all rows are set against; empty where each has one of its own, or there is none at the last wave. */
function publishedBenchmark(
  named: NamedMeasure,
  by: string,
  domain: Domain,
  waves: (string | null)[]
): EstimateQuestion[] {
  const known = knownTo(named, domain)
  if (named.dataset.codebook.columns.has(by) || !referenceOf(named, known, waves.at(-1) ?? null)) return []
  return waves.map((wave) =>
    estimateOf({ dataset: named.dataset.name, measure: named.measure.name, domain: known, wave })
  )
}
