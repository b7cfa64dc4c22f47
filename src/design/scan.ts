import { cellKey, type SurveyDataset } from '../dataset/dataset.ts'
import type { Engine, Row } from '../engine/engine.ts'
import { type Moments, productAt, type Stratum, type VariableSums } from '../stats/moments.ts'
import type { Scan } from './request.ts'
import type { Sampling } from './sampling.ts'
import { scanSql, unitsSql } from './scan-sql.ts'
import type { Variable } from './variable.ts'

export type ScannedCell = { codes: string[]; moments: Moments }

/**
 * Runs a scan: totals by stratum, cluster and cell, then their sums and products by stratum and cell. SQL ends here.
 * A stratum with nobody in the cell is in its moments with zeros: its clusters count.
 */
export async function scan(
  dataset: SurveyDataset,
  sampling: Sampling,
  request: Scan,
  engine: Engine
): Promise<ScannedCell[]> {
  const products = productsOf(request)
  const centres = request.variables.map((variable) => centreOf(variable, dataset))
  const rows = await engine.rows(scanSql(dataset, sampling, request, centres, products))
  const units = await engine.rows(unitsSql(dataset, sampling, request))
  const strata = [...sampling.strata.keys()]
  const cells = new Map<string, ScannedCell>()
  const codesOf = (row: Row) => request.by.map((_, index) => String(row[`g${index}`]))
  for (const row of rows) {
    const codes = codesOf(row)
    const key = JSON.stringify(codes)
    const cell = cells.get(key) ?? emptyCell(codes, sampling, request, centres)
    cells.set(key, cell)
    addRow(cell.moments, strata.indexOf(String(row['s'])), row, products)
  }
  for (const row of units) {
    const cell = cells.get(JSON.stringify(codesOf(row)))
    cell?.moments.variables.forEach((variable, v) => {
      variable.units = Number(row[`u${v}`])
    })
  }
  return [...cells.values()]
}

/** The products that variances of each variable, and of the compared pairs, are made of. */
function productsOf(request: Scan): [number, number][] {
  const pairs: [number, number][] = [...request.variables.map((_, v): [number, number] => [v, v]), ...request.pairs]
  const found = new Map<number, [number, number]>()
  for (const [a, b] of pairs) {
    for (const i of [2 * a, 2 * a + 1])
      for (const j of [2 * b, 2 * b + 1]) found.set(productAt(i, j), i >= j ? [i, j] : [j, i])
  }
  return [...found.values()].sort((a, b) => productAt(...a) - productAt(...b))
}

/** A round number near the middle of a variable. Any would do; a near one keeps digits. */
function centreOf(variable: Variable, dataset: SurveyDataset): number {
  if (variable.score.kind === 'recode') return 0
  const mean = dataset.profile.get(cellKey(variable.column, variable.wave))?.mean ?? 0
  return Number(mean.toPrecision(3))
}

function emptyCell(codes: string[], sampling: Sampling, request: Scan, centres: number[]): ScannedCell {
  const size = 2 * request.variables.length
  const strata = [...sampling.strata.values()].map(
    (clusters): Stratum => ({
      clusters,
      present: 0,
      sums: new Array<number>(size).fill(0),
      products: new Array<number>((size * (size + 1)) / 2).fill(Number.NaN)
    })
  )
  const variables = request.variables.map(
    (_, v): VariableSums => ({
      n: 0,
      units: 0,
      weight: 0,
      weightSquares: 0,
      squares: 0,
      centre: centres[v] ?? 0,
      least: Number.POSITIVE_INFINITY,
      most: Number.NEGATIVE_INFINITY
    })
  )
  for (const stratum of strata) for (const [i, j] of productsOf(request)) stratum.products[productAt(i, j)] = 0
  return { codes, moments: { strata, variables } }
}

function addRow(moments: Moments, at: number, row: Row, products: [number, number][]): void {
  const stratum = moments.strata[at]
  if (!stratum) return
  stratum.present = Number(row['present'])
  stratum.sums = stratum.sums.map((_, total) => Number(row[`s${total}`]))
  for (const [i, j] of products) stratum.products[productAt(i, j)] = Number(row[`p${i}_${j}`])
  for (const [v, sums] of moments.variables.entries()) {
    sums.n += Number(row[`n${v}`])
    sums.weight += stratum.sums[2 * v] ?? 0
    sums.weightSquares += Number(row[`q${v}`])
    sums.squares += Number(row[`y${v}`])
    if (Number(row[`n${v}`]) === 0) continue
    sums.least = Math.min(sums.least, Number(row[`l${v}`]))
    sums.most = Math.max(sums.most, Number(row[`m${v}`]))
  }
}
