import type { PublishedMeasure, SurveyMeasure } from '../codebook/codebook.ts'
import type { Estimate } from '../estimate/answer.ts'
import { unitOf } from '../estimate/statistics/statistics.ts'

/** How a statistic's number is written: per cent, with a decimal, or whole. */
export type NumberKind = 'mean' | 'share' | 'score' | 'rank' | 'count'

export function kindOf({ statistic, unit }: Pick<Estimate, 'statistic' | 'unit'>): NumberKind {
  if (unit === 'proportion') return 'share'
  if (statistic === 'nps' || statistic === 'net') return 'score'
  if (statistic === 'rank') return 'rank'
  return statistic === 'total' ? 'count' : 'mean'
}

/** The same of a measure that is not answered yet. */
export function kindOfMeasure(measure: SurveyMeasure | PublishedMeasure, category: string | null): NumberKind {
  if ('columns' in measure)
    return measure.statistic === 'ces' && measure.scoring === 'net' && category === null
      ? 'score'
      : kindOf({ statistic: measure.statistic, unit: unitOf(measure, category) })
  return kindOf({ statistic: measure.statistic, unit: measure.statistic === 'share' ? 'proportion' : 'points' })
}
