import type { Wave } from '../../codebook/codebook.ts'
import { wavesLike } from '../../codebook/dated-waves.ts'
import type { CodebookTarget } from '../../codebook/targets/target.ts'
import { stretchesOf } from '../../codebook/wave-break.ts'
import type { Finding } from '../../problem.ts'
import { isPart } from '../part-periods.ts'
import type { NamedMeasure } from '../parts.ts'
import { wavesOf } from '../waves.ts'

type Report = (finding: Finding) => void

/**
 * The waves of a target, the last day of each, and from which of them on all can be compared with the last. `started`: it
 * had begun by the end of the wave that it is looked back from.
 */
export type TargetWaves = { codes: string[]; days: string[]; alike: number; started: boolean }

type Dated = { code: string; from: string; to: string }

/**
 * The waves that a target is judged by: from that at its start to the first that ends when it is due, or to the last
 * that had ended with `until`. Null: see what was reported.
 */
export function wavesFor(
  target: CodebookTarget,
  named: NamedMeasure,
  until: string | null,
  report: Report
): TargetWaves | null {
  const dated = datedWavesOf(target, named, report)
  if (!dated) return null
  const base = dated.findLastIndex((wave) => wave.from <= target.start)
  if (base < 0 && target.from === null) {
    report({
      rule: 'target-waves',
      place: target.places.start,
      message: `No wave was taken by ${target.start}, so nothing tells where \`${target.name}\` begins`,
      expected: '`from:` with the number that it begins at, or a start in a wave',
      remedy: 'Write one of the two.'
    })
    return null
  }
  const { codebook } = named.dataset
  const day = codebook.waves.find(({ code }) => code === until)?.when?.to
  const due = dated.findIndex((wave) => wave.to >= target.due)
  const past = day === undefined ? dated.length - 1 : dated.findLastIndex((wave) => wave.from <= day && wave.to <= day)
  const first = Math.max(0, base)
  const last = Math.max(first, Math.min(past, due < 0 ? dated.length - 1 : due))
  const kept = dated.slice(first, last + 1)
  const codes = kept.map(({ code }) => code)
  const alike = kept.length - (stretchesOf(codebook, codes).at(-1)?.length ?? 0)
  return { codes, days: kept.map(({ to }) => to), alike, started: day === undefined || day >= target.start }
}

/**
 * The waves of a measure with their days; of periods those of the finest kind, the last of which may be known in part. A
 * total of a part of a period is less because it is of less, so it says nothing of a target.
 */
function datedWavesOf({ name, place, places }: CodebookTarget, named: NamedMeasure, report: Report): Dated[] | null {
  const { codebook } = named.dataset
  const codes = wavesOf(named)
  const all = wavesLike(codebook, codebook.waves[0]?.code ?? '').filter(({ code }) => codes.includes(code))
  const whole = all.filter(({ code }) => !isPart(code, codebook))
  const taken = named.measure.statistic === 'total' && whole.length > 0 ? whole : all
  const fail = (at: typeof place, message: string, expected: string, remedy: string) => {
    report({ rule: 'target-waves', place: at, message, expected, remedy })
    return null
  }
  if (taken.length === 0)
    return fail(
      places.of,
      `\`${named.measure.name}\` was not taken by wave, so nothing tells how \`${name}\` goes on`,
      'a measure of several waves',
      'Take another measure, or write `target:` with this one.'
    )
  const dated = taken.flatMap(daysOf)
  const undated = taken.find(({ when }) => !when)
  if (!undated) return dated
  return fail(
    place,
    `The wave \`${undated.code}\` does not say when it was, so nothing tells how \`${name}\` stands`,
    '`from:` and `to:` with each wave, its first and last day',
    'Write them.'
  )
}

function daysOf({ code, when, period }: Wave): Dated[] {
  return when ? [{ code, from: when.from, to: period?.known?.to ?? when.to }] : []
}
