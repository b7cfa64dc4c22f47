import type { PartsDrawing } from '../drawing.ts'
import type { KeyEntry } from '../key.ts'
import type { Layout } from '../layout.ts'
import { type Label, stacked } from '../markup.ts'
import type { Measure } from '../measure.ts'
import { nameSpans, type Span } from '../span-names.ts'
import type { Arrangement, PartsRow, Segment } from './arrangement.ts'

/** How the parts are named: by labels over the first row, `above` tall, from some baseline up, and by a key for the rest. */
export type Names = { above: number; labels: (baseline: number) => Label[]; key: (KeyEntry & { side: Part['side'] })[] }

type Part = PartsDrawing['parts'][number]

/** A number alone over a bar would be read as a tick of an axis. */
const isNumbered = ({ label }: Part): boolean => /^\d+$/.test(label)

const leading = 16
/** From the line that parts the sides to a name on one of them. */
const besideLine = 6

/** All over the first row where they fit there; else those in a column of their own over that, and the others in the key. */
export const namesOf = (
  drawing: PartsDrawing,
  { segmentsOf, apart }: Arrangement,
  right: number,
  layout: Layout,
  measure: Measure
): Names => {
  const rows = drawing.rows.filter(({ hidden }) => hidden === null)
  const first = rows.map(segmentsOf).find((segments) => segments.length === drawing.parts.length) ?? []
  const fitted = nameSpans(
    first.map((segment) => spanOf(segment, drawing)),
    right,
    (text) => measure(text, layout.size.small, 400)
  ).map((name, index) => name && { ...name, part: first[index]?.part ?? -1 })
  const all = layout.name === 'wide' && !fitted.includes(null) && !drawing.parts.some(isNumbered)
  const over = fitted
    .filter((name) => name !== null)
    .filter(({ part }) => all || (apart.includes(part) && !isNumbered(drawing.parts[part] as Part)))
  const style = { size: layout.size.small, weight: 400, colour: 'ink2', halo: false } as const
  return {
    above: Math.max(0, ...over.map(({ lines }) => lines.length)) * leading,
    labels: (baseline) =>
      over.flatMap(({ x, anchor, lines }) =>
        stacked(lines, { ...style, x, anchor }, baseline - (lines.length - 1) * leading, leading)
      ),
    key: keyEntries(
      drawing,
      rows,
      segmentsOf,
      over.map(({ part }) => part)
    )
  }
}

/** The names of the two sides stand a little off the line between them. */
const spanOf = ({ part, from, to }: Segment, { parts }: PartsDrawing): Span => {
  const { label = '', side = null } = parts[part] ?? {}
  return {
    text: label,
    from: side === 'high' ? from + besideLine : from,
    to: side === 'low' ? to - besideLine : to,
    atEnd: side === 'low'
  }
}

/** The parts without a label, as rows that are not highlighted shade them. */
const keyEntries = (
  { parts }: PartsDrawing,
  rows: PartsRow[],
  segmentsOf: Arrangement['segmentsOf'],
  named: number[]
): Names['key'] => {
  const plainFirst = [...rows.filter(({ highlight }) => !highlight), ...rows].flatMap(segmentsOf)
  return parts.flatMap(({ label, side }, part) => {
    const segment = named.includes(part) ? undefined : plainFirst.find((each) => each.part === part)
    return segment ? [{ side, shape: segment.tone, text: label }] : []
  })
}
