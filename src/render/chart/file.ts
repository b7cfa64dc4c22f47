import type { Named, Surround } from './drawing.ts'
import type { Composed } from './form.ts'
import { wide } from './layout.ts'
import { escapeMarkup, type Label, labelsMarkup, tenth } from './markup.ts'
import { textWidthAnywhere, type Weight, wrapText } from './measure.ts'
import { type Colour, sheet } from './palette.ts'

const margin = 24
const sans = '&quot;Plumb Sans&quot;, &quot;Source Sans 3&quot;, &quot;Helvetica Neue&quot;, Arial, sans-serif'
const serif = '&quot;Plumb Serif&quot;, Piazzolla, Georgia, serif'
/** How much wider than the sans, wherever it is read, the widest of those serifs runs. */
const serifWider = 1.07

type Style = { size: number; weight: Weight; colour: Colour; leading: number }
const headline: Style = { size: 22, weight: 600, colour: 'ink', leading: 27 }
const subtitle: Style = { size: 15, weight: 400, colour: 'ink2', leading: 21 }
const note: Style = { size: 14, weight: 400, colour: 'muted', leading: 20 }

/** A figure as a file that travels alone: headline, subtitle, picture, notes, source and status, in light colours. */
export const fileOf = ({ markup, width, height }: Composed, named: Named, surround: Surround): string => {
  const measure = Math.min(width, wide.width)
  const title = balanced(named.title, headline, measure / serifWider, 20)
  const under = paragraph(surround.subtitle, subtitle, measure, title.bottom + 4)
  const drawingTop = under.bottom + 14
  let y = drawingTop + height + 14
  const notes = surround.notes.flatMap((text) => {
    const { labels, bottom } = paragraph(text, note, measure, y)
    y = bottom
    return labels
  })
  const source = paragraph(surround.source, note, measure, y)
  const status = statusBox(surround.status, source, measure)
  const [outerWidth, outerHeight] = [width + 2 * margin, Math.ceil(status.bottom + 20)]
  const texts = labelsMarkup([...under.labels, ...notes, ...source.labels, ...status.labels], sheet)
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${outerWidth} ${outerHeight}" width="${outerWidth}" ` +
    `height="${outerHeight}" role="img" aria-labelledby="t" aria-describedby="d" font-family="${sans}" ` +
    `fill="${sheet.paint('ink')}" font-variant-numeric="tabular-nums">` +
    `<title id="t">${escapeMarkup(named.title)}</title><desc id="d">${escapeMarkup(named.summary)}</desc>` +
    `<rect width="100%" height="100%" fill="${sheet.paint('paper')}"/><g transform="translate(${margin},0)">` +
    `<g font-family="${serif}" font-weight="700">${labelsMarkup(title.labels.map(bold), sheet)}</g>` +
    `${texts}${status.frame}<g transform="translate(0,${tenth(drawingTop)})">${markup}</g></g></svg>\n`
  )
}

/** The headline's weight comes from the group around it. */
const bold = (label: Label): Label => ({ ...label, weight: 400 })

type Paragraph = { labels: Label[]; bottom: number }

const paragraph = (text: string, style: Style, width: number, top: number): Paragraph => {
  const { size, weight, colour, leading } = style
  const lines = wrapText(text, width, (line) => textWidthAnywhere(line, size, weight))
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
const balanced = (text: string, style: Style, width: number, top: number): Paragraph => {
  const widest = paragraph(text, style, width, top)
  const lines = widest.labels.length
  for (let part = 0.5; part < 1 && lines > 1; part += 0.05) {
    const tried = paragraph(text, style, width * part, top)
    if (tried.labels.length === lines) return tried
  }
  return widest
}

/** The data's status in a box behind the source, or below it where the line is full. */
const statusBox = (status: string | null, source: Paragraph, width: number): Paragraph & { frame: string } => {
  if (status === null) return { labels: [], bottom: source.bottom, frame: '' }
  const size = 13
  const last = source.labels.at(-1)
  const textWidth = textWidthAnywhere(status, size, 600)
  const after = last === undefined ? 0 : textWidthAnywhere(last.text, note.size, 400) + 10
  const beside = after + textWidth + 12 <= width
  const x = beside ? after : 0
  const y = beside ? (last?.y ?? source.bottom + 15) : source.bottom + 18
  const frame =
    `<rect x="${tenth(x + 0.5)}" y="${tenth(y - 13.5)}" width="${tenth(textWidth + 12)}" height="18" fill="none" ` +
    `stroke="${sheet.paint('ink')}"/>`
  const label: Label = {
    text: status,
    x: x + 6,
    y: y - 0.5,
    size,
    weight: 600,
    colour: 'ink',
    anchor: 'start',
    halo: false
  }
  return { labels: [label], bottom: Math.max(source.bottom, y + 6), frame }
}
