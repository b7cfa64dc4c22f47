import { closestMatch, listNames } from '../problem.ts'
import { checkBands } from './check-bands.ts'
import { type Column, codesOf, codesWithin, leafValues } from './codebook.ts'
import type { Derivation } from './derivation.ts'
import type { DerivedCheck } from './derived-check.ts'

type Recode = Extract<Derivation, { kind: 'recode' }>

/** Checks that each value of the source counts as one value of the new column. */
export function checkRecode({ of, groups, otherwise }: Recode, check: DerivedCheck): void {
  const kinds = ['category', 'wave', 'scale', 'number', 'date'] as const
  const source = check.input(of, ['recode'], kinds, 'a column with `values`, `scale`, `type: number` or `type: date`')
  if (!source) return
  const silent = leafValues(check.column).filter(
    ({ code }) => code !== otherwise && !groups.some((group) => group.code === code)
  )
  for (const { code } of silent)
    check.fail(
      check.place(['values', code], 'key'),
      `Nothing says what of \`${of}\` counts as \`${code}\``,
      source.kind === 'number' || source.kind === 'date'
        ? '`from` with `to` or `below`; or `else: true`'
        : '`of` with a list of codes; or `else: true`',
      'Write it beside `label`.'
    )
  if (source.kind === 'number' || source.kind === 'date' || groups.some(({ codes }) => codes === null))
    checkBands(source, groups, otherwise, check)
  else checkCodes(source, groups, otherwise, check)
}

/** Each code of the source counts as one value. */
function checkCodes(source: Column, groups: Recode['groups'], otherwise: string | null, check: DerivedCheck): void {
  const codes = codesOf(source)
  const taken = new Map<string, string>()
  for (const { code, codes: wanted } of groups)
    for (const [index, each] of (wanted ?? []).entries()) {
      const place = check.place(['values', code, 'of', index])
      if (!codes.includes(each)) {
        const closest = closestMatch(each, codes)
        check.problems.error({
          rule: 'unknown-value',
          place,
          message: `\`${each}\` is not a value of \`${source.name}\``,
          expected: listNames(codes),
          ...(closest === undefined ? {} : { closest }),
          remedy: 'Name one of its codes.'
        })
      }
      for (const within of codesWithin(source, each)) {
        const other = taken.get(within)
        if (other !== undefined)
          check.fail(
            place,
            `\`${within}\` counts as \`${other}\` already`,
            `each value of \`${source.name}\` in one place`,
            'Take it out of one of the two.'
          )
        taken.set(within, code)
      }
    }
  const leaves = source.scale ? codes : leafValues(source).map(({ code }) => code)
  const left = leaves.filter((code) => !taken.has(code))
  if (left.length > 0 && otherwise === null)
    check.fail(
      check.place(['values'], 'key'),
      `Nothing says what ${listNames(left).replace(' or ', ' and ')} of \`${source.name}\` ${left.length === 1 ? 'counts' : 'count'} as`,
      'each of its values in an `of`',
      'Put them into one, or write `else: true` at the value that all others count as.'
    )
}
