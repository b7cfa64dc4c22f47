import type { Mark } from '../drawing.ts'

/** A value with the words that name it. */
export type Named = { value: number; label: string }

/** One value among others, on a scale of its own on which right is better, with every text in the reader's language. */
export type Strip = {
  own: Mark
  /** What it is set against: the plumb line. */
  plumb: Named | null
  /** The values of others, but for the best. */
  others: number[]
  best: Named | null
  earlier: Named | null
  /** Right is less. */
  mirrored: boolean
}

export const stripWidth = 328
/** How near the ends of a strip a mark may stand. */
export const edge = 10

/** Where things stand across a strip: the line of its marks, the plumb line above and below it. */
export const level = { top: 17, axis: 42, bottom: 51, bob: 64 }
