import { type Column, codesWithin, leafValues } from '../../codebook/codebook.ts'
import { type Domain, domainOf, type EstimateQuestion, estimateOf } from '../../estimate/question.ts'
import { ownScanOf, unitOf } from '../../estimate/statistics/statistics.ts'
import { listNames } from '../../problem.ts'
import type { Call } from '../call.ts'
import { checkPublished, findDimension, findDomain, findSingle, findWave, unknown } from '../lookup.ts'
import type { NamedMeasure } from '../parts.ts'
import { findSpan } from '../span.ts'
import type { StatementAttributes } from './attributes.ts'
import type { Claim, Given, Statement } from './claim.ts'
import type { Form, OwnAttribute } from './form.ts'
import { claimForms } from './forms.ts'
import { findOther } from './others.ts'
import { nearness } from './tests.ts'

const own: OwnAttribute[] = ['among', 'n', 'from', 'to', 'on', 'than', 'versus', 'within', 'wave']

/** Works out what a statement says of the data, and asks for what it needs. Null: see the problems of the call. */
export function resolveStatement(written: StatementAttributes, call: Call): Omit<Claim, 'words' | 'sure'> | null {
  const form = claimForms.find(({ name }) => name === written.is) as Form
  if (!checkAttributes(form, written, call)) return null
  const named = written.of
    .split(/[\s,]+/)
    .filter((name) => name !== '')
    .map((name) => findSingle(name, 'of', call))
  const measures = named.filter((each) => each !== null)
  const [first] = measures
  if (!first || measures.length < named.length || !checkMeasures(form, measures, written, call)) return null
  const column = written.by === undefined ? null : findDimension(first.dataset, written.by, 'by', call)
  const domain = findDomain(first.dataset, call, written.among === undefined ? undefined : written.by)
  const waves = findWaves(form, measures, written, call)
  if ((written.by !== undefined && !column) || !domain || !waves) return null
  if (!checkBy(form, column, domain, written, call)) return null
  const at = (index: number, where: Domain) =>
    questionOf(measures[index] as NamedMeasure, where, waves.at[index] ?? null)
  const whole = domainOf(Object.entries(domain).filter(([name]) => name !== column?.name))
  const subject = at(0, domain)
  const peers = column
    ? codesBeside(column, domain[column.name]).map((code) =>
        at(0, domainOf([...Object.entries(whole), [column.name, code]]))
      )
    : measures.map((_, index) => at(index, domain))
  if (written.among === undefined && !checkPublished(first, subject, call)) return null
  if (form.kind === 'place' && peers.length < 2) return tooFew(first, call)
  const given: Given = { named: first, column, whole, peers, earlier: waves.earlier }
  const subjects: EstimateQuestion[] = written.among === undefined ? [subject] : peers
  const members: (Statement | null)[] = subjects.map((each) => form.state(each, written, given, call))
  if (!members.every((each) => each !== null)) return null
  const [member] = members
  return {
    is: form.name,
    place: call.place,
    family: call.passage,
    measure: first,
    by: column,
    among: written.among ?? null,
    other: otherOf(written, first, call),
    n: written.n ?? null,
    from: member?.kind === 'place' ? member.from : null,
    within: form.name === 'about' ? nearOf(written, first, call) : null,
    members
  }
}

function questionOf(
  { dataset, measure, category }: NamedMeasure,
  domain: Domain,
  wave: string | null
): EstimateQuestion {
  return estimateOf({ dataset: dataset.name, measure: measure.name, category, domain, wave })
}

function otherOf({ versus, than }: StatementAttributes, named: NamedMeasure, call: Call): Claim['other'] {
  if (versus !== undefined) return findOther(versus, named, call)
  return than === undefined ? null : findOther(than, named, call)
}

function nearOf({ than = '', within }: StatementAttributes, named: NamedMeasure, call: Call): number | null {
  const other = findOther(than, named, call)
  return other?.kind === 'target' ? nearness(other.value, within, { named }, call) : null
}

/** The values that one is in order with: those that are no nets, or where it is a net, those beside what is within it. */
function codesBeside(column: Column, code: string | undefined): string[] {
  const within = code === undefined ? [] : codesWithin(column, code).filter((each) => each !== code)
  const leaves = leafValues(column).map((value) => value.code)
  return column.values
    .map((value) => value.code)
    .filter((each) => each === code || (leaves.includes(each) && !within.includes(each)))
}

/** The wave of each measure, and the one that a change is from. Null: see problems. */
function findWaves(
  form: Form,
  measures: NamedMeasure[],
  written: StatementAttributes,
  call: Call
): { at: (string | null)[]; earlier: string | null } | null {
  if (form.kind === 'change') {
    const span = findSpan(measures[0] as NamedMeasure, written, call)
    return span && { at: [span.to], earlier: span.from }
  }
  const at = measures.map((named) => findWave(named, written.wave, 'wave', call))
  const found = at.filter((wave) => wave !== undefined)
  return found.length === at.length ? { at: found, earlier: null } : null
}

/** Has a form the attributes that it needs, and no others? */
function checkAttributes(form: Form, written: StatementAttributes, call: Call): boolean {
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
function checkMeasures(form: Form, measures: NamedMeasure[], { by }: StatementAttributes, call: Call): boolean {
  const [first, ...others] = measures as [NamedMeasure, ...NamedMeasure[]]
  if (others.length === 0) return true
  const alike = others.every(
    ({ dataset, measure, category }) =>
      dataset === first.dataset && unitOf(measure, category) === unitOf(first.measure, first.category)
  )
  const apart = measures.some(({ measure }) => 'columns' in measure && ownScanOf(measure) !== null)
  if (form.kind === 'place' && by === undefined && alike && !apart) return true
  call.problem({
    rule: 'claim-measures',
    place: call.placeOf('of'),
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
function checkBy(form: Form, column: Column | null, domain: Domain, written: StatementAttributes, call: Call): boolean {
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

function tooFew({ dataset, measure }: NamedMeasure, call: Call): null {
  call.problem({
    rule: 'claim-by',
    place: call.placeOf('by'),
    message: `\`${dataset.name}.${measure.name}\` has one value here, so there is no order`,
    expected: 'a dimension of several values',
    remedy: 'Say it of another dimension, or leave the claim out.'
  })
  return null
}
