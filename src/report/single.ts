import { type EstimateQuestion, estimateOf } from '../estimate/question.ts'
import type { Call } from './call.ts'
import { checkPublished, findDomain, findSingle } from './lookup.ts'
import type { NamedMeasure } from './parts.ts'
import { findWave } from './waves.ts'

/** The one value that a directive is of: a measure, in the domain that the other attributes name, at a wave. Null: see problems. */
export function findOne(
  { of, wave }: { of: string; wave?: string | undefined },
  call: Call
): { named: NamedMeasure; question: EstimateQuestion } | null {
  const named = findSingle(of, 'of', call)
  const domain = named && findDomain(named.dataset, call)
  if (!named || !domain) return null
  const at = findWave(named, wave, 'wave', call)
  if (at === undefined) return null
  const question = estimateOf({
    dataset: named.dataset.name,
    measure: named.measure.name,
    category: named.category,
    domain,
    wave: at
  })
  return checkPublished(named, question, call) ? { named, question } : null
}
