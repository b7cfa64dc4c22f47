import { isNumeric, type QueryColumn } from '../../query/result.ts'
import type { QueryFigure } from '../../report/model.ts'
import type { Context } from '../context.ts'
import { digits } from '../digits.ts'
import type { FoundNumber } from '../shown-number.ts'
import { answeredQuery, cellText } from './rows.ts'

/** The numbers of a figure of a query, row by row. */
export function numbersOfQuery(figure: QueryFigure, headline: string, context: Context): FoundNumber[] {
  const answered = answeredQuery(figure, context)
  const { result, parts, rows } = answered
  const shown = figure.kind === 'chart' ? [parts.value] : parts.others
  const numbers = shown.filter((index) => isNumeric(result.columns[index] as QueryColumn))
  return rows.flatMap((row) =>
    numbers.map((index) => {
      const cell = row.cells[index]
      return {
        key: `${figure.id}: ${row.cells[parts.label] ?? ''} ${(result.columns[index] as QueryColumn).name}`,
        text: row.standing === 'suppressed' ? '– (base)' : cellText(index, row, answered, context),
        value: typeof cell === 'number' ? digits(cell) : null,
        clear: null,
        place: figure.place,
        sentence: headline
      }
    })
  )
}
