import { tInterval } from '../../stats/interval.ts'
import type { Statistic } from './statistic.ts'

const scores = { 0: -100, 1: -100, 2: -100, 3: -100, 4: -100, 5: -100, 6: -100, 9: 100, 10: 100 }

/** Net promoter score: the share of 9 and 10 minus the share of 0 to 6, in points from -100 to 100. */
export const nps: Statistic = {
  unit: 'points',
  score: () => ({ kind: 'recode', scores, otherwise: 0 }),
  interval: (value, se, df, _n, level) => ({ interval: tInterval(value, se, df, level), method: 't' })
}
