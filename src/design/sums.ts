import type { Engine } from '../engine/engine.ts'
import type { VariableSums } from '../stats/sample.ts'
import { emptySums, type Reading, rowsSql } from './totals.ts'

/** The sums of answers by domain that need no clusters: how many, squares of weights, squares about the centre. */
export async function readSums(reading: Reading, engine: Engine): Promise<{ sums: VariableSums[][]; rows: number[] }> {
  const { request } = reading
  const select = request.variables.flatMap((_, v) => [
    `count(a${v}) AS n${v}`,
    `sum(a${v} * a${v}) AS q${v}`,
    `sum(b${v} * x${v}) AS y${v}`
  ])
  const found = await engine.rows(
    `SELECT g, count(w) AS present, ${select.join(', ')} FROM (${rowsSql(reading, [])}) GROUP BY g ORDER BY g`
  )
  const sums = emptySums(reading)
  const holding = domainsOfCells(reading.cells.members)
  const rows = new Array<number>(request.domains.length).fill(0)
  for (const row of found) {
    for (const d of holding.get(Number(row['g'])) ?? []) {
      rows[d] = (rows[d] ?? 0) + Number(row['present'])
      for (const [v, each] of (sums[d] ?? []).entries()) {
        each.n += Number(row[`n${v}`])
        each.weightSquares += Number(row[`q${v}`] ?? 0)
        each.squares += Number(row[`y${v}`] ?? 0)
      }
    }
  }
  return { sums, rows }
}

/** The domains that hold each cell. */
export function domainsOfCells(members: number[][]): Map<number, number[]> {
  const holding = new Map<number, number[]>()
  for (const [d, cells] of members.entries())
    for (const cell of cells) holding.set(cell, [...(holding.get(cell) ?? []), d])
  return holding
}
