import { betaQuantile } from './beta-distribution.ts'
import { tQuantile } from './t-distribution.ts'

/** The two ends, in the estimate's unit; null where there is none. */
export type Interval = { low: number; high: number } | null

/** Half the confidence outside, on one side. */
function upper(level: number): number {
  return 1 - (1 - level) / 2
}

/** estimate ± t · se. Agrees with R: `confint(svymean(…), df = degf(design))`. None without degrees of freedom. */
export function tInterval(estimate: number, se: number, df: number, level: number): Interval {
  if (!(df > 0) || !Number.isFinite(se)) return null
  const half = tQuantile(upper(level), df) * se
  return { low: estimate - half, high: estimate + half }
}

/**
 * The interval of a share between 0 and 1, symmetric on the logit scale so that it stays between them:
 * expit(logit p ± t · se / (p(1 - p))). Agrees with R: `svyciprop(…, method = "xlogit")`, and with "logit" to R's
 * convergence tolerance. At 0 and at 1 see `edgeInterval`.
 */
export function logitInterval(share: number, se: number, df: number, level: number): Interval {
  if (!isInside(share, se, df)) return null
  const logit = Math.log(share / (1 - share))
  const half = (tQuantile(upper(level), df) * se) / (share * (1 - share))
  return { low: expit(logit - half), high: expit(logit + half) }
}

/**
 * Wilson's interval of a share between 0 and 1, with the effective size p(1 - p) / se² in place of the number of
 * answers: (p + t²/2ne ± t √(se² + (t/2ne)²)) / (1 + t²/ne), multiplied out so that no digits cancel. Source: Wilson
 * 1927, JASA 22; Franco et al. 2019, JSSAM 7. Agrees with R: `svyciprop(…, method = "wilson")` (survey 4.5).
 */
export function wilsonInterval(share: number, se: number, df: number, level: number): Interval {
  if (!isInside(share, se, df)) return null
  const t = tQuantile(upper(level), df)
  const shift = (t * t * se * se) / (share * (1 - share))
  const half = Math.hypot(t * se, shift / 2)
  const end = (part: number) => (part * part) / (part + shift / 2 + half)
  return { low: end(share), high: 1 - end(1 - share) }
}

/**
 * The interval of a share between 0 and 1, symmetric on the scale of its arcsine: sin²(asin √p ± t · se / 2√(p(1 - p))).
 * Agrees with R: `svyciprop(…, method = "asin")`, except where an end passes 0 or 1: it stays there, while R's sine
 * comes back from it.
 */
export function arcsineInterval(share: number, se: number, df: number, level: number): Interval {
  if (!isInside(share, se, df)) return null
  const angle = Math.asin(Math.sqrt(share))
  const half = (tQuantile(upper(level), df) * se) / (2 * Math.sqrt(share * (1 - share)))
  return { low: Math.sin(Math.max(0, angle - half)) ** 2, high: Math.sin(Math.min(Math.PI / 2, angle + half)) ** 2 }
}

/**
 * Korn and Graubard's interval of a share between 0 and 1: Clopper and Pearson's for as many answers as are effective
 * once degrees of freedom count, p(1 - p) / se² · (t(rows - 1) / t(df))². `rows` are the domain's, also those without an
 * answer, and nothing caps the size. Source: Korn & Graubard 1998, Survey Methodology 24.
 * Agrees with R: `svyciprop(…, method = "beta")`.
 */
export function betaInterval(share: number, se: number, df: number, rows: number, level: number): Interval {
  if (!isInside(share, se, df) || se === 0) return null
  return clopperPearson(share, adjustedSize(share, se, df, rows, level), level)
}

/**
 * Korn and Graubard's interval as NCHS has it: `n` are the answers, and the effective size is never more than they are;
 * at 0 and 1, and where there is no variance, it is all of them. Source: Parker et al. 2017 (NCHS), Vital and Health
 * Statistics 2(175).
 */
export function cappedInterval(share: number, se: number, df: number, n: number, level: number): Interval {
  if (share === 0 || share === 1) return edgeInterval(share, n, level)
  if (!isInside(share, se, df)) return null
  return clopperPearson(share, Math.min(n, adjustedSize(share, se, df, n, level)), level)
}

/**
 * The interval of a share that is 0 or 1 in the sample of `n` answers: Clopper and Pearson's on the actual base, to
 * which Korn and Graubard's capped form comes down there. Source: Korn & Graubard 1998, Survey Methodology 24;
 * Parker et al. 2017 (NCHS), Vital and Health Statistics 2(175).
 */
export function edgeInterval(share: 0 | 1, n: number, level: number): Interval {
  if (n < 1) return null
  const reach = 1 - (1 - upper(level)) ** (1 / n)
  return share === 0 ? { low: 0, high: reach } : { low: 1 - reach, high: 1 }
}

/** Whether an interval can be made from what the share and its standard error are. */
function isInside(share: number, se: number, df: number): boolean {
  return df > 0 && Number.isFinite(se) && share > 0 && share < 1
}

function adjustedSize(share: number, se: number, df: number, n: number, level: number): number {
  const ratio = tQuantile(upper(level), n - 1) / tQuantile(upper(level), df)
  return ((share * (1 - share)) / (se * se)) * ratio * ratio
}

/** Clopper & Pearson 1934, Biometrika 26, for a share of `size` answers, which need not be whole. */
function clopperPearson(share: number, size: number, level: number): Interval {
  if (!(size > 0)) return null
  const yes = size * share
  const no = size * (1 - share)
  return { low: betaQuantile(1 - upper(level), yes, no + 1), high: betaQuantile(upper(level), yes + 1, no) }
}

function expit(x: number): number {
  return 1 / (1 + Math.exp(-x))
}
