import { type Groups, netRecipe } from './net.ts'
import type { Statistic } from './recipe.ts'

const groups: Groups = {
  top: ['promoters', ['9', '10']],
  middle: 'passives',
  bottom: ['detractors', ['0', '1', '2', '3', '4', '5', '6']]
}

/** Net promoter score: the share of 9 and 10 minus the share of 0 to 6, in points from -100 to 100. */
export const nps: Statistic<'nps'> = {
  value: (_, category) => (category === null ? 'score' : 'share'),
  whole: 'everywhere',
  parts: () => ['promoters', 'passives', 'detractors'],
  partsAre: 'groups',
  recipe: ({ columns }, asked, codebook) => netRecipe(columns[0], groups, asked, codebook)
}
