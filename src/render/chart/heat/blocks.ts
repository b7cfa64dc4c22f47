import type { HeatDrawing } from '../drawing.ts'
import type { Layout } from '../layout.ts'
import type { Measure } from '../measure.ts'
import { type Column, columnAt, neededWidth, paddings, weightOf } from './cells.ts'

/** Whether the rows have their labels before their cells, or on lines above them. */
export type Labelled = 'beside' | 'above'

/** How a table is set: with the names of its columns over them, or with numbers, which are explained above. */
export type Setting = { labelled: Labelled; headed: 'names' | 'numbers' }

/** The columns that stand side by side. */
export type Block = Setting & { labelSize: number; labelWidth: number; columns: Column[] }

/** What stands over a column. */
export const headingOf = (drawing: HeatDrawing, index: number, { headed }: Setting): string =>
  headed === 'names' ? (drawing.columns[index]?.label ?? '') : `${index + 1}`

const afterLabel = 10
/** The widest that a column gets where it need not be wider, and a label beside cells in a narrow drawing. */
const widest = { column: 132, label: 118 }

/** All columns side by side, or in blocks of about as many where they have no room. */
export const blocksOf = (drawing: HeatDrawing, setting: Setting, layout: Layout, measure: Measure): Block[] => {
  const { labelled } = setting
  const padding = paddings[setting.headed]
  const narrow = layout.name === 'narrow'
  const labelSize = narrow && labelled === 'beside' ? layout.size.words : layout.size.label
  const labels = drawing.rows.map((row) => measure(row.label, labelSize, weightOf(row)))
  const corner = measure(drawing.corner, layout.size.small, 600)
  const most = narrow ? widest.label : layout.labelWidth
  const labelWidth = labelled === 'above' ? layout.width : Math.min(most, Math.max(corner, ...labels))
  const left = labelled === 'above' ? 0 : Math.ceil(labelWidth) + afterLabel
  const needed = drawing.columns.map((_, index) =>
    neededWidth(drawing, index, headingOf(drawing, index, setting), padding, layout, measure)
  )
  const blocks = parted(needed, layout.width - left)
  return blocks.map((indexes) => {
    const widths = sharedOut(
      indexes.map((index) => needed[index] as number),
      layout.width - left
    )
    let x = left
    const columns = indexes.map((index, place) => {
      const right = x + (widths[place] as number)
      const column = columnAt(drawing, index, [x, right], padding, layout, measure)
      x = right
      return column
    })
    return { ...setting, labelSize, labelWidth, columns }
  })
}

/** As few blocks as have room, each of about as many columns. */
const parted = (needed: number[], room: number): number[][] => {
  for (let count = 1; count < needed.length; count++) {
    const each = Math.ceil(needed.length / count)
    const blocks = Array.from({ length: count }, (_, block) =>
      needed.map((_, index) => index).slice(block * each, (block + 1) * each)
    ).filter(({ length }) => length > 0)
    const fits = (block: number[]) => block.reduce((sum, index) => sum + (needed[index] as number), 0) <= room
    if (blocks.every(fits)) return blocks
  }
  return needed.map((_, index) => [index])
}

/** Columns of one width where all have room in it; else each as wide as it has to be, and its part of what is left. */
const sharedOut = (needed: number[], room: number): number[] => {
  const equal = room / needed.length
  const most = Math.max(...needed)
  if (most <= equal) return needed.map(() => Math.min(equal, Math.max(most, widest.column)))
  const left = room - needed.reduce((sum, each) => sum + each, 0)
  return needed.map((each) => Math.min(room, each + Math.max(0, left) / needed.length))
}
