import { listNames, type Problems } from '../problem.ts'
import type { Yaml } from '../yaml/yaml.ts'
import { checkCondition } from './check-condition.ts'
import { checkRecode } from './check-recode.ts'
import type { SurveyCodebook } from './codebook.ts'
import type { Derivation } from './derivation.ts'
import { DerivedCheck } from './derived-check.ts'
import { derivedInOrder, isDerived } from './derived-order.ts'

type Of<Kind extends Derivation['kind']> = Extract<Derivation, { kind: Kind }>

/** Checks that each derived column can be made of those that it names, in one way only. */
export function checkDerived(codebook: SurveyCodebook, yaml: Yaml, problems: Problems): void {
  const columns = [...codebook.columns.values()].filter(isDerived)
  const straight = derivedInOrder(codebook.columns)
  for (const column of columns) {
    const check = new DerivedCheck(column, codebook, yaml, problems)
    const { derived } = column
    if (!straight.includes(column)) check.circle(straight)
    else if (derived.kind === 'recode') checkRecode(derived, check)
    else if (derived.kind === 'score') checkScore(derived, check)
    else if (derived.kind === 'difference') checkDifference(derived, check)
    else checkFlag(derived, check)
    check.waves()
  }
}

function checkScore({ form, of, answered, reverse }: Of<'score'>, check: DerivedCheck): void {
  const kinds = ['scale', 'number'] as const
  const inputs = of.map((name, index) =>
    check.input(name, [form, index], kinds, 'columns with `scale` or `type: number`')
  )
  const scales = new Set(
    inputs.map((input) => (input?.scale ? `a scale from ${input.scale.min} to ${input.scale.max}` : 'a number'))
  )
  if (new Set(of).size < of.length || of.length < 2)
    check.fail(
      check.place([form], 'key'),
      of.length < 2 ? `A ${form} of one column is that column` : `One column is in the ${form} twice`,
      'two columns or more, each once',
      'Mend the list.'
    )
  if (answered < 1 || answered > of.length)
    check.fail(
      check.place(['answered']),
      `Of ${of.length} columns, ${answered} cannot be answered`,
      `1 to ${of.length}`,
      'Mend the number.'
    )
  for (const [index, name] of reverse.entries()) {
    const place = check.place(['reverse', index])
    const input = inputs[of.indexOf(name)]
    if (!of.includes(name)) check.fail(place, `\`${name}\` is not in the ${form}`, listNames(of), 'Take one of these.')
    else if (input && !input.scale)
      check.fail(place, `\`${name}\` has no ends to be turned round by`, 'a column with `scale`', 'Take it out.')
  }
  if (inputs.includes(null)) return
  if (form === 'average' && scales.size > 1)
    check.fail(
      check.place([form], 'key'),
      `These are ${[...scales].join(' and ')}: their average would be of different things`,
      'scales with the same ends, or numbers',
      'Average those that are alike, or take a `sum`, or an `index` as a measure.'
    )
  if (form === 'sum' && answered < of.length && inputs.some((input) => input?.scale))
    check.fail(
      check.place(['answered']),
      'A scale that was not answered would count as 0 in the sum',
      '`average`, or a sum of all',
      'Write `average` instead of `sum`, or take `answered` out.'
    )
}

function checkDifference({ of, unit }: Of<'difference'>, check: DerivedCheck): void {
  const kinds = ['scale', 'number', 'date'] as const
  const inputs = of.map((name, index) =>
    check.input(name, ['difference', index], kinds, 'columns with `scale`, `type: number` or `type: date`')
  )
  const [key, at] = [check.place(['difference'], 'key'), '[after, before]']
  if (of.length !== 2 || of[0] === of[1])
    check.fail(
      key,
      `A difference is of two columns, and these are ${of.length === 2 ? 'one' : of.length}`,
      at,
      'Mend the list.'
    )
  if (of.length !== 2 || inputs.includes(null)) return
  const dates = inputs.filter((input) => input?.kind === 'date').length
  if (dates === 1)
    check.fail(key, 'A date and a number have no difference', 'two dates, or two numbers', 'Mend the list.')
  if (dates === 2 && unit === null)
    check.fail(
      key,
      'Nothing says what the time between two dates is counted in',
      '`unit: days`, `hours` or `minutes`',
      'Write it.'
    )
  if (dates === 0 && unit !== null)
    check.fail(check.place(['unit'], 'key'), '`unit` is for the time between two dates', 'no `unit`', 'Take it out.')
}

function checkFlag({ when }: Of<'flag'>, check: DerivedCheck): void {
  for (const [index, condition] of when.conditions.entries()) {
    const place = check.place(when.listed ? [when.join, index] : ['when'])
    checkCondition(condition, place, check.codebook, check.problems)
  }
  const codes = check.column.values.map(({ code }) => code)
  if (codes.length === 2 && codes.includes('yes') && codes.includes('no')) return
  check.fail(
    check.place(codes.length === 0 ? [] : ['values'], 'key'),
    `A condition holds or does not, and the values of \`${check.column.name}\` are not these two`,
    '`values:` with `yes` and `no`, like `values: { yes: 18 or older, no: Under 18 }`',
    'Give both a label.'
  )
}
