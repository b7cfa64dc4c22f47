import { listNames, type Problems } from '../problem.ts'
import type { PublishedCodebook, PublishedMeasure } from './codebook.ts'

/** What a statistic's published values are in. */
const units: Record<PublishedMeasure['statistic'], PublishedMeasure['unit']> = {
  mean: 'points',
  share: 'percent',
  nps: 'points',
  rank: 'rank',
  ratio: 'times',
  change: 'percent'
}

/** Checks that every published measure is in the unit of its statistic. */
export function checkPublished(codebook: PublishedCodebook, problems: Problems): void {
  for (const measure of codebook.measures.values()) {
    if (measure.unit === units[measure.statistic]) continue
    problems.error({
      rule: 'published-unit',
      place: measure.place,
      message: `A published ${measure.statistic} is not in \`${measure.unit}\``,
      expected: listNames([`unit: ${units[measure.statistic]}`]),
      remedy: 'Mend the unit or the statistic.'
    })
  }
}
