import type { Weight } from './measure.ts'
import type { Colour, Surface } from './palette.ts'

/** A line of text in a drawing; `x` and `y` are its anchor on the baseline. */
export type Label = {
  text: string
  x: number
  y: number
  size: number
  weight: Weight
  colour: Colour
  anchor: 'start' | 'middle' | 'end'
  /** Whether it stands over lines. */
  halo: boolean
}

/** Lines of one appearance under one another, from the first one's baseline down. */
export const stacked = (lines: string[], style: Omit<Label, 'text' | 'y'>, y: number, leading: number): Label[] =>
  lines.map((text, index) => ({ ...style, text, y: y + index * leading }))

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

/** Signs that XML forbids, half pairs among them: one of them would make a file unreadable. */
const forbidden = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu

/** For text and for quoted attributes, in HTML and in XML. */
export const escapeMarkup = (text: string): string =>
  text.replace(forbidden, '\ufffd').replace(/[&<>"']/g, (sign) => entities[sign] ?? sign)

/** To a tenth, without a trailing zero and without a negative one. */
export const tenth = (value: number): string => String(Math.round(value * 10) / 10 || 0)

/** The labels as `<text>`, those of one appearance in one group, in the order of first appearance. */
export const labelsMarkup = (labels: Label[], surface: Surface): string => {
  const groups = new Map<string, string[]>()
  for (const label of labels) {
    const appearance = appearanceOf(label, surface)
    const texts = groups.get(appearance) ?? []
    const x = tenth(label.x)
    texts.push(`<text${x === '0' ? '' : ` x="${x}"`} y="${tenth(label.y)}">${escapeMarkup(label.text)}</text>`)
    groups.set(appearance, texts)
  }
  return [...groups].map(([appearance, texts]) => `<g ${appearance}>${texts.join('')}</g>`).join('')
}

const appearanceOf = (label: Label, surface: Surface): string =>
  [
    label.halo ? surface.halo : '',
    label.anchor === 'start' ? '' : `text-anchor="${label.anchor}"`,
    label.colour === 'ink' ? '' : `fill="${surface.paint(label.colour)}"`,
    label.weight === 400 ? '' : `font-weight="${label.weight}"`,
    `font-size="${label.size}"`
  ]
    .filter(Boolean)
    .join(' ')
