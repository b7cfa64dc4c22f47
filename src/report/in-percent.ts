import { endsOf, unitOf } from '../estimate/statistics/statistics.ts'
import type { NamedMeasure } from './parts.ts'

/** Can a difference be told in per cent of a value? That of shares is in points, and a score can be 0 or less. */
export function canBePercent({ dataset, measure, category }: NamedMeasure): boolean {
  const least = endsOf(measure, category, dataset.codebook)?.min ?? 0
  return unitOf(measure, category) !== 'proportion' && least >= 0 && measure.statistic !== 'rank'
}
