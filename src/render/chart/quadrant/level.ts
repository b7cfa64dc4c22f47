import { type Label, stacked } from '../markup.ts'
import { wrapText } from '../measure.ts'
import { bestOf, type Room } from './room.ts'

const widths = { wide: [220, 120], narrow: [150, 100] }
/** How many places along the line are tried on each side of it. */
const steps = 8

/** The label of the level line in the middle: on it or below it, from its right end on; null where it has no room. */
export const levelLabels = ({ frame, ...room }: Room): Label[] | null => {
  const { drawing, layout, measure, left, right, y } = frame
  const { value, label } = drawing.middle.y
  const style = { size: 14, weight: 600, colour: 'ink', halo: true } as const
  const candidates = widths[layout.name].flatMap((width) => {
    const lines = wrapText(label, width, (line) => measure(line, style.size, style.weight))
    const widest = Math.max(0, ...lines.map((line) => measure(line, style.size, style.weight)))
    const [above, below] = [y(value) - 6 - (lines.length - 1) * layout.leading, y(value) + 16]
    return Array.from({ length: steps }, (_, step) => right - 6 - (step / (steps - 1)) * (right - left - widest - 12))
      .flatMap((x) => [above, below].map((baseline) => ({ x, baseline })))
      .map(({ x, baseline }) => ({ labels: stacked(lines, { ...style, x, anchor: 'end' }, baseline, layout.leading) }))
  })
  return bestOf(candidates, { frame, ...room })?.labels ?? null
}
