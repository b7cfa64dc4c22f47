import type { Engine } from '../engine/engine.ts'
import { matrixRank } from '../stats/matrix-rank.ts'
import { positionOf, type Sample } from '../stats/sample.ts'
import { readPatterns } from './replicates.ts'
import type { Replicates } from './sampled.ts'
import { domainsOfCells, readSums } from './sums.ts'
import { type Reading, rowsSql } from './totals.ts'

/** A scan under replicate weights: the totals of each domain under the weight itself and under each replicate's. */
export async function scanReplicates(reading: Reading, replicates: Replicates, engine: Engine): Promise<Sample> {
  const { request, cells } = reading
  const variables = request.variables.length
  const { sums, rows } = await readSums(reading, engine)
  const blank = () => new Array<number>(2 * variables * request.domains.length).fill(0)
  const weights = ['w', ...replicates.columns]
  const tables = weights.map(blank)
  const holding = domainsOfCells(cells.members)
  const select = weights.flatMap((weight, r) => [`sum(${weight}) AS a${r}`, `sum(${weight} * x0) AS b${r}`])
  for (const [v, variable] of request.variables.entries()) {
    const alone = { ...reading, request: { ...request, variables: [variable] }, centres: [reading.centres[v] ?? 0] }
    const answers = `(${rowsSql(alone, replicates.columns)}) WHERE a0 IS NOT NULL`
    for (const row of await engine.rows(`SELECT g, ${select.join(', ')} FROM ${answers} GROUP BY g ORDER BY g`)) {
      for (const d of holding.get(Number(row['g'])) ?? []) {
        const at = positionOf({ variables }, d, v)
        const each = sums[d]?.[v]
        if (each) each.weight += Number(row['a0'] ?? 0)
        for (const [r, totals] of tables.entries()) {
          totals[at] = (totals[at] ?? 0) + Number(row[`a${r}`] ?? 0)
          totals[at + 1] = (totals[at + 1] ?? 0) + Number(row[`b${r}`] ?? 0)
        }
      }
    }
  }
  const patterns = await readPatterns(replicates.columns, `(${rowsSql(reading, replicates.columns)})`, 'g', engine)
  const degrees = cells.members.map((each) => matrixRank(each.flatMap((g) => patterns.get(g) ?? [])) - 1)
  for (const [d, domain] of sums.entries()) for (const each of domain) each.degrees = degrees[d] ?? 0
  return {
    variables,
    totals: tables[0] ?? [],
    sums,
    rows,
    degrees,
    spread: {
      kind: 'replication',
      replicates: tables.slice(1),
      scales: replicates.scales,
      about: replicates.about
    }
  }
}
