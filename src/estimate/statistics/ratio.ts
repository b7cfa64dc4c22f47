import { ratio as ratioEstimator } from '../../stats/ratio.ts'
import { total } from '../../stats/total.ts'
import { cellAt, type Estimated, type Told, withoutParts } from './recipe.ts'

/** One total over another, of rows that have both. */
export const ratio: Told<'ratio'> = {
  value: ({ percent }) => (percent ? 'rate' : 'mean'),
  ...withoutParts
}

export const ratioRecipe: Estimated<'ratio'> = {
  recipe: ({ columns }, { wave, known }, codebook) => {
    const cells = columns.map((name) => cellAt(codebook, name, wave))
    return {
      variables: cells.map((cell) => ({
        factors: [{ ...cell, score: { kind: 'value', minus: 0 } }],
        known: [...cells, ...known]
      })),
      crossed: [[0, 1]],
      bases: [0],
      estimator: (sample, domain, [upper = 0, lower = 0]) =>
        ratioEstimator(total(sample, domain, upper), total(sample, domain, lower)),
      interval: 'mean',
      deff: null
    }
  }
}
