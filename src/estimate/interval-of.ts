import type { ShareInterval } from '../codebook/codebook.ts'
import {
  betaInterval,
  cappedInterval,
  edgeInterval,
  type Interval,
  logitInterval,
  wilsonInterval
} from '../stats/interval.ts'
import type { IntervalMethod } from './answer.ts'

/** What the interval of a share is made of: `n` answers, among `rows` rows of its domain. */
export type ShareGiven = { share: number; se: number; df: number; n: number; rows: number; level: number }

/** The interval of a share by the method that the codebook asks for; at 0 and 1 that of its base, whatever was asked. */
export function shareInterval(
  { share, se, df, n, rows, level }: ShareGiven,
  method: ShareInterval
): { interval: Interval; method: IntervalMethod } {
  if (share === 0 || share === 1) return { interval: edgeInterval(share, n, level), method: 'exact' }
  const made: Record<ShareInterval, () => Interval> = {
    logit: () => logitInterval(share, se, df, level),
    wilson: () => wilsonInterval(share, se, df, level),
    'korn-graubard': () => betaInterval(share, se, df, rows, level),
    'korn-graubard-nchs': () => cappedInterval(share, se, df, n, level)
  }
  return { interval: made[method](), method }
}
