import type { Label } from './markup.ts'
import { type Measure, type Weight, wrapText } from './measure.ts'
import type { Colour } from './palette.ts'

/** How a text is set; `leading` is from one of its lines to the next. */
export type Style = { size: number; weight: Weight; colour: Colour; leading: number }

export type Paragraph = { labels: Label[]; bottom: number }

/** A text in lines of at most `width` from `top` down. */
export const paragraph = (text: string, style: Style, width: number, top: number, measure: Measure): Paragraph => {
  const { size, weight, colour, leading } = style
  const lines = wrapText(text, width, (line) => measure(line, size, weight))
  const labels = lines.map(
    (line, index): Label => ({
      text: line,
      x: 0,
      y: top + leading * (index + 1) - leading * 0.28,
      size,
      weight,
      colour,
      anchor: 'start',
      halo: false
    })
  )
  return { labels, bottom: top + lines.length * leading }
}

/** A paragraph whose lines are about as long as each other: as narrow as takes no more lines. */
export const balanced = (text: string, style: Style, width: number, top: number, measure: Measure): Paragraph => {
  const widest = paragraph(text, style, width, top, measure)
  const lines = widest.labels.length
  for (let part = 0.5; part < 1 && lines > 1; part += 0.05) {
    const tried = paragraph(text, style, width * part, top, measure)
    if (tried.labels.length === lines) return tried
  }
  return widest
}

/** The first of several styles, the largest first, in which a text takes no more than so many lines; else the last. */
export const fitting = (
  text: string,
  styles: [Style, ...Style[]],
  lines: number,
  width: number,
  top: number,
  measure: Measure
): Paragraph => {
  const set = styles.map((style) => balanced(text, style, width, top, measure))
  return set.find(({ labels }) => labels.length <= lines) ?? (set.at(-1) as Paragraph)
}

/** The same labels elsewhere. */
export const moved = (labels: Label[], dx: number, dy: number): Label[] =>
  labels.map((label) => ({ ...label, x: label.x + dx, y: label.y + dy }))
