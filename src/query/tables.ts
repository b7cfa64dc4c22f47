import type { Column } from '../codebook/codebook.ts'
import { cellOf, type Dataset, type PublishedDataset, type SurveyDataset } from '../dataset/dataset.ts'
import type { Sampling } from '../design/sampling.ts'
import { identifier, literal } from '../engine/engine.ts'

/** A dataset with what its rows were made into. */
export type Queried = { dataset: Dataset; sampling: Sampling | null }

/** A dataset as a query of an author sees it: what its table is called, its columns, and the SELECT that fills it. */
export type QueryTable = { name: string; dataset: Dataset; columns: string[]; select: string }

/**
 * The table of a dataset. A survey's has a row for each of its rows, with its columns under the codebook's names and
 * `weight`, the final weight; who answered and open text are not in it. A published dataset's has a row for each figure.
 */
export function queryTable({ dataset, sampling }: Queried): QueryTable | null {
  const name = dataset.name.replaceAll('-', '_')
  if (dataset.kind === 'published') return { name, dataset, ...publishedTable(dataset) }
  return sampling && { name, dataset, ...surveyTable(dataset, sampling.table) }
}

type Filled = Pick<QueryTable, 'columns' | 'select'>

function surveyTable(dataset: SurveyDataset, from: string): Filled {
  const cells = new Map([['weight', 'w']])
  const shown = [...dataset.codebook.columns.values()].filter(({ kind }) => kind !== 'identifier' && kind !== 'text')
  for (const column of shown)
    for (const { wave, option } of column.sources) {
      const name = [column.name, wave, option].filter((part) => part !== null).join('_')
      const cell = codeSql(column, cellOf(dataset, column.name, wave, option))
      if (!cells.has(name)) cells.set(name, cell)
    }
  const list = [...cells].map(([name, cell]) => `${cell} AS ${identifier(name)}`)
  return { columns: [...cells.keys()], select: `SELECT ${list.join(', ')} FROM ${identifier(from)}` }
}

/** The design's table has the places of codes among the values. */
function codeSql({ kind, values }: Column, cell: string): string {
  if (kind !== 'category' && kind !== 'wave') return cell
  return `list_value(${values.map(({ code }) => literal(code)).join(', ')})[${cell} + 1]`
}

function publishedTable({ codebook, figures }: PublishedDataset): Filled {
  const dimensions = [...codebook.columns.keys()]
  const columns = ['measure', 'wave', ...dimensions, 'value', 'n', 'se', 'low', 'high', 'source']
  const text = (value: string | null | undefined) => (value == null ? 'NULL::VARCHAR' : `${literal(value)}::VARCHAR`)
  const number = (value: number | null) => `${value ?? 'NULL'}::DOUBLE`
  const rows = figures.map(({ measure, wave, domain, value, n, se, low, high, source }) => [
    ...[measure, wave, ...dimensions.map((dimension) => domain[dimension])].map(text),
    ...[value, n, se, low, high].map(number),
    text(source)
  ])
  const listed = rows.map((row) => `(${row.join(', ')})`).join(',\n')
  return { columns, select: `SELECT * FROM (VALUES ${listed}) AS t(${columns.map(identifier).join(', ')})` }
}
