import type { Column } from '../../codebook/codebook.ts'
import type { Weighting } from '../../codebook/design.ts'
import { cellOf, type SurveyDataset } from '../../dataset/dataset.ts'
import { type Engine, identifier } from '../../engine/engine.ts'
import type { Problems } from '../../problem.ts'
import type { Frame } from '../clusters.ts'
import { reportMissing, reportUneven, reportUnnamed } from './problems.ts'

/**
 * Numbers the combinations of margin categories and gives the design's table `m`, the number of each row's (-1: a row
 * of no weight that no weighted row is like), `d`, the weight before weighting, and where units have several rows `k`,
 * how many. Reports rows that the margins cannot place. Gives the category in each margin, by combination.
 */
export async function numberCombinations(
  dataset: SurveyDataset,
  weighting: Weighting,
  frame: Frame,
  table: string,
  engine: Engine,
  problems: Problems
): Promise<number[][]> {
  const columns = [...new Set(weighting.margins.flatMap((margin) => margin.columns))]
  const names = columns.map((name) => cellOf(dataset, name, null))
  const rows = await engine.rows(
    `SELECT ${names.join(', ')}, count(*) AS n FROM ${identifier(table)} WHERE w > 0
     GROUP BY ${names.join(', ')} ORDER BY ${names.join(', ')}`
  )
  const found = rows.map((row) => ({
    n: Number(row['n']),
    cells: names.map((name) => row[name] as number | null),
    codes: new Map(
      columns.map((name, index) => [name, codeOf(dataset, name, row[names[index] ?? ''] as number | null)])
    )
  }))
  const before = problems.errors.length
  reportMissing(weighting, found, problems)
  reportUnnamed(weighting, found, problems)
  if (frame.unit !== 'row') await checkUnits(dataset, weighting, columns, frame, table, engine, problems)
  if (problems.errors.length > before) return []
  const values = found.map(({ cells }, m) => `(${[m, ...cells].join(', ')})`).join(', ')
  const keys = names.map((_, index) => `q${index}`)
  const unit = unitOf(frame)
  const select = [
    frame.rowsAreClusters && dataset.codebook.design.clusters.length === 0 ? 't.* REPLACE (t.rowid AS c)' : 't.*',
    't.w AS d',
    'coalesce(q.m, -1) AS m',
    ...(unit === null ? [] : [`count(*) OVER (PARTITION BY t.${unit}) AS k`])
  ]
  await engine.run(
    `CREATE OR REPLACE TABLE ${identifier(table)} AS SELECT ${select.join(', ')} FROM ${identifier(table)} t
     LEFT JOIN (VALUES ${values}) q(m, ${keys.join(', ')}) ON ${names.map((name, index) => `t.${name} = q${index}`).join(' AND ')}
     ORDER BY t.rowid`
  )
  return found.map(({ codes }) =>
    weighting.margins.map((margin) =>
      margin.targets.findIndex((target) =>
        target.codes.every((code, index) => code === codes.get(margin.columns[index] ?? ''))
      )
    )
  )
}

/** What tells the units of a design's table apart, as a column. Null: each row is one. */
export function unitOf({ unit }: Pick<Frame, 'unit'>): 'u' | 'c' | null {
  return unit === 'column' ? 'u' : unit === 'cluster' ? 'c' : null
}

function codeOf(dataset: SurveyDataset, name: string, place: number | null): string | null {
  const { values } = dataset.codebook.columns.get(name) as Column
  return place === null ? null : (values[place]?.code ?? null)
}

/** A unit counts once, so its rows bear one weight and one category of each margin. */
async function checkUnits(
  dataset: SurveyDataset,
  weighting: Weighting,
  columns: string[],
  frame: Frame,
  table: string,
  engine: Engine,
  problems: Problems
): Promise<void> {
  const cells = ['w', ...columns.map((name) => cellOf(dataset, name, null))]
  const uneven = cells.map((_, index) => `count(*) FILTER (min${index} <> max${index}) AS n${index}`)
  const spans = cells.map((cell, index) => `min(${cell}) AS min${index}, max(${cell}) AS max${index}`)
  const [row] = await engine.rows(
    `SELECT ${uneven.join(', ')} FROM (SELECT ${spans.join(', ')} FROM ${identifier(table)} GROUP BY ${unitOf(frame)})`
  )
  reportUneven(
    dataset,
    weighting,
    [null, ...columns].map((column, index) => ({ column, n: Number(row?.[`n${index}`]) })),
    problems
  )
}
