import type { Engine } from '../engine/engine.ts'
import { jackknife } from '../stats/jackknife.ts'
import { positionOf, type Sample } from '../stats/sample.ts'
import type { Sampling } from './sampled.ts'
import { domainsOfCells, readSums } from './sums.ts'
import { type Reading, rowsSql } from './totals.ts'

/**
 * A scan whose spread is that of a jackknife: every cluster, or where there are more than some hundreds a group of
 * clusters, is left out in turn. For statistics that have no gradient worth writing down. The weights are taken as they
 * are, also where they were calibrated.
 */
export async function scanJackknife(reading: Reading, engine: Engine): Promise<Sample> {
  const { request, cells, sampling } = reading
  const variables = request.variables.length
  const size = 2 * variables * request.domains.length
  const { sums, rows } = await readSums(reading, engine)
  const groups = groupsOf(sampling)
  const holding = domainsOfCells(cells.members)
  const blank = () => new Array<number>(size).fill(0)
  const totals = groups.map((count) => Array.from({ length: count }, blank))
  const alive = groups.map((count) => Array.from({ length: count }, () => new Set<number>()))
  const select = request.variables.flatMap((_, v) => [`sum(a${v}) AS a${v}`, `sum(b${v}) AS b${v}`])
  const each = sampling.rowsAreClusters ? 'rowid' : 'c'
  const by = `CASE h ${groups.map((count, h) => `WHEN ${h} THEN ${each} % ${count}`).join(' ')} END`
  const found = await engine.rows(
    `SELECT h, q, g, count(w) > 0 AS alive, ${select.join(', ')}
     FROM (SELECT *, ${by} AS q FROM (${rowsSql(reading, ['h', each])})) GROUP BY h, q, g ORDER BY h, q, g`
  )
  for (const row of found) {
    const [h, q] = [Number(row['h']), Number(row['q'])]
    const own = totals[h]?.[q]
    if (!own) continue
    for (const d of holding.get(Number(row['g'])) ?? []) {
      if (row['alive']) alive[h]?.[q]?.add(d)
      for (const v of request.variables.keys()) {
        const at = positionOf({ variables }, d, v)
        own[at] = (own[at] ?? 0) + Number(row[`a${v}`] ?? 0)
        own[at + 1] = (own[at + 1] ?? 0) + Number(row[`b${v}`] ?? 0)
      }
    }
  }
  const { totals: all, spread } = jackknife(
    totals.map((clusters, h) => ({ clusters, undrawn: sampling.strata[h]?.undrawn ?? 1 }))
  )
  const degrees = request.domains.map((_, d) =>
    alive.reduce((sum, own) => sum + Math.max(0, own.filter((group) => group.has(d)).length - 1), 0)
  )
  for (const [d, domain] of sums.entries()) {
    for (const [v, variable] of domain.entries()) {
      variable.weight = all[positionOf({ variables }, d, v)] ?? 0
      variable.degrees = degrees[d] ?? 0
    }
  }
  return {
    variables,
    totals: all,
    sums,
    rows,
    degrees,
    spread
  }
}

/** How many groups each stratum's clusters are put into: each its own, up to some hundreds in all. */
function groupsOf({ strata }: Sampling): number[] {
  const clusters = strata.reduce((sum, each) => sum + each.clusters, 0)
  if (clusters <= mostGroups) return strata.map((each) => each.clusters)
  return strata.map((each) => Math.min(each.clusters, Math.max(2, Math.round((mostGroups * each.clusters) / clusters))))
}

const mostGroups = 500
