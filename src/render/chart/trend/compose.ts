import * as Plot from '@observablehq/plot'
import { levelLines } from '../axis.ts'
import type { TrendDrawing } from '../drawing.ts'
import type { Composed } from '../form.ts'
import type { Layout } from '../layout.ts'
import { hiddenListed, listed } from '../listing.ts'
import { type Label, labelsMarkup } from '../markup.ts'
import type { Measure } from '../measure.ts'
import type { Surface } from '../palette.ts'
import { plotMarkup } from '../plot.ts'
import { directionLabels, tickLabels, waveLabels } from './axes.ts'
import { type Breaks, breaksOf } from './breaks.ts'
import { type Frame, frameOf, lowered } from './frame.ts'
import { endLabels, namesBelow, targetSample, ties } from './labels.ts'
import { withoutHidden } from './lines.ts'
import { dataMarks } from './marks.ts'

type Part = { marks: Plot.Markish[]; labels: Label[]; bottom: number }

/** Lines over waves with their names at their ends. */
export const composeTrend = (given: TrendDrawing, layout: Layout, surface: Surface, measure: Measure): Composed => {
  const drawing = withoutHidden(given)
  const frame = frameOf(drawing, layout, surface, measure)
  const plot: Part = frame.lines.length > 0 ? plotOf(frame) : { marks: [], labels: [], bottom: 0 }
  const hidden = drawing.series.flatMap(({ label, hidden }) => (hidden === null ? [] : [{ label, words: hidden }]))
  const list = hiddenListed(hidden, plot.bottom, layout, surface, measure)
  const height = Math.ceil(list.bottom + 2)
  const markup =
    plotMarkup([...plot.marks, ...list.marks], layout.width, height) +
    labelsMarkup([...plot.labels, ...list.labels], surface)
  return { markup, width: layout.width, height }
}

const plotOf = (atTop: Frame): Part => {
  const { layout, measure } = atTop
  const directions = directionLabels(atTop)
  const breaks = breaksOf(atTop, Math.max(0, ...directions.map(({ y }) => y + 6)))
  const frame = lowered(atTop, breaks.bottom + 8)
  const foot = waveLabels(frame)
  const names = listed(
    [...namesBelow(frame), ...breaks.entries],
    { left: 0, right: layout.width, top: Math.max(...foot.map(({ y }) => y)) + 16 },
    layout,
    measure
  )
  return {
    marks: [
      ...groundMarks(frame, breaks),
      ...ties(frame),
      ...dataMarks(frame),
      ...targetSample(frame, names.baselines)
    ],
    labels: [...directions, ...breaks.labels, ...tickLabels(frame), ...foot, ...endLabels(frame), ...names.labels],
    bottom: names.bottom
  }
}

/** What lies behind the data: the grid of the scale, or the waves of a slope; zero; and where the lines are broken. */
const groundMarks = (frame: Frame, breaks: Breaks): Plot.Markish[] => {
  const { drawing, left, right, top, bottom, x, y } = frame
  const { paint } = frame.surface
  const { form, scale, waves } = drawing
  const zero = scale.from <= 0 && scale.to >= 0
  return [
    ...(form === 'trend'
      ? [levelLines(scale, y, [left, right], frame.surface)]
      : [
          Plot.ruleX(
            waves.map((_, wave) => x(wave)),
            { y1: top, y2: bottom, stroke: paint('rule') }
          )
        ]),
    ...(zero ? [Plot.ruleY([y(0)], { x1: left, x2: right, stroke: paint('axis'), strokeWidth: 1.25 })] : []),
    Plot.ruleX(breaks.places, { y1: breaks.bottom, y2: bottom, stroke: paint('axis') })
  ]
}
