import type { Column } from '../../codebook/codebook.ts'
import { type ComparisonQuestion, type Domain, domainOf, type EstimateQuestion } from '../../estimate/question.ts'
import type { Call } from '../call.ts'
import { canBePercent } from '../in-percent.ts'
import { dimensionNames, dimensionOf, unknown } from '../lookup.ts'
import type { FigureRow, Versus } from '../model.ts'
import type { NamedMeasure } from '../parts.ts'
import { numberPattern, readNumber } from '../targets/number.ts'
import { findBeside } from './beside.ts'
import { findEarlierOf, isOverTime } from './over-time.ts'
import { knownTo, referenceOf } from './rows.ts'
import { isOwnMeasure, measureAt, measureVersus } from './versus-measure.ts'

/** What `versus` names: all, the rest, the best, one value of a dimension, a published measure, a number. Null: see problems. */
export function findVersus(written: string, measures: NamedMeasure[], call: Call): Versus | null {
  const [own] = measures as [NamedMeasure]
  if (written === 'best' && !measures.every((named) => hasBetter(named, 'versus', call))) return null
  if (written === 'overall' || written === 'rest' || written === 'best') return { kind: written }
  if (written === 'previous' || written === 'year-ago') return findEarlierOf(written, own, call)
  const isMeasure = isOwnMeasure(written, own, call)
  const fixed = (written === 'target' || isMeasure || /^[+-]?\d|\./.test(written)) && !written.includes('=')
  if (fixed && measures.length > 1) {
    call.problem({
      rule: 'versus',
      place: call.placeOf('versus'),
      message: `A target, a published figure or another measure is set against one measure, and this figure has ${measures.length}`,
      expected: 'one measure in `of`, or `versus=` of `overall`, `rest`, `best` or a value of a dimension',
      remedy: 'Make a figure of each measure.'
    })
    return null
  }
  if (isMeasure) return measureVersus(written, own, call)
  if (written === 'target') return targetOf(own, call)
  if (numberPattern.test(written)) return findTarget(written, own, 'versus', call)
  const domain = /^([^=\s]+)=(.+)$/.exec(written)
  if (domain) return domainVersus(domain[1] ?? '', domain[2] ?? '', own, call)
  if (call.datasets.some((each) => written.startsWith(`${each.name}.`))) return publishedVersus(written, own, call)
  call.problem({
    rule: 'versus',
    place: call.placeOf('versus'),
    message: `Nothing can be set against \`${written}\``,
    expected:
      '`overall`, `rest`, `best`, `previous`, `year-ago`, a value like `"sector=telecoms"`, `target`, a number like `7.5` or `80%`, another measure of the dataset, or a published one like `dataset.measure`',
    remedy: 'Write one of them.'
  })
  return null
}

/** What the codebook says that a measure is meant to reach. */
function targetOf(own: NamedMeasure, call: Call): Versus | null {
  const { measure, dataset } = own
  if (measure.target && own.category === null) {
    const { written, place } = measure.target
    return findTarget(written, own, 'versus', { ...call, placeOf: () => place })
  }
  call.problem({
    rule: 'target',
    place: call.placeOf('versus'),
    message: `The codebook of \`${dataset.name}\` names no target of \`${measure.name}\``,
    expected: '`target:` with the measure, like `target: 7.5` or `target: 80%`',
    remedy: 'Write it there, or write the number here.'
  })
  return null
}

/** A number that a measure can have, in its unit. Null, with a problem, where it is none. */
export function findTarget(
  written: string,
  named: NamedMeasure,
  attribute: string,
  call: Call
): Extract<Versus, { kind: 'target' }> | null {
  const read = readNumber(written, named)
  if ('value' in read) return { kind: 'target', ...read }
  call.problem({ ...read, place: call.placeOf(attribute) })
  return null
}

function domainVersus(name: string, code: string, { dataset }: NamedMeasure, call: Call): Versus | null {
  const column = dimensionOf(dataset, name)
  if (!column) {
    unknown(
      call,
      call.placeOf('versus'),
      name,
      `a dimension of \`${dataset.name}\``,
      dimensionNames(dataset),
      'Mend the name.'
    )
    return null
  }
  if (column.values.some((value) => value.code === code)) return { kind: 'domain', domain: domainOf([[name, code]]) }
  unknown(
    call,
    call.placeOf('versus'),
    code,
    `a value of \`${name}\``,
    column.values.map((value) => value.code),
    'Take one of the codes of the codebook.'
  )
  return null
}

function publishedVersus(written: string, own: NamedMeasure, call: Call): Versus | null {
  const named = findBeside(written, 'versus', [own], call)
  return named && { kind: 'published', named }
}

/** Which way is good has to be said where the best is asked for. */
export function hasBetter({ measure }: NamedMeasure, attribute: string, call: Call): boolean {
  if (measure.better !== null) return true
  call.problem({
    rule: 'better',
    place: call.placeOf(attribute),
    message: `Nothing says whether high or low is good of \`${measure.name}\``,
    expected: '`better: higher` or `better: lower` with the measure, in the codebook',
    remedy: 'Write it there.'
  })
  return false
}

/** Gives each row, for each of its measures, what it is compared with at its last wave; a change stays a change, unless it is one from another wave. */
export function addComparisons(rows: FigureRow[], versus: Versus, column: Column | undefined, domain: Domain): void {
  for (const row of rows) {
    row.comparisons = row.comparisons.map((change, index) => {
      const left = row.cells[index]?.at(-1)
      const own = isOverTime(versus) ? null : change
      const peers = rows.flatMap((other) => other.cells[index]?.at(-1) ?? [])
      return own ?? (left ? versusOf(versus, left, column, domain, peers) : null)
    })
  }
}

/** What one estimate is compared with. Null where there is nothing: the other value itself, or nothing was published. */
export function versusOf(
  versus: Versus,
  left: EstimateQuestion,
  column: Column | undefined,
  whole: Domain,
  rows: EstimateQuestion[]
): ComparisonQuestion | null {
  const compared = (right: ComparisonQuestion['right']): ComparisonQuestion => ({
    kind: 'comparison',
    left,
    right,
    on: 'each'
  })
  const apart = column ? { [column.name]: left.domain[column.name] ?? '' } : whole
  switch (versus.kind) {
    case 'overall':
      return compared({ ...left, domain: column ? whole : {} })
    case 'rest':
      return compared({ ...left, domain: column ? whole : {}, except: apart })
    case 'best':
      return compared({ kind: 'best', among: rows })
    case 'domain': {
      const right = { ...left, domain: domainOf(Object.entries({ ...left.domain, ...versus.domain })) }
      return JSON.stringify(right.domain) === JSON.stringify(left.domain) ? null : compared(right)
    }
    case 'previous':
    case 'year-ago': {
      const wave = versus.waves.get(left.wave ?? '')
      return wave === undefined ? null : compared({ ...left, wave })
    }
    case 'target':
      return compared({ kind: 'target', value: versus.value })
    case 'measure':
      return { ...compared(measureAt(versus.named, left)), ...(canBePercent(versus.named) ? { relative: true } : {}) }
    case 'published': {
      const right = referenceOf(versus.named, knownTo(versus.named, left.domain), left.wave)
      return right && compared(right)
    }
  }
}

/** Can a figure be set against this? All, the rest and the best need something to be of. */
export function checkVersus(versus: Versus, column: Column | undefined, domain: Domain, call: Call): boolean {
  const fail = (message: string, expected: string, remedy: string) => {
    call.problem({ rule: 'versus', place: call.placeOf('versus'), message, expected, remedy })
    return false
  }
  const dimensions = Object.keys(domain)
  if (versus.kind === 'best' && !column)
    return fail(
      'The best is the best of the values of a dimension, and this is by none',
      '`by=` and a dimension',
      'Add `by=`.'
    )
  if ((versus.kind === 'overall' || versus.kind === 'rest') && !column && dimensions.length === 0)
    return fail(
      'This is of everybody, so there is nobody else to set it against',
      '`by=` and a dimension, or a value of one',
      'Add `by=`, or remove `versus`.'
    )
  if (versus.kind === 'rest' && !column && dimensions.length > 1)
    return fail(
      `This holds ${dimensions.map((name) => `\`${name}\``).join(' and ')}, and does not say of which the rest is meant`,
      '`by=` one of them',
      'Add `by=`, or hold one only.'
    )
  return true
}
