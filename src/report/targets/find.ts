import type { CodebookTarget } from '../../codebook/targets/target.ts'
import type { Dataset } from '../../dataset/dataset.ts'
import { changeOf } from '../../estimate/question.ts'
import { ask, type Call } from '../call.ts'
import { unknown } from '../lookup.ts'
import { isRelative, waveOfPage } from '../periods.ts'
import { relativeWave } from '../waves.ts'
import { completeTarget } from './complete.ts'
import type { Target } from './target.ts'

export type NamedTarget = { dataset: Dataset; target: CodebookTarget }

/** The target of a name: `csat-90` is of the report's first dataset, `other.csat-90` of another. Null, with a problem, where there is none. */
export function findNamed(written: string, attribute: string, call: Call): NamedTarget | null {
  const dot = written.lastIndexOf('.')
  const dataset = dot < 0 ? call.datasets[0] : call.datasets.find((each) => each.name === written.slice(0, dot))
  const target = dataset?.codebook.targets.get(written.slice(dot + 1))
  if (dataset && target) return { dataset, target }
  unknown(
    call,
    call.others[written] === '' ? call.placeOfName(written) : call.placeOf(attribute, written),
    written,
    'a target',
    targetsIn(call).map(({ dataset: of, target: { name } }) => (of === call.datasets[0] ? name : `${of.name}.${name}`)),
    'Name one of those under `targets` in the codebook.'
  )
  return null
}

/** All targets of a report's datasets. */
export function targetsIn({ datasets }: Pick<Call, 'datasets'>): NamedTarget[] {
  return datasets.flatMap((dataset) => [...dataset.codebook.targets.values()].map((target) => ({ dataset, target })))
}

/**
 * A target with what it asks, as it stood at the wave that is named, or with its page's period; else at the last. Null:
 * what is wrong with it was said where it is written.
 */
export function askTarget(
  { dataset, target: written }: NamedTarget,
  wave: string | undefined,
  call: Call
): Target | null {
  const until = wave === undefined ? waveOfPage(dataset, call) : waveNamed(dataset, wave, call)
  if (until === undefined) return null
  const target = completeTarget(written, dataset, until, call.problem)
  if (!target) return null
  ask(call, target.question)
  const [first, last] = [target.question.of[0], target.question.of.at(-1)]
  if (target.from.times !== 0 && first && last && first.wave !== null && first !== last)
    ask(call, changeOf(last, first.wave, 'each'))
  return target
}

/** A wave by its code, or by where it stands to another. Undefined, with a problem, where there is none such. */
function waveNamed(dataset: Dataset, wave: string, call: Call): string | undefined {
  const waves = dataset.codebook.waves.map(({ code }) => code)
  if (waves.includes(wave)) return wave
  if (isRelative(wave)) return relativeWave(dataset, wave, waveOfPage(dataset, call), 'wave', call)
  unknown(call, call.placeOf('wave'), wave, `a wave of \`${dataset.name}\``, waves, 'Take one of its waves.')
  return undefined
}
