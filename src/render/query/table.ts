import { isNumeric, type QueryColumn, type QueryRow } from '../../query/result.ts'
import { isHighlit } from '../../report/figure/query.ts'
import type { Cell, Table } from '../chart/table.ts'
import type { Context } from '../context.ts'
import { marksOf } from '../values.ts'
import { type Answered, cellText, headingOf, numberText } from './rows.ts'

/** What a query gave as a table: its columns in their order, an interval behind its value, the base last. */
export function queryTableOf(answered: Answered, context: Context): Table {
  const { figure, result, parts, rows } = answered
  const heading = (index: number) => headingOf(result.columns[index] as QueryColumn, answered, context)
  const shown = [...parts.others, ...(parts.n < 0 ? [] : [parts.n])]
  return {
    corner: parts.label < 0 ? '' : heading(parts.label),
    columns: shown.map((index) => ({ heading: heading(index), supporting: index === parts.n })),
    groups: [],
    rows: rows.map((row) => ({
      label: cellText(parts.label, row, answered, context),
      highlight: isHighlit(row.cells, figure, parts),
      cells: shown.map((index) => cellOf(index, row, answered, context))
    })),
    foot: null
  }
}

function cellOf(index: number, row: QueryRow, answered: Answered, context: Context): Cell {
  const { parts, result } = answered
  const text = cellText(index, row, answered, context)
  if (row.standing === 'suppressed' && index === firstNumber(answered))
    return { value: hiddenWord(answered, context), interval: null, hidden: true }
  const marked = row.standing === 'caution' && index !== parts.n && isNumeric(result.columns[index] as QueryColumn)
  const value = marked ? `${marksOf(['base'])}\u00a0${text}` : text
  return { value, interval: index === parts.value ? intervalOf(row, answered, context) : null, hidden: false }
}

function intervalOf({ cells }: QueryRow, { parts, result, figure }: Answered, context: Context): string | null {
  const [low, high] = [cells[parts.low], cells[parts.high]]
  if (typeof low !== 'number' || typeof high !== 'number') return null
  const column = result.columns[parts.value] as QueryColumn
  return context.language.numbers.range(low, high, (end) => numberText(end, column, figure, context))
}

/** The column in which a hidden row says why it is. */
function firstNumber({ parts, result }: Answered): number {
  return parts.others.find((index) => isNumeric(result.columns[index] as QueryColumn)) ?? parts.n
}

/** Why nothing of a row is shown. */
export function hiddenWord({ result }: Answered, context: Context): string {
  const { words, numbers } = context.language
  return words.estimate.hidden.base(numbers.count(result.bases?.suppress ?? 0))
}
