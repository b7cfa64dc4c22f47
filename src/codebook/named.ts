import { closestMatch, listNames, type Place, type Problems } from '../problem.ts'
import type { Column, SurveyCodebook } from './codebook.ts'

/** The column of a name that stands at `place`; a problem where there is none. */
export function named(name: string, codebook: SurveyCodebook, place: Place, problems: Problems): Column | undefined {
  const column = codebook.columns.get(name)
  if (column) return column
  const names = [...codebook.columns.keys()]
  const described = [...codebook.columns.values()].find((each) => each.sources.some((source) => source.column === name))
  const closest = described?.name ?? closestMatch(name, names)
  problems.error({
    rule: 'unknown-column',
    place,
    message: `\`${name}\` is not a column of this codebook`,
    expected: listNames(names),
    ...(closest === undefined ? {} : { closest }),
    remedy: 'Name a column that stands under `columns`, or add it there.'
  })
  return undefined
}

/** A design or a condition needs one value a row; a paired column has one a wave. */
export function isPlain(column: Column, place: Place, what: string, problems: Problems): boolean {
  if (column.sources.every((source) => source.wave === null)) return true
  problems.error({
    rule: 'paired-column',
    place,
    message: `\`${column.name}\` has a value for each wave, and ${what} needs one for each row`,
    expected: 'a column without `wave:`',
    remedy: 'Take another column, or describe the one wave as a column of its own.'
  })
  return false
}

/** What is written is the name of none of those that are known. */
export function reportUnknown(
  written: string,
  { what, known }: { what: string; known: readonly string[] },
  place: Place,
  problems: Problems
): void {
  const closest = closestMatch(written, [...known])
  problems.error({
    rule: 'unknown-name',
    place,
    message: `\`${written}\` is not ${what}`,
    expected: known.length === 0 ? 'one, of which there is none' : listNames([...known]),
    ...(closest === undefined ? {} : { closest }),
    remedy: 'Mend the name.'
  })
}
