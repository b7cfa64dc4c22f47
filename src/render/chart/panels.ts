import { distribution } from './distribution/distribution.ts'
import type { DrawingOf, PanelDrawing, PanelsDrawing } from './drawing.ts'
import type { ChartForm, Composed } from './form.ts'
import { heat } from './heat/heat.ts'
import { type Layout, narrow } from './layout.ts'
import { type Label, labelsMarkup, stacked, tenth } from './markup.ts'
import { type Measure, wrapText } from './measure.ts'
import type { Surface } from './palette.ts'
import { trend } from './trend/trend.ts'
import { waffle } from './waffle/waffle.ts'

/** From the drawing's top, or a hairline, down to a heading's baseline, and from that down to what it heads. */
const heading = { size: 17, leading: 20, above: 26, below: 16 }
const between = 24

type Name = PanelDrawing['form']

/** What is drawn in panels. `beside`: two of them find room side by side, as what has its own width or columns does not. */
const within: { [Each in Name]: { form: ChartForm<DrawingOf<Each>>; beside: boolean } } = {
  trend: { form: trend, beside: true },
  slope: { form: trend, beside: true },
  distribution: { form: distribution, beside: true },
  heat: { form: heat, beside: false },
  waffle: { form: waffle, beside: false }
}

const formOf = ({ form }: PanelDrawing): ChartForm<PanelDrawing> => within[form].form as ChartForm<PanelDrawing>

/** A panel put together: the lines of its heading, and what stands below. */
type Panel = { lines: string[]; drawn: Composed }

/** Drawings of one form under headings: below one another, or in a grid of two, each as narrow as a phone's. */
export const panels: ChartForm<PanelsDrawing> = {
  compose: ({ panels: all }, layout, surface, measure) => {
    const grid = layout.name === 'wide' && all.length > 1 && all.every(({ drawing }) => within[drawing.form].beside)
    const own = grid ? narrow : layout
    return gridOf(
      all.map((panel) => panelOf(panel, own, surface, measure)),
      { columns: grid ? 2 : 1, apart: layout.width - own.width, width: layout.width },
      surface
    )
  },
  thumbnail: ({ panels: [first] }) => (first ? formOf(first.drawing).thumbnail(first.drawing) : '')
}

const panelOf = (
  { heading: text, drawing }: PanelsDrawing['panels'][number],
  layout: Layout,
  surface: Surface,
  measure: Measure
): Panel => ({
  lines: wrapText(text, layout.width, (part) => measure(part, heading.size, 600)),
  drawn: formOf(drawing).compose(drawing, layout, surface, measure)
})

/** Panels in lines of so many columns, a column `apart` from the one before it. */
const gridOf = (
  all: Panel[],
  { columns, apart, width }: { columns: number; apart: number; width: number },
  surface: Surface
): Composed => {
  const parts: string[] = []
  const labels: Label[] = []
  let top = 0
  for (let first = 0; first < all.length; first += columns) {
    const row = all.slice(first, first + columns)
    const head = heading.above + (Math.max(...row.map(({ lines }) => lines.length)) - 1) * heading.leading
    for (const [column, { lines, drawn }] of row.entries()) {
      const x = column * apart
      const style = { x, size: heading.size, weight: 600, colour: 'ink', anchor: 'start', halo: false } as const
      labels.push(...stacked(lines, style, top + heading.above, heading.leading))
      parts.push(`<g transform="translate(${x},${tenth(top + head + heading.below)})">${drawn.markup}</g>`)
    }
    top += head + heading.below + Math.max(...row.map(({ drawn }) => drawn.height)) + between
  }
  return {
    markup: labelsMarkup(labels, surface) + parts.join(''),
    width,
    height: Math.ceil(Math.max(0, top - between))
  }
}
