import { mean } from '../../stats/mean.ts'
import { cellAt, type Estimated, meanOf, ones, recoded, type Told, withoutParts } from './recipe.ts'

/** The share of answers that are among the measure's `answers`, a proportion. */
export const share: Told<'share'> = {
  value: () => 'share',
  ...withoutParts
}

export const shareRecipe: Estimated<'share'> = {
  recipe: ({ columns, answers }, { wave, known }, codebook) =>
    meanOf(recoded(cellAt(codebook, columns[0], wave), ones(answers), known), 'share', (sample, domain, [at = 0]) =>
      mean(sample, domain, at)
    )
}
