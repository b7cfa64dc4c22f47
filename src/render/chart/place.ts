import type { Label } from './markup.ts'
import type { Measure } from './measure.ts'

export type Box = { left: number; right: number; top: number; bottom: number }

/** The room that a label takes, from the height of its capitals' accents to its descenders. */
export const boxOf = (label: Label, measure: Measure): Box => {
  const width = measure(label.text, label.size, label.weight)
  const left = label.x - { start: 0, middle: width / 2, end: width }[label.anchor]
  return { left, right: left + width, top: label.y - label.size * 0.74, bottom: label.y + label.size * 0.22 }
}

export const overlaps = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom

/** Where labels may stand, and what they must not cover. */
export type Room = { left: number; right: number; taken: Box[]; measure: Measure }

export const isFree = (label: Label, room: Room): boolean => {
  const box = boxOf(label, room.measure)
  return box.left >= room.left && box.right <= room.right && !room.taken.some((other) => overlaps(box, other))
}

/** The first of the places that is free, or null. */
export const firstFree = (places: Label[], room: Room): Label | null =>
  places.find((place) => isFree(place, room)) ?? null

/** A label moved sideways by as little as keeps it between two bounds. */
export const within = (label: Label, left: number, right: number, measure: Measure): Label => {
  const box = boxOf(label, measure)
  const shift = Math.max(left - box.left, Math.min(0, right - box.right))
  return { ...label, x: label.x + shift }
}

/** Lines of one text moved sideways together, as little as keeps all of them between two bounds. */
export const allWithin = (lines: Label[], left: number, right: number, measure: Measure): Label[] => {
  const boxes = lines.map((line) => boxOf(line, measure))
  const shift = Math.max(
    left - Math.min(...boxes.map((box) => box.left)),
    Math.min(0, right - Math.max(...boxes.map((box) => box.right)))
  )
  return lines.map((line) => ({ ...line, x: line.x + shift }))
}

/** A box with some space at its sides, that texts on a line may stand apart. */
export const spaced = (box: Box, space: number): Box => ({ ...box, left: box.left - space, right: box.right + space })

/** A label beside `x`, away from it by a gap, on its left (-1) or right (1). */
export const beside = (label: Omit<Label, 'x' | 'anchor'>, x: number, side: -1 | 1): Label => ({
  ...label,
  x: x + side * 6,
  anchor: side === 1 ? 'start' : 'end'
})
