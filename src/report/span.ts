import type { Call } from './call.ts'
import { findWave, wavesOf } from './lookup.ts'
import type { NamedMeasure } from './parts.ts'

/**
 * The two waves that a change is between: those named, else the first and the last of two. Null, with a problem, where
 * the measure has not two, or nothing says which.
 */
export function findSpan(
  named: NamedMeasure,
  { from, to, on }: { from?: string | undefined; to?: string | undefined; on?: 'each' | 'both' | undefined },
  call: Call
): { from: string; to: string } | null {
  const name = named.measure.name
  const waves = wavesOf(named).filter((wave) => wave !== null)
  if (waves.length < 2 || (waves.length > 2 && (from === undefined || to === undefined))) {
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
  const first = from === undefined ? waves[0] : findWave(named, from, 'from', call)
  const last = to === undefined ? waves.at(-1) : findWave(named, to, 'to', call)
  if (typeof first !== 'string' || typeof last !== 'string') return null
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
