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
