import type { Call } from '../call.ts'
import { canBePercent } from '../in-percent.ts'
import type { FigureRow } from '../model.ts'
import type { NamedMeasure } from '../parts.ts'

/** Has what rows are compared with told in per cent, too. False, with a problem, where that says nothing. */
export function tellInPercent(rows: FigureRow[], measures: NamedMeasure[], call: Call): boolean {
  const unfit = measures.find((named) => !canBePercent(named))
  const compared = rows.some(({ comparisons }) => comparisons.some((each) => each !== null))
  if (unfit || !compared) {
    call.problem({
      rule: 'change',
      place: call.placeOf('change'),
      message: unfit
        ? `\`${unfit.measure.name}\` is told in points, so a change of it has no per cent`
        : 'This figure compares nothing that could be told in per cent',
      expected: unfit ? 'amounts, counts or means above 0' : '`across=wave` or `versus=` beside `change`',
      remedy: unfit ? 'Remove `change`.' : 'Add one of them, or remove `change`.'
    })
    return false
  }
  for (const row of rows) row.comparisons = row.comparisons.map((each) => each && { ...each, relative: true })
  return true
}
