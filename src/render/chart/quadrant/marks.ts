import * as Plot from '@observablehq/plot'
import { levelLines } from '../axis.ts'
import { endsOf, hasInterval } from '../interval.ts'
import type { Box } from '../place.ts'
import { plumbLine, plumbReach } from '../plumb.ts'
import type { Frame, Point } from './frame.ts'

/** The lines of the intervals, as boxes. */
export const intervalBoxes = ({ drawing, x, y }: Frame): Box[] =>
  drawing.points.flatMap((point) => [
    {
      left: x(endsOf(point.x).low),
      right: x(endsOf(point.x).high),
      top: y(point.y.value) - 1,
      bottom: y(point.y.value) + 1
    },
    {
      left: x(point.x.value) - 1,
      right: x(point.x.value) + 1,
      top: y(endsOf(point.y).high),
      bottom: y(endsOf(point.y).low)
    }
  ])

/** What lies behind the points: the grid, the frame of the axes, and the lines in the middle, the upright one a plumb line. */
export const groundMarks = (frame: Frame): Plot.Markish[] => {
  const { drawing, surface, left, right, top, bottom, x, y } = frame
  const { middle } = drawing
  return [
    Plot.ruleX(
      drawing.x.ticks.map(({ value }) => x(value)),
      { y1: top, y2: bottom, stroke: surface.paint('grid') }
    ),
    levelLines(drawing.y, y, [left, right], surface),
    Plot.ruleY([y(middle.y.value)], { x1: left, x2: right, stroke: surface.paint('ink'), strokeWidth: 1.25 }),
    plumbLine(x(middle.x.value), top - 2, bottom + plumbReach.line, surface)
  ]
}

/** Points over the lines of their intervals, the highlighted over the others. */
export const pointMarks = (frame: Pick<Frame, 'drawing' | 'surface' | 'x' | 'y' | 'radius'>): Plot.Markish[] => [
  ...intervalMarks(frame),
  ...discs(frame)
]

const onEach = <Drawn>(draw: (highlight: boolean) => Drawn[]): Drawn[] => [...draw(false), ...draw(true)]

const intervalMarks = ({ drawing, surface, x, y }: Pick<Frame, 'drawing' | 'surface' | 'x' | 'y'>): Plot.Markish[] =>
  onEach((highlight) => {
    const points = drawing.points.filter((point) => point.highlight === highlight)
    const line = { stroke: surface.paint(highlight ? 'hi' : 'band'), strokeWidth: highlight ? 1.75 : 1.25 }
    return [
      Plot.ruleY(
        points.filter((point) => hasInterval(point.x)),
        {
          ...{ y: (point: Point) => y(point.y.value), ...line },
          ...{ x1: (point: Point) => x(endsOf(point.x).low), x2: (point: Point) => x(endsOf(point.x).high) }
        }
      ),
      Plot.ruleX(
        points.filter((point) => hasInterval(point.y)),
        {
          ...{ x: (point: Point) => x(point.x.value), ...line },
          ...{ y1: (point: Point) => y(endsOf(point.y).low), y2: (point: Point) => y(endsOf(point.y).high) }
        }
      )
    ]
  })

export const discs = ({
  drawing,
  surface,
  x,
  y,
  radius
}: Pick<Frame, 'drawing' | 'surface' | 'x' | 'y' | 'radius'>): Plot.Markish[] =>
  onEach((highlight) => [
    Plot.dot(
      drawing.points.filter((point) => point.highlight === highlight),
      {
        ...{ x: (point: Point) => x(point.x.value), y: (point: Point) => y(point.y.value), r: radius },
        ...{ fill: surface.paint(highlight ? 'hi' : 'slate'), stroke: surface.paint('paper'), strokeWidth: 1 }
      }
    )
  ])
