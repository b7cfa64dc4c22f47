import { brand, type House } from './brand.ts'
import type { Named, Surround } from './drawing.ts'
import { serifMarkup, standalone } from './file.ts'
import { fitted, type Shown } from './fitted.ts'
import { type Label, labelsMarkup } from './markup.ts'
import { serifWidth, textWidth } from './measure.ts'
import { sheet } from './palette.ts'
import { fitting, moved, type Paragraph, paragraph, type Style } from './paragraph.ts'
import { statusBox, statusWidth } from './status-box.ts'

/** A slide's size, 16 to 9. */
const size = { width: 1920, height: 1080 }
const margin = 96
const within = size.width - 2 * margin
/** The rule over the foot, and where the drawing has to end above it. */
const foot = { rule: 968, above: 28 }

const headlines: [Style, ...Style[]] = [
  { size: 60, weight: 600, colour: 'ink', leading: 68 },
  { size: 50, weight: 600, colour: 'ink', leading: 58 },
  { size: 40, weight: 600, colour: 'ink', leading: 48 }
]
const subtitle: Style = { size: 28, weight: 400, colour: 'ink2', leading: 38 }
const source: Style = { size: 22, weight: 400, colour: 'muted', leading: 30 }
const nameSize = 28

/** A figure for a slide: headline, what it shows in short, the drawing as large as fits, at the foot source, status and the site. */
export const drawSlide = (shown: Shown, named: Named, surround: Surround, house: House): string => {
  const title = fitting(named.title, headlines, 2, within, 64, serifWidth)
  const under = short(surround.subtitle, title.bottom + 10)
  const y = under.bottom + 32
  const box = { x: margin, y, width: within, height: foot.rule - foot.above - y, most: 2.4 }
  const ending = footOf(surround, house)
  const texts = labelsMarkup([...moved(under.labels, margin, 0), ...ending.labels], sheet)
  const serif = serifMarkup([...moved(title.labels, margin, 0), ending.name])
  return standalone(size, named, surround.colours, serif + texts + ending.markup + fitted(shown, box).markup)
}

/** The first sentences of a text, as many as two lines hold; of a long first one, its first two lines. */
const short = (text: string, top: number): Paragraph => {
  const sentences = text.split(/(?<=[.?!…]) (?=[\p{Lu}\p{N}])/u)
  for (let count = sentences.length; count > 0; count--) {
    const set = paragraph(sentences.slice(0, count).join(' '), subtitle, within, top, textWidth)
    if (set.labels.length <= 2) return set
  }
  return paragraph(sentences[0] ?? '', { ...subtitle, size: 22, leading: 30 }, within, top, textWidth)
}

const footOf = (
  { source: from, notes, status }: Surround,
  house: House
): { labels: Label[]; name: Label; markup: string } => {
  const { mark, label, left } = brand(house, size.width - margin, foot.rule, nameSize)
  const box = status === null ? 0 : statusWidth(status, source.size, textWidth) + 24
  const width = left - margin - box - 32
  // What signs in the drawing stand for.
  const text = [from, ...notes.filter((note) => /^[†‡§]/.test(note))].join(' · ')
  const set = fitting(text, [source, { ...source, size: 18, leading: 24 }], 2, width, foot.rule + 20, textWidth)
  const longest = Math.max(...set.labels.map((line) => textWidth(line.text, line.size, 400)))
  const after =
    status === null ? null : statusBox(status, margin + longest + 24, baselineOf(set), source.size, textWidth)
  const rule = `<path stroke="${sheet.paint('ink')}" stroke-width="1.5" d="M${margin},${foot.rule}H${size.width - margin}"/>`
  return {
    labels: [...moved(set.labels, margin, 0), ...(after ? [after.label] : [])],
    name: label,
    markup: rule + mark + (after?.frame ?? '')
  }
}

const baselineOf = ({ labels }: Paragraph): number => labels[0]?.y ?? foot.rule + 40
