import { type Engine, identifier } from '../engine/engine.ts'
import { namedProducts, type Reading, rowsSql } from './totals.ts'

/**
 * Are rows nearly clusters: few of a cluster lie in one domain? Then each row counts as a cluster, and those that share
 * are put right: to gather every cluster's rows costs more, where there are almost as many clusters as rows.
 */
export async function fewShare(reading: Reading, engine: Engine): Promise<boolean> {
  const { sampling, request, cells } = reading
  if (sampling.mostRows > mostRows || sampling.second || sampling.weighting || !cells.apart) return false
  if (request.compared.some(([a, b]) => a !== b)) return false
  const some = `(SELECT * FROM ${identifier(sampling.table)} WHERE c % 16 = 0)`
  const [row] = await engine.rows(`SELECT avg(CAST(shares AS INTEGER)) AS part FROM (${sharingSql(reading, some)})`)
  return Number(row?.['part']) < mostShared
}

const mostRows = 4
/** From about here on gathering is faster. */
const mostShared = 1 / 3

/** By stratum and cell: what the numbers and products of clusters are more (or less) than those of their rows. */
export function sharedSql(reading: Reading): string {
  const { request, meeting, sampling } = reading
  const products = namedProducts(meeting)
  const totals = request.variables.flatMap((_, v) => [
    `sum(a${v}) AS a${v}`,
    `sum(b${v}) AS b${v}`,
    `count(a${v}) AS n${v}`
  ])
  const ofRows = products.map(({ name, sql }) => `sum(${sql}) AS ${name}`)
  const changes = [
    'count(*) FILTER (present > 0) - CAST(sum(present) AS BIGINT) AS present',
    ...request.variables.map((_, v) => `count(a${v}) - CAST(sum(n${v}) AS BIGINT) AS n${v}`),
    ...products.map(({ name, sql }) => `sum(${sql}) - sum(${name}) AS ${name}`)
  ]
  const sharing = `(SELECT * FROM (${sharingSql(reading, identifier(sampling.table))}) WHERE shares)`
  return `SELECT h, g, ${changes.join(', ')}
FROM (
  SELECT h, g, count(w) AS present, ${[...totals, ...ofRows].join(', ')}
  FROM (${rowsSql(reading, ['h', 'c'], sharing)}) GROUP BY h, c, g
) GROUP BY h, g ORDER BY h, g`
}

/**
 * Which rows of `source` share cluster and cell with another. It is sorted by cluster, so the other is near; OVER ()
 * looks at rows as they lie, at a tenth of the cost of grouping them.
 */
function sharingSql({ cells, sampling }: Reading, source: string): string {
  const steps = Array.from({ length: sampling.mostRows - 1 }, (_, index) => index + 1)
  const distances = steps.flatMap((step) => [`abs(k - lag(k, ${step}) OVER ())`, `abs(k - lead(k, ${step}) OVER ())`])
  return `SELECT *, coalesce(least(${distances.join(', ')}) = 0, false) AS shares
    FROM (SELECT *, c * ${cells.size} + ${cells.sql} AS k FROM ${source})`
}
