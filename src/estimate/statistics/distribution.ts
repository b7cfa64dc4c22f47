import { type Column, codesOf, leafValues } from '../../codebook/codebook.ts'
import { mean } from '../../stats/mean.ts'
import { cellAt, meanOf, ones, recoded, type Statistic } from './recipe.ts'

/** The share of each answer: codes of a scale, or values of a category that are not nets. They add up to 1. */
export const distribution: Statistic<'distribution'> = {
  value: () => 'share',
  whole: 'nowhere',
  parts: ({ columns }, codebook) => {
    const column = codebook.columns.get(columns[0]) as Column
    return column.scale ? codesOf(column) : leafValues(column).map((value) => value.code)
  },
  partsAre: 'answers',
  recipe: ({ columns }, { category, wave, known }, codebook) =>
    meanOf(
      recoded(cellAt(codebook, columns[0], wave), ones(category === null ? [] : [category]), known),
      'share',
      (sample, domain, [at = 0]) => mean(sample, domain, at)
    )
}
