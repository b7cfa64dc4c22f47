import { figureLabels, figuresWidth, levelLines } from '../axis.ts'
import type { DistributionDrawing } from '../drawing.ts'
import type { Composed } from '../form.ts'
import type { Layout } from '../layout.ts'
import type { Measure } from '../measure.ts'
import type { Surface } from '../palette.ts'
import { pictureMarkup } from '../picture.ts'
import { bracketsOf } from './brackets.ts'
import { answerLabels, valueLabels, valuesFit } from './column-labels.ts'
import { columnMarks } from './column-marks.ts'
import { planeOf } from './plane.ts'

/** Over the highest column stands its value; without columns there is only a baseline. */
const above = 20
const height: Record<Layout['name'], number> = { wide: 190, narrow: 150 }
const heightOfNone = 8

const widestPitch: Record<Layout['name'], number> = { wide: 96, narrow: 82 }

/** From one column to the next, where they have `width` together. */
export const pitchOf = ({ columns }: DistributionDrawing, width: number, { name }: Layout): number =>
  Math.min(widestPitch[name], width / Math.max(1, columns.length))

/** Columns over their labels with their values above, or beside an axis where those are too wide; brackets name the groups. */
export const columnsPicture = (
  drawing: DistributionDrawing,
  layout: Layout,
  surface: Surface,
  measure: Measure
): Composed => {
  const { width } = layout
  const valued = valuesFit(drawing, pitchOf(drawing, width, layout), layout, measure)
  const left = valued ? 0 : figuresWidth(drawing.scale, layout, measure)
  const tall = drawing.hidden === null ? height[layout.name] : heightOfNone
  const top = drawing.hidden === null ? above : 0
  const plane = planeOf(drawing, { left, pitch: pitchOf(drawing, width - left, layout), top, base: top + tall })
  const answers = answerLabels(drawing, plane, layout, measure)
  const brackets = bracketsOf(drawing, plane, answers.bottom, layout, surface, measure)
  const right = plane.left + drawing.columns.length * plane.pitch
  const grid = valued ? [] : [levelLines(drawing.scale, plane.y, [plane.left, right], surface)]
  const marks = [...grid, ...columnMarks(drawing, plane, surface), ...brackets.marks]
  const values = valued ? valueLabels(drawing, plane, layout) : figureLabels(drawing.scale, plane.left, plane.y, layout)
  const labels = [...values, ...answers.labels, ...brackets.labels]
  const bottom = Math.ceil(brackets.bottom)
  return { markup: pictureMarkup({ marks, labels }, width, bottom, surface), width, height: bottom }
}
