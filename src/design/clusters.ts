import type { SurveyDataset } from '../dataset/dataset.ts'
import { type Engine, identifier, type Row } from '../engine/engine.ts'
import type { Problems } from '../problem.ts'
import { double, type Expressions } from './expressions.ts'
import type { Sampling } from './sampled.ts'

export type Frame = Pick<
  Sampling,
  'clusterTable' | 'strata' | 'rowsAreClusters' | 'mostRows' | 'second' | 'lonely' | 'unit' | 'degrees'
>

/**
 * Counts the clusters of each stratum over the whole design, and numbers both: a table `stratum`, `cluster`, `h`, `c`.
 * Of two stages it also bears what each cluster adds to the variance: `gross` times its sum of squares, less `net`
 * times the square of its sum.
 */
export async function buildClusters(
  dataset: SurveyDataset,
  { weight, stratum, clusters, fpc }: Expressions,
  engine: Engine,
  problems: Problems
): Promise<Frame> {
  const { design } = dataset.codebook
  const clusterTable = `clusters ${dataset.name}`
  const table = identifier(clusterTable)
  const cluster = clusters[0] ?? `''`
  const span = (sql: string | undefined, name: string) =>
    sql === undefined ? `NULL AS ${name}0, NULL AS ${name}1` : `min(${sql}) AS ${name}0, max(${sql}) AS ${name}1`
  await engine.run(
    `CREATE TABLE ${table} AS SELECT *, row_number() OVER (ORDER BY stratum, cluster) - 1 AS c,
       dense_rank() OVER (ORDER BY stratum) - 1 AS h, CAST(0 AS DOUBLE) AS gross, CAST(0 AS DOUBLE) AS net
     FROM (SELECT ${stratum} AS stratum, ${cluster} AS cluster, count(*) AS n,
       count(*) FILTER (${weight} > 0) AS positive,
       ${clusters[1] ? `count(DISTINCT ${clusters[1]})` : '0'} AS m, ${span(fpc[0], 'first')}, ${span(fpc[1], 'later')}
       FROM ${identifier(dataset.table)} GROUP BY ${stratum}, ${cluster})`
  )
  const rows = clusters.length === 0
  const counted = await engine.rows(
    `SELECT h, stratum, ${rows ? 'sum(n)' : 'count(*)'} AS clusters, CAST(sum(n) AS DOUBLE) AS rows, max(n) AS largest,
       ${rows ? 'sum(positive)' : 'count(*) FILTER (positive > 0)'} AS positive,
       min(first0) AS least, max(first1) AS most
     FROM ${table} GROUP BY h, stratum ORDER BY h`
  )
  const fractions = counted.every((row) => Number(row['most'] ?? 0) <= 1)
  const strata = counted.map((row) => {
    const n = Number(row['clusters'])
    const fpc = row['most'] === null ? null : Number(row['most'])
    const population = fpc === null ? Number.POSITIVE_INFINITY : fractions ? n / fpc : fpc
    return { name: String(row['stratum']), clusters: n, undrawn: Math.max(0, 1 - n / population), population }
  })
  for (const [index, row] of counted.entries())
    checkPopulation(dataset, row, strata[index]?.population ?? 0, 'stratum', problems)
  const second = clusters.length === 2 && fpc.length === 2
  if (second && problems.errors.length === 0) await addSecondStage(dataset, table, strata, engine, problems)
  checkLonely(dataset, strata, problems)
  const { rule, domains } = design.lonely
  const size = counted.reduce((sum, row) => sum + Number(row['rows']), 0)
  return {
    clusterTable,
    strata: strata.map(({ name, clusters, undrawn }) => ({ name, clusters, undrawn })),
    rowsAreClusters: !second && strata.reduce((sum, each) => sum + each.clusters, 0) === size,
    mostRows: Math.max(...counted.map((row) => Number(row['largest']))),
    second,
    lonely: { rule: rule === 'fail' ? 'remove' : rule, domains },
    unit:
      design.unit === null || (dataset.codebook.disclosure.minimum === 0 && !design.weighting)
        ? 'row'
        : design.unit === design.clusters[0] && design.waves === 'stacked'
          ? 'cluster'
          : 'column',
    degrees: counted.reduce((sum, row) => sum + Math.max(0, Number(row['positive']) - 1), 0)
  }
}

type Stratum = Sampling['strata'][number] & { population: number }

/** The finite population: one number a stratum (or cluster), and no fewer than were drawn. */
function checkPopulation(
  { codebook: { design } }: SurveyDataset,
  row: Row,
  population: number,
  what: string,
  problems: Problems,
  stage = 0
): void {
  if (row['most'] === null) return
  const column = design.fpc[stage]
  const drawn = Number(row['clusters'])
  const uneven = row['least'] !== row['most']
  if (!uneven && population >= drawn * (1 - 1e-9) && Number(row['least']) > 0) return
  problems.error({
    rule: 'design-fpc',
    place: design.place,
    message: uneven
      ? `\`${column}\` differs between rows of one ${what}`
      : `A ${what} has ${drawn} ${stage === 0 ? 'clusters' : 'units'} drawn, and by \`${column}\` there are ${population} in all`,
    expected: `one number for each ${what}: how many there are in all, or the part that was drawn`,
    remedy: 'Mend the column in the data.'
  })
}

async function addSecondStage(
  dataset: SurveyDataset,
  table: string,
  strata: Stratum[],
  engine: Engine,
  problems: Problems
): Promise<void> {
  const { design } = dataset.codebook
  const clusters = await engine.rows(
    `SELECT c, h, m AS clusters, later0 AS least, later1 AS most FROM ${table} ORDER BY c`
  )
  const fractions = clusters.every((row) => Number(row['most']) <= 1)
  const factors: string[] = []
  let lonely = 0
  for (const row of clusters) {
    const m = Number(row['clusters'])
    const population = fractions ? m / Number(row['most']) : Number(row['most'])
    const before = problems.errors.length
    checkPopulation(dataset, row, population, 'cluster', problems, 1)
    if (problems.errors.length > before) return
    const undrawn = Math.max(0, 1 - m / population)
    const drawn = 1 - (strata[Number(row['h'])]?.undrawn ?? 1)
    if (undrawn < 1e-7) continue
    if (m === 1 && (design.lonely.rule === 'fail' || design.lonely.rule === 'average')) lonely++
    const gross = m > 1 ? (drawn * undrawn * m) / (m - 1) : design.lonely.rule === 'adjust' ? drawn * undrawn : 0
    factors.push(`(${row['c']}, ${double(gross)}, ${double(m > 1 ? gross / m : 0)})`)
  }
  if (lonely > 0) {
    problems.error({
      rule: 'design-lonely',
      place: design.place,
      message: `${lonely} ${lonely === 1 ? 'cluster has' : 'clusters have'} one unit of the second stage only, so what that stage adds cannot be told`,
      expected: 'two or more in each cluster',
      remedy: 'Write `lonely: remove` (they add nothing) or `lonely: adjust`, or keep the first stage only.'
    })
  }
  if (factors.length === 0) return
  await engine.run(
    `UPDATE ${table} SET gross = v.gross, net = v.net FROM (VALUES ${factors.join(', ')}) v(c, gross, net) WHERE ${table}.c = v.c`
  )
}

function checkLonely({ codebook }: SurveyDataset, strata: Stratum[], problems: Problems): void {
  const { design, columns } = codebook
  if (design.replicates) return
  const lonely = strata.filter(({ clusters, undrawn }) => clusters < 2 && undrawn >= 1e-7)
  const none = strata.every(({ clusters }) => clusters < 2)
  const shown = columns.get(design.strata ?? '')?.kind === 'category'
  if (design.strata === null || none) {
    if (lonely.length === 0) return
    problems.error({
      rule: 'design-lonely',
      place: design.place,
      message:
        strata.length === 1
          ? 'The design has one cluster only, so no standard error can be taken'
          : 'Every stratum has one cluster only, so no standard error can be taken',
      expected: 'two clusters or more',
      remedy: 'Describe the design by wider strata, or by smaller clusters.'
    })
    return
  }
  if (design.lonely.rule !== 'fail') return
  for (const { name } of lonely) {
    const stratum = name.split('\u001f').at(-1)
    problems.error({
      rule: 'design-lonely',
      place: design.place,
      message: `The stratum ${shown ? `\`${stratum}\` ` : ''}of \`${design.strata}\` has one cluster only, so no standard error can be taken`,
      expected: 'two clusters or more in each stratum',
      remedy:
        'Join the stratum with the one most like it; or write under `design` what it adds to the variance: `lonely: remove`, `adjust` or `average`.'
    })
  }
}
