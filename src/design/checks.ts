import type { SurveyDataset } from '../dataset/dataset.ts'
import { type Engine, identifier } from '../engine/engine.ts'
import type { Problems } from '../problem.ts'
import type { Expressions } from './expressions.ts'

/** Reports rows that the design cannot place; gives the number of units. */
export async function checkRows(
  dataset: SurveyDataset,
  expressions: Expressions,
  engine: Engine,
  problems: Problems
): Promise<number> {
  const { design, path } = dataset.codebook
  const named = [
    { role: 'weights', name: design.weights, sql: expressions.weight },
    { role: 'strata', name: design.strata, sql: expressions.stratum },
    ...design.clusters.map((name, index) => ({ role: 'clusters', name, sql: expressions.clusters[index] })),
    ...design.fpc.map((name, index) => ({ role: 'fpc', name, sql: expressions.fpc[index] })),
    { role: 'unit', name: design.unit, sql: expressions.unit }
  ]
  const absent = named.map(({ sql }, index) => `count(*) FILTER (${sql} IS NULL) AS m${index}`)
  const [found] = await engine.rows(
    `SELECT ${absent.join(', ')}, count(*) FILTER (${expressions.weight} < 0) AS negative,
       ${design.unit === null ? 'count(*)' : `count(DISTINCT ${expressions.unit})`} AS units,
       count(*) FILTER (${expressions.weight} > 0) AS positive FROM ${identifier(dataset.table)}`
  )
  const place = { ...design.place, path }
  for (const [index, { role, name }] of named.entries()) {
    const n = Number(found?.[`m${index}`])
    if (n === 0) continue
    problems.error({
      rule: 'design-missing',
      place,
      message: `${n} of ${dataset.rows.used} rows ${n === 1 ? 'has' : 'have'} no \`${name}\`, which the design takes for ${role}`,
      expected: 'a value in every row',
      remedy: 'Fill the cells in the data, or leave those rows out of the file.'
    })
  }
  if (Number(found?.['positive']) === 0) {
    problems.error({
      rule: 'design-weight',
      place,
      message: `No row has a weight above 0 in \`${design.weights}\``,
      expected: 'weights of which some are above 0',
      remedy: 'Mend the weights in the data.'
    })
  }
  const negative = Number(found?.['negative'])
  if (negative > 0) {
    problems.error({
      rule: 'design-weight',
      place,
      message: `${negative} ${negative === 1 ? 'row has' : 'rows have'} a negative weight in \`${design.weights}\``,
      expected: 'weights of 0 or more',
      remedy: 'Mend the weights in the data.'
    })
  }
  if (problems.errors.length === 0 || negative === 0) await checkNesting(dataset, expressions, engine, problems)
  return Number(found?.['units'])
}

/** Each cluster in one stratum, and each unit of the second stage in one cluster, unless codes start anew. */
async function checkNesting(
  dataset: SurveyDataset,
  { clusters, stratum }: Expressions,
  engine: Engine,
  problems: Problems
): Promise<void> {
  const { design } = dataset.codebook
  if (design.nest || design.waves === 'independent') return
  const levels = [{ name: design.strata ?? '', sql: design.strata === null ? null : stratum }]
  clusters.forEach((sql, index) => {
    levels.push({ name: design.clusters[index] ?? '', sql })
  })
  for (const [index, inner] of levels.entries()) {
    const outer = levels[index - 1]
    if (!outer?.sql || !inner.sql) continue
    const [found] = await engine.rows(
      `SELECT count(*) AS n FROM (SELECT ${inner.sql} AS code FROM ${identifier(dataset.table)}
       WHERE ${inner.sql} IS NOT NULL GROUP BY ${inner.sql} HAVING count(DISTINCT ${outer.sql}) > 1)`
    )
    const n = Number(found?.['n'])
    if (n === 0) continue
    problems.error({
      rule: 'design-nesting',
      place: design.place,
      message: `${n} ${n === 1 ? 'cluster' : 'clusters'} of \`${inner.name}\` ${n === 1 ? 'stands' : 'stand'} in more than one ${index === 1 ? 'stratum' : 'cluster'} of \`${outer.name}\``,
      expected: index === 1 ? 'each cluster in one stratum' : 'each in one cluster of the first stage',
      remedy: `Write \`nest: true\` under \`design\` if the codes start anew in each ${index === 1 ? 'stratum' : 'cluster'}; else mend the data.`
    })
  }
}
