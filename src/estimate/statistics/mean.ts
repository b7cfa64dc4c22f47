import { mean as meanEstimator } from '../../stats/mean.ts'
import { cellAt, meanOf, type Statistic } from './recipe.ts'

/** The mean of a scale or number, in its own points. */
export const mean: Statistic<'mean'> = {
  unit: () => 'points',
  whole: () => true,
  parts: () => [],
  recipe: ({ columns }, { wave, known }, codebook) =>
    meanOf(
      { factors: [{ ...cellAt(codebook, columns[0], wave), score: { kind: 'value', minus: 0 } }], known },
      'mean',
      (sample, domain, [at = 0]) => meanEstimator(sample, domain, at)
    )
}
