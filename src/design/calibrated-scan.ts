import { type Engine, identifier } from '../engine/engine.ts'
import { type Calibration, pairOf, positionOf, type Stratum } from '../stats/sample.ts'
import { indicators, normalSolver } from '../stats/weighting/auxiliary.ts'
import type { MarginTotals } from './sampled.ts'
import { domainsOfCells } from './sums.ts'
import { type Reading, rowsSql } from './totals.ts'
import { membershipSql } from './weighting/margin-totals.ts'

/** What a sample has beside its totals where its weights were calibrated. */
export type Calibrated = { margins: number; calibration: Calibration; pairs: Set<number> }

/**
 * Adds the margins' totals to the strata of a scan, behind its own, with all their products; `totals` are the scan's by
 * cluster and domain, `domains` which domain each of their names `d` is.
 */
export async function addMargins(
  reading: Reading,
  { sizes, combinations, table, strata: known }: MarginTotals,
  strata: Stratum[],
  totals: string,
  domains: ReadonlyMap<number, number>,
  engine: Engine
): Promise<Calibrated> {
  const variables = reading.request.variables.length
  const first = 2 * variables * reading.request.domains.length
  const margins = sizes.reduce((sum, size) => sum + size, 0)
  const pairs = new Set<number>()
  for (let x = 0; x < margins; x++) for (let at = 0; at <= first + x; at++) pairs.add(pairOf(at, first + x))
  for (const [h, { sums, products }] of known.entries()) {
    for (const [x, sum] of sums) strata[h]?.sums.set(first + x, sum)
    for (const [i, j] of pairsUpTo(margins)) {
      const product = products.get(pairOf(i, j))
      if (product !== undefined) strata[h]?.products.set(pairOf(first + i, first + j), product)
    }
  }
  const select = reading.request.variables.flatMap((_, v) => [
    `sum(t.a${v} * x.t) AS a${v}`,
    `sum(t.b${v} * x.t) AS b${v}`
  ])
  const rows = await engine.rows(
    `SELECT t.h AS h, t.d AS d, x.x AS x, ${select.join(', ')} FROM ${totals} t JOIN ${identifier(table)} x ON x.c = t.c
     GROUP BY t.h, t.d, x.x ORDER BY t.h, t.d, x.x`
  )
  for (const row of rows) {
    const d = domains.get(Number(row['d']))
    const products = strata[Number(row['h'])]?.products
    if (d === undefined || !products) continue
    const x = first + Number(row['x'])
    for (let v = 0; v < variables; v++) {
      const at = positionOf({ variables }, d, v)
      products.set(pairOf(at, x), Number(row[`a${v}`] ?? 0))
      products.set(pairOf(at + 1, x), Number(row[`b${v}`] ?? 0))
    }
  }
  return {
    margins,
    calibration: { coefficients: await readCoefficients(reading, sizes, combinations, first, engine) },
    pairs
  }
}

/**
 * What the margins explain of each total: the coefficients of the regression, with the initial weights, of its rows'
 * values (0 outside the domain) on the categories.
 */
async function readCoefficients(
  reading: Reading,
  sizes: number[],
  combinations: MarginTotals['combinations'],
  first: number,
  engine: Engine
): Promise<Map<number, Map<number, number>>> {
  const { request, cells } = reading
  const variables = request.variables.length
  const margins = sizes.reduce((sum, size) => sum + size, 0)
  const select = request.variables.flatMap((_, v) => [
    `sum(CASE WHEN a${v} IS NOT NULL THEN d END) AS a${v}`,
    `sum(CASE WHEN a${v} IS NOT NULL THEN d * x${v} END) AS b${v}`
  ])
  const sums = request.variables.flatMap((_, v) => [`sum(t.a${v}) AS a${v}`, `sum(t.b${v}) AS b${v}`])
  const rows = await engine.rows(
    `SELECT t.g AS g, x.x AS x, ${sums.join(', ')} FROM (
       SELECT g, m, ${select.join(', ')} FROM (${rowsSql(reading, ['d', 'm'])}) GROUP BY g, m ORDER BY g, m
     ) t JOIN (VALUES ${membershipSql(sizes, combinations)}) x(m, x) ON t.m = x.m GROUP BY t.g, x.x ORDER BY t.g, x.x`
  )
  const right = Array.from({ length: first }, () => new Array<number>(margins).fill(0))
  const holding = domainsOfCells(cells.members)
  for (const row of rows) {
    const x = Number(row['x'])
    for (const d of holding.get(Number(row['g'])) ?? []) {
      for (let v = 0; v < variables; v++) {
        const at = positionOf({ variables }, d, v)
        addTo(right[at], x, Number(row[`a${v}`] ?? 0))
        addTo(right[at + 1], x, Number(row[`b${v}`] ?? 0))
      }
    }
  }
  const solve = normalSolver(
    indicators(sizes, combinations),
    combinations.map(({ weight }) => weight),
    margins
  )
  return new Map(right.map((sums, at) => [at, new Map(solve(sums).map((coefficient, x) => [first + x, coefficient]))]))
}

function addTo(sums: number[] | undefined, at: number, value: number): void {
  if (sums) sums[at] = (sums[at] ?? 0) + value
}

function* pairsUpTo(size: number): Generator<[number, number]> {
  for (let i = 0; i < size; i++) for (let j = 0; j <= i; j++) yield [i, j]
}
