import { total as totalEstimator } from '../../stats/total.ts'
import { cellAt, type Statistic } from './recipe.ts'

/** The weighted total of a number. */
export const total: Statistic<'total'> = {
  unit: () => 'count',
  whole: () => true,
  parts: () => [],
  recipe: ({ columns }, { wave, known }, codebook) => ({
    variables: [{ factors: [{ ...cellAt(codebook, columns[0], wave), score: { kind: 'value', minus: 0 } }], known }],
    crossed: [],
    bases: [0],
    estimator: (sample, domain, [at = 0]) => totalEstimator(sample, domain, at),
    interval: 'mean',
    deff: null
  })
}
