import * as Plot from '@observablehq/plot'
import type { DistributionDrawing } from '../drawing.ts'
import { keyOf } from '../key.ts'
import type { Layout } from '../layout.ts'
import { type Label, stacked } from '../markup.ts'
import type { Measure } from '../measure.ts'
import type { Surface } from '../palette.ts'
import type { Picture } from '../picture.ts'
import { nameSpans, type Span, type SpanName } from '../span-names.ts'
import type { Plane } from './plane.ts'
import { type Run, runsOf } from './runs.ts'
import { groupTone } from './tones.ts'

const tick = 6
const betweenNames = 10

type Bracket = Run & { from: number; to: number }

/** A bracket under the columns of each group, with its name and share below it, or in a key where those find no room. */
export const bracketsOf = (
  drawing: DistributionDrawing,
  { middle, half }: Plane,
  top: number,
  layout: Layout,
  surface: Surface,
  measure: Measure
): Picture & { bottom: number } => {
  const brackets = runsOf(drawing).map(
    (run): Bracket => ({ ...run, from: middle(run.first) - half, to: middle(run.last) + half })
  )
  if (brackets.length === 0) return { marks: [], labels: [], bottom: top }
  const marks = bracketMarks(brackets, top, surface)
  const below = namesBelow(brackets, top + tick + 18, layout, measure)
  if (below !== null) return { marks, ...below }
  const key = keyOf(
    { left: 0, right: layout.width, top: top + tick + 4, layout, measure, surface },
    drawing.groups.map((group) => ({ shape: groupTone(group), text: `${group.label} ${group.text}`.trim() }))
  )
  return { marks: [...marks, ...key.marks], labels: key.labels, bottom: key.bottom }
}

const bracketMarks = (brackets: Bracket[], top: number, surface: Surface): Plot.Markish[] => {
  const bottom = top + tick
  return [...Map.groupBy(brackets, ({ group }) => groupTone(group).fill)].map(([fill, of]) =>
    Plot.link(
      of.flatMap(({ from, to }) => [
        { x1: from, y1: top, x2: from, y2: bottom },
        { x1: from, y1: bottom, x2: to, y2: bottom },
        { x1: to, y1: bottom, x2: to, y2: top }
      ]),
      { x1: 'x1', y1: 'y1', x2: 'x2', y2: 'y2', stroke: surface.paint(fill), strokeWidth: 2, strokeLinecap: 'square' }
    )
  )
}

/**
 * Names before the right ends of their brackets, each moved to the left by as little as the next one takes; null where
 * one would have its end before the middle of its bracket.
 */
const namesBefore = (spans: Span[], shares: number, widthOf: (text: string) => number): (SpanName | null)[] => {
  let right = Number.POSITIVE_INFINITY
  const names = spans.toReversed().map(({ from, to, text }): SpanName | null => {
    const end = Math.min(to, right)
    right = end - Math.max(widthOf(text), shares) - betweenNames
    return end < (from + to) / 2 || right + betweenNames < 0 ? null : { lines: [text], x: end, anchor: 'end' }
  })
  return names.toReversed()
}

/** Name and share under each bracket; null where one of them finds no room. */
const namesBelow = (
  brackets: Bracket[],
  y: number,
  { width, size, leading }: Layout,
  measure: Measure
): { labels: Label[]; bottom: number } | null => {
  const widthOf = (text: string) => measure(text, size.words, 600)
  const spans = brackets.map(({ group, from, to }) => ({ from, to, text: group.label, atEnd: false }))
  const shares = Math.max(0, ...brackets.map(({ group }) => widthOf(group.text)))
  const begun = nameSpans(spans, width, (text) => Math.max(widthOf(text), shares))
  const names = begun.includes(null) ? namesBefore(spans, shares, widthOf) : begun
  const labels = names.flatMap((name, index) => {
    if (name === null) return []
    const { lines, x, anchor } = name
    const style: Omit<Label, 'text' | 'y' | 'weight'> = { x, anchor, size: size.words, colour: 'ink', halo: false }
    const share = brackets[index]?.group.text ?? ''
    return [
      ...stacked(lines, { ...style, weight: 400 }, y, leading),
      ...stacked(share === '' ? [] : [share], { ...style, weight: 600 }, y + lines.length * leading, leading)
    ]
  })
  return names.includes(null) ? null : { labels, bottom: Math.max(...labels.map((label) => label.y)) + 8 }
}
