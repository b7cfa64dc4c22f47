import { type KeyEntry, keyOf } from '../key.ts'
import { type Label, stacked } from '../markup.ts'
import { wrapText } from '../measure.ts'
import type { Picture } from '../picture.ts'
import { type Box, boxOf, overlaps, within } from '../place.ts'
import { wordsHeading } from '../rows/heading.ts'
import type { WordsColumn } from '../rows/setting.ts'
import type { Frame } from './form.ts'

/** What stands above the rows: key, ends of the scale, benchmark's label, axis and the heading of the words. */
export type Header = Picture & {
  /** Where the benchmark's line begins, and where the grid does. */
  plumbTop: number
  gridTop: number
}

const line = 20

export const headerOf = (frame: Frame, entries: KeyEntry[], column: WordsColumn): Header => {
  const heading = wordsHeading(frame.drawing.wordsHeading, column, frame.layout, frame.measure)
  const key = keyOf({ ...frame, top: 0 }, entries)
  const ends = endLabels(frame, key.bottom + 14)
  const benchmark = benchmarkLabels(frame, key.bottom + 14, ends)
  const said = Math.max(key.bottom, ...[...ends, ...benchmark].map(({ y }) => y + 4))
  const afterSaid = said + (benchmark.length > 0 ? line + 2 : line - 4)
  const ticksAt = Math.max(afterSaid, 14 + Math.max(0, heading.lines - 1) * heading.leading)
  return {
    labels: [...key.labels, ...ends, ...benchmark, ...tickLabels(frame, ticksAt), ...heading.labels(ticksAt)],
    marks: key.marks,
    plumbTop: said + 4,
    gridTop: ticksAt + 6
  }
}

const small = (frame: Frame) =>
  ({ size: frame.layout.size.small, weight: 400, colour: 'muted', anchor: 'start', halo: false }) as const

/** What the ends of the scale mean: on both sides of zero where bars go both ways, else at the ends. */
const endLabels = (frame: Frame, y: number): Label[] => {
  const { left, right, measure, zero, layout } = frame
  const { low, high } = frame.drawing.scale
  const style = small(frame)
  const at = (text: string | null, x: number, anchor: 'start' | 'end', width: number): Label[] =>
    stacked(
      wrapText(text ?? '', width, (part) => measure(part, style.size, style.weight)),
      { ...style, x, anchor },
      y,
      layout.leading
    )
  const lowText = low && `← ${low}`
  const highText = high && `${high} →`
  const width = right - left
  const arrangements = [
    ...(zero === null ? [] : [[...at(lowText, zero - 8, 'end', width), ...at(highText, zero + 8, 'start', width)]]),
    [...at(lowText, left, 'start', width), ...at(highText, right, 'end', width)]
  ]
  const fits = (labels: Label[]) => {
    const boxes = labels.map((label) => boxOf(label, measure))
    const inside = boxes.every((box) => box.left >= Math.max(0, left - 8) && box.right <= right)
    return inside && !boxes.some((box, index) => boxes.slice(0, index).some((other) => overlaps(around(box), other)))
  }
  const halves = [...at(lowText, left, 'start', width / 2 - 8), ...at(highText, right, 'end', width / 2 - 8)]
  return arrangements.find(fits) ?? halves
}

/** A box with the space that parts two texts on a line. */
const around = (box: Box): Box => ({ ...box, left: box.left - 12, right: box.right + 12 })

/** The benchmark's label above its line; on a line of its own where it would run into the ends. */
const benchmarkLabels = (frame: Frame, top: number, ends: Label[]): Label[] => {
  const { drawing, layout, measure } = frame
  const { benchmark } = drawing
  if (benchmark === null) return []
  const style = { size: 14, weight: 600, colour: 'ink', anchor: 'middle', halo: false } as const
  const lines = wrapText(benchmark.label, frame.right - frame.left, (part) => measure(part, style.size, style.weight))
  const at = (y: number) =>
    stacked(lines, { ...style, x: frame.x(benchmark.value) }, y, layout.leading).map((label) =>
      within(label, frame.left, frame.right, measure)
    )
  const taken = ends.map((label) => around(boxOf(label, measure)))
  const level = at(top)
  const free = !level.some((label) => taken.some((box) => overlaps(box, boxOf(label, measure))))
  return free ? level : at(Math.max(...ends.map(({ y }) => y)) + line)
}

/** The figures on the axis: as many as stand apart, and none on the benchmark's line. */
const tickLabels = (frame: Frame, y: number): Label[] => {
  const { ticks } = frame.drawing.scale
  const labels = ticks.map(({ value, text }) => {
    const label: Label = { ...small(frame), text, x: frame.x(value), y, anchor: 'middle' }
    return within(label, 0, frame.layout.width, frame.measure)
  })
  const boxes = labels.map((label) => boxOf(label, frame.measure))
  const step = stepApart(boxes)
  const origin = Math.max(
    0,
    ticks.findIndex(({ value }) => value === 0)
  )
  const plumb = frame.drawing.benchmark && frame.x(frame.drawing.benchmark.value)
  const crossed = (box: Box) => plumb !== null && box.left - 4 < plumb && plumb < box.right + 4
  return labels.filter((_, index) => (index - origin) % step === 0 && !crossed(boxes[index] as Box))
}

/** Every which figure to write, so that neighbours do not touch. */
const stepApart = (boxes: Box[]): number => {
  for (let step = 1; step < boxes.length; step++) {
    if (boxes.every((box, index) => box.right + 6 < (boxes[index + step]?.left ?? Infinity))) return step
  }
  return Math.max(1, boxes.length)
}
