import type { Engine, Row } from '../engine/engine.ts'
import { positionOf, type Sample, type VariableSums } from '../stats/sample.ts'
import { blankStrata, linearized } from './assemble.ts'
import { domainsOfCells } from './sums.ts'
import { addProducts, emptySums, productsSql, type Reading, rowsSql, unique } from './totals.ts'

/**
 * A scan where each row is a cluster of its own: sums by stratum and cell are all it takes, in one query, and domains
 * are sums of cells. Two domains share the clusters of the cells that they share.
 */
export async function scanRows(reading: Reading, engine: Engine): Promise<Sample> {
  const { request, cells, sampling } = reading
  const variables = request.variables.length
  const strata = blankStrata(sampling, request.domains.length)
  const sums = emptySums(reading)
  const present = new Array<number>(request.domains.length).fill(0)
  const holding = domainsOfCells(cells.members)
  const together = request.compared.filter(([a, b]) => a !== b)
  const answered = strata.map(() => emptySums(reading))
  for (const row of await engine.rows(cellsSql(reading))) {
    const stratum = strata[Number(row['h'])]
    const domains = holding.get(Number(row['g'])) ?? []
    if (!stratum) continue
    for (const d of domains) {
      stratum.present[d] = (stratum.present[d] ?? 0) + Number(row['present'])
      present[d] = (present[d] ?? 0) + Number(row['present'])
      for (const [v, each] of (sums[d] ?? []).entries()) {
        addSums(each, row, v)
        const own = answered[Number(row['h'])]?.[d]?.[v]
        if (own) own.n += Number(row[`n${v}`])
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
  for (const stratum of answered)
    for (const [d, domain] of stratum.entries())
      for (const [v, { n }] of domain.entries()) {
        const each = sums[d]?.[v]
        if (each) each.degrees += Math.max(0, n - 1)
      }
  return linearized(reading, strata, sums, present)
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
