import type { SurveyCodebook, SurveyMeasure } from '../../codebook/codebook.ts'
import type { StatisticName } from '../../codebook/measures/measure-of.ts'
import { ces } from './ces.ts'
import { distribution } from './distribution.ts'
import { drivers } from './drivers.ts'
import { index } from './index-of.ts'
import { mean } from './mean.ts'
import { mentions } from './mentions.ts'
import { net } from './net.ts'
import { nps } from './nps.ts'
import { ranked, ranking } from './ranking.ts'
import { ratio } from './ratio.ts'
import type { Asked, Recipe, Statistic } from './recipe.ts'
import { share } from './share.ts'
import { total } from './total.ts'

/** Every kind of measure of a survey. A quantile is read from a table of answers first: see `quantile.ts`. */
const statistics: { [Name in Exclude<StatisticName, 'quantile'>]: Statistic<Name> } = {
  mean,
  share,
  nps,
  net,
  ces,
  distribution,
  mentions,
  ranking,
  ranked,
  ratio,
  total,
  index,
  drivers
}

function statisticOf(measure: SurveyMeasure): Statistic | null {
  return measure.statistic === 'quantile' ? null : (statistics[measure.statistic] as unknown as Statistic)
}

/** The recipe of a measure other than a quantile. */
export function recipeOf(measure: SurveyMeasure, asked: Asked, codebook: SurveyCodebook): Recipe {
  const statistic = statisticOf(measure)
  if (!statistic) throw new Error(`${measure.name} is a quantile, which is read from a table.`)
  return statistic.recipe(measure as never, asked, codebook, (other, also) => recipeOf(other, also, codebook))
}

/** The categories that a measure can be asked for one by one; none of most. */
export function partsOf(measure: SurveyMeasure, codebook: SurveyCodebook): string[] {
  return statisticOf(measure)?.parts(measure as never, codebook) ?? []
}

/** Has the measure a value as a whole, without a category? */
export function isWhole(measure: SurveyMeasure): boolean {
  return statisticOf(measure)?.whole(measure as never) ?? true
}

/** Statistics whose parts are the groups of a net score: read as one, so rounded as one. */
export const netScores: readonly (StatisticName | 'rank')[] = ['nps', 'net', 'ces']

/** What a measure's value is in, as `Estimate.unit` says it. */
export function unitOf(measure: SurveyMeasure, category: string | null): string {
  const own = statisticOf(measure)?.unit(measure as never, category) ?? 'points'
  if (own === 'proportion' || own === 'rank' || !measure.unit) return own
  return Object.values(measure.unit)[0] ?? own
}
