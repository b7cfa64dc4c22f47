import type { Composed } from '../form.ts'
import { endsOf } from '../interval.ts'
import { labelsMarkup } from '../markup.ts'
import type { Measure } from '../measure.ts'
import type { Surface } from '../palette.ts'
import { edge, level, type Strip, stripWidth } from './frame.ts'
import { labelsOf } from './labels.ts'
import { discAt, lineAt, placeBetween, plumbAt, ringAt, ticksAt } from './marks.ts'

/** A strip without the `<svg>` around it: 328 units wide, 82 high, and higher where its labels need more lines. */
export const composeStrip = (strip: Strip, surface: Surface, measure: Measure): Composed => {
  const x = placeOf(strip)
  const { labels, above, height } = labelsOf(strip, x, measure)
  const { own, plumb, others, best, earlier } = strip
  const { low, high } = endsOf(own)
  const y = level.axis
  const marks =
    lineAt(y, 0, stripWidth, 'axis', 1, surface) +
    ticksAt(others.map(x), y, 6, 'slate', 2, surface) +
    ticksAt(best ? [x(best.value)] : [], y, 9, 'ink', 2.5, surface) +
    (plumb ? plumbAt(x(plumb.value), level.top, level.bottom, surface) : '') +
    (earlier ? ringAt(x(earlier.value), y, 4.8, surface) : '') +
    (low === high ? '' : lineAt(y, x(low), x(high), 'hi', 2, surface)) +
    discAt(x(own.value), y, 6, surface)
  const markup = marks + labelsMarkup(labels, surface)
  return {
    markup: above === 0 ? markup : `<g transform="translate(0,${above})">${markup}</g>`,
    width: stripWidth,
    height
  }
}

const placeOf = ({ own, plumb, others, best, earlier, mirrored }: Strip): ((value: number) => number) => {
  const { low, high } = endsOf(own)
  const named = [plumb, best, earlier].flatMap((each) => (each ? [each.value] : []))
  const sign = mirrored ? -1 : 1
  const signed = [own.value, low, high, ...others, ...named].map((value) => sign * value)
  const place = placeBetween(signed, edge, stripWidth - edge)
  return (value) => place(sign * value)
}
