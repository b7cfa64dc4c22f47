import { total as totalEstimator } from '../../stats/total.ts'
import { cellAt, type Estimated, ones, recoded, type Told, withoutParts } from './recipe.ts'

/** The weighted total of a number, or how many gave one of the answers. */
export const total: Told<'total'> = {
  value: () => 'count',
  ...withoutParts
}

export const totalRecipe: Estimated<'total'> = {
  recipe: ({ columns, answers }, { wave, known }, codebook) => ({
    variables: [
      answers === null
        ? { factors: [{ ...cellAt(codebook, columns[0], wave), score: { kind: 'value', minus: 0 } }], known }
        : recoded(cellAt(codebook, columns[0], wave), ones(answers), known)
    ],
    crossed: [],
    bases: [0],
    estimator: (sample, domain, [at = 0]) => totalEstimator(sample, domain, at),
    interval: 'mean',
    deff: null
  })
}
