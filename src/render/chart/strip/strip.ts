import type { Composed } from '../form.ts'
import { endsOf } from '../interval.ts'
import { labelsMarkup } from '../markup.ts'
import type { Measure } from '../measure.ts'
import type { Surface } from '../palette.ts'
import { edge, level, type Strip, stripWidth } from './frame.ts'
import { labelsOf } from './labels.ts'
import { discAt, lineAt, placeBetween, plumbAt, ringAt, ticksAt } from './marks.ts'

/** A strip without the `<svg>` around it: 82 units high, and higher where its labels need more lines. */
export const composeStrip = (strip: Strip, surface: Surface, measure: Measure, width = stripWidth): Composed => {
  const x = placeOf(strip, width)
  const { labels, above, height } = labelsOf(strip, { x, width, measure })
  const { own, plumb, others, best, earlier } = strip
  const { low, high } = endsOf(own)
  const y = level.axis
  const marks =
    lineAt(y, 0, width, 'axis', 1, surface) +
    ticksAt(others.map(x), y, 6, 'slate', 2, surface) +
    ticksAt(best ? [x(best.value)] : [], y, 9, 'ink', 2.5, surface) +
    (plumb ? plumbAt(x(plumb.value), level.top, level.bottom, surface) : '') +
    (earlier ? ringAt(x(earlier.value), y, 4.8, surface) : '') +
    (low === high ? '' : lineAt(y, x(low), x(high), 'hi', 2, surface)) +
    discAt(x(own.value), y, 6, surface)
  const markup = marks + labelsMarkup(labels, surface)
  return {
    markup: above === 0 ? markup : `<g transform="translate(0,${above})">${markup}</g>`,
    width,
    height
  }
}

const placeOf = (strip: Strip, width: number): ((value: number) => number) => {
  const { own, plumb, others, best, earlier, mirrored } = strip
  const { low, high } = endsOf(own)
  const named = [plumb, best, earlier].flatMap((each) => (each ? [each.value] : []))
  const sign = mirrored ? -1 : 1
  const signed = [own.value, low, high, ...others, ...named].map((value) => sign * value)
  const place = placeBetween(signed, edge, width - edge)
  return (value) => place(sign * value)
}
