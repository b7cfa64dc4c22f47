import { type Entry, quiet } from '../listing.ts'
import { type Label, stacked } from '../markup.ts'
import { allWithin, within } from '../place.ts'
import { balancedLines } from '../table-columns.ts'
import type { Frame } from './frame.ts'

/** Where the line is broken, with its words above, or numbers above and the words in the list below the plot. */
export type Breaks = { places: number[]; labels: Label[]; bottom: number; entries: Entry[] }

const most = 3
const least = 72
const gap = 8

export const breaksOf = (frame: Frame, top: number): Breaks => {
  const { waves } = frame.drawing
  const broken = waves.flatMap(({ broken }, wave) =>
    broken === null || wave === 0 ? [] : [{ words: broken, place: (frame.x(wave - 1) + frame.x(wave)) / 2 }]
  )
  const places = broken.map(({ place }) => place)
  if (broken.length === 0) return { places, labels: [], bottom: top, entries: [] }
  const labels = wordsAbove(frame, broken, top)
  if (labels) return { places, labels, bottom: Math.max(...labels.map(({ y }) => y)) + 5, entries: [] }
  const numbers = broken.map(({ place }, index) =>
    within({ ...style(frame), text: `${index + 1}`, x: place, y: top + 14 }, 0, frame.layout.width, frame.measure)
  )
  const entries = broken.map(({ words }, index) => ({
    term: `${index + 1}`,
    text: words,
    termLook: quiet,
    textLook: quiet
  }))
  return { places, labels: numbers, bottom: top + 19, entries }
}

const style = ({ layout }: Frame) =>
  ({ size: layout.size.small, weight: 400, colour: 'muted', anchor: 'middle', halo: false }) as const

/** The words of each break between the middles of the ways to its neighbours; null where some do not fit there. */
const wordsAbove = (frame: Frame, broken: { words: string; place: number }[], top: number): Label[] | null => {
  const { layout, measure } = frame
  const look = style(frame)
  const set = broken.map(({ words, place }, index) => {
    const before = broken[index - 1]
    const after = broken[index + 1]
    const from = before ? (before.place + place) / 2 + gap / 2 : 0
    const to = after ? (place + after.place) / 2 - gap / 2 : layout.width
    const lines = balancedLines(words, to - from, (line) => measure(line, look.size, look.weight))
    return { lines, place, from, to, fits: lines.length <= most && (to - from >= least || lines.length === 1) }
  })
  if (!set.every(({ fits }) => fits)) return null
  const deepest = Math.max(...set.map(({ lines }) => lines.length))
  return set.flatMap(({ lines, place, from, to }) =>
    allWithin(
      stacked(lines, { ...look, x: place }, top + 14 + (deepest - lines.length) * layout.leading, layout.leading),
      ...([from, to, measure] as const)
    )
  )
}
