import type { HeatDrawing } from '../drawing.ts'
import type { Composed } from '../form.ts'
import type { Layout } from '../layout.ts'
import { labelsMarkup } from '../markup.ts'
import type { Measure } from '../measure.ts'
import type { Surface } from '../palette.ts'
import { plotMarkup } from '../plot.ts'
import { type Block, blocksOf, type Setting } from './blocks.ts'
import { withoutHidden } from './cells.ts'
import { keyOf } from './key.ts'
import { type Ground, headOf, type Part, rowOf } from './rows.ts'
import { shadeMarks } from './shades.ts'

const betweenBlocks = 22
/** The headings stand again over every so many rows of a table that is longer than `long`. */
const headed = { long: 18, every: 10 }

/** A table of shaded cells; in a narrow drawing, set in the way that takes least height. */
export const composeHeat = (given: HeatDrawing, layout: Layout, surface: Surface, measure: Measure): Composed => {
  const drawing = withoutHidden(given)
  const ground = { drawing, layout, measure }
  const key = keyOf(drawing, layout, measure)
  const table = settingsFor(ground)
    .map((setting) => blocksSet(ground, setting, key.bottom))
    .reduce((best, other) => (other.bottom < best.bottom ? other : best))
  const height = Math.ceil(table.bottom + 2)
  const shades = [...key.shades, ...table.shades]
  const labels = [...key.labels, ...table.labels]
  const markup = plotMarkup(shadeMarks(shades, surface), layout.width, height) + labelsMarkup(labels, surface)
  return { markup, width: layout.width, height }
}

/** The ways in which a table may be set, the better before the worse: only a long one has its columns by number. */
const settingsFor = ({ drawing, layout }: Ground): [Setting, ...Setting[]] => {
  const wide: Setting = { labelled: 'beside', headed: 'names' }
  if (layout.name === 'wide') return [wide]
  const named: [Setting, ...Setting[]] = [wide, { labelled: 'above', headed: 'names' }]
  return drawing.rows.length > headed.long ? [...named, { labelled: 'beside', headed: 'numbers' }] : named
}

/** Blocks of columns below one another, where not all have room side by side. */
const blocksSet = (ground: Ground, setting: Setting, top: number): Part => {
  const parts: Part[] = []
  let bottom = top
  for (const block of blocksOf(ground.drawing, setting, ground.layout, ground.measure)) {
    parts.push(blockOf(ground, block, parts.length > 0 ? bottom + betweenBlocks : top))
    bottom = parts.at(-1)?.bottom ?? top
  }
  return joined(parts, bottom)
}

const joined = (parts: Part[], bottom: number): Part => ({
  labels: parts.flatMap(({ labels }) => labels),
  shades: parts.flatMap(({ shades }) => shades),
  bottom
})

const blockOf = (ground: Ground, block: Block, top: number): Part => {
  const { rows } = ground.drawing
  const every = rows.length > headed.long ? headed.every : Number.POSITIVE_INFINITY
  const parts: Part[] = []
  let bottom = top
  for (const [index, row] of rows.entries()) {
    if (index % every === 0) parts.push(headOf(ground, block, bottom + (index > 0 ? 12 : 0)))
    parts.push(rowOf(ground, block, row, parts.at(-1)?.bottom ?? top))
    bottom = parts.at(-1)?.bottom ?? top
  }
  return joined(parts, bottom)
}
