import { listNames, type Place } from '../problem.ts'
import { day, numberPattern } from '../yaml/shapes.ts'
import { type Column, codesOf } from './codebook.ts'
import type { Group } from './derivation.ts'
import type { DerivedCheck } from './derived-check.ts'

/** A band of numbers, or of dates as milliseconds: from its start to its end, which belongs to it or not. */
type Band = { code: string; from: number; to: number; open: boolean; place: Place }

/** Checks that bands have ends of the source's kind, that none meet, and that they hold all steps of a scale. */
export function checkBands(
  source: Column,
  groups: readonly Group[],
  otherwise: string | null,
  check: DerivedCheck
): void {
  const bands = groups.map((group) => bandOf(group, source, check))
  const good = bands.filter((band) => band !== null).sort((a, b) => a.from - b.from)
  for (const [index, band] of good.entries()) {
    const before = good[index - 1]
    if (!before || !(before.open ? before.to > band.from : before.to >= band.from)) continue
    check.fail(
      band.place,
      `The bands \`${before.code}\` and \`${band.code}\` overlap`,
      'each number or date in one band',
      'Mend the ends: `to` belongs to its band, `below` does not.'
    )
  }
  if (!source.scale || otherwise !== null || good.length < bands.length) return
  const left = codesOf(source).filter((code) => !good.some((band) => holds(band, Number(code))))
  if (left.length > 0)
    check.fail(
      check.place(['values'], 'key'),
      `No band holds ${listNames(left).replace(' or ', ' and ')} of \`${source.name}\``,
      'bands that hold all steps of the scale',
      'Widen one, or write `else: true` at the value that all others count as.'
    )
}

function holds({ from, to, open }: Band, value: number): boolean {
  return value >= from && (open ? value < to : value <= to)
}

function bandOf(group: Group, source: Column, check: DerivedCheck): Band | null {
  const place = check.place(['values', group.code], 'key')
  const what = source.kind === 'date' ? 'a date that exists, YYYY-MM-DD' : 'a number'
  const fail = (at: Place, message: string, expected: string, remedy: string) => {
    check.fail(at, message, expected, remedy)
    return null
  }
  if (source.kind === 'category' || source.kind === 'wave')
    return fail(
      place,
      `The values of \`${source.name}\` have codes, and no order for bands`,
      '`of` with a list of codes',
      'Write `of`.'
    )
  if (group.codes !== null)
    return fail(
      place,
      source.scale
        ? `Some values of \`${check.column.name}\` are bands, and \`${group.code}\` is a list of codes`
        : `\`${source.name}\` has no codes that \`of\` could list`,
      '`from` with `to` or `below`',
      'Write a band.'
    )
  if (group.to !== null && group.below !== null)
    return fail(
      place,
      `\`${group.code}\` has two ends`,
      '`to`, which belongs to it, or `below`, which does not',
      'Keep one.'
    )
  for (const key of ['from', 'to', 'below'] as const) {
    const written = group[key]
    const good = source.kind === 'date' ? day.safeParse(written).success : numberPattern.test(written ?? '')
    if (written === null || good) continue
    return fail(check.place(['values', group.code, key]), `\`${written}\` is no end of this band`, what, 'Mend it.')
  }
  const number = (written: string) => (source.kind === 'date' ? Date.parse(written) : Number(written))
  const from = group.from === null ? Number.NEGATIVE_INFINITY : number(group.from)
  const end = group.to ?? group.below
  const band = { from, to: end === null ? Number.POSITIVE_INFINITY : number(end), open: group.below !== null }
  if (band.open ? band.from < band.to : band.from <= band.to) return { code: group.code, ...band, place }
  return fail(place, `The band \`${group.code}\` ends before it begins`, '`from` below its end', 'Mend the two ends.')
}
