import type { Variable } from './variable.ts'

/**
 * One reading of a survey's rows: the totals of variables in domains of the dimensions `by`, and the products of totals
 * that variances are made of.
 */
export type Scan = {
  by: string[]
  /** How totals spread: by the design itself, or by leaving out its clusters one by one. Replicate weights go before both. */
  spread: 'design' | 'jackknife'
  /** For each domain, by dimension of `by`: the codes that count, or null for everybody. */
  domains: (string[] | null)[][]
  variables: Variable[]
  /** Pairs of variables that meet in one statistic. A variable always meets itself. */
  crossed: [number, number][]
  /** Pairs of domains that are compared, and the pairs of variables that meet between them. */
  compared: [number, number][]
  between: [number, number][]
}
