import * as Plot from '@observablehq/plot'
import { diamonds } from './diamond.ts'
import { elementIn } from './element.ts'
import type { Surface } from './palette.ts'

/** How far a plumb line reaches below the rows, and the bob below that. */
export const plumbReach = { line: 7, bob: 14 }

/** The plumb line from `top` to `bottom`, with its bob below: a mark that Plot does not have. */
export const plumbLine =
  (x: number, top: number, bottom: number, surface: Surface): Plot.Markish =>
  (_index, _scales, _channels, _dimensions, context) => {
    const element = elementIn(context.document)
    const group = element('g', { fill: surface.paint('ink') })
    group.append(
      element('rect', { x: `${x - 0.6}`, y: `${top}`, width: '1.2', height: `${bottom - top}` }),
      element('path', { d: bob(x, bottom) })
    )
    return group
  }

/** What rows are set against: a plumb line, or the line of what another source published. */
export const hungLine = (
  { published }: { published?: boolean },
  ...where: [x: number, top: number, bottom: number, surface: Surface]
): Plot.Markish[] => (published ? publishedLine(...where) : [plumbLine(...where)])

/** The line of another source: dashed, and a diamond hangs from it. */
const publishedLine = (x: number, top: number, bottom: number, surface: Surface): Plot.Markish[] => [
  Plot.ruleX([x], { y1: top, y2: bottom, stroke: surface.paint('ink'), strokeWidth: 1.25, strokeDasharray: '4 3' }),
  ...diamonds([{ x, y: bottom + 6 }], surface)
]

/** The bob: a short neck, shoulders, and a point. */
export const bob = (x: number, top: number): string => {
  const steps: [number, number][] = [
    [-1.5, 0],
    [1.5, 0],
    [1.5, 2],
    [4, 2],
    [4, 5],
    [0, 13],
    [-4, 5],
    [-4, 2],
    [-1.5, 2]
  ]
  return `M${steps.map(([dx, dy]) => `${x + dx},${top + dy}`).join('L')}Z`
}
