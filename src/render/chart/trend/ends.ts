import type { TrendDrawing } from '../drawing.ts'
import type { Layout } from '../layout.ts'
import { type Measure, type Weight, wrapText } from '../measure.ts'
import type { Colour } from '../palette.ts'
import { spread } from '../spread.ts'
import { appearances, type Line, type Look, reachedBy } from './lines.ts'

/** What stands beside the plot at the end of a line, or of the target's. */
export type End = {
  /** The value there; empty where the line does not reach the plot's edge. */
  value: string
  label: string
  /** Of a line that ends before the last wave, what its last value was and when. */
  earlier: string
  look: Look | 'target'
  /** Where on the scale, and at which wave, the line ends; the target's goes from edge to edge. */
  at: number
  wave: number | null
}

export const weightOf = ({ look }: End): Weight => (look === 'target' ? 400 : appearances[look].weight)
export const colourOf = ({ look }: End): Colour =>
  look === 'highlight' ? 'hi' : look === 'target' ? 'ink2' : look === 'quiet' ? 'muted' : 'ink'

/** What stands at the right of the plot, from the top down. */
export const lastEnds = (drawing: TrendDrawing, lines: Line[]): End[] => {
  const { target } = drawing
  const ends = lines.filter(({ look }) => look !== 'quiet').map((line) => lastEnd(line, drawing))
  const goal = target && { ...bare, label: target.label, look: 'target' as const, at: target.value, wave: null }
  return [...ends, goal].filter((end) => end !== null).sort((a, b) => b.at - a.at)
}

const bare = { value: '', label: '', earlier: '' }

const lastEnd = (line: Line, { waves }: TrendDrawing): End | null => {
  const end = reachedBy(line).at(-1)
  if (!end) return null
  const { wave, mark } = end
  const reaches = wave === waves.length - 1
  const said = reaches ? { value: mark.text } : { earlier: `${waves[wave]?.label ?? ''}: ${mark.text}` }
  return { ...bare, label: line.label, look: line.look, at: mark.value, wave, ...said }
}

/** The first values of the lines that have a label, from the top down. */
export const firstEnds = (lines: Line[]): End[] =>
  lines
    .filter(({ look }) => look !== 'quiet')
    .flatMap(({ marks, look }): End[] => {
      const mark = marks[0]
      return mark ? [{ ...bare, value: mark.text, look, at: mark.value, wave: 0 }] : []
    })
    .sort((a, b) => b.at - a.at)

/** An end with its texts in lines, and where the middle of the first of them is when moved apart from the others. */
export type Block = End & { lines: string[]; earlierLines: string[]; height: number; middle: number }

export type Unplaced = Omit<Block, 'middle'>

export const wrapped = (ends: End[], width: number, layout: Layout, measure: Measure): Unplaced[] =>
  ends.map((end) => {
    const linesOf = (text: string, weight: Weight) =>
      wrapText(text, width, (line) => measure(line, layout.size.words, weight))
    const lines = linesOf(end.label, weightOf(end))
    const earlierLines = linesOf(end.earlier, 400)
    return { ...end, lines, earlierLines, height: Math.max(1, lines.length + earlierLines.length) * layout.leading }
  })

/** The first line of each block as near to its line's end as the others let it, in a plot from 0 to `height`. */
export const placed = (blocks: Unplaced[], y: (value: number) => number, height: number, leading: number): Block[] => {
  const half = leading / 2
  const wishes = blocks.map((block) => ({ wanted: y(block.at) - half, height: block.height }))
  const tops = spread(wishes, -half, height + half)
  return blocks.map((block, index) => ({ ...block, middle: (tops[index] as number) + half }))
}

export const heightOf = (blocks: { height: number }[]): number => blocks.reduce((sum, { height }) => sum + height, 0)

/** From the end of a line to what is said of it: right beside it, moved away and tied to it, or far off at the edge. */
export type Tie = 'none' | 'short' | 'long'

/** What is moved by more than this is tied to where it belongs. */
const moved = 3

export const tieOf = ({ wave, at, middle, earlier }: Block, y: (value: number) => number): Tie =>
  earlier !== '' && wave !== null ? 'long' : Math.abs(middle - y(at)) > moved ? 'short' : 'none'
