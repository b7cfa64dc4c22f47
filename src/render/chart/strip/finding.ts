import type { Ends } from '../../../estimate/statistics/values.ts'
import type { Mark } from '../drawing.ts'
import { endsOf } from '../interval.ts'
import { type Label, labelsMarkup } from '../markup.ts'
import { textWidth } from '../measure.ts'
import { page } from '../palette.ts'
import { within } from '../place.ts'
import type { Named } from './frame.ts'
import { discAt, lineAt, placeBetween, plumbAt } from './marks.ts'

const width = 148
const height = 50
const middle = 26
/** Where marks may stand; beside them is room for the value. */
const marks = { from: 40, to: 108 }
/** From the end of the interval to the value, which keeps off the disc of one without. */
const beside = 10

/**
 * A value the size of a few words: the disc with its interval, off the benchmark that hangs beside it; without one, where it
 * stands between the least and the most that it can be.
 */
export const drawFinding = (own: Mark, plumb: Named | null, ends: Ends): string => {
  const { low, high } = endsOf(own)
  const around = plumb ? [plumb.value] : roomAround(low, high, ends)
  const x = placeBetween([own.value, low, high, ...around], marks.from, marks.to)
  const plumbX = plumb && x(plumb.value)
  const right = plumbX !== null && x(own.value) >= plumbX
  const value: Label = {
    text: own.text,
    x: right ? x(high) + beside : x(low) - beside,
    y: middle + 4.8,
    size: 14,
    weight: 600,
    colour: 'hi',
    anchor: right ? 'start' : 'end',
    halo: true
  }
  const markup =
    lineAt(middle, 0, width, 'grid', 1, page) +
    (plumbX === null ? '' : plumbAt(plumbX, 14, 37, page)) +
    (low === high ? '' : lineAt(middle, x(low), x(high), 'hi', 1.8, page)) +
    discAt(x(own.value), middle, 5, page) +
    labelsMarkup([...(plumb ? [nameOf(plumb, x(plumb.value))] : []), value], page)
  return `<svg class="s" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" aria-hidden="true">${markup}</svg>`
}

/** The ends of the scale; where it has none, twice the interval to either side. */
const roomAround = (low: number, high: number, { min, max }: Ends): number[] => {
  const room = 2 * (high - low)
  return [Number.isFinite(min) ? min : low - room, Number.isFinite(max) ? max : high + room]
}

/** The benchmark's name over its line, which stays within the strip. */
const nameOf = ({ label }: Named, x: number): Label => {
  const style = { size: 12.5, weight: 400, colour: 'ink2', halo: false } as const
  return within({ ...style, text: label, x, y: 11.3, anchor: 'middle' }, 0, width, textWidth)
}
