import { periodsIn, wavesLike } from '../codebook/dated-waves.ts'
import { daysOf, earlierPeriod, type PeriodKind, periodAt } from '../codebook/period.ts'
import type { Dataset } from '../dataset/dataset.ts'
import type { Call } from './call.ts'
import type { Bound } from './model.ts'

/** Waves that are named by where they stand to another: the one before, the same a year before, the last of all. */
export const relativeWaves = ['previous', 'year-ago', 'latest'] as const
export type RelativeWave = (typeof relativeWaves)[number]

export function isRelative(written: string): written is RelativeWave {
  return relativeWaves.some((each) => each === written)
}

/** What a page is about that is a period. */
export type PeriodBound = Bound & { dimension: PeriodKind }

/** Is what a page is about a period? */
export function isPeriod(bound: Bound | null): bound is PeriodBound {
  return bound !== null && periodAt(bound.code)?.kind === bound.dimension
}

/** The wave of a dataset that its page gives a directive: its period. Null: it is about none, or the dataset has no such. */
export function waveOfPage({ codebook }: Dataset, { scope: { bound } }: Pick<Call, 'scope'>): string | null {
  if (!isPeriod(bound)) return null
  const has = periodsIn(codebook).length > 0 || codebook.waves.some(({ code }) => code === bound.code)
  return has ? bound.code : null
}

/**
 * The wave before another, or the same period a year before; of periods also where there are no data of it. Undefined:
 * there is none.
 */
export function waveBefore(
  { codebook }: Dataset,
  wave: string | null,
  which: 'previous' | 'year-ago'
): string | undefined {
  if (wave === null) return undefined
  if (periodsIn(codebook).length > 0) return earlierPeriod(wave, which === 'previous' ? 'one' : 'year') ?? undefined
  const codes = codebook.waves.map(({ code }) => code)
  return which === 'previous' ? codes[codes.indexOf(wave) - 1] : undefined
}

/** The last wave; of periods the last of the finest kind. */
export function latestWave({ codebook }: Dataset): string | undefined {
  const [first] = codebook.waves
  return first && wavesLike(codebook, first.code).at(-1)?.code
}

/**
 * The waves that `across` spans: all of them; of periods those of the kind that it names, or of the finest. On the page of
 * a period these are the finer ones within it, or those up to it: nothing that came later.
 */
export function spannedWaves<Code extends string | null>(
  taken: readonly Code[],
  across: 'wave' | PeriodKind,
  { codebook }: Dataset,
  { scope: { bound } }: Pick<Call, 'scope'>
): Code[] {
  const kinds = periodsIn(codebook)
  const kind = across === 'wave' ? kinds[0] : across
  if (kinds.length === 0 || kind === undefined) return [...taken]
  const own = isPeriod(bound) ? bound : null
  const page = own && daysOf(own.code)
  const finer = own !== null && kinds.indexOf(kind) < kinds.indexOf(own.dimension)
  return taken.filter((code) => {
    const wave = codebook.waves.find((each) => each.code === code)
    if (wave?.period?.kind !== kind) return false
    if (!page || !wave.when) return true
    return wave.when.from <= page.to && (!finer || wave.when.from >= page.from)
  })
}

/** Refuses what only waves that are periods have. Null, with a problem. */
export function refuseUndated({ name }: Dataset, what: string, attribute: string, call: Call): null {
  call.problem({
    rule: 'periods',
    place: call.placeOf(attribute),
    message: `\`${what}\` is of waves that are months, quarters or years, and those of \`${name}\` are not`,
    expected: 'a column of dates with `role: wave` and `by: month`, `quarter` or `year` in the codebook',
    remedy: 'Describe it so, or name the wave.'
  })
  return null
}
