import type { Estimate } from '../../estimate/answer.ts'
import type { Context } from '../context.ts'
import { formatOf } from '../values.ts'
import type { AnsweredRow } from './rows.ts'

/** A quarter of a plane: by how good a driver is, then by how much it matters. */
export type Corner = 'lowLow' | 'lowHigh' | 'highLow' | 'highHigh'

/** Where the lines stand that part drivers, and the quarter of each; `clear`: no interval of it reaches over a line. */
export type Quarters = {
  performance: { value: number; text: string }
  importance: { value: number; text: string }
  count: number
  of(row: AnsweredRow): { corner: Corner; clear: boolean } | null
}

/** The quarters of drivers, parted by their plain means. Null: the rows are no drivers, or none of them is shown. */
export function quartersOf(rows: readonly AnsweredRow[], context: Context): Quarters | null {
  const placed = rows.flatMap((row) => placeOf(row) ?? [])
  const mean = (estimates: Estimate[]) => {
    const value = estimates.reduce((sum, each) => sum + (each.value ?? 0), 0) / estimates.length
    return { value, text: estimates[0] ? formatOf(context, estimates[0])(value) : '' }
  }
  if (placed.length === 0) return null
  const performance = mean(placed.map((place) => place.performance))
  const importance = mean(placed.map((place) => place.importance))
  return {
    performance,
    importance,
    count: placed.length,
    of: (row) => {
      const place = placeOf(row)
      if (!place) return null
      const across = sideOf(place.performance, performance.value)
      const up = sideOf(place.importance, importance.value)
      const corner: Corner = `${across.side}${up.side === 'high' ? 'High' : 'Low'}`
      return { corner, clear: across.clear && up.clear }
    }
  }
}

/** Where a driver stands; null where one of its values is hidden. */
function placeOf({ estimates, importance }: AnsweredRow): { performance: Estimate; importance: Estimate } | null {
  const performance = estimates[0]?.[0]
  return performance?.value != null && importance?.value != null ? { performance, importance } : null
}

function sideOf({ value, low, high }: Estimate, line: number): { side: 'low' | 'high'; clear: boolean } {
  const side = (value ?? 0) < line ? 'low' : 'high'
  return { side, clear: low !== null && high !== null && (low > line || high < line) }
}

/** A driver's quarter in words: "Keep up", "Put right first (not clear)". Null: it has no place. */
export function quarterText(row: AnsweredRow, quarters: Quarters, { language: { words } }: Context): string | null {
  const quarter = quarters.of(row)
  if (!quarter) return null
  const { corners, unclear } = words.charts.importance
  const corner = corners[quarter.corner]
  return quarter.clear ? corner : unclear(corner)
}
