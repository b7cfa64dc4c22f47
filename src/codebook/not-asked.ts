import { codesWithin, type SurveyCodebook } from './codebook.ts'
import type { When } from './condition.ts'

/**
 * The rows of which a condition says that they were not asked, as far as codes of categories tell: each map is a set of
 * codes for some columns that all have to be borne.
 */
export function notAskedCodes(
  asked: When | null,
  { columns }: Pick<SurveyCodebook, 'columns'>
): ReadonlyMap<string, string[]>[] {
  if (!asked) return []
  const failing = asked.conditions.map(({ column: name, operator, value }) => {
    const column = columns.get(name)
    if (column?.kind !== 'category' && column?.kind !== 'wave') return null
    const within = codesWithin(column, value)
    const codes = column.values.map(({ code }) => code)
    return [name, codes.filter((code) => within.includes(code) === (operator === '!='))] as const
  })
  const known = failing.filter((each) => each !== null)
  if (asked.join === 'all') return known.map((each) => new Map([each]))
  const apart = new Set(known.map(([name]) => name)).size === known.length
  return known.length === failing.length && apart ? [new Map(known)] : []
}

/** Is somebody taken to be asked of whom the condition cannot be told? Only where it says who was *not* asked. */
export function asksUnknown({ conditions }: When): boolean {
  return conditions.every(({ operator }) => operator === '!=')
}
