import type { SurveyCodebook, SurveyMeasure } from '../codebook.ts'

/** The least and the most that a measure can be; null where it has no ends. */
export function endsOf(measure: SurveyMeasure, codebook: Pick<SurveyCodebook, 'columns'>): [number, number] | null {
  if (measure.statistic === 'share') return [0, 1]
  if (measure.statistic === 'nps') return [-100, 100]
  const scale = codebook.columns.get(measure.columns[0] ?? '')?.scale
  return measure.statistic === 'mean' && scale ? [scale.min, scale.max] : null
}
