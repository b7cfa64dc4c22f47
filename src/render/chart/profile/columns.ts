import { stripWidth } from '../strip/frame.ts'

/** Where columns stand in a profile: names from the left, strips, and each comparison. */
export type Columns = {
  width: number
  name: { width: number }
  strip: { left: number; width: number }
  comparisons: { lefts: number[]; width: number }
  /** How much larger its words are than they are at least. */
  enlarged: number
}

const least = { name: 188, comparison: 112 }
const gap = { strip: 16, first: 24, comparison: 12 }
/** Of the room that is left over, what names and strips get; comparisons have the rest. */
const share = { name: 0.3, strip: 0.4 }
/** The most that words beside strips are enlarged. */
const most = 1.4

/** Columns for so many comparisons, at least as wide as they have to be. */
export const columnsOf = (comparisons: number, width: number): Columns => {
  const count = Math.max(1, comparisons)
  const fixed = least.name + gap.strip + stripWidth + gap.first + (count - 1) * gap.comparison
  const narrowest = fixed + count * least.comparison
  const spare = Math.max(0, width - narrowest)
  const name = least.name + share.name * spare
  const strip = { left: name + gap.strip, width: stripWidth + share.strip * spare }
  const comparison = least.comparison + ((1 - share.name - share.strip) * spare) / count
  const lefts = Array.from(
    { length: comparisons },
    (_, index) => strip.left + strip.width + gap.first + index * (comparison + gap.comparison)
  )
  return {
    width: narrowest + spare,
    name: { width: name },
    strip,
    comparisons: { lefts, width: comparison },
    enlarged: Math.min(most, 1 + spare / narrowest)
  }
}
