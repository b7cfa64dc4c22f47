import { type Layout, toBaseline } from '../layout.ts'
import { type Label, stacked } from '../markup.ts'
import { type Measure, wrapText } from '../measure.ts'
import type { RowTexts, WordsColumn } from './setting.ts'

const gap = 14

/** All of a row's words but the first. */
export const restOf = (row: RowTexts): string => row.words.slice(1).join(' · ')

/** Whether a text is a number with its sign and unit, in any language: "−0.6", "%43", "1–3". */
const isNumber = (text: string): boolean => text.length <= 12 && /^[+−-]?\s?[%\d]/.test(text)

export const wordsColumn = (
  drawing: { rows: RowTexts[]; wordsHeading: string | null },
  layout: Layout,
  measure: Measure
): WordsColumn => {
  const { words, small, label } = layout.size
  const firsts = drawing.rows.flatMap((row) => row.words.slice(0, 1))
  const numeric = firsts.length > 0 && firsts.every(isNumber)
  const first = Math.max(0, ...firsts.map((text) => (numeric ? measure(text, label, 600) : measure(text, words, 400))))
  const rest = Math.max(0, ...drawing.rows.map((row) => measure(restOf(row), small, 400)))
  const level = first + (rest && gap + rest)
  const restBelow = level > layout.wordsWidth
  const heading = Math.min(measure(drawing.wordsHeading ?? '', small, 400), layout.wordsWidth * 0.7)
  const needed = Math.max(restBelow ? Math.max(first, rest) : level, first === 0 ? 0 : heading)
  const width = Math.ceil(Math.min(needed, layout.wordsWidth))
  return { width, firstWidth: restBelow ? width : width - (rest && gap + rest), restBelow, numeric }
}

type Lines = { first: string[]; below: string[] }

const linesOf = (row: RowTexts, column: WordsColumn, layout: Layout, measure: Measure): Lines => {
  const { words, small } = layout.size
  const [first = ''] = row.words
  return {
    first: column.numeric ? [first] : wrapText(first, column.firstWidth, (line) => measure(line, words, 400)),
    below: column.restBelow ? wrapText(restOf(row), column.width, (line) => measure(line, small, 400)) : []
  }
}

/** A row's words, to be centred on the row, and how many lines they take. */
export const rowWords = (row: RowTexts, column: WordsColumn, layout: Layout, measure: Measure) => {
  const { first, below } = linesOf(row, column, layout, measure)
  const { numeric } = column
  const lines = row.words.length === 0 ? 0 : first.length + below.length
  const labels = (middle: number): Label[] => {
    const top = middle - ((lines - 1) * layout.leading) / 2
    const left = layout.width - column.width
    const baseline = (line: number, size: number) => top + line * layout.leading + size * toBaseline
    const anchor = numeric ? 'end' : 'start'
    const strong: Omit<Label, 'text' | 'y'> = {
      x: numeric ? left + column.firstWidth : left,
      anchor,
      size: numeric ? layout.size.label : layout.size.words,
      weight: numeric ? 600 : 400,
      colour: row.unclear ? 'muted' : 'ink',
      halo: false
    }
    const quiet = { ...strong, size: layout.size.small, weight: 400, colour: 'muted' } as const
    const rest = column.restBelow
      ? stacked(
          below,
          { ...quiet, x: numeric ? layout.width : left },
          baseline(first.length, quiet.size),
          layout.leading
        )
      : stacked([restOf(row)], { ...quiet, x: layout.width, anchor: 'end' }, baseline(0, quiet.size), layout.leading)
    return [...stacked(first, strong, baseline(0, strong.size), layout.leading), ...rest].filter(
      ({ text }) => text !== ''
    )
  }
  return { lines, labels }
}
