import type * as Plot from '@observablehq/plot'
import type { HeatStep } from '../drawing.ts'
import type { Colour, Surface } from '../palette.ts'
import { type Patch, patchesMark } from '../patches.ts'

/** A shaded place. */
export type Shade = Patch & { step: HeatStep }

/** How a step is filled, how much of that colour there is, and the text upon it. */
type Look = { fill: Colour | null; strength: number; text: Colour }

const look = (fill: Colour | null, text: Colour, strength = 1): Look => ({ fill, strength, text })

/** From paler to stronger: more of it. */
const ramp = <Name extends string>(name: Name, soft: Colour, strong: Colour) =>
  ({
    [`${name} 1`]: look(soft, 'onsoft', 0.2),
    [`${name} 2`]: look(soft, 'onsoft', 0.45),
    [`${name} 3`]: look(soft, 'onsoft', 0.7),
    [`${name} 4`]: look(soft, 'onsoft'),
    [`${name} 5`]: look(strong, 'on')
  }) as Record<`${Name} ${1 | 2 | 3 | 4 | 5}`, Look>

export const looks: Record<`${Exclude<HeatStep, null>}` | 'null', Look> = {
  '-2': look('neg2', 'on'),
  '-1': look('neg1', 'onsoft'),
  '0': look('grid', 'ink'),
  '1': look('pos1', 'onsoft'),
  '2': look('pos2', 'on'),
  ...ramp('good', 'pos1', 'pos2'),
  ...ramp('bad', 'neg1', 'neg2'),
  ...ramp('plain', 'mid', 'muted'),
  null: look(null, 'ink')
}

const amounts = (['good', 'bad', 'plain'] as const).flatMap((kind) =>
  ([1, 2, 3, 4, 5] as const).map((step) => `${kind} ${step}` as const)
)

/** The places of each step; one that is not compared with anything is an outline. */
export const shadeMarks = (shades: Shade[], surface: Surface): Plot.Markish[] =>
  ([-2, -1, 0, 1, 2, null, ...amounts] as const).map((step) => {
    const { fill, strength } = looks[`${step}`]
    const patches = shades.filter((shade) => shade.step === step)
    return fill === null
      ? patchesMark(patches.map(rim), { fill: 'none', stroke: surface.paint('grid') })
      : patchesMark(patches, {
          fill: surface.paint(fill),
          ...(strength === 1 ? {} : { 'fill-opacity': String(strength) })
        })
  })

/** A patch whose outline stays within it. */
const rim = ({ left, right, top, bottom }: Patch): Patch => ({
  left: left + 0.5,
  right: right - 0.5,
  top: top + 0.5,
  bottom: bottom - 0.5
})
