import type { Figure } from '../../report/model.ts'
import type { Context } from '../context.ts'
import { formatOf, labelOfWave } from '../values.ts'
import { hiddenWords } from './hidden-words.ts'
import type { AnsweredRow } from './rows.ts'

/** What a chart shows, in words made of its estimates, for those who do not see it. */
export function summaryOf(
  figure: Figure,
  rows: AnsweredRow[],
  benchmark: AnsweredRow | null,
  context: Context
): string {
  const { words } = context.language
  const sentences = [...rows, ...(benchmark ? [benchmark] : [])].map((row) => {
    const estimates = row.estimates[0] ?? []
    const values = estimates.flatMap((estimate) => {
      if (estimate.value === null) return []
      const value = formatOf(context, estimate.statistic)(estimate.value)
      return (figure.measures[0]?.waves.length ?? 0) > 1 && estimate.wave !== null
        ? [`${labelOfWave(context, estimate.dataset, estimate.wave)} ${value}`]
        : [value]
    })
    return words.figure.rowOf(row.label, [...values, ...hiddenWords(estimates, context)].join(', '))
  })
  return `${sentences.join('; ')}.`
}
