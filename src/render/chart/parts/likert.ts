import type { Mark, PartsDrawing } from '../drawing.ts'
import type { Tone } from '../tone.ts'
import type { Arrange, Arrangement, PartsRow, Room, Segment, Sum } from './arrangement.ts'
import { inLine } from './arrangement.ts'
import { partsForm } from './parts-form.ts'
import { sideShades } from './shades.ts'

type Side = 'low' | 'middle' | 'high'
type Sided = { part: number; tone: Tone }

/** Between the high side and the column of those on neither, and between a mark and the text beside it. */
const gap = { column: 20, narrow: 12, text: 6 }

const sidesOf = ({ parts }: PartsDrawing): Record<Side, Sided[]> => {
  const on = (side: Side) => parts.flatMap((part, index) => ((part.side ?? 'middle') === side ? [index] : []))
  const [low, middle, high] = [on('low'), on('middle'), on('high')]
  const tones = sideShades(low.length, middle.length, high.length)
  const shaded = (parts: number[], of: Tone[]) => parts.map((part, index) => ({ part, tone: of[index] as Tone }))
  return {
    low: shaded(low, tones.low),
    middle: shaded(middle, tones.middle),
    high: shaded(high, tones.high)
  }
}

const marksOf = ({ marks }: PartsRow, sided: Sided[]) =>
  sided.map(({ part, tone }) => ({ part, tone, mark: marks[part] ?? null }))

/** How far a side of a row reaches: its parts, or its sum's interval where that reaches further. */
const reachOf = (row: PartsRow, sided: Sided[], sum: Mark | null): number => {
  const parts = marksOf(row, sided).reduce((all, { mark }) => all + (mark?.value ?? 0), 0)
  return Math.max(parts, sum?.value ?? 0, sum?.high ?? 0)
}

type Places = { line: number; column: number; scale: number; values: Arrangement['values'] }

/** The same scale for both sides and the column, as large as leaves room for the sums outside. */
const placesOf = (
  { rows }: PartsDrawing,
  sides: Record<Side, Sided[]>,
  { left, right, above, widthOf }: Room
): Places => {
  const most = (of: (row: PartsRow) => number) => Math.max(0, ...rows.map(of))
  const textOf = (sum: Mark | null) => (sum === null ? 0 : widthOf(sum.text) + gap.text)
  const low = {
    reach: most((row) => reachOf(row, sides.low, row.sums.low)),
    text: most(({ sums }) => textOf(sums.low))
  }
  const high = {
    reach: most((row) => reachOf(row, sides.high, row.sums.high)),
    text: most(({ sums }) => textOf(sums.high))
  }
  const middle = most((row) => reachOf(row, sides.middle, null))
  const between = sides.middle.length === 0 ? 0 : above ? gap.narrow : gap.column
  const all = Math.max(low.reach + high.reach + middle, Number.MIN_VALUE)
  const beside = sides.middle.length === 1 ? most(({ marks }) => textOf(marks[sides.middle[0]?.part ?? -1] ?? null)) : 0
  const scaleWith = (text: number) => Math.max(0, right - left - low.text - high.text - between - text) / all
  const inside = rows.every(({ marks }) =>
    sides.middle.every(({ part }) => {
      const mark = marks[part]
      return mark == null || textOf(mark) <= mark.value * scaleWith(0)
    })
  )
  const values = inside ? 'inside' : above && sides.middle.length === 1 ? 'above' : 'behind'
  const scale = scaleWith(values === 'behind' ? beside : 0)
  const line = left + low.text + low.reach * scale
  return { line, scale, values, column: line + high.reach * scale + high.text + between }
}

/** A side of one part has its value in the sum. */
const unlessSummed = (segments: Segment[], sum: Mark | null): Segment[] =>
  segments.length === 1 && sum !== null ? segments.map((segment) => ({ ...segment, text: null })) : segments

const sumOf = (sum: Mark | null, side: -1 | 1, { line, scale }: Places): Sum[] => {
  if (sum === null) return []
  const at = (value: number) => line + side * value * scale
  const { text, value, low, high } = sum
  const ends = low === null || high === null ? null : [at(low), at(high)]
  return [{ text, side, at: at(value), interval: ends && { from: Math.min(...ends), to: Math.max(...ends) } }]
}

const arrange: Arrange = (drawing, room) => {
  const sides = sidesOf(drawing)
  const places = placesOf(drawing, sides, room)
  const { line, column, scale, values } = places
  return {
    segmentsOf: (row): Segment[] => [
      ...unlessSummed(inLine(marksOf(row, sides.low).reverse(), line, scale, -1).reverse(), row.sums.low),
      ...unlessSummed(inLine(marksOf(row, sides.high), line, scale, 1), row.sums.high),
      ...inLine(marksOf(row, sides.middle), column, scale, 1)
    ],
    sumsOf: ({ sums }) => [...sumOf(sums.low, -1, places), ...sumOf(sums.high, 1, places)],
    line,
    apart: sides.middle.map(({ part }) => part),
    column: sides.middle.length > 0 ? column : null,
    values
  }
}

/** Answers on either side of a line, those on neither in a column of their own at the same scale. */
export const likert = partsForm(arrange)
