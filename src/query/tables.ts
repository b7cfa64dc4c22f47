import type { Column } from '../codebook/codebook.ts'
import { cellOf, type Dataset, type PublishedDataset, type SurveyDataset } from '../dataset/dataset.ts'
import type { Sampling } from '../design/sampling.ts'
import { identifier, literal } from '../engine/engine.ts'
import { sameName } from './ast.ts'

/** A dataset with what its rows were made into. */
export type Queried = { dataset: Dataset; sampling: Sampling | null }

/** A dataset as a query of an author sees it: what its table is called, its columns, and the SELECT that fills it. */
export type QueryTable = {
  name: string
  dataset: Dataset
  columns: string[]
  select: string
  /** A name that two columns would have. */
  twice: string | null
}

/** What a survey's table has beside the codebook's columns: the weight behind all estimates, and a number of each row. */
export const finalWeight = 'final_weight'
export const rowNumber = 'row_number'

/**
 * The table of a dataset. A survey's has a row for each of its rows, with its columns under the codebook's names; who
 * answered and open text are not in it. A published dataset's has a row for each figure, shares as proportions.
 */
export function queryTable({ dataset, sampling }: Queried): QueryTable | null {
  const name = dataset.name.replaceAll('-', '_')
  if (dataset.kind === 'published') return { name, dataset, twice: null, ...publishedTable(dataset) }
  return sampling && { name, dataset, ...surveyTable(dataset, sampling.table) }
}

type Filled = Pick<QueryTable, 'columns' | 'select'>

function surveyTable(dataset: SurveyDataset, from: string): Filled & Pick<QueryTable, 'twice'> {
  const shown = [...dataset.codebook.columns.values()].filter(({ kind }) => kind !== 'identifier' && kind !== 'text')
  const cells = shown.flatMap((column) =>
    column.sources.map(({ wave, option }) => ({
      name: [column.name, wave, option].filter((part) => part !== null).join('_'),
      sql: plainSql(column, cellOf(dataset, column.name, wave, option))
    }))
  )
  const all = [{ name: finalWeight, sql: 'w' }, { name: rowNumber, sql: 'row_number() OVER ()' }, ...cells]
  const twice = all.find(({ name }, index) => all.findIndex((each) => sameName(each.name, name)) < index)
  const kept = all.filter(({ name }, index) => all.findIndex((each) => sameName(each.name, name)) === index)
  const list = kept.map(({ name, sql }) => `${sql} AS ${identifier(name)}`)
  return {
    columns: kept.map(({ name }) => name),
    select: `SELECT ${list.join(', ')} FROM ${identifier(from)}`,
    twice: twice?.name ?? null
  }
}

/** The design's table has the places of codes among the values; dates without a time of day are dates. */
function plainSql({ kind, values, written }: Column, cell: string): string {
  if (kind === 'date') return /h/.test(written.dates ?? '') ? cell : `CAST(${cell} AS DATE)`
  if (kind !== 'category' && kind !== 'wave') return cell
  return `list_value(${values.map(({ code }) => literal(code)).join(', ')})[${cell} + 1]`
}

function publishedTable({ codebook, figures }: PublishedDataset): Filled {
  const dimensions = [...codebook.columns.keys()]
  const texts = ['measure', 'wave', ...dimensions, 'source']
  const columns = [...texts, 'value', 'n', 'se', 'low', 'high']
  const text = (value: string | null | undefined) => (value == null ? 'NULL' : literal(value))
  const rows = figures.map(({ measure, wave, domain, value, n, se, low, high, source }) => {
    const scale = codebook.measures.get(measure)?.unit === 'percent' ? 100 : 1
    const number = (each: number | null) => `${each === null ? 'NULL' : each / scale}`
    return [
      ...[measure, wave, ...dimensions.map((dimension) => domain[dimension]), source].map(text),
      number(value),
      `${n ?? 'NULL'}`,
      ...[se, low, high].map(number)
    ]
  })
  const types = columns.map(
    (name) =>
      `CAST(${identifier(name)} AS ${texts.includes(name) ? 'VARCHAR' : name === 'n' ? 'BIGINT' : 'DOUBLE'}) AS ${identifier(name)}`
  )
  // A row of nulls gives the columns where nothing was published.
  const listed = [columns.map(() => 'NULL'), ...rows].map((row) => `(${row.join(', ')})`).join(',\n')
  const values = `(VALUES ${listed}) AS t(${columns.map(identifier).join(', ')})`
  return { columns, select: `SELECT ${types.join(', ')} FROM ${values} WHERE measure IS NOT NULL` }
}
