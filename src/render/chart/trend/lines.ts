import type { Mark, TrendDrawing } from '../drawing.ts'
import { endsOf, hasInterval } from '../interval.ts'
import type { Weight } from '../measure.ts'
import type { Colour } from '../palette.ts'

/** How a line looks; a `quiet` one has no label, as its name is in the table alone. */
export type Look = 'highlight' | 'benchmark' | 'published' | 'other' | 'quiet'

export type Line = { key: string; label: string; marks: (Mark | null)[]; look: Look }

type Appearance = { colour: Colour; width: number; radius: number; weight: Weight; dashes?: string }

export const appearances: Record<Look, Appearance> = {
  highlight: { colour: 'hi', width: 2.5, radius: 4.5, weight: 600 },
  benchmark: { colour: 'ink', width: 1.75, radius: 3.5, weight: 600 },
  published: { colour: 'ink', width: 1.25, radius: 4.5, weight: 600, dashes: '4 3' },
  other: { colour: 'slate', width: 1.5, radius: 3.5, weight: 400 },
  quiet: { colour: 'axis', width: 1, radius: 1.75, weight: 400 }
}

/** The most lines that get a label; the highlighted ones are among them wherever they stand. */
const mostLabelled = 8

/** A drawing without the marks of its hidden series: what is not shown is not in the file either, whoever passed it. */
export const withoutHidden = (drawing: TrendDrawing): TrendDrawing => ({
  ...drawing,
  series: drawing.series.map((each) =>
    each.hidden === null ? each : { ...each, marks: drawing.waves.map(() => null) }
  )
})

/** The lines that there are, in the order of the series, the benchmark last. */
export const linesOf = ({ series, benchmark }: TrendDrawing): Line[] => {
  const drawn = series.filter(({ marks }) => marks.some((mark) => mark !== null))
  let left = mostLabelled - drawn.filter(({ highlight }) => highlight).length
  const lookOf = (highlight: boolean): Look => (highlight ? 'highlight' : left-- > 0 ? 'other' : 'quiet')
  // One line alone is what the figure speaks of.
  const lines = drawn.map(
    ({ key, label, marks, highlight }): Line => ({ key, label, marks, look: lookOf(highlight || drawn.length === 1) })
  )
  if (!benchmark) return lines
  const { label, marks, published } = benchmark
  return [...lines, { key: '', label, marks, look: published ? 'published' : 'benchmark' }]
}

/** The wave and mark with which a line begins or ends. */
export type Reached = { wave: number; mark: Mark }

export const reachedBy = ({ marks }: Line): Reached[] =>
  marks.flatMap((mark, wave) => (mark === null ? [] : [{ wave, mark }]))

/**
 * The stretches of a line between waves that it can be drawn through: where a wave has what is drawn, and is not broken
 * off from the one before.
 */
export const stretchesOf = (line: Line, waves: TrendDrawing['waves'], has: (mark: Mark) => boolean): Reached[][] => {
  const stretches: Reached[][] = []
  let open = false
  line.marks.forEach((mark, wave) => {
    if (mark === null || !has(mark)) {
      open = false
      return
    }
    const last = stretches.at(-1)
    if (open && last && (waves[wave]?.broken ?? null) === null) last.push({ wave, mark })
    else stretches.push([{ wave, mark }])
    open = true
  })
  return stretches
}

/** Every value that a line draws: with its intervals, where it draws them one by one or as a band. */
export const valuesOf = (line: Line, fanned: boolean): number[] => {
  const bare = !fanned && (line.look === 'other' || line.look === 'quiet')
  return reachedBy(line).flatMap(({ mark }) => {
    const { low, high } = endsOf(mark)
    return bare ? [mark.value] : [mark.value, low, high]
  })
}

/** How far apart the intervals of two lines stand, and the most lines and waves that have them drawn one by one. */
const apart = 6
const mostFanned = 3
const mostWaves = 12

/**
 * The lines whose intervals are drawn at each wave, and how far beside it: left and right of it in turn. All lines that
 * are neither highlighted nor the benchmark, or none where the way from one wave to the next is too short for them.
 */
export const fanOf = (lines: Line[], step: number): Map<Line, number> => {
  const others = lines.filter((line) => line.look === 'other' && line.marks.some((mark) => mark && hasInterval(mark)))
  const crowded = lines.some(({ look }) => look === 'quiet') || (lines[0]?.marks.length ?? 0) > mostWaves
  if (crowded || others.length > mostFanned || others.length * apart > step * 0.4) return new Map()
  return new Map(others.map((line, index) => [line, apart * (Math.floor(index / 2) + 1) * (index % 2 === 0 ? 1 : -1)]))
}
