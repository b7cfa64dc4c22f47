import { periodsIn } from '../../codebook/dated-waves.ts'
import type { Call } from '../call.ts'
import type { Versus } from '../model.ts'
import type { NamedMeasure } from '../parts.ts'
import { refuseUndated, waveBefore, waveOfPage } from '../periods.ts'
import { wavesOf } from '../waves.ts'

/** The wave before each of those of a measure. Null, with a problem, where it has none. */
export function findEarlierOf(kind: 'previous' | 'year-ago', own: NamedMeasure, call: Call): Versus | null {
  const taken = wavesOf(own).filter((wave) => wave !== null)
  if (kind === 'year-ago' && periodsIn(own.dataset.codebook).length === 0)
    return refuseUndated(own.dataset, kind, 'versus', call)
  const page = waveOfPage(own.dataset, call)
  const all = page === null ? taken : [...taken, page]
  const waves = all.flatMap((wave) => {
    const before = waveBefore(own.dataset, wave, kind)
    return before === undefined ? [] : [[wave, before] as const]
  })
  if (waves.length > 0) return { kind, waves: new Map(waves) }
  call.problem({
    rule: 'versus',
    place: call.placeOf('versus'),
    message: `\`${own.measure.name}\` was taken once, so there is no wave before`,
    expected: 'a measure of two waves or more',
    remedy: 'Take another measure, or set it against something else.'
  })
  return null
}

/** Is what is compared with another wave of the same? */
export function isOverTime({ kind }: Versus): boolean {
  return kind === 'previous' || kind === 'year-ago'
}
