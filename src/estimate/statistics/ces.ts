import type { Column, SurveyCodebook } from '../../codebook/codebook.ts'
import { codesOf } from '../../codebook/codebook.ts'
import { meanRecipe } from './mean.ts'
import { type Groups, scoreRecipe } from './net.ts'
import { type Estimated, endsOfColumn, type Told } from './recipe.ts'

/** The good side of a scale's middle, and the other. Of version 1.0, how much effort it took, low is good. */
function groupsOf(column: Column, version: '1.0' | '2.0'): Groups {
  const codes = codesOf(column)
  const middle = (Number(codes[0]) + Number(codes.at(-1))) / 2
  const above = codes.filter((code) => Number(code) > middle)
  const below = codes.filter((code) => Number(code) < middle)
  const [good, bad] = version === '1.0' ? [below, above] : [above, below]
  return { top: ['easy', good], middle: 'neutral', bottom: ['hard', bad] }
}

const values = { mean: 'mean', agree: 'share', net: 'score' } as const

/** Customer effort score by its scoring: the mean, the share on the good side of the middle, or that minus the other side. */
export const ces: Told<'ces'> = {
  value: ({ scoring }, category) => (category === null ? values[scoring] : 'share'),
  ends: endsOfColumn,
  whole: 'everywhere',
  parts: ({ scoring }) => (scoring === 'net' ? ['easy', 'neutral', 'hard'] : []),
  partsAre: 'groups'
}

export const cesRecipe: Estimated<'ces'> = {
  recipe: (measure, asked, codebook: SurveyCodebook, recipeOf) => {
    if (measure.scoring === 'mean')
      return meanRecipe.recipe({ ...measure, statistic: 'mean' }, asked, codebook, recipeOf)
    const column = codebook.columns.get(measure.columns[0]) as Column
    const groups = groupsOf(column, measure.version)
    const category = measure.scoring === 'agree' ? 'easy' : asked.category
    return scoreRecipe(measure.columns[0], groups, { ...asked, category }, codebook)
  }
}
