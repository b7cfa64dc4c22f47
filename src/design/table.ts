import { cellOf, type SurveyDataset } from '../dataset/dataset.ts'
import { type Engine, identifier, literal } from '../engine/engine.ts'
import type { Frame } from './clusters.ts'
import type { Expressions } from './expressions.ts'
import { replicateSql } from './replicates.ts'

/**
 * Writes the design's table: `h` stratum, `c` cluster, `j` unit of the second stage, `u` unit, `w` weight, replicate
 * weights `w0`, `w1`, …, and the survey's cells under their own names, a category as the place of its code among the
 * values. Rows are put in an order that depends on nothing but what they hold, so that the same rows in another order
 * sum to the same bytes.
 */
export async function buildTable(
  dataset: SurveyDataset,
  expressions: Expressions,
  frame: Frame,
  engine: Engine
): Promise<string> {
  const table = `design ${dataset.name}`
  const { codebook } = dataset
  const counted = frame.unit === 'column'
  const columns = [...codebook.columns.values()].filter(({ kind }) => kind !== 'identifier' && kind !== 'text')
  const cells = columns.flatMap((column) =>
    column.sources.map(({ wave, option }) => {
      const cell = cellOf(dataset, column.name, wave, option)
      if (column.kind !== 'category' && column.kind !== 'wave') return `${cell} AS ${cell}`
      const codes = column.values.map((value) => literal(value.code)).join(', ')
      return `CAST(enum_code(CAST(${cell} AS ENUM (${codes}))) AS USMALLINT) AS ${cell}`
    })
  )
  const names = columns.flatMap((column) =>
    column.sources.map(({ wave, option }) => cellOf(dataset, column.name, wave, option))
  )
  const replicates = replicateSql(dataset)
  const cluster = expressions.clusters[0] ?? `''`
  const select = [
    'k.h AS h',
    'k.c AS c',
    ...(frame.second
      ? [`dense_rank() OVER (ORDER BY ${expressions.stratum}, ${cluster}, ${expressions.clusters[1]}) AS j`]
      : []),
    ...(counted ? [`dense_rank() OVER (ORDER BY ${expressions.unit}) AS u`] : []),
    `CAST(${expressions.weight} AS DOUBLE) AS w`,
    ...cells,
    ...replicates.select
  ]
  const order = ['h', 'c', ...(frame.second ? ['j'] : []), `hash(${['w', ...names, ...replicates.names].join(', ')})`]
  await engine.run(
    `CREATE TABLE ${identifier(table)} AS SELECT * FROM (
       SELECT ${select.join(', ')} FROM ${identifier(dataset.table)} t
       JOIN ${identifier(frame.clusterTable)} k ON k.stratum = ${expressions.stratum} AND k.cluster = ${cluster} ${replicates.join}
     ) ORDER BY ${order.join(', ')}`
  )
  return table
}
