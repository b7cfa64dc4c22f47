import type { Engine, Row } from '../engine/engine.ts'
import { positionOf, type Sample, type Stratum, type VariableSums } from '../stats/sample.ts'
import { blankStrata, linearized } from './assemble.ts'
import { sharedSql } from './shared-clusters.ts'
import { domainsOfCells } from './sums.ts'
import { addProducts, emptySums, productsSql, type Reading, rowsSql, unique } from './totals.ts'

/**
 * A scan where each row is a cluster of its own: sums by stratum and cell are all it takes, in one query, and domains
 * are sums of cells. Two domains share the clusters of the cells that they share. Where a few rows share cluster and
 * cell, a second query says what that changes.
 */
export async function scanRows(reading: Reading, engine: Engine): Promise<Sample> {
  const { request, cells, sampling } = reading
  const found: Found = {
    reading,
    strata: blankStrata(sampling, request.domains.length),
    answered: sampling.strata.map(() => emptyCounts(reading)),
    holding: domainsOfCells(cells.members),
    together: request.compared.filter(([a, b]) => a !== b)
  }
  const sums = emptySums(reading)
  const present = new Array<number>(request.domains.length).fill(0)
  for (const row of await engine.rows(cellsSql(reading))) {
    for (const d of found.holding.get(Number(row['g'])) ?? []) {
      present[d] = (present[d] ?? 0) + Number(row['present'])
      for (const [v, each] of (sums[d] ?? []).entries()) addSums(each, row, v)
    }
    addClusters(found, row)
  }
  if (!sampling.rowsAreClusters) for (const row of await engine.rows(sharedSql(reading))) addClusters(found, row)
  countAnswered(found, sums)
  return linearized(reading, found.strata, sums, present)
}

type Found = {
  reading: Reading
  strata: Stratum[]
  /** Clusters that answered, by stratum, domain and variable. */
  answered: number[][][]
  /** The domains that hold each cell. */
  holding: Map<number, number[]>
  together: [number, number][]
}

function emptyCounts({ request }: Reading): number[][] {
  return request.domains.map(() => request.variables.map(() => 0))
}

function cellsSql(reading: Reading): string {
  const select = reading.request.variables.flatMap((_, v) => [
    `count(a${v}) AS n${v}`,
    `sum(a${v}) AS a${v}`,
    `sum(b${v}) AS b${v}`,
    `sum(b${v} * x${v}) AS y${v}`
  ])
  const meeting = unique([...reading.meeting, ...reading.meetingBetween])
  return `SELECT h, g, count(w) AS present, ${select.join(', ')},
  ${productsSql(meeting, '', '').join(',\n  ')}
FROM (${rowsSql(reading, ['h'])}) GROUP BY h, g ORDER BY h, g`
}

function addSums(sums: VariableSums, row: Row, v: number): void {
  sums.n += Number(row[`n${v}`])
  sums.weight += Number(row[`a${v}`] ?? 0)
  sums.weightSquares += Number(row[`p${v}_0_${v}_0`] ?? 0)
  sums.squares += Number(row[`y${v}`] ?? 0)
}

function addClusters({ reading, strata, answered, holding, together }: Found, row: Row): void {
  const variables = reading.request.variables.length
  const stratum = strata[Number(row['h'])]
  const domains = holding.get(Number(row['g'])) ?? []
  if (!stratum) return
  for (const d of domains) {
    stratum.present[d] = (stratum.present[d] ?? 0) + Number(row['present'])
    const counts = answered[Number(row['h'])]?.[d] ?? []
    for (const [v, count] of counts.entries()) {
      counts[v] = count + Number(row[`n${v}`])
      const at = positionOf({ variables }, d, v)
      stratum.sums.set(at, (stratum.sums.get(at) ?? 0) + Number(row[`a${v}`] ?? 0))
      stratum.sums.set(at + 1, (stratum.sums.get(at + 1) ?? 0) + Number(row[`b${v}`] ?? 0))
    }
    addProducts(stratum.products, variables, reading.meeting, row, d, d)
  }
  for (const [a, b] of together) {
    if (domains.includes(a) && domains.includes(b))
      addProducts(stratum.products, variables, reading.meetingBetween, row, a, b)
  }
}

function countAnswered({ reading: { sampling }, answered }: Found, sums: VariableSums[][]): void {
  for (const stratum of answered)
    for (const [d, counts] of stratum.entries())
      for (const [v, count] of counts.entries()) {
        const each = sums[d]?.[v]
        if (!each) continue
        each.degrees += Math.max(0, count - 1)
        if (sampling.unit === 'cluster') each.units += count
      }
}
