import type { Layout } from '../layout.ts'
import { type Label, stacked } from '../markup.ts'
import { type Measure, wrapText } from '../measure.ts'
import type { WordsColumn } from './setting.ts'

const leading = 16

/** The heading over the words: how many lines it has so far apart, and those down to a baseline. */
export type WordsHeading = { lines: number; leading: number; labels: (baseline: number) => Label[] }

/** A narrow drawing has no column to head. */
export const wordsHeading = (
  text: string | null,
  column: WordsColumn,
  layout: Layout,
  measure: Measure
): WordsHeading => {
  const { width, size } = layout
  const headed = layout.name === 'wide' && text !== null && column.width > 0
  const lines = headed ? wrapText(text, column.width, (part) => measure(part, size.small, 400)) : []
  const flush = column.numeric
    ? ({ x: width, anchor: 'end' } as const)
    : ({ x: width - column.width, anchor: 'start' } as const)
  const style = { ...flush, size: size.small, weight: 400, colour: 'muted', halo: false } as const
  return {
    lines: lines.length,
    leading,
    labels: (baseline) => stacked(lines, style, baseline - Math.max(0, lines.length - 1) * leading, leading)
  }
}
