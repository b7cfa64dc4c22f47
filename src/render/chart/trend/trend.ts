import * as Plot from '@observablehq/plot'
import type { TrendDrawing } from '../drawing.ts'
import { type ChartForm, thumbnailSize as size } from '../form.ts'
import { linear } from '../linear.ts'
import { page } from '../palette.ts'
import { plotMarkup } from '../plot.ts'
import { composeTrend } from './compose.ts'
import { linesOf, reachedBy, withoutHidden } from './lines.ts'
import { alone, strokes } from './marks.ts'

const margin = { side: 16, top: 14 }
const most = 7

/** The lines alone, those that are highlighted ending in a disc. */
const thumbnail = (given: TrendDrawing): string => {
  const drawing = withoutHidden(given)
  const all = linesOf(drawing)
  const others = all.filter(({ look }) => look === 'other').slice(0, most)
  const lines = all.filter((line) => !['other', 'quiet'].includes(line.look) || others.includes(line))
  const values = lines.flatMap((line) => reachedBy(line)).map(({ mark }) => mark.value)
  const domain: [number, number] = values.length > 0 ? [Math.min(...values), Math.max(...values)] : [0, 1]
  const y = linear(domain, [size.height - margin.top, margin.top])
  const step = (size.width - 2 * margin.side) / Math.max(1, drawing.waves.length - 1)
  const x = (wave: number) => margin.side + wave * step
  const ground = { drawing, lines, surface: page, x, y, step, fan: new Map() }
  const ends = lines.filter(({ look }) => look === 'highlight').flatMap((line) => reachedBy(line).slice(-1))
  const drawn = [
    ...(['other', 'benchmark', 'published', 'highlight'] as const).flatMap((look) => [
      strokes(ground, look),
      alone(ground, look)
    ]),
    Plot.dot(ends, { x: ({ wave }) => x(wave), y: ({ mark }) => y(mark.value), r: 4.5, fill: page.paint('hi') })
  ]
  return plotMarkup(drawn, size.width, size.height)
}

/** Lines over time: `slope` between two waves, `trend` over more. */
export const trend: ChartForm<TrendDrawing> = { compose: composeTrend, thumbnail }
