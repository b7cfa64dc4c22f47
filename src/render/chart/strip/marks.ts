import { tenth } from '../markup.ts'
import type { Colour, Surface } from '../palette.ts'
import { bob } from '../plumb.ts'

/** A line of a strip from left to right. */
export const lineAt = (y: number, from: number, to: number, colour: Colour, width: number, surface: Surface): string =>
  `<path stroke="${surface.paint(colour)}" stroke-width="${width}" d="M${tenth(from)} ${y}H${tenth(to)}"/>`

/** Upright ticks of one kind, each as far above `y` as below it. */
export const ticksAt = (
  places: readonly number[],
  y: number,
  reach: number,
  colour: Colour,
  width: number,
  surface: Surface
): string =>
  places.length === 0
    ? ''
    : `<path stroke="${surface.paint(colour)}" stroke-width="${width}" d="${places.map((x) => `M${tenth(x)} ${y - reach}v${2 * reach}`).join('')}"/>`

/** The plumb line of a strip with its bob. */
export const plumbAt = (x: number, top: number, bottom: number, surface: Surface): string =>
  `<path stroke="${surface.paint('ink')}" stroke-width="1.3" d="M${tenth(x)} ${top}V${bottom}"/>` +
  `<path transform="translate(${tenth(x)},${bottom})" d="${bob(0, 0)}"/>`

/** The value that a strip is about. */
export const discAt = (x: number, y: number, radius: number, surface: Surface): string =>
  `<circle cx="${tenth(x)}" cy="${y}" r="${radius}" fill="${surface.paint('hi')}" stroke="${surface.paint('paper')}" stroke-width="1.3"/>`

/** An earlier value. */
export const ringAt = (x: number, y: number, radius: number, surface: Surface): string =>
  `<circle cx="${tenth(x)}" cy="${y}" r="${radius}" fill="${surface.paint('paper')}" stroke="${surface.paint('slate')}" stroke-width="1.8"/>`

/** From the least to the most of what is drawn, between two places; one value alone stands in the middle. */
export const placeBetween = (values: readonly number[], left: number, right: number): ((value: number) => number) => {
  const [least, most] = [Math.min(...values), Math.max(...values)]
  if (most === least) return () => (left + right) / 2
  return (value) => left + ((value - least) / (most - least)) * (right - left)
}
