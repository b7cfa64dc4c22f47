import { periodsIn } from '../codebook/dated-waves.ts'
import type { Call } from './call.ts'
import type { NamedMeasure } from './parts.ts'
import { isRelative, waveOfPage } from './periods.ts'
import { findWave, relativeWave, wavesOf } from './waves.ts'

/**
 * The two waves that a change is between: those named, else the first and the last of two; on the page of a period, that
 * and the one before it. Null, with a problem, where the measure has not two, or nothing says which.
 */
export function findSpan(
  named: NamedMeasure,
  { from, to, on }: { from?: string | undefined; to?: string | undefined; on?: 'each' | 'both' | undefined },
  call: Call
): { from: string; to: string } | null {
  const name = named.measure.name
  const waves = wavesOf(named).filter((wave) => wave !== null)
  const later = to ?? waveOfPage(named.dataset, call) ?? undefined
  const earlier = from ?? (to === undefined && later !== undefined ? 'previous' : undefined)
  const told = earlier !== undefined && later !== undefined
  // Of the first period there is a page too, though nothing can have changed yet.
  const once = waves.length < 2 && !(told && periodsIn(named.dataset.codebook).length > 0)
  if (once || (waves.length > 2 && !told)) {
    call.problem({
      rule: 'change-waves',
      place: call.place,
      message:
        waves.length < 2
          ? `\`${name}\` was taken once, so nothing can have changed`
          : `\`${name}\` was taken at ${waves.length} waves, and nothing says which two are meant`,
      expected: waves.length < 2 ? 'a measure of two waves or more' : '`from=` and `to=`',
      remedy: waves.length < 2 ? 'Use `:value`, or another measure.' : 'Name both waves.'
    })
    return null
  }
  const last = later === undefined ? waves.at(-1) : findWave(named, later, 'to', call)
  if (typeof last !== 'string') return null
  const first = earlier === undefined ? waves[0] : findEarlier(named, earlier, waves, last, call)
  if (typeof first !== 'string') return null
  if (on !== 'both' || named.dataset.kind !== 'survey' || named.dataset.codebook.waveColumn === null)
    return { from: first, to: last }
  call.problem({
    rule: 'change-both',
    place: call.placeOf('on'),
    message: 'Waves stand in rows here, so a row does not say what the same person answered at another wave',
    expected: '`on=both` where waves are paired columns',
    remedy: 'Leave `on` out: people who are in both waves are counted in the standard error anyway.'
  })
  return null
}

/** The wave that a change is from: named, or by where it stands to the later one. Undefined: see problems. */
function findEarlier(
  named: NamedMeasure,
  written: string,
  waves: readonly string[],
  last: string,
  call: Call
): string | null | undefined {
  if (!isRelative(written) || waves.includes(written)) return findWave(named, written, 'from', call)
  return relativeWave(named.dataset, written, last, 'from', call)
}
