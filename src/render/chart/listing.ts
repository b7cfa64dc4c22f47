import * as Plot from '@observablehq/plot'
import type { Layout } from './layout.ts'
import { type Label, stacked } from './markup.ts'
import { type Measure, wrapText } from './measure.ts'
import type { Surface } from './palette.ts'

type Look = Pick<Label, 'colour' | 'weight'>

/** A row of a list below a plot: a short term, which may be empty, and what is said of it. */
export type Entry = { term: string; text: string; termLook: Look; textLook: Look }

export const quiet: Look = { colour: 'muted', weight: 400 }

/** A place for a list: its rows from `top` down between two bounds. */
export type Place = { left: number; right: number; top: number }

export type Listing = {
  labels: Label[]
  bottom: number /** Where each row has the baseline of its first line. */
  baselines: number[]
}

const below = 4
const ascent = 14
const gap = 8

/** Rows under one another; terms as wide as the widest of them, or `termWidth`, in which they are wrapped. */
export const listed = (
  entries: Entry[],
  place: Place,
  layout: Layout,
  measure: Measure,
  termWidth?: number
): Listing => {
  const size = layout.size.words
  const widest = Math.max(0, ...entries.map(({ term, termLook }) => measure(term, size, termLook.weight)))
  const terms = Math.min(termWidth ?? widest, place.right - place.left)
  const left = place.left + (terms && terms + gap)
  const labels: Label[] = []
  const baselines: number[] = []
  let top = place.top
  for (const { term, text, termLook, textLook } of entries) {
    const y = top + ascent
    const style = { size, anchor: 'start', halo: false } as const
    const lines = (of: string, look: Look, width: number) =>
      wrapText(of, width, (line) => measure(line, size, look.weight))
    const termLines = lines(term, termLook, terms)
    const textLines = lines(text, textLook, place.right - left)
    labels.push(...stacked(termLines, { ...style, ...termLook, x: place.left }, y, layout.leading))
    labels.push(...stacked(textLines, { ...style, ...textLook, x: left }, y, layout.leading))
    baselines.push(y)
    top += Math.max(1, termLines.length, textLines.length) * layout.leading + below
  }
  return { labels, bottom: top, baselines }
}

/** The same in columns beside one another, read down each before the next. */
export const inColumns = (
  entries: Entry[],
  count: number,
  between: number,
  place: Place,
  layout: Layout,
  measure: Measure
): Listing => {
  const width = (place.right - place.left - (count - 1) * between) / count
  const each = Math.ceil(entries.length / count)
  const columns = Array.from({ length: count }, (_, index) => {
    const left = place.left + index * (width + between)
    const part = entries.slice(index * each, (index + 1) * each)
    return listed(part, { left, right: left + width, top: place.top }, layout, measure)
  })
  return {
    labels: columns.flatMap(({ labels }) => labels),
    bottom: Math.max(...columns.map(({ bottom }) => bottom)),
    baselines: columns.flatMap(({ baselines }) => baselines)
  }
}

type Ruled = Pick<Listing, 'labels' | 'bottom'> & { marks: Plot.Markish[] }

/** A list under a rule that parts it from the plot; nothing where it has no rows. */
export const ruled = (
  entries: Entry[],
  top: number,
  layout: Layout,
  surface: Surface,
  measure: Measure,
  termWidth?: number
): Ruled => {
  if (entries.length === 0) return { labels: [], bottom: top, marks: [] }
  const list = listed(entries, { left: 0, right: layout.width, top: top + 16 }, layout, measure, termWidth)
  return { ...list, marks: [Plot.ruleY([top + 8], { x1: 0, x2: layout.width, stroke: surface.paint('grid') })] }
}

/** What may not be shown and why: side by side as a row of a chart has it, or in a narrow drawing one below the other. */
export const hiddenListed = (
  hidden: { label: string; words: string }[],
  top: number,
  layout: Layout,
  surface: Surface,
  measure: Measure
): Ruled => {
  const beside = layout.name === 'wide'
  const entries = hidden.flatMap(({ label, words }): Entry[] => {
    const entry = { term: label, text: words, termLook: quiet, textLook: quiet }
    const name = { ...entry, term: '', text: label, textLook: { ...quiet, weight: 600 as const } }
    return beside ? [entry] : [name, { ...entry, term: '' }]
  })
  return ruled(entries, top, layout, surface, measure, beside ? layout.labelWidth : 0)
}
