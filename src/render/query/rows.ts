import { type Column, isDimension } from '../../codebook/codebook.ts'
import type { Text } from '../../language/text.ts'
import type { QueryColumn, QueryResult, QueryRow } from '../../query/result.ts'
import { isHighlit, partsOfResult, type ResultParts } from '../../report/figure/query.ts'
import type { QueryFigure } from '../../report/model.ts'
import { type Context, datasetOf, textIn } from '../context.ts'

/** A figure of a query with what it gave. */
export type Answered = {
  figure: QueryFigure
  result: QueryResult
  parts: ResultParts
  /** Those that it shows, in the query's order. */
  rows: QueryRow[]
}

export function answeredQuery(figure: QueryFigure, context: Context): Answered {
  const result = context.answers.query(figure.query)
  const parts = partsOfResult(figure, result)
  const { top } = figure
  const rows = result.rows.filter((row, index) => top === null || index < top || isHighlit(row.cells, figure, parts))
  return { figure, result, parts, rows }
}

/** What a column is called: by the codebook where it bears the name of a column or measure, else as the query has it. */
export function headingOf({ name }: QueryColumn, { result }: Answered, context: Context): string {
  if (name.toLowerCase() === 'n') return context.language.words.figure.baseHeading
  const label = described(name, result.datasets, context)
  if (label) return textIn(context, label)
  return name.replaceAll('_', ' ').replace(/^./u, (letter) => letter.toLocaleUpperCase(context.language.tag))
}

function described(name: string, datasets: readonly string[], context: Context): Text | null {
  const codebooks = datasets.map((dataset) => datasetOf(context, dataset).codebook)
  const found = codebooks.map(({ columns, measures }) => columns.get(name)?.label ?? measures.get(name)?.label)
  return found.find((label) => label !== undefined) ?? null
}

/** A cell as readers see it. */
export function cellText(index: number, row: QueryRow, { figure, result, parts }: Answered, context: Context): string {
  const column = result.columns[index]
  if (!column) return ''
  const cell = row.cells[index] ?? null
  if (cell === null) return '–'
  if (typeof cell === 'number') return index === parts.label ? String(cell) : numberText(cell, column, figure, context)
  if (column.type === 'date') return context.language.numbers.date(cell)
  return labelOf(cell, column, result.datasets, context)
}

export function numberText(value: number, { name, type }: QueryColumn, figure: QueryFigure, context: Context): string {
  const { numbers } = context.language
  if (figure.percent.includes(name)) return numbers.percent(value, figure.digits ?? 0)
  return type === 'count' ? numbers.count(value) : numbers.decimal(value, figure.digits ?? 1)
}

/** The label of a code, in a column that bears the name of a dimension or of the waves. */
function labelOf(code: string, { name }: QueryColumn, datasets: readonly string[], context: Context): string {
  for (const dataset of datasets) {
    const column: Column | undefined = datasetOf(context, dataset).codebook.columns.get(name)
    if (!column || !(isDimension(column) || column.kind === 'wave')) continue
    const value = column.values.find((each) => each.code === code)
    if (value) return textIn(context, value.label)
  }
  return code
}
