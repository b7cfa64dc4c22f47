import * as Plot from '@observablehq/plot'
import type { Surface } from './palette.ts'

export type Spot = { x: number; y: number }

/** Half a diamond's width. */
export const diamondReach = 5

/** Open diamonds, the marks of another source; paper inside and around parts them from the lines behind. */
export const diamonds = (spots: Spot[], surface: Surface): Plot.Markish[] => {
  const places = { x: 'x', y: 'y', symbol: 'diamond2', r: 4.5 } as const
  const paper = surface.paint('paper')
  return [
    Plot.dot(spots, { ...places, fill: paper, stroke: paper, strokeWidth: 4.5 }),
    Plot.dot(spots, { ...places, stroke: surface.paint('ink'), strokeWidth: 1.4 })
  ]
}
