import { measureWaves } from '../codebook/codebook.ts'
import { periodsIn } from '../codebook/dated-waves.ts'
import type { Dataset } from '../dataset/dataset.ts'
import { listNames } from '../problem.ts'
import type { Call } from './call.ts'
import { unknown } from './lookup.ts'
import type { NamedMeasure } from './parts.ts'
import { isRelative, latestWave, type RelativeWave, refuseUndated, waveBefore, waveOfPage } from './periods.ts'

/** The waves at which a measure was taken: [null] where it has none. */
export function wavesOf({ dataset, measure }: NamedMeasure): (string | null)[] {
  const waves = dataset.codebook.waves.map((wave) => wave.code)
  if (dataset.kind === 'published') {
    const found = dataset.figures.filter((figure) => figure.measure === measure.name).map((figure) => figure.wave)
    const known = waves.filter((wave) => found.includes(wave))
    return known.length > 0 ? known : [null]
  }
  return 'columns' in measure ? measureWaves(measure, dataset.codebook) : [null]
}

/** The one wave that a value is of: the one named, or none where the measure has none. Undefined, with a problem, else. */
export function findWave(
  named: NamedMeasure,
  written: string | undefined,
  attribute: string,
  call: Call
): string | null | undefined {
  const waves = named.dataset.codebook.waves.map((wave) => wave.code)
  const taken = wavesOf(named)
  if (written !== undefined) {
    if (isRelative(written) && !waves.includes(written) && taken[0] !== null)
      return relativeWave(named.dataset, written, waveOfPage(named.dataset, call), attribute, call)
    if (waves.includes(written) && taken[0] !== null) return written
    if (taken[0] === null) {
      call.problem({
        rule: 'wave',
        place: call.placeOf(attribute),
        message: `\`${named.measure.name}\` was not taken by wave`,
        remedy: `Remove \`${attribute}\`.`
      })
    } else
      unknown(
        call,
        call.placeOf(attribute),
        written,
        `a wave of \`${named.dataset.name}\``,
        waves,
        'Take one of its waves.'
      )
    return undefined
  }
  if (taken[0] === null) return null
  const own = waveOfPage(named.dataset, call)
  if (own !== null) return own
  call.problem({
    rule: 'wave',
    place: call.place,
    message: `\`${named.measure.name}\` was taken at several waves, and nothing says which is meant`,
    expected: `\`wave=\` with ${listNames(taken.filter((wave) => wave !== null))}`,
    remedy: 'Name the wave.'
  })
  return undefined
}

/**
 * A wave by where it stands to another: to the page's period, or where it has none to the last wave. Undefined, with a
 * problem, where there is none such.
 */
export function relativeWave(
  dataset: Dataset,
  which: RelativeWave,
  from: string | null,
  attribute: string,
  call: Call
): string | undefined {
  const start = from ?? latestWave(dataset) ?? null
  if (which === 'latest') return start ?? undefined
  if (which === 'year-ago' && periodsIn(dataset.codebook).length === 0) {
    refuseUndated(dataset, which, attribute, call)
    return undefined
  }
  const found = waveBefore(dataset, start, which)
  if (found !== undefined) return found
  call.problem({
    rule: 'wave',
    place: call.placeOf(attribute),
    message: `There is no wave before \`${start}\``,
    expected: 'a later wave, which has one before it',
    remedy: 'Name the wave.'
  })
  return undefined
}
