import { edgeInterval, logitInterval } from '../../stats/interval.ts'
import type { Statistic } from './statistic.ts'

/** The share of answers that are among the measure's `answers`, a proportion. */
export const share: Statistic = {
  unit: 'proportion',
  score: (measure) => ({
    kind: 'recode',
    scores: Object.fromEntries(measure.answers.map((code) => [code, 1])),
    otherwise: 0
  }),
  interval: (value, se, df, n, level) =>
    value === 0 || value === 1
      ? { interval: edgeInterval(value, n, level), method: 'exact' }
      : { interval: logitInterval(value, se, df, level), method: 'logit' }
}
