import type { Mark, Row } from '../drawing.ts'
import type { Lane } from './form.ts'

/** The earlier wave, or the later. */
export type Wave = 0 | 1

const waves = [0, 1] as const

/** One wave of one row, at the height where it is drawn. */
export type Point = { row: Row; wave: Wave; mark: Mark; middle: number }

const placed = (marks: (Mark | null)[], { row, middle }: Lane, apart: number): Point[] =>
  waves.flatMap((wave) => {
    const mark = marks[wave]
    return mark ? [{ row, wave, mark, middle: middle + (wave === 0 ? -apart : apart) }] : []
  })

/** A row's own points, the earlier `apart` above its middle and the later below. */
export const pointsOf = (lane: Lane, apart: number): Point[] => placed(lane.row.marks, lane, apart)

/** How near to a point a diamond would hide it, and how far it then moves away from the row's middle. */
const clearance = { near: 11, move: 13 }

/** Another source's figures in the row, each at the height of its wave, or just outside it where it would hide our point. */
export const referencesOf = (lane: Lane, apart: number, x: (value: number) => number): Point[] =>
  placed(lane.row.references, lane, apart).map((reference) => {
    const own = lane.row.marks[reference.wave]
    const hides = own != null && Math.abs(x(own.value) - x(reference.mark.value)) < clearance.near
    const move = hides ? (reference.wave === 0 ? -clearance.move : clearance.move) : 0
    return { ...reference, middle: reference.middle + move }
  })

/** The ends of a mark with its interval. */
export const ends = (mark: Mark): { low: number; high: number } => ({
  low: Math.min(mark.value, mark.low ?? mark.value),
  high: Math.max(mark.value, mark.high ?? mark.value)
})
