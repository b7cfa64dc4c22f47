import type { Estimate } from '../../estimate/answer.ts'
import type { Context } from '../context.ts'
import { hiddenText, labelOfWave } from '../values.ts'

/**
 * Why values of a row are not shown: each by its wave, "Before: not shown: base under 30"; a reason that all of them
 * share is said once. Empty where all are shown.
 */
export function hiddenWords(estimates: Estimate[], context: Context): string[] {
  const hidden = estimates.filter((estimate) => estimate.value === null)
  const reasons = [...new Set(hidden.map((estimate) => hiddenText(context, estimate) ?? ''))]
  if (hidden.length === estimates.length && reasons.length === 1) return reasons
  return hidden.map((estimate) => hiddenAt(estimate, context))
}

function hiddenAt(estimate: Estimate, context: Context): string {
  const reason = hiddenText(context, estimate) ?? ''
  if (estimate.wave === null) return reason
  return context.language.words.figure.hiddenAt(labelOfWave(context, estimate.dataset, estimate.wave), reason)
}
