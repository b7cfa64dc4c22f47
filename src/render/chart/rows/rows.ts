import * as Plot from '@observablehq/plot'
import type { Label } from '../markup.ts'
import type { Surface } from '../palette.ts'
import { plumbReach } from '../plumb.ts'
import { narrowRow } from './narrow-row.ts'
import { panelHeading } from './panel.ts'
import type { RowTexts, SetRow, Setting } from './setting.ts'
import { wideRow } from './wide-row.ts'

/** The rows under one another: where each one's marks are centred, the hairlines between them, and where the last ends. */
export type Rows<Of> = {
  lanes: { row: Of; middle: number }[]
  labels: Label[]
  /** Between two rows, and over the heading of a panel. */
  hairlines: { between: number[]; over: number[] }
  /** The plumb lines of panels: where each stands, from its label down to its last row. */
  plumbs: { place: number; top: number; bottom: number; published: boolean }[]
  bottom: number
}

export const rowsOf = <Of extends RowTexts>(setting: Setting<Of>, top: number): Rows<Of> => {
  const setRow: SetRow<Of> = setting.layout.name === 'wide' ? wideRow(setting) : narrowRow(setting)
  const rows: Rows<Of> = { lanes: [], labels: [], hairlines: { between: [], over: [] }, plumbs: [], bottom: top }
  let hanging: Rows<Of>['plumbs'][number] | null = null
  for (const row of setting.rows) {
    if (row.panel !== undefined) {
      const plumb = setting.plumbOf?.(row) ?? null
      if (hanging) rows.bottom += plumbReach.line + plumbReach.bob
      const heading = panelHeading(row.panel, setting, rows.bottom, plumb)
      rows.hairlines.over.push(rows.bottom)
      rows.labels.push(...heading.labels)
      rows.bottom += heading.height
      const published = plumb?.published ?? false
      hanging = plumb && { place: plumb.place, top: rows.bottom - 2, bottom: rows.bottom, published }
      if (hanging) rows.plumbs.push(hanging)
    } else if (rows.lanes.length > 0) rows.hairlines.between.push(rows.bottom)
    const { height, middle, labels } = setRow(row, rows.bottom)
    rows.lanes.push({ row, middle })
    rows.labels.push(...labels)
    rows.bottom += height
    if (hanging) hanging.bottom = rows.bottom
  }
  if (hanging) rows.bottom += plumbReach.line + plumbReach.bob
  return rows
}

export const hairlineMarks = <Of>({ hairlines }: Rows<Of>, width: number, surface: Surface): Plot.Markish[] =>
  (
    [
      [hairlines.between, 'grid'],
      [hairlines.over, 'axis']
    ] as const
  ).map(([heights, colour]) => Plot.ruleY(heights, { x1: 0, x2: width, stroke: surface.paint(colour) }))
