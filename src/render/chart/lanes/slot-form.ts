import * as Plot from '@observablehq/plot'
import { diamondReach, diamonds } from '../diamond.ts'
import { type LaneDrawing, type Mark, type Plumb, plumbOf, type Row } from '../drawing.ts'
import type { KeyEntry } from '../key.ts'
import type { Layout } from '../layout.ts'
import type { Label } from '../markup.ts'
import { boxOf, isFree } from '../place.ts'
import type { Tone } from '../tone.ts'
import type { Form, Frame, Lane, Overhang, Side } from './form.ts'
import { type Placed, slotsHeight, slotsOf } from './slots.ts'
import { endOf, freeValueLabel, type Style, type Value, valueLabel } from './value-label.ts'

/** What sets apart the forms whose rows have a line for each series, with its value beside the mark. */
export type SlotForm = Pick<Form, 'series' | 'startsAtZero' | 'thumbnail'> & {
  /** The height around the marks of a row, by layout. */
  around: Record<Layout['name'], number>
  /** Half the width of a mark. */
  reach: number
  /** How far its interval is drawn beyond its ends, at most. */
  tail: number
  /** The sides of a mark that its value may stand on, best first. */
  sides: (mark: Mark, against: Plumb | null) => Side[]
  style: (placed: Placed, layout: Layout) => Style
  /** Our marks with their intervals. */
  marks: (placed: Placed[], ground: Pick<Frame, 'x' | 'surface'>) => Plot.Markish[]
  /** How a series looks in the key, where its name finds no room beside a mark. */
  tones: (drawing: LaneDrawing) => Tone[]
}

/** The longest name of a series that the axis makes room for beside a mark, as a part of the width. */
const longestName = 0.3

export const slotForm = (form: SlotForm): Form => ({
  series: form.series,
  startsAtZero: form.startsAtZero,
  thumbnail: form.thumbnail,
  laneHeight: (layout, row) => form.around[layout.name] + slotsHeight(row),
  overhangs: (drawing, layout, measure) => {
    const { own, references } = slotsOf(unplaced(drawing))
    const named = rowToName(drawing)
    const overhang = (row: Row, mark: Mark, width: number): Overhang => {
      const side = form.sides(mark, plumbOf(drawing, row))[0] ?? 1
      return { value: endOf(mark, side), side, width: width + 8 }
    }
    const beyond = own.flatMap(({ row, mark }) =>
      row.against && row.against.value > mark.value ? [{ row, mark: { ...row.against, text: mark.text } }] : []
    )
    return [
      ...beyond.map(({ row, mark }) => overhang(row, mark, tickRoom + measure(mark.text, layout.size.label, 600))),
      ...own.map((placed) => {
        const { size } = form.style(placed, layout)
        const withName = measure(`${placed.mark.text} ${drawing.series[placed.series]}`, size, 600)
        const fits = placed.row === named && withName <= longestName * (layout.width - layout.left)
        return overhang(
          placed.row,
          placed.mark,
          Math.max(form.reach, form.tail) + (fits ? withName : measure(placed.mark.text, size, 600))
        )
      }),
      ...references.map(({ row, mark }) =>
        overhang(row, mark, diamondReach + measure(mark.text, layout.size.small, 600))
      )
    ]
  },
  key: (frame) => keyEntries(frame, form),
  draw: (frame, lanes) => ({ marks: slotMarks(frame, lanes, form), labels: slotLabels(frame, lanes, form) })
})

const unplaced = ({ rows }: LaneDrawing): Lane[] => rows.map((row) => ({ row, middle: 0 }))

/** The first row that has a mark of each series, where there are several to name. */
const rowToName = ({ rows, series }: LaneDrawing) =>
  series.length < 2 ? undefined : rows.find((row) => series.every((_, index) => row.marks[index] != null))

const valueToWrite = (frame: Frame, placed: Placed, form: SlotForm, named: boolean): Value => {
  const { drawing, layout, x } = frame
  const style = form.style(placed, layout)
  return {
    ...placed,
    mark: beyondTick(placed, frame, style),
    reach: form.reach,
    tail: tailOf(form.tail, x),
    sides: form.sides(placed.mark, plumbOf(drawing, placed.row)),
    style,
    name: named ? (drawing.series[placed.series] ?? '') : ''
  }
}

/** What is drawn beyond an interval's ends: never more than half a unit of the scale. */
export const tailOf = (most: number, x: Frame['x']): number => Math.min(most, Math.abs(x(1) - x(0)) / 2)

/** The row beside whose marks the names of the series stand, where all of them find room. */
const namedRow = (frame: Frame, form: SlotForm) => {
  const row = rowToName(frame.drawing)
  if (row === undefined) return undefined
  const { own } = slotsOf([{ row, middle: 0 }])
  return own.every((placed) => freeValueLabel(frame, valueToWrite(frame, placed, form, true))) ? row : undefined
}

const keyEntries = (frame: Frame, form: SlotForm): KeyEntry[] => {
  const { drawing } = frame
  const { series, referenceLabel, againstLabel } = drawing
  const drawn = slotsOf(unplaced(drawing)).own.length > 0
  const needed = series.length > 1 && drawn && namedRow(frame, form) === undefined
  const tones = form.tones(drawing)
  return [
    ...(needed ? tones.map((shape, index) => ({ shape, text: series[index] ?? '' })) : []),
    ...(againstLabel === undefined ? [] : [{ shape: 'tick', text: againstLabel } as const]),
    ...(referenceLabel === null ? [] : [{ shape: 'diamond', text: referenceLabel } as const])
  ]
}

/** Ticks for what rows are set against, over their bars. */
const tickMarks = (placed: Placed[], { x, surface }: Frame): Plot.Markish[] =>
  (['paper', 'ink'] as const).map((colour) =>
    Plot.ruleX(
      placed.filter(({ row, series }) => row.against && series === 0),
      {
        x: ({ row }: Placed) => x(row.against?.value ?? 0),
        y1: ({ middle }: Placed) => middle - tickHalf,
        y2: ({ middle }: Placed) => middle + tickHalf,
        stroke: surface.paint(colour),
        strokeWidth: colour === 'paper' ? 5.5 : 2.5
      }
    )
  )

/** Half of what a tick is high: more than a bar. */
const tickHalf = 12

/** A value whose label a tick would run into is written beyond that. */
const beyondTick = ({ mark, row }: Placed, { x, measure }: Frame, { size, weight }: Style): Mark => {
  const { against } = row
  if (!against) return mark
  const room = measure(mark.text, size, weight) + 2 * tickRoom
  const near = against.value > mark.value && x(against.value) - x(mark.value) < room
  return near ? { ...mark, low: mark.low ?? mark.value, high: Math.max(mark.high ?? mark.value, against.value) } : mark
}

const tickRoom = 8

const slotMarks = (frame: Frame, lanes: Lane[], form: SlotForm): Plot.Markish[] => {
  const { x, surface } = frame
  const { own, references } = slotsOf(lanes)
  const spots = references.map(({ mark, middle }) => ({ x: x(mark.value), y: middle }))
  return [
    ...form.marks(own, frame),
    ...tickMarks(own, frame),
    intervalMarks(references, frame, 'ink', 1.25),
    ...diamonds(spots, surface)
  ]
}

/** The intervals of marks that have one. */
export const intervalMarks = (
  placed: Placed[],
  { x, surface }: Pick<Frame, 'x' | 'surface'>,
  colour: 'ink' | 'on' | 'onsoft' | 'hi' | 'slate',
  strokeWidth: number
): Plot.Markish =>
  Plot.ruleY(
    placed.filter(({ mark }) => mark.low !== null && mark.high !== null),
    {
      y: 'middle',
      x1: ({ mark }: Placed) => x(mark.low ?? mark.value),
      x2: ({ mark }: Placed) => x(mark.high ?? mark.value),
      stroke: surface.paint(colour),
      strokeWidth
    }
  )

/** Our values, and those of the other source that do not run into them. */
const slotLabels = (frame: Frame, lanes: Lane[], form: SlotForm): Label[] => {
  const { drawing, layout, measure } = frame
  const { own, references } = slotsOf(lanes)
  const named = namedRow(frame, form)
  const ours = own.map((placed) => valueLabel(frame, valueToWrite(frame, placed, form, placed.row === named)))
  const quiet: Style = { size: layout.size.small, weight: 400, colour: 'ink2', halo: true }
  const labels = [...ours]
  for (const placed of references) {
    const sides = form.sides(placed.mark, plumbOf(drawing, placed.row))
    const label = valueLabel(frame, { ...placed, reach: diamondReach, tail: 0, sides, style: quiet, name: '' })
    const taken = labels.map((other) => boxOf(other, measure))
    if (isFree(label, { left: frame.left, right: frame.right, taken, measure })) labels.push(label)
  }
  return labels
}
