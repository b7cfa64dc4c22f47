import * as Plot from '@observablehq/plot'
import { diamonds } from '../diamond.ts'
import type { Mark } from '../drawing.ts'
import { endsOf, hasInterval } from '../interval.ts'
import type { Frame } from './frame.ts'
import { targetLine } from './labels.ts'
import { appearances, type Look, stretchesOf } from './lines.ts'

type Point = { x: number; y: number; low: number; high: number; stretch: string }

type Ground = Pick<Frame, 'drawing' | 'lines' | 'surface' | 'x' | 'y' | 'fan' | 'step'>

/** The points of all lines of a look, each with the stretch of its line that it belongs to. */
const pointsOf = (frame: Ground, look: Look, has: (mark: Mark) => boolean = () => true): Point[][] =>
  frame.lines
    .filter((line) => line.look === look)
    .flatMap((line, index) =>
      stretchesOf(line, frame.drawing.waves, has).map((stretch, part) =>
        stretch.map(({ wave, mark }) => ({
          x: frame.x(wave) + (frame.fan.get(line) ?? 0),
          y: frame.y(mark.value),
          low: frame.y(endsOf(mark).low),
          high: frame.y(endsOf(mark).high),
          stretch: `${index}.${part}`
        }))
      )
    )

const long = (stretch: Point[]) => stretch.length > 1
const single = (stretch: Point[]) => stretch.length === 1
const place = { x: 'x', y: 'y' } as const

/** The lines of one look. */
export const strokes = (frame: Ground, look: Look): Plot.Markish => {
  const { colour, width, dashes } = appearances[look]
  return Plot.line(pointsOf(frame, look).filter(long).flat(), {
    ...place,
    z: 'stretch',
    stroke: frame.surface.paint(colour),
    strokeWidth: width,
    strokeLinejoin: 'round',
    ...(dashes === undefined ? {} : { strokeDasharray: dashes })
  })
}

/** The intervals of a line as a soft band along it; of a wave that stands alone, as a line through it. */
const band = (frame: Ground, look: Look, opacity: number): Plot.Markish[] => {
  const stretches = pointsOf(frame, look, hasInterval)
  const colour = frame.surface.paint(appearances[look].colour)
  return [
    Plot.areaY(stretches.filter(long).flat(), {
      ...{ x: 'x', y1: 'low', y2: 'high', z: 'stretch' },
      ...{ fill: colour, fillOpacity: opacity }
    }),
    whiskers(stretches.filter(single).flat(), colour, 1.75)
  ]
}

const whiskers = (points: Point[], stroke: string, strokeWidth: number): Plot.Markish =>
  Plot.ruleX(points, { x: 'x', y1: 'low', y2: 'high', stroke, strokeWidth })

/** Small discs for the waves of a look that no line reaches. */
export const alone = (frame: Ground, look: Look): Plot.Markish =>
  Plot.dot(pointsOf(frame, look).filter(single).flat(), {
    ...{ ...place, r: 3, fill: frame.surface.paint(appearances[look].colour) }
  })

/** The shortest way between two waves that leaves room for a disc at each; else one stands at the end of each stretch. */
const leastForDiscs = 32

/** Discs, or diamonds of what others published, kept off the lines behind by a rim of paper. */
const discs = (frame: Ground, look: Look): Plot.Markish[] => {
  const { colour, radius } = appearances[look]
  const { paint } = frame.surface
  const stretches = pointsOf(frame, look)
  const points = frame.step < leastForDiscs ? stretches.map((stretch) => stretch.slice(-1)) : stretches
  if (look === 'published') return diamonds(points.flat(), frame.surface)
  return [
    Plot.dot(points.flat(), {
      ...{ ...place, r: radius, fill: paint(colour) },
      ...{ stroke: paint('paper'), strokeWidth: 1 }
    })
  ]
}

/** What is to be reached, as a line from edge to edge, or from wave to wave. */
const targetMarks = ({ drawing: { target }, surface, left, right, x, y }: Frame): Plot.Markish[] => {
  if (!target) return []
  if (!target.path) return [targetLine(y(target.value), left, right, surface)]
  const points = target.path.flatMap((value, wave) => (value === null ? [] : [{ x: x(wave), y: y(value) }]))
  return [
    Plot.line(points, {
      ...{ ...place, curve: target.steps ? 'step-after' : 'linear' },
      ...{ stroke: surface.paint('ink2'), strokeWidth: 1.25, strokeDasharray: '5 4' }
    })
  ]
}

/** What is drawn of the data, from back to front. */
export const dataMarks = (frame: Frame): Plot.Markish[] => {
  const { surface, fan } = frame
  const fanned = fan.size > 0 ? pointsOf(frame, 'other', hasInterval) : []
  return [
    ...band(frame, 'benchmark', 0.09),
    ...band(frame, 'published', 0.09),
    ...band(frame, 'highlight', 0.16),
    strokes(frame, 'quiet'),
    ...targetMarks(frame),
    whiskers(fanned.flat(), surface.paint('slate'), 1),
    ...(['other', 'benchmark', 'published', 'highlight'] as const).flatMap((look) => [
      strokes(frame, look),
      ...discs(frame, look)
    ])
  ]
}
