import type { Arrange } from './arrangement.ts'
import { inLine } from './arrangement.ts'
import { partsForm } from './parts-form.ts'
import { wholeShades } from './shades.ts'

/** The whole, in the unit of the marks: what a row without a hidden part adds up to. */
const wholeOf = (rows: { marks: ({ value: number } | null)[] }[]): number =>
  Math.max(0, ...rows.map(({ marks }) => marks.reduce((sum, mark) => sum + (mark?.value ?? 0), 0)))

const arrange: Arrange = ({ rows, parts }, { left, right }) => {
  const whole = wholeOf(rows)
  const scale = whole > 0 ? (right - left) / whole : 0
  return {
    segmentsOf: ({ marks, highlight }) => {
      const tones = wholeShades(parts.length, highlight)
      const all = tones.map((tone, part) => ({ part, mark: marks[part] ?? null, tone }))
      return inLine(all, left, scale, 1)
    },
    sumsOf: () => [],
    line: null,
    apart: [],
    column: null,
    values: 'inside'
  }
}

/** Rows that are each a whole, from one end to the other. */
export const stacked = partsForm(arrange)
