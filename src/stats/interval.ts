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
  if (!(df > 0) || !Number.isFinite(se) || share <= 0 || share >= 1) return null
  const logit = Math.log(share / (1 - share))
  const half = (tQuantile(upper(level), df) * se) / (share * (1 - share))
  return { low: expit(logit - half), high: expit(logit + half) }
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

function expit(x: number): number {
  return 1 / (1 + Math.exp(-x))
}
