import type { SurveyMeasure } from '../../codebook/codebook.ts'
import type { Score } from '../../design/variable.ts'
import type { Interval } from '../../stats/interval.ts'
import type { Estimate } from '../answer.ts'

/** A kind of measure: what its answers count for, what its value is in, and its interval. */
export type Statistic = {
  unit: Estimate['unit']
  score(measure: SurveyMeasure): Score
  interval(
    value: number,
    se: number,
    df: number,
    n: number,
    level: number
  ): { interval: Interval; method: Estimate['interval'] }
}
