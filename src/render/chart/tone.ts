import * as Plot from '@observablehq/plot'
import type { Colour, Surface } from './palette.ts'

/** How an area is filled, and the colour of what is written or drawn on it. */
export type Tone = {
  fill: Colour
  /** How much of the colour there is, from 0 to 1; the rest is paper. */
  strength: number
  /** The line around a fill that is too near to paper to be seen without one. */
  edge: Colour | null
  over: 'ink' | 'on' | 'onsoft'
}

export const tone = (fill: Colour, over: Tone['over'], more: Partial<Tone> = {}): Tone => ({
  fill,
  strength: 1,
  edge: null,
  over,
  ...more
})

/** A rectangle in the drawing's units. */
export type Area = { x1: number; x2: number; y1: number; y2: number; tone: Tone }

/** Areas of one tone together, in the order of first appearance. */
export const areaMarks = (areas: Area[], surface: Surface): Plot.Markish[] => {
  const places = { x1: 'x1', x2: 'x2', y1: 'y1', y2: 'y2' } as const
  const weak = areas.filter(({ tone }) => tone.strength < 1)
  return [
    Plot.rect(weak, { ...places, fill: surface.paint('paper') }),
    ...[...Map.groupBy(areas, ({ tone }) => appearanceOf(tone)).values()].map((of) => {
      const { fill, strength, edge } = (of[0] as Area).tone
      return Plot.rect(of, {
        ...places,
        fill: surface.paint(fill),
        ...(strength === 1 ? {} : { fillOpacity: strength }),
        ...(edge === null ? {} : { stroke: surface.paint(edge), inset: 0.5 })
      })
    })
  ]
}

const appearanceOf = ({ fill, strength, edge }: Tone): string => `${fill} ${strength} ${edge}`
