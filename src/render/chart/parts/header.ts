import { type KeyRoom, keyLine, keyOf } from '../key.ts'
import type { Picture } from '../picture.ts'
import type { WordsHeading } from '../rows/heading.ts'
import type { Names } from './names.ts'

/** What stands above the rows of parts, and where they may begin. */
export type Header = Picture & { bottom: number }

/** The room of a header; `line`: what parts the sides, or null; `column`: where labels over a column apart begin. */
export type HeaderRoom = Omit<KeyRoom, 'left' | 'right' | 'top'> & {
  width: number
  line: number | null
  column: number
}

const gap = 8

/** The key on both sides of the line, level with the labels, where it fits there; else above them from the left edge. */
export const headerOf = (names: Names, heading: WordsHeading, room: HeaderRoom): Header => {
  const labelled = Math.max(names.above, heading.lines * heading.leading)
  const level = keyAtLine(names, labelled, room)
  if (level !== null) return over(level, names, heading, Math.max(labelled, 18))
  const key = keyOf({ ...room, left: 0, right: room.width, top: 0 }, names.key)
  return over(key, names, heading, key.bottom + labelled)
}

const over = (key: Picture, names: Names, heading: WordsHeading, baseline: number): Header => ({
  marks: key.marks,
  labels: [...key.labels, ...names.labels(baseline), ...heading.labels(baseline)],
  bottom: baseline + 6
})

/** The names of the low side before the line, those of the high side behind it; null where they do not fit on one line. */
const keyAtLine = ({ key }: Names, labelled: number, room: HeaderRoom): Picture | null => {
  const { line, column, layout, measure } = room
  const low = key.filter(({ side }) => side === 'low')
  const high = key.filter(({ side }) => side === 'high')
  if (line === null || low.length + high.length < key.length || key.length === 0) return null
  const [before, behind] = [keyLine(low, layout, measure), keyLine(high, layout, measure)]
  if (before.width > line - gap || behind.width > column - 2 * gap - line) return null
  const top = Math.max(labelled, 18) - before.baseline
  const parts = [
    keyOf({ ...room, left: line - gap - before.width, right: line, top }, low),
    keyOf({ ...room, left: line + gap, right: column, top }, high)
  ]
  return { marks: parts.flatMap(({ marks }) => marks), labels: parts.flatMap(({ labels }) => labels) }
}
