import { toBaseline } from '../layout.ts'
import { type Label, stacked } from '../markup.ts'
import { wrapText } from '../measure.ts'
import { hiddenLines } from './hidden-lines.ts'
import type { RowTexts, SetRow, Setting } from './setting.ts'
import { rowWords } from './words.ts'

const padding = 10

/** Label, marks and words side by side, each block centred on the row. */
export const wideRow = <Of extends RowTexts>(setting: Setting<Of>): SetRow<Of> => {
  const { layout, measure, column, left } = setting
  const { leading, size } = layout
  return (row, top) => {
    const weight = row.highlight ? 600 : 400
    const names = wrapText(row.label, layout.labelWidth, (line) => measure(line, size.label, weight))
    const hidden = hiddenLines(row, setting, left + 4, size.small)
    const words = rowWords(row, column, layout, measure)
    const lane = setting.laneHeight(row)
    const aboveLane = hidden.length > 0 && setting.hasMarks(row) ? hidden.length * leading + padding : 0
    const lines = Math.max(names.length, hidden.length, words.lines)
    const height = Math.max(lane + aboveLane, lines * leading + padding)
    const middle = top + height / 2
    const block = (texts: string[], style: Omit<Label, 'text' | 'y'>, centre: number) =>
      stacked(texts, style, centre - ((texts.length - 1) / 2) * leading + style.size * toBaseline, leading)
    const flush = { anchor: 'start', colour: row.hidden === null ? 'ink' : 'muted' } as const
    const labels = [
      ...block(names, { ...flush, x: 0, size: size.label, weight, halo: false }, middle),
      ...block(
        hidden,
        { anchor: 'start', colour: 'muted', x: left + 4, size: size.small, weight: 400, halo: true },
        aboveLane > 0 ? top + aboveLane / 2 : middle
      ),
      ...words.labels(middle)
    ]
    return { height, middle: middle + aboveLane / 2, labels }
  }
}
