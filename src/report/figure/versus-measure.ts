import { type EstimateQuestion, estimateOf } from '../../estimate/question.ts'
import { ownScanOf, unitOf, valueKindOf } from '../../estimate/statistics/statistics.ts'
import { currencyOf } from '../../estimate/statistics/values.ts'
import type { Call } from '../call.ts'
import { findSingle, namedMeasures } from '../lookup.ts'
import type { NamedMeasure } from '../parts.ts'
import type { Versus } from '../versus.ts'
import { wavesOf } from '../waves.ts'

const words = ['overall', 'rest', 'best', 'each', 'target', 'previous', 'year-ago']

/** Does `versus` name a measure of the same dataset? */
export function isOwnMeasure(versus: string, { dataset }: NamedMeasure, call: Call): boolean {
  if (words.includes(versus)) return false
  const [name = ''] = versus.split('/')
  const prefix = `${dataset.name}.`
  const isNamed = (measure: string) => namedMeasures(dataset).some((each) => each.name === measure)
  if (name.startsWith(prefix)) return isNamed(name.slice(prefix.length))
  return dataset === call.datasets[0] && isNamed(name)
}

/** Another measure of the same dataset and in the same unit: what was spent, against what was planned. Null: see problems. */
export function measureVersus(
  written: string,
  own: NamedMeasure,
  call: Call
): Extract<Versus, { kind: 'measure' }> | null {
  const named = findSingle(written, 'versus', call)
  if (!named) return null
  const spread = [own, named].some(({ measure }) => 'columns' in measure && ownScanOf(measure) !== null)
  const [unit, other] = [own, named].map(({ measure, category }) => unitOf(measure, category)) as [string, string]
  if (!spread && unit === other) return { kind: 'measure', named }
  const money = [own, named].some(({ measure, category }) => currencyOf(valueKindOf(measure, category).number) !== null)
  const units = money && unit !== other ? `: one is in ${unit}, the other in ${other}` : ''
  call.problem({
    rule: 'versus',
    place: call.placeOf('versus'),
    message: `\`${own.measure.name}\` and \`${written}\` cannot be compared${units}`,
    expected: 'two measures in one unit',
    remedy: 'Name another with `versus`.'
  })
  return null
}

/** The same of another measure; one that was taken once has no wave. */
export function measureAt(named: NamedMeasure, subject: EstimateQuestion): EstimateQuestion {
  const [only] = wavesOf(named)
  return estimateOf({
    ...subject,
    measure: named.measure.name,
    category: named.category,
    wave: only === null ? null : subject.wave
  })
}
