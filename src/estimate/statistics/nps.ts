import { type Groups, scoreRecipe } from './net.ts'
import type { Estimated, Told } from './recipe.ts'

const groups: Groups = {
  top: ['promoters', ['9', '10']],
  middle: 'passives',
  bottom: ['detractors', ['0', '1', '2', '3', '4', '5', '6']]
}

/** Net promoter score: the share of 9 and 10 minus the share of 0 to 6, in points from -100 to 100. */
export const nps: Told<'nps'> = {
  value: (_, category) => (category === null ? 'score' : 'share'),
  whole: 'everywhere',
  parts: () => ['promoters', 'passives', 'detractors'],
  partsAre: 'groups'
}

export const npsRecipe: Estimated<'nps'> = {
  recipe: ({ columns }, asked, codebook) => scoreRecipe(columns[0], groups, asked, codebook)
}
