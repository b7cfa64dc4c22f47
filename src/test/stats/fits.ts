/** R's fits of svyglm, and how one of ours is compared with R's. */
import { tInterval } from '../../stats/interval.ts'
import { tProbability } from '../../stats/t-distribution.ts'
import { type Case, casesOf, domainOfCall } from '../reference/cases.ts'
import { type Agree, type ClusterTotals, numberOf, type Row } from './rows.ts'

export type Column = (row: Row) => number | null

/** The columns that R makes of the right side: a factor has one for each value but the first, in sorted order. */
const sectors = ['financial services', 'independent retail', 'online retail', 'supermarkets', 'telecoms', 'utilities']
export function columnsOf(right: string): Column[] {
  return right.split('+').flatMap((term): Column[] => {
    if (term === 'factor(sector)') return sectors.map((code) => (row) => Number(row['sector'] === code))
    if (term === 'sex') return [(row) => Number(row['sex'] === 'male')]
    return [(row) => numberOf(row, term)]
  })
}

export function inDomainOf(call: string): (row: Row) => boolean {
  const domain = Object.entries(domainOfCall(call))
  return (row) => domain.every(([column, code]) => row[column] === code)
}

export const formula = /svyglm\((\w+) ~ ([^,]+),/
export const fits = casesOf('svyglm').filter(({ result }) => result['vcov'])
export const linear = fits.filter(({ call }) => !call.includes('quasibinomial'))
export const logistic = fits.filter(({ call }) => call.includes('quasibinomial'))

export function agreeWithFit(
  agree: Agree,
  kind: string,
  each: Case,
  sums: ClusterTotals,
  values: number[],
  covariance: number[][],
  tolerance: number
) {
  const of = (name: string) => each.result[name] as number[]
  const df = sums.df + 1 - values.length
  agree(`${kind} df`, df, each.result['df_residual'], 1e-12)
  const theirs = (each.result['vcov'] as { values: number[][] }).values
  for (const [j, value] of values.entries()) {
    const se = Math.sqrt(covariance[j]?.[j] ?? Number.NaN)
    const interval = tInterval(value, se, df, 0.95)
    agree(`${kind} coefficient`, value, of('est')[j], tolerance)
    agree(`${kind} se`, se, of('se')[j], tolerance)
    agree(`${kind} interval`, interval?.low, of('ci_lower')[j], 10 * tolerance)
    agree(`${kind} interval`, interval?.high, of('ci_upper')[j], 10 * tolerance)
    agree(`${kind} t`, value / se, of('t')[j], 2 * tolerance)
    agree(`${kind} p`, tProbability(value / se, df), of('p')[j], 1000 * tolerance)
    for (const [k, between] of (covariance[j] ?? []).entries())
      agree(
        `${kind} covariance`,
        between / (se * Math.sqrt(covariance[k]?.[k] ?? 0)),
        (theirs[j]?.[k] ?? 0) / ((of('se')[j] ?? 0) * (of('se')[k] ?? 0)),
        10 * tolerance
      )
  }
}
