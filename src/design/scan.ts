import type { Column } from '../codebook/codebook.ts'
import { type SurveyDataset, tableColumn } from '../dataset/dataset.ts'
import { type Engine, identifier, literal, type Row } from '../engine/engine.ts'
import { type Moments, productAt, type Stratum, type VariableSums } from '../stats/moments.ts'
import type { Sampling } from './sampling.ts'
import type { Variable } from './variable.ts'

/** One reading of a survey's rows: moments of the variables in each cell of the dimensions `by`, within a filter. */
export type Scan = {
  /** Dimension to the codes that count; a row has to match all. */
  filter: { column: string; codes: string[] }[]
  by: string[]
  variables: Variable[]
  /** Pairs of variables that are compared within a cell: their totals' products are taken too. */
  pairs: [number, number][]
}

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
  if (variable.minus !== null || variable.score.kind === 'recode') return 0
  const mean = dataset.profile.get(tableColumn(variable.column, variable.wave))?.mean ?? 0
  return Number(mean.toPrecision(3))
}

export function scanSql(
  dataset: SurveyDataset,
  sampling: Sampling,
  request: Scan,
  centres: number[],
  products: [number, number][]
): string {
  const totals = request.variables.flatMap((_, v) => [
    `sum(CASE WHEN x${v} IS NOT NULL THEN w ELSE 0 END) AS t${2 * v}`,
    `sum(CASE WHEN x${v} IS NOT NULL THEN w * x${v} ELSE 0 END) AS t${2 * v + 1}`,
    `count(x${v}) AS n${v}`,
    `sum(CASE WHEN x${v} IS NOT NULL THEN w * w ELSE 0 END) AS q${v}`,
    `sum(CASE WHEN x${v} IS NOT NULL THEN w * x${v} * x${v} ELSE 0 END) AS y${v}`
  ])
  const groups = request.by.map((_, index) => `g${index}`)
  const sums = [
    ...request.variables.flatMap((_, v) => [2 * v, 2 * v + 1].map((total) => `sum(t${total}) AS s${total}`)),
    ...products.map(([i, j]) => `sum(t${i} * t${j}) AS p${i}_${j}`),
    ...request.variables.flatMap((_, v) => [
      `CAST(sum(n${v}) AS DOUBLE) AS n${v}`,
      `sum(q${v}) AS q${v}`,
      `sum(y${v}) AS y${v}`
    ])
  ]
  const keys = ['s', ...groups].join(', ')
  return `WITH answers AS (
  ${answersSql(dataset, sampling, request, centres)}
), clusters AS (
  SELECT s, c, ${groups.map((group) => `${group}, `).join('')}max(w) AS heaviest,
    ${totals.join(',\n    ')}
  FROM answers GROUP BY s, c${groups.map((group) => `, ${group}`).join('')}
)
SELECT ${keys}, count(*) FILTER (heaviest > 0) AS present,
  ${sums.join(',\n  ')}
FROM clusters GROUP BY ${keys} ORDER BY ${keys}`
}

function answersSql(dataset: SurveyDataset, sampling: Sampling, request: Scan, centres: number[]): string {
  const dimensions = request.by.map((name, index) => `${identifier(name)} AS g${index}`)
  const scores = request.variables.map((variable, v) => `${scoreSql(variable)} - (${centres[v] ?? 0}) AS x${v}`)
  const select = [
    `${sampling.stratum} AS s`,
    `${sampling.cluster} AS c`,
    `CAST(${sampling.weight} AS DOUBLE) AS w`,
    ...dimensions,
    ...scores
  ]
  return `SELECT ${select.join(', ')} FROM ${identifier(dataset.table)}${whereSql(request)}`
}

/** A code that no row bears is no cell: rows without a value on a dimension are in no domain of it. */
function whereSql(request: Scan): string {
  const conditions = [
    ...request.filter.map(({ column, codes }) => `${identifier(column)} IN (${codes.map(literal).join(', ')})`),
    ...request.by.map((name) => `${identifier(name)} IS NOT NULL`)
  ]
  return conditions.length === 0 ? '' : ` WHERE ${conditions.join(' AND ')}`
}

function unitsSql(dataset: SurveyDataset, sampling: Sampling, request: Scan): string {
  const groups = request.by.map((name, index) => `${identifier(name)} AS g${index}`)
  const counts = request.variables.map(
    (variable, v) => `count(DISTINCT CASE WHEN ${scoreSql(variable)} IS NOT NULL THEN ${sampling.unit} END) AS u${v}`
  )
  return `SELECT ${[...groups, ...counts].join(', ')} FROM ${identifier(dataset.table)}${whereSql(request)} GROUP BY ALL`
}

function scoreSql(variable: Variable): string {
  const later = scoreAt(variable, variable.wave)
  return variable.minus === null ? later : `(${later} - ${scoreAt(variable, variable.minus)})`
}

function scoreAt({ column, score }: Variable, wave: string | null): string {
  const cell = identifier(tableColumn(column, wave))
  if (score.kind === 'value') return cell
  const groups = Map.groupBy(Object.entries(score.scores), ([, number]) => number)
  const cases = [...groups].map(
    ([number, codes]) => `WHEN ${cell} IN (${codes.map(([code]) => literal(code)).join(', ')}) THEN ${number}`
  )
  return `CASE WHEN ${cell} IS NULL THEN NULL ${cases.join(' ')} ELSE ${score.otherwise} END`
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
    (_, v): VariableSums => ({ n: 0, units: 0, weight: 0, weightSquares: 0, squares: 0, centre: centres[v] ?? 0 })
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
  }
}

/** The dimensions that a filter or cell may name: categories. */
export function isDimension(column: Column): boolean {
  return column.kind === 'category'
}
