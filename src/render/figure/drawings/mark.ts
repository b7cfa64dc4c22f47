import type { Caution, Estimate } from '../../../estimate/answer.ts'
import type { Ends } from '../../../estimate/statistics/values.ts'
import type { Mark } from '../../chart/drawing.ts'
import type { Context } from '../../context.ts'
import { markFormatOf, marksOf, type Together } from '../../values.ts'

/** A value and its interval, which is drawn as far as the statistic can be. */
export function markOf(estimate: Estimate, { min, max }: Ends, together: Together, context: Context): Mark | null {
  if (estimate.value === null) return null
  const { value, low, high } = estimate
  const within = (end: number | null) => (end === null ? null : Math.min(max, Math.max(min, end)))
  return {
    value,
    low: within(low),
    high: within(high),
    text: markFormatOf(context, estimate)(together.get(estimate) ?? value)
  }
}

/** A label with the marks of values that are to be read with care. */
export function marked(text: string, cautions: (Caution | null)[]): string {
  const marks = marksOf(cautions)
  return marks === '' ? text : `${text} ${marks}`
}
