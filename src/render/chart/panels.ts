import type { PanelsDrawing, TrendDrawing } from './drawing.ts'
import type { ChartForm, Composed } from './form.ts'
import { narrow } from './layout.ts'
import { type Label, labelsMarkup, stacked, tenth } from './markup.ts'
import { wrapText } from './measure.ts'

/** From the drawing's top, or a hairline, down to a heading's baseline, and from that down to what it heads. */
const heading = { size: 17, leading: 20, above: 26, below: 16 }
const between = 24

/** Drawings of one form in a grid, each as narrow as a phone's, under a heading: two beside each other where that fits. */
export const panels = (form: ChartForm<TrendDrawing>): ChartForm<PanelsDrawing> => ({
  compose: ({ panels: all }, layout, surface, measure) => {
    const columns = layout.name === 'wide' && all.length > 1 ? 2 : 1
    const apart = columns > 1 ? layout.width - narrow.width : 0
    const composed = all.map((panel) => {
      const lines = wrapText(panel.heading, narrow.width, (part) => measure(part, heading.size, 600))
      return { lines, within: form.compose(panel.drawing, narrow, surface, measure) }
    })
    const parts: string[] = []
    const labels: Label[] = []
    let top = 0
    for (let first = 0; first < composed.length; first += columns) {
      const row = composed.slice(first, first + columns)
      const head = heading.above + (Math.max(...row.map(({ lines }) => lines.length)) - 1) * heading.leading
      for (const [column, { lines, within }] of row.entries()) {
        const x = column * apart
        const style = { x, size: heading.size, weight: 600, colour: 'ink', anchor: 'start', halo: false } as const
        labels.push(...stacked(lines, style, top + heading.above, heading.leading))
        parts.push(`<g transform="translate(${x},${tenth(top + head + heading.below)})">${within.markup}</g>`)
      }
      top += head + heading.below + Math.max(...row.map(({ within }) => within.height)) + between
    }
    const height = Math.ceil(Math.max(0, top - between))
    return { markup: labelsMarkup(labels, surface) + parts.join(''), width: layout.width, height } satisfies Composed
  },
  thumbnail: ({ panels: [first] }) => (first ? form.thumbnail(first.drawing) : '')
})
