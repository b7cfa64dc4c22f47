import type { Mark, Row } from '../drawing.ts'
import type { Lane } from './form.ts'

/** A mark of a row, ours or another source's, at the height where it is drawn. */
export type Placed = { row: Row; series: number; mark: Mark; middle: number }

/** The marks of rows, each series of a row on a line of its own, another source's figure below ours where there are both. */
export type Slots = { own: Placed[]; references: Placed[] }

const usualPitch = 16
/** How far another source's figure stands below ours, and the height that it adds, with more before another series. */
const reference = { below: 18, height: 14, after: 2 }

type Slot = { own: Mark | null; theirs: Mark | null; height: number }

const slotsIn = ({ marks, references }: Row, pitch: number): Slot[] => {
  const count = Math.max(marks.length, references.length)
  return Array.from({ length: count }, (_, series) => {
    const own = marks[series] ?? null
    const theirs = references[series] ?? null
    const added = own && theirs ? reference.height + (series < count - 1 ? reference.after : 0) : 0
    return { own, theirs, height: pitch + added }
  })
}

const heightOf = (slots: Slot[]): number => slots.reduce((sum, { height }) => sum + height, 0)

/** The height that the series of a row take together. */
export const slotsHeight = (row: Row): number => heightOf(slotsIn(row, usualPitch))

/** Series `pitch` apart, and further where they have other sources' figures. */
export const slotsOf = (lanes: Lane[], pitch = usualPitch): Slots => {
  const placed: Slots = { own: [], references: [] }
  for (const { row, middle } of lanes) {
    const slots = slotsIn(row, pitch)
    let y = middle - heightOf(slots) / 2 + pitch / 2
    for (const [series, { own, theirs, height }] of slots.entries()) {
      if (own) placed.own.push({ row, series, mark: own, middle: y })
      if (theirs) placed.references.push({ row, series, mark: theirs, middle: own ? y + reference.below : y })
      y += height
    }
  }
  return placed
}
