import type { Mark, PartsDrawing } from '../drawing.ts'
import type { Measure } from '../measure.ts'
import type { Tone } from '../tone.ts'

export type PartsRow = PartsDrawing['rows'][number]

/** A part of a row, between two places, and what is written in it; null: its sum says the same. */
export type Segment = { part: number; text: string | null; tone: Tone; from: number; to: number }

/** The sum of a side, which grows to the left (-1) or right (1), with its place and those of its interval's ends. */
export type Sum = { text: string; side: -1 | 1; at: number; interval: { from: number; to: number } | null }

/** Where everything of a drawing of parts stands from left to right. */
export type Arrangement = {
  segmentsOf: (row: PartsRow) => Segment[]
  sumsOf: (row: PartsRow) => Sum[]
  /** The line that parts the sides, or null. */
  line: number | null
  /** The parts that stand in a column of their own, where that begins (null: there is none), and where their values stand. */
  apart: number[]
  column: number | null
  values: 'inside' | 'behind' | 'above'
}

/**
 * The room that an arrangement has, and the widths of the texts that it leaves room for; `above`: over each row there is
 * room for the value of a single part in a column of its own.
 */
export type Room = { left: number; right: number; above: boolean; widthOf: (text: string) => number }

export type Arrange = (drawing: PartsDrawing, room: Room) => Arrangement

/** The size of sums. */
export const sumSize = 14

export const roomOf = (left: number, right: number, above: boolean, measure: Measure): Room => ({
  left,
  right,
  above,
  widthOf: (text) => measure(text, sumSize, 600)
})

/** Half of what is left open between two segments. */
export const halfGap = 0.75

/**
 * Segments one after another from a place on: towards the right (1) or the left (-1). A part that is hidden ends them:
 * where the next ones stand would tell how large it is.
 */
export const inLine = (
  parts: { part: number; mark: Mark | null; tone: Tone }[],
  start: number,
  scale: number,
  side: -1 | 1
): Segment[] => {
  const segments: Segment[] = []
  let at = start
  for (const { part, mark, tone } of parts) {
    if (mark === null) break
    const next = at + side * mark.value * scale
    segments.push({ part, text: mark.text, tone, from: Math.min(at, next), to: Math.max(at, next) })
    at = next
  }
  return segments
}
