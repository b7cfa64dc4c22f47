import type { Named, Surround } from '../drawing.ts'
import { fileOf } from '../file.ts'
import type { Composed } from '../form.ts'
import { type Label, labelsMarkup, stacked, tenth } from '../markup.ts'
import { textWidthAnywhere, type Weight, wrapText } from '../measure.ts'
import { type Colour, sheet } from '../palette.ts'
import { stripWidth } from '../strip/frame.ts'
import { composeStrip } from '../strip/strip.ts'
import type { Profile, ProfileCell, ProfileRow } from './profile.ts'

/** Where columns stand: names, strips, and each comparison. */
const columns = { name: 188, strip: 204, first: 556, width: 124, text: 112 }
const padding = 8
const leading = 18

type Style = Pick<Label, 'size' | 'weight' | 'colour'>
const heading: Style = { size: 14, weight: 600, colour: 'muted' }
const axisEnd: Style = { size: 14, weight: 400, colour: 'muted' }
const name: Style = { size: 15, weight: 600, colour: 'ink' }
const small: Style = { size: 13, weight: 400, colour: 'muted' }
const difference: Style = { size: 15, weight: 600, colour: 'ink' }

/** A profile as a file that travels alone: names, strips and words between rules, in the frame that charts have. */
export const drawProfile = (profile: Profile, named: Named, surround: Surround): string =>
  fileOf(composeProfile(profile), named, surround)

const composeProfile = (profile: Profile): Composed => {
  const width = columns.first + Math.max(1, profile.columns.length) * columns.width - (columns.width - columns.text)
  const head = headOf(profile)
  let top = head.bottom
  const rows = profile.rows.map((row) => {
    const drawn = rowOf(row, top)
    top = drawn.bottom
    return drawn
  })
  const lines = rows.map(({ bottom }, index) => rule(index === rows.length - 1 ? 'rule' : 'grid', bottom, width))
  const labels = labelsMarkup([...head.labels, ...rows.flatMap((row) => row.labels)], sheet)
  const markup = rule('ink', head.bottom, width) + lines.join('') + rows.map((row) => row.strip).join('') + labels
  return { markup, width, height: Math.ceil(top) + 1 }
}

const rule = (colour: Colour, y: number, width: number): string =>
  `<path stroke="${sheet.paint(colour)}" d="M0,${tenth(y + 0.5)}H${width}"/>`

/** Lines of a text in a column, the first at the top. */
const linesOf = (text: string, x: number, width: number, style: Style): Label[] => {
  const lines = wrapText(text, width, (line) => textWidthAnywhere(line, style.size, style.weight as Weight))
  return stacked(lines, { ...style, x, anchor: 'start', halo: false }, 0, leading)
}

const columnAt = (index: number): number => columns.first + index * columns.width

/** The headings, their last lines level. */
const headOf = ({ corner, worse, better, columns: headings }: Profile): { labels: Label[]; bottom: number } => {
  const half = stripWidth / 2 - 8
  const right = linesOf(better, columns.strip + stripWidth, half, axisEnd)
  const blocks = [
    linesOf(corner, 0, columns.name, heading),
    linesOf(worse, columns.strip, half, axisEnd),
    right.map((label): Label => ({ ...label, anchor: 'end' })),
    ...headings.map((text, index) => linesOf(text, columnAt(index), columns.text, heading))
  ]
  const last = Math.max(1, ...blocks.map((block) => block.length)) * leading
  const labels = blocks.flatMap((block) => down(block, last - (block.length - 1) * leading))
  return { labels, bottom: last + padding }
}

type Drawn = { labels: Label[]; strip: string; bottom: number }

/** A row below `top`: what stands in its columns has one middle. */
const rowOf = (row: ProfileRow, top: number): Drawn => {
  const title = linesOf(row.label, 0, columns.name, name)
  const below = down(linesOf(row.small, 0, columns.name, small), title.length * leading)
  const hidden = row.hidden === null ? [] : linesOf(row.hidden, columns.strip, stripWidth, { ...small, size: 15 })
  const blocks = [[...title, ...below], hidden, ...row.cells.map((cell, index) => cellOf(cell, columnAt(index)))]
  const strip = row.strip && composeStrip(row.strip, sheet, textWidthAnywhere)
  const height = Math.max(strip?.height ?? 0, ...blocks.map((block) => block.length * leading)) + 2 * padding
  const middle = top + height / 2
  const labels = blocks.flatMap((block) => down(block, middle - (block.length * leading) / 2 + 14))
  const at = strip ? `translate(${columns.strip},${tenth(middle - strip.height / 2)})` : ''
  return { labels, strip: strip ? `<g transform="${at}">${strip.markup}</g>` : '', bottom: top + height }
}

const cellOf = ({ difference: text, words, side }: ProfileCell, x: number): Label[] => {
  const colour: Colour = side === 'better' ? 'pos2' : side === 'worse' ? 'neg2' : 'muted'
  const first = text === null ? [] : linesOf(text, x, columns.text, difference)
  return [...first, ...down(linesOf(words, x, columns.text, { ...axisEnd, colour }), first.length * leading)]
}

const down = (labels: Label[], by: number): Label[] => labels.map((label) => ({ ...label, y: label.y + by }))
