import { tInterval } from '../../stats/interval.ts'
import type { Statistic } from './statistic.ts'

/** The mean of a scale or number, in its own points. */
export const mean: Statistic = {
  unit: 'points',
  score: () => ({ kind: 'value' }),
  interval: (value, se, df, _n, level) => ({ interval: tInterval(value, se, df, level), method: 't' })
}
