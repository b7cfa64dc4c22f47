import { brand, type House } from './brand.ts'
import { serifMarkup, standalone } from './file.ts'
import { fitted, type Shown } from './fitted.ts'
import { labelsMarkup } from './markup.ts'
import { serifWidth, textWidth } from './measure.ts'
import { type Colours, sheet } from './palette.ts'
import { fitting, moved, paragraph, type Style } from './paragraph.ts'
import { statusBox } from './status-box.ts'

/** A picture that stands for a page where it is shared. */
export const cardSize = { width: 1200, height: 630 }

/** What a card says: of a page with a chart, that; else in a few words what the page is about. */
export type Card = {
  title: string
  text: string | null
  shown: Shown | null
  house: House
  status: string | null
  colours: Colours
}

const margin = 56
const within = cardSize.width - 2 * margin
const foot = { rule: 534, above: 18 }

const title = (size: number): Style => ({ size, weight: 600, colour: 'ink', leading: Math.round(size * 1.12) })
const text: Style = { size: 28, weight: 400, colour: 'ink2', leading: 40 }

export const drawCard = (card: Card): string => {
  const { shown } = card
  const sizes: [number, ...number[]] = shown ? [52, 44, 38, 32] : [76, 64, 52, 44]
  const [first, ...others] = sizes.map(title)
  const heading = fitting(card.title, [first as Style, ...others], shown ? 2 : 4, within, 44, serifWidth)
  const top = heading.bottom + 20
  const drawing = shown
    ? fitted(shown, { x: margin, y: top, width: within, height: foot.rule - foot.above - top, most: 2 }).markup
    : ''
  const under = shown || card.text === null ? [] : textUnder(card.text, top)
  const { mark, label } = brand(card.house, cardSize.width - margin, foot.rule, 24)
  const status = card.status === null ? null : statusBox(card.status, margin, foot.rule + 46, 22, textWidth)
  const rule = `<path stroke="${sheet.paint('ink')}" stroke-width="1.5" d="M${margin},${foot.rule}H${cardSize.width - margin}"/>`
  const serif = serifMarkup([...moved(heading.labels, margin, 0), label])
  const plain = labelsMarkup([...under, ...(status ? [status.label] : [])], sheet)
  const named = { title: card.title, summary: card.text ?? '' }
  return standalone(cardSize, named, card.colours, serif + plain + rule + mark + (status?.frame ?? '') + drawing)
}

/** As much of a text as there is room for, by whole lines. */
const textUnder = (words: string, top: number) => {
  const { labels } = paragraph(words, text, within, top, textWidth)
  return moved(
    labels.filter(({ y }) => y < foot.rule - foot.above),
    margin,
    0
  )
}
