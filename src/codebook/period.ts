/** Spans of the calendar that waves can be, the finest first. */
export const periodKinds = ['month', 'quarter', 'year'] as const
export type PeriodKind = (typeof periodKinds)[number]

/** What a wave is that is a span of the calendar; `known`: the days of it that the data have, null: all of them. */
export type Period = { kind: PeriodKind; known: { from: string; to: string } | null }

/** A span of the calendar, as the place of its kind since the year 0. */
type Place = { kind: PeriodKind; at: number }

const perYear: Record<PeriodKind, number> = { month: 12, quarter: 4, year: 1 }

/** What a code like `2025-03`, `2025-Q1` or `2025` is of; null: it is no period. */
export function periodAt(code: string): Place | null {
  const [, year, quarter, month] = /^(\d{4})(?:-Q([1-4])|-(0[1-9]|1[0-2]))?$/.exec(code) ?? []
  if (year === undefined) return null
  const kind = month !== undefined ? 'month' : quarter !== undefined ? 'quarter' : 'year'
  return { kind, at: Number(year) * perYear[kind] + Number(month ?? quarter ?? 1) - 1 }
}

export function periodCode({ kind, at }: Place): string {
  const year = String(Math.floor(at / perYear[kind])).padStart(4, '0')
  const part = (at % perYear[kind]) + 1
  return kind === 'year' ? year : kind === 'quarter' ? `${year}-Q${part}` : `${year}-${String(part).padStart(2, '0')}`
}

/** The period of a kind that a finer one, or a day, is in. */
export function periodOf(code: string, kind: PeriodKind): string {
  const from = periodAt(code.slice(0, 7)) as Place
  return periodCode({ kind, at: Math.floor((from.at * perYear[kind]) / perYear[from.kind]) })
}

/** The period of the same kind so many before; null: it is of no period. */
export function earlierPeriod(code: string, by: 'one' | 'year'): string | null {
  const place = periodAt(code)
  return place && periodCode({ kind: place.kind, at: place.at - (by === 'year' ? perYear[place.kind] : 1) })
}

/** All periods of a kind from one to another. */
export function periodsFrom(first: string, last: string): string[] {
  const [from, to] = [periodAt(first) as Place, periodAt(last) as Place]
  return Array.from({ length: to.at - from.at + 1 }, (_, index) => periodCode({ ...from, at: from.at + index }))
}

/** The first and the last day of a period. */
export function daysOf(code: string): { from: string; to: string } {
  const { kind, at } = periodAt(code) as Place
  const months = 12 / perYear[kind]
  const day = (month: number, before: number) =>
    new Date(Date.UTC(Math.floor(month / 12), month % 12, 1 - before)).toISOString().slice(0, 10)
  return { from: day(at * months, 0), to: day((at + 1) * months, 1) }
}
