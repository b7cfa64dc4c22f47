import type { Layout } from '../layout.ts'
import { type Label, stacked } from '../markup.ts'
import { type Measure, wrapText } from '../measure.ts'
import { hiddenLines } from './hidden-lines.ts'
import type { RowTexts, SetRow, Setting } from './setting.ts'
import { restOf } from './words.ts'

const above = 6
const below = 6
const gap = 12

/** Label and words on the lines above the row's marks; all words but the first only where they fit on every row. */
export const narrowRow = <Of extends RowTexts>(setting: Setting<Of>): SetRow<Of> => {
  const { layout, measure, column } = setting
  const { leading, size } = layout
  const restWidth = widthOfRest(setting.rows, layout, measure)
  const right = layout.width - restWidth
  return (row, top) => {
    const weight = column.numeric && row.highlight ? 600 : 400
    const words = wrapText(row.words[0] ?? '', layout.wordsWidth, (line) => measure(line, size.words, weight))
    const wordsWidth = Math.max(0, ...words.map((line) => measure(line, size.words, weight) + gap))
    const names = wrapText(row.label, right - wordsWidth, (line) => measure(line, size.label, 600))
    const hidden = hiddenLines(row, setting, 0, size.words)
    const head = above + Math.max(1, names.length, words.length) * leading
    const said = hidden.length * leading
    const lane = setting.hasMarks(row) ? setting.laneHeight(row) : Math.max(0, 26 - said)
    const baseline = top + 19
    const quiet: Omit<Label, 'text' | 'y'> = {
      x: 0,
      anchor: 'start',
      size: size.words,
      weight: 400,
      colour: 'muted',
      halo: true
    }
    const name = { ...quiet, size: size.label, weight: 600, colour: row.hidden === null ? 'ink' : 'muted' } as const
    const strong = { ...quiet, x: right, anchor: 'end', weight, colour: row.unclear ? 'muted' : 'ink' } as const
    const rest = restWidth > 0 ? [restOf(row)].filter(Boolean) : []
    const labels = [
      ...stacked(names, name, baseline, leading),
      ...stacked(words, strong, baseline, leading),
      ...stacked(rest, { ...quiet, x: layout.width, anchor: 'end' }, baseline, leading),
      ...stacked(hidden, quiet, top + head + 15, leading)
    ]
    return { height: head + said + lane + below, middle: top + head + said + lane / 2, labels }
  }
}

/** How wide the words after the first are, with the space before them; 0 where they do not fit on every row. */
const widthOfRest = (rows: RowTexts[], layout: Layout, measure: Measure): number => {
  const { label, words } = layout.size
  const rest = Math.max(0, ...rows.map((row) => measure(restOf(row), words, 400)))
  const width = rest && rest + 10
  const taken = (row: RowTexts) => measure(row.label, label, 600) + gap + measure(row.words[0] ?? '', words, 600)
  return rows.every((row) => taken(row) + width <= layout.width) ? width : 0
}
