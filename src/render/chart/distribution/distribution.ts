import type { DistributionDrawing } from '../drawing.ts'
import type { ChartForm, Composed } from '../form.ts'
import { barOf } from '../lanes/bar.ts'
import { composeLanes } from '../lanes/compose.ts'
import { type Layout, toBaseline } from '../layout.ts'
import { type Label, labelsMarkup, stacked, tenth } from '../markup.ts'
import { type Measure, wrapText } from '../measure.ts'
import type { Surface } from '../palette.ts'
import { asLanes } from './as-lanes.ts'
import { labelsFit } from './column-labels.ts'
import { columnsPicture, pitchOf } from './columns.ts'
import { distributionThumbnail } from './thumbnail.ts'
import { columnTone } from './tones.ts'

/** How often each answer was given: columns over their labels, or bars beside labels that are too long for that. */
export const distribution: ChartForm<DistributionDrawing> = {
  compose: (given, layout, surface, measure) => {
    const drawing = withoutHidden(given)
    const over = overLines(drawing, layout, measure)
    const under = picture(drawing, layout, surface, measure)
    return {
      markup:
        labelsMarkup(over.labels, surface) +
        (over.height === 0 ? under.markup : `<g transform="translate(0,${tenth(over.height)})">${under.markup}</g>`),
      width: layout.width,
      height: Math.ceil(over.height + under.height)
    }
  },
  thumbnail: (drawing) => distributionThumbnail(withoutHidden(drawing))
}

/** What is not shown is not in the file either, whoever passed it. */
const withoutHidden = (drawing: DistributionDrawing): DistributionDrawing =>
  drawing.hidden === null
    ? drawing
    : {
        ...drawing,
        columns: drawing.columns.map((column) => ({ ...column, mark: null })),
        groups: drawing.groups.map((group) => ({ ...group, text: '' })),
        total: null,
        scale: { ...drawing.scale, ticks: [] }
      }

const picture = (drawing: DistributionDrawing, layout: Layout, surface: Surface, measure: Measure): Composed => {
  if (labelsFit(drawing, pitchOf(drawing, layout.width, layout), layout, measure))
    return columnsPicture(drawing, layout, surface, measure)
  const toneOf = ({ row }: { row: { key: string } }) =>
    columnTone(drawing.columns[Number(row.key)] as DistributionDrawing['columns'][number], drawing)
  return composeLanes(asLanes(drawing), barOf(toneOf), layout, surface, measure)
}

/** What stands above: what the groups come to, or why nothing is shown. */
const overLines = (
  { total, hidden }: DistributionDrawing,
  { width, size }: Layout,
  measure: Measure
): { labels: Label[]; height: number } => {
  const text = hidden ?? total
  if (text === null) return { labels: [], height: 0 }
  const style =
    hidden === null
      ? ({ size: size.label + 2, weight: 600, colour: 'ink' } as const)
      : ({ size: size.label, weight: 400, colour: 'muted' } as const)
  const leading = 21
  const lines = wrapText(text, width, (line) => measure(line, style.size, style.weight))
  const labels = stacked(lines, { ...style, x: 0, anchor: 'start', halo: false }, 11 + style.size * toBaseline, leading)
  return { labels, height: lines.length * leading + 6 }
}
