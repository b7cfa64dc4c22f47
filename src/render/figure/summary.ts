import type { Figure } from '../../report/model.ts'
import type { Context } from '../context.ts'
import { formatOf, hiddenText, labelOfWave } from '../values.ts'
import type { AnsweredRow } from './rows.ts'

/** What a chart shows, in words made of its estimates, for those who do not see it. */
export function summaryOf(figure: Figure, rows: AnsweredRow[], context: Context): string {
  const { words } = context.language
  const sentences = rows.map((row) => {
    const values = (row.estimates[0] ?? []).map((estimate) => {
      if (estimate.value === null) return hiddenText(context, estimate) ?? ''
      const value = formatOf(context, estimate.statistic)(estimate.value)
      return figure.waves.length > 1 && estimate.wave !== null
        ? `${labelOfWave(context, estimate.dataset, estimate.wave)} ${value}`
        : value
    })
    return words.figure.rowOf(row.label, values.join(', '))
  })
  return `${sentences.join('; ')}.`
}
