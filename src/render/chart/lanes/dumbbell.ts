import * as Plot from '@observablehq/plot'
import { diamonds } from '../diamond.ts'
import type { Row } from '../drawing.ts'
import type { KeyEntry } from '../key.ts'
import type { Layout } from '../layout.ts'
import { dumbbellLabels, hasBoth, hasRoomAround, namesFit, outerSide } from './dumbbell-labels.ts'
import { ends, type Point, pointsOf, referencesOf, type Wave } from './dumbbell-points.ts'
import type { Form, Frame, Lane, Overhang } from './form.ts'

/** How far the earlier wave stands above its row's middle, and the later one below. */
const apart = 7.5

const laneHeight = (layout: Layout, row: Row): number =>
  (layout.name === 'wide' ? 46 : 36) + (hasRoomAround(row) ? (layout.name === 'wide' ? 12 : 22) : 0)

/** The longest name of a wave that the axis makes room for beside a mark, as a part of the width. */
const longestName = 0.25

const overhangs: Form['overhangs'] = ({ rows, series }, layout, measure) => {
  const named = rows.find(hasBoth)
  return rows.flatMap((row) =>
    pointsOf({ row, middle: 0 }, apart).map(({ wave, mark }): Overhang => {
      const side = outerSide(row, wave)
      const { low, high } = ends(mark)
      const withName = measure(`${mark.text} ${series[wave]}`, layout.size.small, 600)
      const fits = row === named && withName <= longestName * (layout.width - layout.left)
      const width = fits ? withName : measure(mark.text, layout.size.small, 600)
      return { value: side === 1 ? high : low, side, width: width + 9 }
    })
  )
}

/** The waves where their names find no room beside the marks, and what the diamonds are. */
const keyEntries = (frame: Frame): KeyEntry[] => {
  const { series, referenceLabel, rows } = frame.drawing
  const [earlier = '', later = ''] = series
  const needed = rows.some((row) => pointsOf({ row, middle: 0 }, apart).length > 0) && !namesFit(frame, apart)
  return [
    ...(needed
      ? ([
          { shape: 'ring', text: earlier },
          { shape: 'disc', text: later }
        ] as const)
      : []),
    ...(referenceLabel === null ? [] : [{ shape: 'diamond', text: referenceLabel } as const])
  ]
}

/** Two waves of each row: the earlier above the later, so that reading down is reading on in time. */
export const dumbbell: Form = {
  series: { min: 2, max: 2 },
  startsAtZero: false,
  laneHeight,
  overhangs,
  key: keyEntries,
  draw: (frame, lanes) => ({ marks: dumbbellMarks(frame, lanes), labels: dumbbellLabels(frame, lanes, apart) }),
  thumbnail: {
    rows: 7,
    intervals: false,
    draw: (ground, lanes) => [ties(lanes, 0, ground, 1), ...dots(lanes, 0, ground, 0.7)]
  }
}

const dumbbellMarks = (frame: Frame, lanes: Lane[]): Plot.Markish[] => {
  const { x, surface } = frame
  const points = lanes.flatMap((lane) => pointsOf(lane, apart))
  const intervals = (colour: 'hi' | 'slate') =>
    Plot.ruleY(
      points.filter((point) => colourOf(point) === colour && point.mark.low !== null && point.mark.high !== null),
      {
        y: 'middle',
        x1: ({ mark }: Point) => x(ends(mark).low),
        x2: ({ mark }: Point) => x(ends(mark).high),
        stroke: surface.paint(colour),
        strokeWidth: 1.75
      }
    )
  const spots = lanes
    .flatMap((lane) => referencesOf(lane, apart, x))
    .map(({ mark, middle }) => ({ x: x(mark.value), y: middle }))
  return [
    ties(lanes, apart, frame, 1.25),
    intervals('slate'),
    intervals('hi'),
    ...dots(lanes, apart, frame, 1),
    ...diamonds(spots, surface)
  ]
}

type Ground = Pick<Frame, 'x' | 'surface'>

const ties = (lanes: Lane[], offset: number, { x, surface }: Ground, strokeWidth: number): Plot.Markish => {
  const of = (wave: Wave, lane: Lane) => pointsOf(lane, offset)[wave]
  return Plot.link(
    lanes.filter(({ row }) => hasBoth(row)),
    {
      x1: (lane: Lane) => x(of(0, lane)?.mark.value ?? 0),
      x2: (lane: Lane) => x(of(1, lane)?.mark.value ?? 0),
      y1: (lane: Lane) => of(0, lane)?.middle ?? 0,
      y2: (lane: Lane) => of(1, lane)?.middle ?? 0,
      stroke: surface.paint('slate'),
      strokeWidth
    }
  )
}

const colourOf = ({ wave, row }: Point): 'hi' | 'slate' => (wave === 1 && row.highlight ? 'hi' : 'slate')

/** Rings for the earlier wave, discs for the later. */
const dots = (lanes: Lane[], offset: number, { x, surface }: Ground, scale: number): Plot.Markish[] => {
  const points = lanes.flatMap((lane) => pointsOf(lane, offset))
  const places = { x: ({ mark }: Point) => x(mark.value), y: 'middle' }
  const ring = { fill: surface.paint('paper'), stroke: surface.paint('slate'), strokeWidth: 1.75 * Math.sqrt(scale) }
  const discs = (colour: 'hi' | 'slate') =>
    Plot.dot(
      points.filter((point) => point.wave === 1 && colourOf(point) === colour),
      { ...places, r: 5.5 * scale, fill: surface.paint(colour) }
    )
  return [
    Plot.dot(
      points.filter(({ wave }) => wave === 0),
      { ...places, r: 4.75 * scale, ...ring }
    ),
    discs('slate'),
    discs('hi')
  ]
}
