import * as Plot from '@observablehq/plot'
import type { QuadrantDrawing } from '../drawing.ts'
import type { Composed } from '../form.ts'
import type { Layout } from '../layout.ts'
import { type Entry, inColumns, type Listing, listed, quiet, ruled } from '../listing.ts'
import { type Label, labelsMarkup } from '../markup.ts'
import type { Measure } from '../measure.ts'
import type { Surface } from '../palette.ts'
import { plotMarkup } from '../plot.ts'
import { cornerLabels, plumbLabels, tickLabels, xWords, yWords } from './axes.ts'
import { type Frame, frameOf } from './frame.ts'
import { levelLabels } from './level.ts'
import { groundMarks, pointMarks } from './marks.ts'
import { type Names, namesOf } from './names.ts'
import { filled, roomOf } from './room.ts'

type Part = { marks: Plot.Markish[]; labels: Label[]; bottom: number }

/** Points in a plane, with what has no place in it listed below. */
export const composeQuadrant = (
  drawing: QuadrantDrawing,
  layout: Layout,
  surface: Surface,
  measure: Measure
): Composed => {
  const plot: Part =
    drawing.points.length > 0 ? plotOf(drawing, layout, surface, measure) : { marks: [], labels: [], bottom: 0 }
  const hidden = drawing.hidden.map((text): Entry => ({ term: '', text, termLook: quiet, textLook: quiet }))
  const list = ruled(hidden, plot.bottom, layout, surface, measure)
  const height = Math.ceil(list.bottom + 2)
  const markup =
    plotMarkup([...plot.marks, ...list.marks], layout.width, height) +
    labelsMarkup([...plot.labels, ...list.labels], surface)
  return { markup, width: layout.width, height }
}

const plotOf = (drawing: QuadrantDrawing, layout: Layout, surface: Surface, measure: Measure): Part => {
  const above = yWords({ drawing, layout, measure })
  const plumb = plumbLabels(frameOf(drawing, 0, layout, surface, measure), above)
  const top = Math.max(above.bottom, ...plumb.map(({ y }) => y)) + 8
  const frame = frameOf(drawing, top, layout, surface, measure)
  const corners = cornerLabels(frame)
  const empty = roomOf(frame, corners)
  const level = levelLabels(empty)
  const names = namesOf(filled(empty, level ?? []))
  const below = xWords(frame)
  const list = listBelow(frame, names, below.bottom + 14)
  const unnamed = levelListed(frame, level, list.bottom)
  const inPlot = [...corners, ...(level ?? []), ...names.labels]
  return {
    marks: [...groundMarks(frame), tieMarks(names, surface), ...pointMarks(frame), ...unnamed.marks],
    labels: [
      ...above.labels,
      ...plumb,
      ...tickLabels(frame),
      ...below.labels,
      ...inPlot,
      ...list.labels,
      ...unnamed.labels
    ],
    bottom: unnamed.bottom
  }
}

const tieMarks = ({ ties }: Names, surface: Surface): Plot.Markish =>
  Plot.link(ties, {
    ...{ x1: 'x1', y1: 'y1', x2: 'x2', y2: 'y2' },
    ...{ stroke: surface.paint('axis'), strokeWidth: 0.75 }
  })

const columns = { wide: [3, 2, 1], narrow: [2, 1] }
const between = 20

/** What the numbers stand for, in as many columns as have room for the names. */
const listBelow = ({ layout, measure }: Frame, { numbered }: Names, top: number): Listing => {
  const entries = numbered.map(({ label, highlight }, index): Entry => {
    const colour = highlight ? 'hi' : 'ink'
    return { term: `${index + 1}`, text: label, termLook: { colour, weight: 600 }, textLook: { colour, weight: 400 } }
  })
  const widest = Math.max(0, ...entries.map(({ text }) => measure(text, layout.size.words, 400)))
  const fits = (count: number) => widest + 30 <= (layout.width - (count - 1) * between) / count
  const count = Math.max(1, Math.min(entries.length, columns[layout.name].find(fits) ?? 1))
  return inColumns(entries, count, between, { left: 0, right: layout.width, top }, layout, measure)
}

const sample = 22

/** What the level line stands for after a piece of it, where its label has no room in the plot. */
const levelListed = ({ drawing, layout, measure, surface }: Frame, level: Label[] | null, top: number): Part => {
  if (level) return { marks: [], labels: [], bottom: top }
  const look = { colour: 'ink', weight: 600 } as const
  const entry = { term: '', text: drawing.middle.y.label, termLook: look, textLook: look }
  const list = listed([entry], { left: 0, right: layout.width, top }, layout, measure, sample)
  const y = list.baselines.map((baseline) => baseline - 5)
  return { ...list, marks: [Plot.ruleY(y, { x1: 0, x2: sample, stroke: surface.paint('ink'), strokeWidth: 1.25 })] }
}
