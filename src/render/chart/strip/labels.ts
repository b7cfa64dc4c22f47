import { type Label, stacked } from '../markup.ts'
import { type Measure, wrapText } from '../measure.ts'
import { allWithin, type Box, boxOf, isFree, type Room, spaced } from '../place.ts'
import { level, type Named, type Strip } from './frame.ts'

type Style = Pick<Label, 'size' | 'weight' | 'colour' | 'halo'>
const ofPlumb: Style = { size: 14, weight: 600, colour: 'ink', halo: false }
const ofOwn: Style = { size: 16, weight: 600, colour: 'hi', halo: true }
const ofOther: Style = { size: 14, weight: 400, colour: 'ink2', halo: false }

const leading = 18
/** Baselines: over the plumb line, over the disc, and under the marks beside the bob and below it. */
const line = { plumb: 13.8, own: 29.4, beside: 70.8, below: 77.8 }
const lowest = 82
/** What stands between two texts of one line. */
const gap = 6
/** The sides of a strip, a hair apart, as sums of widths are. */
const sidesOf = (width: number) => ({ left: -0.01, right: width + 0.01 })

/** Where values stand in a strip, and how wide that is. */
type Space = { x: (value: number) => number; width: number; measure: Measure }

type Placed = { labels: Label[]; above: number; height: number }

/**
 * The texts of a strip: what the plumb line is above it, the value above its disc on the side away from that line, the
 * others under their marks, in one line where they have room there. `above`: how far the strip is moved down for them.
 */
export const labelsOf = ({ own, plumb, best, earlier }: Strip, space: Space): Placed => {
  const { x, width, measure } = space
  const plumbX = plumb && x(plumb.value)
  const top = plumb ? linesOf(plumb, ofPlumb, space) : []
  const above = Math.max(0, top.length - 1) * leading
  const over = top.map((label) => ({ ...label, y: label.y + line.plumb - above }))
  const value = ownLabel(own.text, x(own.value), plumbX, space)
  const unplaced = value ? [] : [linesOf({ value: own.value, label: own.text }, ofOwn, space)]
  const under = [...unplaced, ...[best, earlier].flatMap((each) => (each ? [linesOf(each, ofOther, space)] : []))]
  const bob = plumbX === null ? [] : [{ left: plumbX - 5, right: plumbX + 5, top: level.top, bottom: level.bob }]
  const room: Room = { ...sidesOf(width), taken: bob, measure }
  const placed = inOneLine(under, line.beside, room) ?? inOneLine(under, line.below, room) ?? inLines(under, room)
  const labels = [...over, ...(value ? [value] : []), ...placed]
  const bottom = Math.max(...labels.map((label) => boxOf(label, measure).bottom))
  return { labels, above, height: above + (bottom < lowest ? lowest : Math.ceil(bottom + 3)) }
}

/** A name under or over its mark, in as many lines as the strip is too narrow for. */
const linesOf = ({ value, label }: Named, style: Style, { x, width, measure }: Space): Label[] => {
  const lines = wrapText(label, width, (text) => measure(text, style.size, style.weight))
  const labels = stacked(lines, { ...style, x: x(value), anchor: 'middle' }, 0, leading)
  return allWithin(labels, 0, width, measure)
}

/** The value over its disc, beside the plumb line where it would stand on that. Null: there is no room for it. */
const ownLabel = (text: string, x: number, plumb: number | null, { width, measure }: Space): Label | null => {
  const label: Label = { ...ofOwn, text, x, y: line.own, anchor: 'middle' }
  const taken = plumb === null ? [] : [{ left: plumb - 3, right: plumb + 3, top: level.top, bottom: level.axis }]
  const room: Room = { ...sidesOf(width), taken, measure }
  const [middle] = allWithin([label], 0, width, measure) as [Label]
  if (plumb === null) return isFree(middle, room) ? middle : null
  const aside = (side: -1 | 1): Label => ({ ...label, x: plumb + side * 4, anchor: side === 1 ? 'start' : 'end' })
  const others = x < plumb ? [aside(-1), aside(1)] : [aside(1), aside(-1)]
  return [middle, ...others].find((each) => isFree(each, room)) ?? null
}

/** Texts side by side on one line. Null: one would stand on another, on the bob, or needs more lines. */
const inOneLine = (texts: Label[][], y: number, room: Room): Label[] | null => {
  const placed: Label[] = []
  for (const [first, ...more] of texts) {
    if (!first || more.length > 0) return null
    const label = { ...first, y }
    if (!isFree(label, { ...room, taken: [...room.taken, ...takenBy(placed, room)] })) return null
    placed.push(label)
  }
  return placed
}

/** Texts each on the first line below the bob where it has room. */
const inLines = (texts: Label[][], room: Room): Label[] => {
  const placed: Label[] = []
  for (const text of texts) {
    const taken = [...room.taken, ...takenBy(placed, room)]
    for (let y = line.below; ; y += leading) {
      const moved = text.map((label) => ({ ...label, y: label.y + y }))
      if (!moved.every((label) => isFree(label, { ...room, taken }))) continue
      placed.push(...moved)
      break
    }
  }
  return placed
}

const takenBy = (labels: Label[], { measure }: Room): Box[] => labels.map((label) => spaced(boxOf(label, measure), gap))
