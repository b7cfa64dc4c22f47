import type { SurveyCodebook, SurveyMeasure } from '../../codebook/codebook.ts'
import type { StatisticName } from '../../codebook/measures/measure-of.ts'
import { cesRecipe } from './ces.ts'
import { distributionRecipe } from './distribution.ts'
import { driversRecipe } from './drivers.ts'
import { indexRecipe } from './index-of.ts'
import { meanRecipe } from './mean.ts'
import { mentionsRecipe } from './mentions.ts'
import { netRecipe } from './net.ts'
import { npsRecipe } from './nps.ts'
import { quantileRecipe } from './quantile.ts'
import { rankedRecipe, rankingRecipe } from './ranking.ts'
import { ratioRecipe } from './ratio.ts'
import type { Asked, Estimated, Placed, Read, Recipe } from './recipe.ts'
import { roiRecipe } from './roi.ts'
import { shareRecipe } from './share.ts'
import { totalRecipe } from './total.ts'

/** Every kind of measure of a survey, as it is estimated. */
const recipes: { [Name in StatisticName]: Estimated<Name> } = {
  mean: meanRecipe,
  share: shareRecipe,
  nps: npsRecipe,
  net: netRecipe,
  ces: cesRecipe,
  distribution: distributionRecipe,
  mentions: mentionsRecipe,
  ranking: rankingRecipe,
  ranked: rankedRecipe,
  ratio: ratioRecipe,
  total: totalRecipe,
  roi: roiRecipe,
  quantile: quantileRecipe,
  index: indexRecipe,
  drivers: driversRecipe
}

function estimatedOf({ statistic }: Pick<SurveyMeasure, 'statistic'>): Estimated {
  return recipes[statistic] as unknown as Estimated
}

/** How a measure is estimated; `prepared` is what `preparationOf` found for the domain, where there is one. */
export function recipeOf(measure: SurveyMeasure, asked: Asked, codebook: SurveyCodebook, prepared?: unknown): Recipe {
  const others = (other: SurveyMeasure, also: Asked) => recipeOf(other, also, codebook)
  return estimatedOf(measure).recipe(measure as never, asked, codebook, others, prepared)
}

/** What a kind of measure has to know of its domains before they are scanned. Null: nothing. */
export function preparationOf(
  statistic: StatisticName,
  codebook: SurveyCodebook
): ((placed: Placed<StatisticName>[], read: Read) => Promise<unknown[]>) | null {
  const { prepare } = estimatedOf({ statistic })
  return prepare ? (placed, read) => prepare(placed, codebook, read) : null
}
