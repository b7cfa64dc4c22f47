import { closestMatch, listNames, type Place, type Problems } from '../problem.ts'
import { day, numberPattern } from '../yaml/shapes.ts'
import { type Column, codesOf, type SurveyCodebook } from './codebook.ts'
import type { Condition } from './condition.ts'
import { named } from './named.ts'

/** Checks that a condition can be put to its column, and gives the column. */
export function checkCondition(
  { column: name, operator, value }: Condition,
  place: Place,
  codebook: SurveyCodebook,
  problems: Problems
): Column | null {
  const column = named(name, codebook, place, problems)
  if (!column) return null
  const fail = (message: string, expected: string, remedy: string) => {
    problems.error({ rule: 'condition', place, message, expected, remedy })
    return null
  }
  const ordered = column.kind === 'number' || column.kind === 'scale' || column.kind === 'date'
  if (column.kind === 'identifier' || column.kind === 'text' || column.kind === 'ranking')
    return fail(
      `No condition can be put to \`${name}\``,
      'a column with `values`, `scale`, `options`, `type: number` or `type: date`',
      'Take another column.'
    )
  if (!ordered && operator !== '=' && operator !== '!=')
    return fail(
      `The values of \`${name}\` have codes, and no order that \`${operator}\` could go by`,
      '`=` or `!=`',
      'Name the codes that count, under `any` if there are several.'
    )
  if (column.kind === 'date') {
    if (day.safeParse(value).success) return column
    return fail(`\`${value}\` is not a date`, 'a date that exists, YYYY-MM-DD', 'Write it in that form.')
  }
  if (ordered && !numberPattern.test(value))
    return fail(`\`${value}\` is not a number, and \`${name}\` holds numbers`, 'a number', 'Mend the condition.')
  if (column.kind === 'number' || (column.kind === 'scale' && operator !== '=' && operator !== '!=')) return column
  const codes = codesOf(column)
  if (codes.includes(value)) return column
  const closest = closestMatch(value, codes)
  problems.error({
    rule: 'unknown-value',
    place,
    message: `\`${value}\` is not a value of \`${name}\``,
    expected: codes.length === 0 ? 'a column with `values`' : listNames(codes),
    ...(closest === undefined ? {} : { closest }),
    remedy: 'Name a column and one of its codes.'
  })
  return null
}
