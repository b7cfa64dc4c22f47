import { mean as meanEstimator } from '../../stats/mean.ts'
import { cellAt, type Estimated, endsOfColumn, meanOf, type Told, withoutParts } from './recipe.ts'

/** The mean of a scale or number, in its own points. */
export const mean: Told<'mean'> = {
  value: () => 'mean',
  ends: endsOfColumn,
  ...withoutParts
}

export const meanRecipe: Estimated<'mean'> = {
  recipe: ({ columns }, { wave, known }, codebook) =>
    meanOf(
      { factors: [{ ...cellAt(codebook, columns[0], wave), score: { kind: 'value', minus: 0 } }], known },
      'mean',
      (sample, domain, [at = 0]) => meanEstimator(sample, domain, at)
    )
}
