import { figuresWidth } from '../axis.ts'
import type { TrendDrawing } from '../drawing.ts'
import type { Layout } from '../layout.ts'
import type { Measure } from '../measure.ts'
import { type End, heightOf, type Unplaced, weightOf, wrapped } from './ends.ts'

/** What stands right of the plot: values and labels, or in a narrow drawing with no room for labels the values alone. */
export type RightSide = { blocks: Unplaced[]; width: number; valueWidth: number; labelled: 'beside' | 'below' }

export const afterValue = 6
/** The most lines that a label takes in a narrow drawing, and the shortest way between two waves beside labels. */
const mostLines = 3
const leastStep = 28
/** About what the axis and the gaps beside the plot take. */
const around = 90

export const rightSide = (
  drawing: TrendDrawing,
  ends: End[],
  { height, column }: { height: number; column: number },
  layout: Layout,
  measure: Measure
): RightSide => {
  const size = layout.size.words
  const values = ends.map(({ value }) => measure(value, size, 600))
  const valueWidth = Math.max(0, ...values)
  const room = column - valueWidth - afterValue
  const blocks = wrapped(ends, room, layout, measure)
  const widths = blocks.flatMap((block) => [
    ...block.lines.map((line) => measure(line, size, weightOf(block))),
    ...block.earlierLines.map((line) => measure(line, size, 400))
  ])
  const width = Math.ceil(valueWidth + afterValue + Math.max(0, ...widths))
  const whole = widths.every((each) => each <= room) && ends.every((end) => wordsFit(end, room, size, measure))
  const few = blocks.every(({ lines }) => lines.length <= mostLines) && heightOf(blocks) <= height
  const stepBeside = (layout.width - width - around) / Math.max(1, drawing.waves.length - 1)
  if (layout.name === 'wide' || (whole && few && stepBeside >= leastStep))
    return { blocks, width, valueWidth, labelled: 'beside' }
  const bare = ends
    .filter(({ value }) => value !== '')
    .map((end) => ({ ...end, lines: [], earlierLines: [], height: layout.leading }))
  return { blocks: bare, width: Math.ceil(valueWidth), valueWidth, labelled: 'below' }
}

/** Whether no word has to be broken. */
const wordsFit = (end: End, width: number, size: number, measure: Measure): boolean =>
  `${end.label} ${end.earlier}`.split(' ').every((word) => measure(word, size, weightOf(end)) <= width)

/** What stands left of the plot: the figures of its axis, or the first values of a slope. */
export const leftWidth = ({ form, scale }: TrendDrawing, first: End[], layout: Layout, measure: Measure): number =>
  form === 'slope'
    ? Math.max(0, ...first.map(({ value }) => measure(value, layout.size.words, 600)))
    : figuresWidth(scale, layout, measure)
