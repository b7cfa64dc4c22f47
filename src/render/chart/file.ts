import type { Named, Surround } from './drawing.ts'
import type { Composed } from './form.ts'
import { wide } from './layout.ts'
import { escapeMarkup, type Label, labelsMarkup, tenth } from './markup.ts'
import { textWidthAnywhere } from './measure.ts'
import { type Colours, inColours, sheet } from './palette.ts'
import { balanced, type Paragraph, paragraph, type Style } from './paragraph.ts'
import { statusBox, statusWidth } from './status-box.ts'

const margin = 24
const sans = '&quot;Plumb Sans&quot;, &quot;Source Sans 3&quot;, &quot;Helvetica Neue&quot;, Arial, sans-serif'
const serif = '&quot;Plumb Serif&quot;, Piazzolla, Georgia, serif'
/** How much wider than the sans, wherever it is read, the widest of those serifs runs. */
const serifWider = 1.07

const headline: Style = { size: 22, weight: 600, colour: 'ink', leading: 27 }
const subtitle: Style = { size: 15, weight: 400, colour: 'ink2', leading: 21 }
const note: Style = { size: 14, weight: 400, colour: 'muted', leading: 20 }

/** A figure as a file that travels alone: headline, subtitle, picture, notes, source and status. */
export const fileOf = ({ markup, width, height }: Composed, named: Named, surround: Surround): string => {
  const measure = Math.min(width, wide.width)
  const title = balanced(named.title, headline, measure / serifWider, 20, textWidthAnywhere)
  const under = paragraph(surround.subtitle, subtitle, measure, title.bottom + 4, textWidthAnywhere)
  const drawingTop = under.bottom + 14
  let y = drawingTop + height + 14
  const notes = surround.notes.flatMap((text) => {
    const { labels, bottom } = paragraph(text, note, measure, y, textWidthAnywhere)
    y = bottom
    return labels
  })
  const source = paragraph(surround.source, note, measure, y, textWidthAnywhere)
  const status = statusAfter(surround.status, source, measure)
  const texts = labelsMarkup([...under.labels, ...notes, ...source.labels, ...status.labels], sheet)
  const outer = { width: width + 2 * margin, height: Math.ceil(status.bottom + 20) }
  return standalone(
    outer,
    named,
    surround.colours,
    `<g transform="translate(${margin},0)">${serifMarkup(title.labels)}` +
      `${texts}${status.frame}<g transform="translate(0,${tenth(drawingTop)})">${markup}</g></g>`
  )
}

/** A whole SVG on paper, with its name and its description, in these colours. */
export const standalone = (
  size: { width: number; height: number },
  named: Named,
  colours: Colours,
  content: string
): string => inColours(whole(size, named, content), colours)

const whole = (size: { width: number; height: number }, named: Named, content: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size.width} ${size.height}" width="${size.width}" ` +
  `height="${size.height}" role="img" aria-labelledby="t" aria-describedby="d" font-family="${sans}" ` +
  `fill="${sheet.paint('ink')}" font-variant-numeric="tabular-nums">` +
  `<title id="t">${escapeMarkup(named.title)}</title><desc id="d">${escapeMarkup(named.summary)}</desc>` +
  `<rect width="100%" height="100%" fill="${sheet.paint('paper')}"/>${content}</svg>\n`

/** Labels in the serif, whose weight comes from the group around them. */
export const serifMarkup = (labels: Label[]): string => {
  const plain = labels.map((label) => ({ ...label, weight: 400 as const }))
  return `<g font-family="${serif}" font-weight="700">${labelsMarkup(plain, sheet)}</g>`
}

/** The data's status in a box behind the source, or below it where the line is full. */
const statusAfter = (status: string | null, source: Paragraph, width: number): Paragraph & { frame: string } => {
  if (status === null) return { labels: [], bottom: source.bottom, frame: '' }
  const size = 13
  const last = source.labels.at(-1)
  const after = last === undefined ? 0 : textWidthAnywhere(last.text, note.size, 400) + 10
  const beside = after + statusWidth(status, size, textWidthAnywhere) <= width
  const y = beside ? (last?.y ?? source.bottom + 15) : source.bottom + 18
  const { label, frame } = statusBox(status, beside ? after : 0, y, size, textWidthAnywhere)
  return { labels: [label], bottom: Math.max(source.bottom, y + 6), frame }
}
