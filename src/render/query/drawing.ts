import type { QueryColumn, QueryRow } from '../../query/result.ts'
import { isHighlit } from '../../report/figure/query.ts'
import type { LaneDrawing, Mark } from '../chart/drawing.ts'
import type { Context } from '../context.ts'
import { axisOf } from '../figure/axis.ts'
import { marksOf } from '../values.ts'
import { type Answered, cellText, headingOf, numberText } from './rows.ts'
import { hiddenWord } from './table.ts'

/** What a query gave as something to draw: its rows in their order, the value of each, and its interval where it has one. */
export function queryDrawing(answered: Answered, title: string, summary: string, context: Context): LaneDrawing {
  const { figure, result, parts, rows } = answered
  const column = result.columns[parts.value] as QueryColumn
  const drawn = rows.map((row, index) => {
    const mark = markOf(row, answered, context)
    const label = cellText(parts.label, row, answered, context)
    return {
      key: String(index),
      label: row.standing === 'caution' ? `${label} ${marksOf(['base'])}` : label,
      highlight: isHighlit(row.cells, figure, parts),
      marks: [mark],
      references: [],
      words: [],
      hidden: mark ? null : row.standing === 'suppressed' ? hiddenWord(answered, context) : '–',
      missing: []
    }
  })
  return {
    form: 'bar',
    title,
    summary,
    series: [headingOf(column, answered, context)],
    rows: drawn,
    scale: scaleOf(
      drawn.flatMap(({ marks }) => marks.flatMap((mark) => mark ?? [])),
      figure.percent.includes(column.name),
      context
    ),
    benchmark: null,
    referenceLabel: null,
    wordsHeading: null
  }
}

function markOf({ cells }: QueryRow, { parts, result, figure }: Answered, context: Context): Mark | null {
  const number = (index: number) => (typeof cells[index] === 'number' ? cells[index] : null)
  const value = number(parts.value)
  if (value === null) return null
  const text = numberText(value, result.columns[parts.value] as QueryColumn, figure, context)
  return { value, low: number(parts.low), high: number(parts.high), text }
}

const endless = { min: Number.NEGATIVE_INFINITY, max: Number.POSITIVE_INFINITY }

/** Bars stand on zero. */
function scaleOf(marks: Mark[], percent: boolean, { language: { numbers } }: Context): LaneDrawing['scale'] {
  const ends = marks.flatMap(({ value, low, high }) => [value, low ?? value, high ?? value])
  const axis = axisOf(ends, percent ? 'share' : 'mean', endless, true)
  if (!axis) return { from: 0, to: 1, ticks: [], low: null, high: null }
  const write = percent ? numbers.percent : numbers.decimal
  const ticks = axis.ticks.map((value) => ({ value, text: write(value, axis.decimals) }))
  return { from: axis.from, to: axis.to, ticks, low: null, high: null }
}
