import type { Column } from '../../codebook/codebook.ts'
import type { Domain } from '../../estimate/question.ts'
import { ownScanOf, unitOf } from '../../estimate/statistics/statistics.ts'
import { listNames } from '../../problem.ts'
import type { Call } from '../call.ts'
import { unknown } from '../lookup.ts'
import type { NamedMeasure } from '../parts.ts'
import type { StatementAttributes } from './attributes.ts'
import type { Form, OwnAttribute } from './form.ts'

const own: OwnAttribute[] = ['among', 'n', 'from', 'to', 'on', 'than', 'versus', 'within', 'wave']

/** Has a form the attributes that it needs, and no others? */
export function checkAttributes(form: Form, written: StatementAttributes, call: Call): boolean {
  const given = own.filter((name) => written[name] !== undefined)
  const missing = form.needs.find((name) => !given.includes(name))
  const idle = given.find((name) => !form.needs.includes(name) && !form.takes.includes(name))
  if (missing !== undefined)
    call.problem({
      rule: 'attribute-missing',
      place: call.placeOf('is'),
      message: `\`is=${form.name}\` needs \`${missing}\``,
      expected: `\`${form.example}\``,
      remedy: `Write \`${missing}=\`.`
    })
  if (idle !== undefined)
    call.problem({
      rule: 'claim-attribute',
      place: call.placeOfName(idle),
      message: `\`${idle}\` means nothing with \`is=${form.name}\``,
      expected: listNames(['of', 'is', 'by', ...form.needs, ...form.takes]),
      remedy: 'Remove it, or take another `is`.'
    })
  return missing === undefined && idle === undefined
}

/** Several measures are put in order among themselves; of any other statement there is one. */
export function checkMeasures(form: Form, measures: NamedMeasure[], { by }: StatementAttributes, call: Call): boolean {
  const [first, ...others] = measures as [NamedMeasure, ...NamedMeasure[]]
  if (others.length === 0) return true
  const alike = others.every(
    ({ dataset, measure, category }) =>
      dataset === first.dataset && unitOf(measure, category) === unitOf(first.measure, first.category)
  )
  const apart = measures.find(({ measure }) => 'columns' in measure && ownScanOf(measure) !== null)
  const placed = form.kind === 'place' && by === undefined && alike
  if (placed && !apart) return true
  const at = { rule: 'claim-measures', place: call.placeOf('of') }
  if (placed && apart) {
    const written = apart.category === null ? apart.measure.name : `${apart.measure.name}/${apart.category}`
    call.problem({
      ...at,
      message: `Parts of \`${apart.measure.name}\` are each worked out by themselves, so no test tells which of two is more, and they cannot be put in order`,
      expected: 'one part, which is compared with a number, like `is=above than=20%`',
      remedy: `Write each as \`:value{of=${written}}\`, which has its interval, or show all of them in a figure of \`of=${apart.measure.name}\`, and say in words of your own what they show.`
    })
    return false
  }
  call.problem({
    ...at,
    message:
      form.kind === 'place' && by === undefined
        ? 'These measures cannot be put in order'
        : `\`of\` names ${measures.length} measures, and this is a statement of one`,
    expected: form.kind === 'place' ? 'measures of one dataset in one unit, without `by`; or one' : 'one measure',
    remedy: 'Name one.'
  })
  return false
}

/** Does it say of which value it speaks, and of which others? */
export function checkBy(
  form: Form,
  column: Column | null,
  domain: Domain,
  written: StatementAttributes,
  call: Call
): boolean {
  const { among, versus, by } = written
  const fail = (message: string, expected: string, remedy: string) => {
    call.problem({
      rule: 'claim-by',
      place: by === undefined ? call.place : call.placeOf('by'),
      message,
      expected,
      remedy
    })
    return false
  }
  if (!column) {
    const several = written.of.trim().split(/[\s,]+/).length > 1
    return form.kind === 'place' && !several
      ? fail(
          'Nothing says what this is put in order with',
          '`by=` and a dimension, or several measures in `of`',
          'Write it.'
        )
      : among === undefined
        ? true
        : fail(
            'Nothing says of what so many have to bear it out',
            '`by=` and a dimension',
            'Add `by=`, or remove `among`.'
          )
  }
  if (among !== undefined && column.name in domain)
    return fail(
      `\`${column.name}\` is both what is counted and held at one value`,
      '`by` of another dimension, or no value',
      'Remove one.'
    )
  if (among !== undefined) return true
  if (form.kind === 'change' || (form.kind === 'comparison' && versus === undefined))
    return fail(
      `This is said of the values of \`${column.name}\`, and nothing says of how many of them`,
      '`among=all`, `none`, `most` or a number',
      'Write it, or remove `by`.'
    )
  if (column.name in domain) return true
  unknown(
    call,
    call.placeOf('by'),
    `by=${column.name}`,
    'enough: it does not say of which value this is said',
    column.values.map(({ code }) => `${column.name}=${code}`),
    'Name the value, or write how many with `among`.'
  )
  return false
}

export function tooFew({ dataset, measure }: NamedMeasure, call: Call): null {
  call.problem({
    rule: 'claim-by',
    place: call.placeOf('by'),
    message: `\`${dataset.name}.${measure.name}\` has one value here, so there is no order`,
    expected: 'a dimension of several values',
    remedy: 'Say it of another dimension, or leave the claim out.'
  })
  return null
}

/** Is there something of which those alone can be meant that are shown? */
export function checkOnly(form: Form, { only, among, versus }: StatementAttributes, call: Call): boolean {
  if (only === undefined || form.kind === 'place' || among !== undefined || versus === 'each') return true
  call.problem({
    rule: 'claim-attribute',
    place: call.placeOfName('only'),
    message: 'Nothing is counted or put in order here, of which those that are shown could be meant',
    expected: '`only=shown` with a place, with `among`, or with `versus=each`',
    remedy: 'Remove it.'
  })
  return false
}

/** Is the value that it speaks of one of those that `where` keeps to? */
export function checkKept(rows: string[] | null, column: Column | null, domain: Domain, call: Call): boolean {
  const own = column ? domain[column.name] : undefined
  if (!rows || !column || own === undefined || rows.includes(own)) return true
  call.problem({
    rule: 'where',
    place: call.placeOf('where', column.name),
    message: `This is said of \`${own}\`, which is not among the values that \`where\` keeps to`,
    expected: `\`${column.name}=${[...rows, own].join('|')}\``,
    remedy: 'Add it, or speak of another.'
  })
  return false
}
