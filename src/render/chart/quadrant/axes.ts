import { figureLabels } from '../axis.ts'
import { type Label, stacked } from '../markup.ts'
import { wrapText } from '../measure.ts'
import { allWithin, boxOf, overlaps, spaced, within } from '../place.ts'
import type { Frame } from './frame.ts'

type Ground = Pick<Frame, 'drawing' | 'layout' | 'measure'>

const between = 16

type Words = { labels: Label[]; bottom: number }

/** What an axis measures and what its ends mean, on a line if they fit there, else one below the other; `bottom` is the last baseline. */
const axisWords = (
  { layout, measure }: Ground,
  { name, ends }: { name: string; ends: string[] },
  left: number,
  top: number
): Words => {
  const size = layout.size.small
  const strong = { size, anchor: 'start', halo: false, weight: 600, colour: 'ink2' } as const
  const quiet = { ...strong, weight: 400, colour: 'muted' } as const
  const width = (text: string, look: Pick<Label, 'weight'>) => measure(text, size, look.weight)
  const after = left + width(name, strong) + (ends.length > 0 ? between : 0)
  const [first = '', second = ''] = ends
  const endsWidth = width(first, quiet) + between + width(second, quiet)
  const level = (x: number, y: number): Label[] => [
    { ...quiet, text: first, x, y },
    { ...quiet, text: second, x: x + width(first, quiet) + between, y }
  ]
  const shown = (labels: Label[]) => ({
    labels: labels.filter(({ text }) => text !== ''),
    bottom: Math.max(top, ...labels.map(({ y }) => y))
  })
  if (after + endsWidth <= layout.width)
    return shown([{ ...strong, text: name, x: left, y: top }, ...level(after, top)])
  const lines = (text: string, look: typeof strong | typeof quiet, y: number) =>
    stacked(
      wrapText(text, layout.width - left, (line) => width(line, look)),
      { ...look, x: left },
      y,
      layout.leading
    )
  const names = lines(name, strong, top)
  const below = top + names.length * layout.leading
  if (left + endsWidth <= layout.width) return shown([...names, ...level(left, below)])
  const lower = lines(first, quiet, below)
  return shown([...names, ...lower, ...lines(second, quiet, below + lower.length * layout.leading)])
}

const some = (texts: (string | null)[]): string[] => texts.filter((text) => text !== null)

/** What up and down mean, at the top of the drawing. */
export const yWords = (ground: Ground): Words => {
  const { label, low, high } = ground.drawing.y
  return axisWords(ground, { name: label, ends: some([high && `↑ ${high}`, low && `↓ ${low}`]) }, 0, 14)
}

/** What left and right mean, below the figures of the axis. */
export const xWords = (frame: Frame): Words => {
  const { label, low, high } = frame.drawing.x
  const ends = some([low && `← ${low}`, high && `${high} →`])
  return axisWords(frame, { name: label, ends }, frame.left, frame.bottom + 40)
}

/** The label over the upright line in the middle: beside what is said of the other axis, or below that. */
export const plumbLabels = (frame: Frame, above: Words): Label[] => {
  const { drawing, layout, measure, left, right, x } = frame
  const style = { size: 14, weight: 600, colour: 'ink', anchor: 'middle', halo: false } as const
  const lines = wrapText(drawing.middle.x.label, right - left, (line) => measure(line, style.size, style.weight))
  const from = (y: number) =>
    allWithin(stacked(lines, { ...style, x: x(drawing.middle.x.value) }, y, layout.leading), left, right, measure)
  const taken = above.labels.map((label) => spaced(boxOf(label, measure), 12))
  const level = from(above.bottom)
  const free = !level.some((label) => taken.some((box) => overlaps(box, boxOf(label, measure))))
  return free ? level : from(above.bottom + layout.leading + 2)
}

/** The figures of both axes: along the foot as many as stand apart, and none on the bob of the plumb line. */
export const tickLabels = (frame: Frame): Label[] => {
  const { drawing, layout, measure, left, bottom, x, y } = frame
  const style = { size: layout.size.small, weight: 400, colour: 'muted', halo: false } as const
  const bob = x(drawing.middle.x.value)
  const labels: Label[] = []
  for (const { value, text } of drawing.x.ticks) {
    const label = within({ ...style, text, x: x(value), y: bottom + 20, anchor: 'middle' }, 0, layout.width, measure)
    const box = spaced(boxOf(label, measure), 6)
    const clear = box.left > bob + 2 || box.right < bob - 2
    if (clear && !labels.some((other) => overlaps(box, boxOf(other, measure)))) labels.push(label)
  }
  return [...figureLabels(drawing.y, left, y, layout), ...labels]
}

/** What the quarters mean, in the corners of the plot. */
export const cornerLabels = ({ corners, layout, left, right, top, bottom }: Frame): Label[] => {
  const { leading } = layout
  const style = { size: layout.size.small, weight: 400, colour: 'muted', halo: true } as const
  const [start, end] = [
    { ...style, x: left + 6, anchor: 'start' },
    { ...style, x: right - 6, anchor: 'end' }
  ] as const
  const above = top + 16
  const below = (lines: string[]) => bottom - 8 - (lines.length - 1) * leading
  return [
    ...stacked(corners.lowHigh, start, above, leading),
    ...stacked(corners.highHigh, end, above, leading),
    ...stacked(corners.lowLow, start, below(corners.lowLow), leading),
    ...stacked(corners.highLow, end, below(corners.highLow), leading)
  ]
}
