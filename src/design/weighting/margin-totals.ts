import { type Engine, identifier } from '../../engine/engine.ts'
import { pairOf } from '../../stats/sample.ts'
import { columnStarts } from '../../stats/weighting/auxiliary.ts'
import type { Combination } from '../../stats/weighting/margins.ts'
import type { Frame } from '../clusters.ts'
import type { MarginTotals } from '../sampled.ts'
import { unitOf } from './combinations.ts'

/** Sums the final weights by cluster and category of the margins; a unit with several rows counts once. */
export async function buildMarginTotals(
  frame: Frame,
  table: string,
  sizes: number[],
  combinations: Combination[],
  engine: Engine
): Promise<MarginTotals> {
  const name = `margins of ${table}`
  const totals = identifier(name)
  const share = unitOf(frame) === null ? 'w' : 'w / k'
  await engine.run(
    `CREATE TABLE ${totals} AS SELECT t.h AS h, t.c AS c, x.x AS x, sum(t.t) AS t
     FROM (SELECT h, c, m, sum(${share}) AS t FROM ${identifier(table)} WHERE w > 0 GROUP BY h, c, m) t
     JOIN (VALUES ${membershipSql(sizes, combinations)}) x(m, x) ON t.m = x.m GROUP BY t.h, t.c, x.x ORDER BY t.h, t.c, x.x`
  )
  const strata = frame.strata.map(() => ({ sums: new Map<number, number>(), products: new Map<number, number>() }))
  for (const row of await engine.rows(`SELECT h, x, sum(t) AS t FROM ${totals} GROUP BY h, x ORDER BY h, x`))
    strata[Number(row['h'])]?.sums.set(Number(row['x']), Number(row['t']))
  const products = await engine.rows(
    `SELECT a.h AS h, a.x AS i, b.x AS j, sum(a.t * b.t) AS p FROM ${totals} a JOIN ${totals} b ON a.c = b.c AND a.x <= b.x
     GROUP BY a.h, a.x, b.x ORDER BY a.h, a.x, b.x`
  )
  for (const row of products)
    strata[Number(row['h'])]?.products.set(pairOf(Number(row['i']), Number(row['j'])), Number(row['p']))
  return { sizes, combinations, table: name, strata }
}

/** Which categories each combination has, those of all margins numbered through: rows `(m, x)`. */
export function membershipSql(sizes: number[], combinations: Combination[]): string {
  const starts = columnStarts(sizes)
  return combinations
    .flatMap(({ categories }, m) => categories.map((category, margin) => `(${m}, ${(starts[margin] ?? 0) + category})`))
    .join(', ')
}
