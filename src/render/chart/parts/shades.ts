import { type Tone, tone } from '../tone.ts'

/** How much paler than the first soft step the steps of a long ramp may get. */
const palest = 0.8

/** So many steps of one hue: a strong one, and soft ones each paler than the one before. */
const ramp = (count: number, strong: Tone, soft: Tone): Tone[] =>
  Array.from({ length: count }, (_, index) => {
    if (index === 0) return strong
    const strength = 1 - ((index - 1) / (count - 1)) * palest
    return strength === 1 ? soft : { ...soft, strength: Math.round(strength * 100) / 100, edge: soft.fill }
  })

/** Parts of one whole, in their order: in greys, or in blue where they are highlighted. */
export const wholeShades = (count: number, highlight: boolean): Tone[] =>
  highlight
    ? ramp(count, tone('pos2', 'on'), tone('pos1', 'onsoft'))
    : ramp(count, tone('muted', 'on'), tone('mid', 'onsoft'))

/** Parts on the low side of a line, on its high side, and beside both: the strongest at the outer ends. */
export const sideShades = (low: number, middle: number, high: number) => ({
  low: ramp(low, tone('neg2', 'on'), tone('neg1', 'onsoft')),
  middle: ramp(middle, tone('mid', 'onsoft'), tone('mid', 'onsoft')),
  high: ramp(high, tone('pos2', 'on'), tone('pos1', 'onsoft')).reverse()
})
