import { wrapText } from './measure.ts'

/** A stretch from left to right that is to be named. */
export type Span = {
  from: number
  to: number
  text: string
  /** It is named before its right end rather than from its left one on. */
  atEnd: boolean
}

export type SpanName = { lines: string[]; x: number; anchor: 'start' | 'end' }

const between = 10
const mostLines = 3

/**
 * Names side by side, each from its span's left end on, wrapped before the next span, or on one line before its right end;
 * null where neither leaves room for it, and no word is broken.
 */
export const nameSpans = (spans: Span[], right: number, widthOf: (text: string) => number): (SpanName | null)[] => {
  let taken = -between
  return spans.map(({ from, to, text, atEnd }, index) => {
    const room = (spans[index + 1]?.from ?? right + between) - between - from
    const whole = text.split(' ').every((word) => widthOf(word) <= room)
    const lines = whole ? wrapText(text, room, widthOf) : []
    if (!atEnd && from >= taken + between && lines.length > 0 && lines.length <= mostLines) {
      taken = from + Math.max(...lines.map(widthOf))
      return { anchor: 'start', x: from, lines }
    }
    if (to - widthOf(text) < taken + between) return null
    taken = to
    return { anchor: 'end', x: to, lines: [text] }
  })
}
