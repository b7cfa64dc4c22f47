import type { SurveyDataset } from '../dataset/dataset.ts'
import type { Engine } from '../engine/engine.ts'
import { positionOf, type Sample, type VariableSums } from '../stats/sample.ts'
import { scanClusters } from './cluster-scan.ts'
import { scanJackknife } from './jackknife-scan.ts'
import { scanReplicates } from './replicate-scan.ts'
import type { Scan } from './request.ts'
import { scanRows } from './row-scan.ts'
import type { Sampling } from './sampled.ts'
import { fewShare } from './shared-clusters.ts'
import { type Reading, readingOf, rowsSql } from './totals.ts'
import { answeredKey } from './variable.ts'

/** Runs a scan. SQL ends here: what comes back is totals, and what their spread is made of. */
export async function scan(dataset: SurveyDataset, sampling: Sampling, request: Scan, engine: Engine): Promise<Sample> {
  const reading = readingOf(dataset, sampling, request)
  const sample = sampling.replicates
    ? await scanReplicates(reading, sampling.replicates, engine)
    : request.spread === 'jackknife'
      ? await scanJackknife(reading, engine)
      : sampling.rowsAreClusters || (await fewShare(reading, engine))
        ? await scanRows(reading, engine)
        : await scanClusters(reading, engine)
  await countUnits(reading, sample, engine)
  await findAlike(reading, sample, engine)
  return sample
}

/** Units behind each answer, where they are neither rows nor clusters and somebody asks. */
async function countUnits(reading: Reading, sample: Sample, engine: Engine): Promise<void> {
  const { sampling, request } = reading
  const clustered = sampling.unit === 'cluster' && !sampling.rowsAreClusters
  if (clustered && request.spread === 'design') return
  for (const domain of sample.sums) for (const sums of domain) sums.units = sums.n
  if (sampling.unit !== 'column' && !clustered) return
  const unit = clustered ? 'c' : 'u'
  const answered = request.variables.map(answeredKey)
  const apart = [...new Set(answered)]
  const select = apart.map(
    (key, u) => `count(DISTINCT CASE WHEN a${answered.indexOf(key)} IS NOT NULL THEN ${unit} END) AS u${u}`
  )
  const rows = await engine.rows(
    `SELECT m.d AS d, ${select.join(', ')} FROM (${rowsSql(reading, [unit])}) t
     JOIN (VALUES ${membersSql(reading)}) m(g, d) ON t.g = m.g GROUP BY m.d`
  )
  const columns = answered.map((key) => `u${apart.indexOf(key)}`)
  for (const row of rows)
    for (const [v, sums] of (sample.sums[Number(row['d'])] ?? []).entries()) sums.units = Number(row[columns[v] ?? ''])
}

/** Finds where all answers are alike: where sums say so up to rounding, the answers are looked at. */
async function findAlike(reading: Reading, sample: Sample, engine: Engine): Promise<void> {
  const suspects = sample.sums.flatMap((domain, d) =>
    domain.flatMap((sums, v) => (suspect(sample, d, v, sums) ? [{ d, v }] : []))
  )
  if (suspects.length === 0) return
  const variables = [...new Set(suspects.map(({ v }) => v))]
  const select = variables.map(
    (v) => `min(x${v}) FILTER (w IS NOT NULL) AS l${v}, max(x${v}) FILTER (w IS NOT NULL) AS m${v}`
  )
  const rows = await engine.rows(
    `SELECT m.d AS d, ${select.join(', ')} FROM (${rowsSql(reading, [])}) t
     JOIN (VALUES ${membersSql(reading)}) m(g, d) ON t.g = m.g GROUP BY m.d`
  )
  const found = new Map(rows.map((row) => [Number(row['d']), row]))
  for (const { d, v } of suspects) {
    const sums = sample.sums[d]?.[v]
    const row = found.get(d)
    if (sums && row && row[`l${v}`] === row[`m${v}`]) sums.alike = Number(row[`l${v}`]) + sums.centre
  }
}

function suspect(sample: Sample, domain: number, variable: number, sums: VariableSums): boolean {
  if (sums.n === 0) return false
  const sum = sample.totals[positionOf(sample, domain, variable) + 1] ?? 0
  return sums.squares - (sum * sum) / sums.weight <= 1e-9 * sums.squares
}

function membersSql({ cells }: Reading): string {
  return cells.members.flatMap((each, d) => each.map((g) => `(${g}, ${d})`)).join(', ')
}
