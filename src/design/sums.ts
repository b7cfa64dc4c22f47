import type { Engine, Row } from '../engine/engine.ts'
import type { VariableSums } from '../stats/sample.ts'
import { emptySums, type Reading, rowsSql } from './totals.ts'

/** What is known of the answers in each domain without its clusters, and its rows of positive weight. */
export type Answered = { sums: VariableSums[][]; rows: number[] }

export function noneAnswered(reading: Reading): Answered {
  return { sums: emptySums(reading), rows: reading.request.domains.map(() => 0) }
}

/** The sums of answers by domain that need no clusters: how many, squares of weights, squares about the centre. */
export async function readSums(reading: Reading, engine: Engine): Promise<Answered> {
  const found = await engine.rows(
    `SELECT g, ${answersSql(reading).join(', ')} FROM (${rowsSql(reading, [])}) GROUP BY g ORDER BY g`
  )
  const answered = noneAnswered(reading)
  const holding = domainsOfCells(reading.cells.members)
  for (const row of found) for (const d of holding.get(Number(row['g'])) ?? []) addAnswers(answered, d, row)
  return answered
}

/** These sums over rows as `rowsSql` gives them. */
export function answersSql({ request }: Reading): string[] {
  const each = request.variables.flatMap((_, v) => [
    `count(a${v}) AS n${v}`,
    `sum(a${v} * a${v}) AS q${v}`,
    `sum(b${v} * x${v}) AS y${v}`
  ])
  return ['count(w) AS alive', ...each]
}

/** Adds what `answersSql` gave of some rows of a domain. */
export function addAnswers({ sums, rows }: Answered, domain: number, row: Row): void {
  rows[domain] = (rows[domain] ?? 0) + Number(row['alive'])
  for (const [v, each] of (sums[domain] ?? []).entries()) {
    each.n += Number(row[`n${v}`])
    each.weightSquares += Number(row[`q${v}`] ?? 0)
    each.squares += Number(row[`y${v}`] ?? 0)
  }
}

/** The domains that hold each cell. */
export function domainsOfCells(members: number[][]): Map<number, number[]> {
  const holding = new Map<number, number[]>()
  for (const [d, cells] of members.entries())
    for (const cell of cells) holding.set(cell, [...(holding.get(cell) ?? []), d])
  return holding
}
