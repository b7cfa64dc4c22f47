import { brand, type House } from './brand.ts'
import type { Drawing } from './drawing.ts'
import { serifMarkup, standalone } from './file.ts'
import { fitted } from './fitted.ts'
import { labelsMarkup } from './markup.ts'
import { serifWidth, textWidth } from './measure.ts'
import { type Colours, sheet } from './palette.ts'
import { fitting, moved, type Paragraph, paragraph, type Style } from './paragraph.ts'
import type { Profile } from './profile/profile.ts'
import { statusBox } from './status-box.ts'

/** A picture that stands for a page where it is shared. */
export const cardSize = { width: 1200, height: 630 }

/** A figure that can stand for its page: its headline, and what it says to those who do not see it. */
export type Pictured = { title: string; summary: string; shown: Drawing | Profile }

/** What a card says: of a page with a chart, that; else in a few words what the page is about. */
export type Card = {
  /** What it is a part of, or null. */
  over: string | null
  title: string
  text: string | null
  figure: Pictured | null
  house: House
  status: string | null
  colours: Colours
}

const margin = 56
const within = cardSize.width - 2 * margin
const foot = { rule: 534, above: 18 }

const title = (size: number): Style => ({ size, weight: 600, colour: 'ink', leading: Math.round(size * 1.12) })
const text: Style = { size: 28, weight: 400, colour: 'ink2', leading: 40 }
const over: Style = { size: 24, weight: 600, colour: 'muted', leading: 32 }
const caption = (size: number): Style => ({ size, weight: 400, colour: 'ink2', leading: Math.round(size * 1.35) })
/** Rows of a profile that can be read on a card. */
const mostRows = 3

export const drawCard = (card: Card): string => {
  const { figure } = card
  const above = lineOver(card.over)
  const sizes: [number, ...number[]] = figure ? [52, 44, 38, 32] : [76, 64, 52, 44]
  const [first, ...others] = sizes.map(title)
  const styles: [Style, ...Style[]] = [first as Style, ...others]
  const heading = fitting(card.title, styles, figure ? 2 : 4, within, above.bottom, serifWidth)
  const under = figure ? captionOf(figure, card, heading.bottom + 4) : textUnder(card.text, heading.bottom + 20)
  const top = under.bottom + 16
  const box = { x: margin, y: top, width: within, height: foot.rule - foot.above - top, most: 2 }
  const drawing = figure ? fitted(shortened(figure.shown), box).markup : ''
  const { mark, label } = brand(card.house, cardSize.width - margin, foot.rule, 24)
  const status = card.status === null ? null : statusBox(card.status, margin, foot.rule + 46, 22, textWidth)
  const rule = `<path stroke="${sheet.paint('ink')}" stroke-width="1.5" d="M${margin},${foot.rule}H${cardSize.width - margin}"/>`
  const serif = serifMarkup([...moved(heading.labels, margin, 0), label])
  const words = moved([...above.labels, ...under.labels], margin, 0)
  const plain = labelsMarkup([...words, ...(status ? [status.label] : [])], sheet)
  const named = { title: card.title, summary: card.text ?? '' }
  return standalone(cardSize, named, card.colours, serif + plain + rule + mark + (status?.frame ?? '') + drawing)
}

/** What a page is a part of: one line, cut where it is longer. */
const lineOver = (words: string | null): Paragraph => {
  if (words === null) return { labels: [], bottom: 44 }
  const [line, ...more] = paragraph(words, over, within - 30, 36, textWidth).labels
  if (!line) return { labels: [], bottom: 44 }
  return { labels: [more.length === 0 ? line : { ...line, text: `${line.text} …` }], bottom: 42 + over.leading }
}

/** The figure's headline, where the page does not bear it and all of the figure is there. */
const captionOf = (figure: Pictured, card: Card, top: number): Paragraph =>
  figure.title === card.title || shortened(figure.shown) !== figure.shown
    ? { labels: [], bottom: top }
    : fitting(figure.title, [caption(28), caption(24)], 1, within, top, textWidth)

const shortened = (shown: Pictured['shown']): Pictured['shown'] =>
  'worse' in shown && shown.rows.length > mostRows ? { ...shown, rows: shown.rows.slice(0, mostRows) } : shown

/** As much of a text as there is room for, by whole lines. */
const textUnder = (words: string | null, top: number): Paragraph => {
  const { labels, bottom } = paragraph(words ?? '', text, within, top, textWidth)
  return { labels: labels.filter(({ y }) => y < foot.rule - foot.above), bottom }
}
