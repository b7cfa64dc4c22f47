/** What no codebook asks for, by way of a scan of our own: the step that every answer takes. */

import type { CellName } from '../../dataset/dataset.ts'
import type { Scan } from '../../design/request.ts'
import { scan } from '../../design/scan.ts'
import type { Factor, Variable } from '../../design/variable.ts'
import type { Linear } from '../../stats/linear.ts'
import type { Sample } from '../../stats/sample.ts'
import { total } from '../../stats/total.ts'
import type { Loaded } from './surveys.ts'

export const cell = (column: string): CellName => ({ column, wave: null, option: null })

/** A column as it is. */
export const value = (column: string): Factor => ({ ...cell(column), score: { kind: 'value', minus: 0 } })

/** 1 where a column has one of these codes, 0 where it has another. */
export const isOne = (column: string, ...codes: string[]): Factor => ({
  ...cell(column),
  score: { kind: 'recode', scores: Object.fromEntries(codes.map((code) => [code, 1])), otherwise: 0 }
})

/** A scan of one domain, in which every variable meets every other, or the first so many do. */
export async function scanAll(
  { dataset, sampling, engine }: Loaded,
  variables: Variable[],
  domain: Record<string, string> = {},
  meeting = variables.length
): Promise<Sample> {
  const first = Array.from({ length: meeting }, (_, v) => v)
  const request = {
    by: Object.keys(domain),
    spread: 'design',
    domains: [Object.values(domain).map((code) => [code])],
    variables,
    crossed: first.flatMap((a) => first.slice(a + 1).map((b): [number, number] => [a, b])),
    compared: [],
    between: []
  }
  return scan(dataset, sampling, request as Scan, engine)
}

/** The totals of a scan's variables in its domain. */
export function totalsOf(sample: Sample): Linear[] {
  return (sample.sums[0] ?? []).map((_, v) => total(sample, 0, v)(sample.totals))
}

/** A statistic of some totals as one of the sample that these are of: the chain rule. */
export function chained({ value, gradient }: Linear, totals: readonly Linear[]): Linear {
  const chain = new Map<number, number>()
  for (const [at, slope] of gradient)
    for (const [position, derivative] of totals[at]?.gradient ?? [])
      chain.set(position, (chain.get(position) ?? 0) + slope * derivative)
  return { value, gradient: chain }
}
