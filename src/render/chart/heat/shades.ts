import type * as Plot from '@observablehq/plot'
import type { HeatStep } from '../drawing.ts'
import type { Colour, Surface } from '../palette.ts'
import { type Patch, patchesMark } from '../patches.ts'

/** A shaded place. */
export type Shade = Patch & { step: HeatStep }

/** How a step is filled, and the text upon it. */
export const looks: Record<`${Exclude<HeatStep, null>}` | 'null', { fill: Colour | null; text: Colour }> = {
  '-2': { fill: 'neg2', text: 'on' },
  '-1': { fill: 'neg1', text: 'onsoft' },
  '0': { fill: 'grid', text: 'ink' },
  '1': { fill: 'pos1', text: 'onsoft' },
  '2': { fill: 'pos2', text: 'on' },
  null: { fill: null, text: 'ink' }
}

/** The places of each step; one that is not compared with anything is an outline. */
export const shadeMarks = (shades: Shade[], surface: Surface): Plot.Markish[] =>
  ([-2, -1, 0, 1, 2, null] as const).map((step) => {
    const { fill } = looks[`${step}`]
    const patches = shades.filter((shade) => shade.step === step)
    return fill === null
      ? patchesMark(patches.map(rim), { fill: 'none', stroke: surface.paint('grid') })
      : patchesMark(patches, { fill: surface.paint(fill) })
  })

/** A patch whose outline stays within it. */
const rim = ({ left, right, top, bottom }: Patch): Patch => ({
  left: left + 0.5,
  right: right - 0.5,
  top: top + 0.5,
  bottom: bottom - 0.5
})
