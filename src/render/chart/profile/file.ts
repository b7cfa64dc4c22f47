import type { Named, Surround } from '../drawing.ts'
import { fileOf } from '../file.ts'
import type { Composed } from '../form.ts'
import { type Label, labelsMarkup, stacked, tenth } from '../markup.ts'
import { textWidthAnywhere, type Weight, wrapText } from '../measure.ts'
import { type Colour, sheet } from '../palette.ts'
import { composeStrip } from '../strip/strip.ts'
import { type Columns, columnsOf } from './columns.ts'
import type { Profile, ProfileCell, ProfileRow } from './profile.ts'

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
  fileOf(composeProfile(profile, 0), named, surround)

/** A profile as names, strips and words between rules, at least so wide: strips and words are larger in more room. */
export const composeProfile = (profile: Profile, least: number): Composed => {
  const columns = columnsOf(profile.columns.length, least)
  const width = Math.round(columns.width)
  const head = headOf(profile, columns)
  let top = head.bottom
  const rows = profile.rows.map((row) => {
    const drawn = rowOf(row, top, columns)
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
const linesOf = (text: string, x: number, width: number, style: Style, { enlarged }: Columns): Label[] => {
  const size = Math.round(10 * style.size * enlarged) / 10
  const lines = wrapText(text, width, (line) => textWidthAnywhere(line, size, style.weight as Weight))
  return stacked(lines, { ...style, size, x, anchor: 'start', halo: false }, 0, leading * enlarged)
}

/** The headings, their last lines level. */
const headOf = (profile: Profile, columns: Columns): { labels: Label[]; bottom: number } => {
  const { corner, worse, better, columns: headings } = profile
  const { strip, comparisons } = columns
  const half = strip.width / 2 - 8
  const right = linesOf(better, strip.left + strip.width, half, axisEnd, columns)
  const blocks = [
    linesOf(corner, 0, columns.name.width, heading, columns),
    linesOf(worse, strip.left, half, axisEnd, columns),
    right.map((label): Label => ({ ...label, anchor: 'end' })),
    ...headings.map((text, index) => linesOf(text, comparisons.lefts[index] ?? 0, comparisons.width, heading, columns))
  ]
  const line = leading * columns.enlarged
  const last = Math.max(1, ...blocks.map((block) => block.length)) * line
  const labels = blocks.flatMap((block) => down(block, last - (block.length - 1) * line))
  return { labels, bottom: last + padding }
}

type Drawn = { labels: Label[]; strip: string; bottom: number }

/** A row below `top`: what stands in its columns has one middle. */
const rowOf = (row: ProfileRow, top: number, columns: Columns): Drawn => {
  const { strip: place, comparisons, enlarged } = columns
  const line = leading * enlarged
  const title = linesOf(row.label, 0, columns.name.width, name, columns)
  const below = down(linesOf(row.small, 0, columns.name.width, small, columns), title.length * line)
  const words = { ...small, size: 15 }
  const hidden = row.hidden === null ? [] : linesOf(row.hidden, place.left, place.width, words, columns)
  const cells = row.cells.map((cell, index) => cellOf(cell, comparisons.lefts[index] ?? 0, columns))
  const blocks = [[...title, ...below], hidden, ...cells]
  const strip = row.strip && composeStrip(row.strip, sheet, textWidthAnywhere, place.width)
  const height = Math.max(strip?.height ?? 0, ...blocks.map((block) => block.length * line)) + 2 * padding
  const middle = top + height / 2
  const labels = blocks.flatMap((block) => down(block, middle - (block.length * line) / 2 + 14 * enlarged))
  const at = strip ? `translate(${tenth(place.left)},${tenth(middle - strip.height / 2)})` : ''
  return { labels, strip: strip ? `<g transform="${at}">${strip.markup}</g>` : '', bottom: top + height }
}

const cellOf = ({ difference: text, words, side }: ProfileCell, x: number, columns: Columns): Label[] => {
  const colour: Colour = side === 'better' ? 'pos2' : side === 'worse' ? 'neg2' : 'muted'
  const { width } = columns.comparisons
  const first = text === null ? [] : linesOf(text, x, width, difference, columns)
  const under = linesOf(words, x, width, { ...axisEnd, colour }, columns)
  return [...first, ...down(under, first.length * leading * columns.enlarged)]
}

const down = (labels: Label[], by: number): Label[] => labels.map((label) => ({ ...label, y: label.y + by }))
