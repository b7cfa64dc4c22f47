import { cappedInterval, type Interval } from './interval.ts'

/** What a standard says about showing an estimate. */
export type Presentation = {
  shown: boolean
  /** What keeps it from being shown. */
  reason: 'n' | 'effective n' | 'width' | 'relative width' | null
  /** Shown, but a statistician should look at it first. */
  review: boolean
  /** Shown, but what is left to 1 is not precise enough to be. */
  complement: boolean
}

/**
 * NCHS's presentation standard for proportions. Not shown: fewer than 30 answers, or effective answers
 * min(n, p(1 - p) / se²); then an interval at least 0.30 wide, or none; then one more than 0.05 wide that is also more
 * than 130 % of the share. A share of 0 or 1 has all its answers effective, and at 0 nothing to be relative to.
 * To be reviewed: fewer than 8 degrees of freedom, and 0 and 1.
 *
 * `n` are the answers, `df` those of the rows that answered, and the interval is `cappedInterval`'s; the standard means
 * the level 0.95. Source: Parker et al. 2017, Vital and Health Statistics 2(175); the order is that of CDC's R package
 * surveytable.
 */
export function proportionPresentation(
  share: number,
  se: number,
  df: number,
  n: number,
  level: number = 0.95
): Presentation {
  if (!(n >= 30)) return hidden('n')
  const atEdge = share === 0 || share === 1
  if (!atEdge && !((share * (1 - share)) / (se * se) >= 30)) return hidden('effective n')
  const width = widthOf(cappedInterval(share, se, df, n, level))
  if (!(width < 0.3)) return hidden('width')
  const wide = width > 0.05
  if (wide && share > 0 && width / share > 1.3) return hidden('relative width')
  return {
    shown: true,
    reason: null,
    review: df < 8 || atEdge,
    complement: wide && share < 1 && width / (1 - share) > 1.3
  }
}

function hidden(reason: Presentation['reason']): Presentation {
  return { shown: false, reason, review: false, complement: false }
}

/** NaN where there is no interval. */
function widthOf(interval: Interval): number {
  return interval === null ? Number.NaN : interval.high - interval.low
}
