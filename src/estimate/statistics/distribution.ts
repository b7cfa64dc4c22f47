import { type Column, codesOf, leafValues } from '../../codebook/codebook.ts'
import { mean } from '../../stats/mean.ts'
import { cellAt, type Estimated, meanOf, ones, recoded, type Told } from './recipe.ts'

/** The share of each answer: codes of a scale, or values of a category that are not nets. They add up to 1. Of a scale, several codes may be asked for together. */
export const distribution: Told<'distribution'> = {
  value: () => 'share',
  whole: 'nowhere',
  parts: ({ columns }, codebook) => {
    const column = codebook.columns.get(columns[0]) as Column
    return column.scale ? codesOf(column) : leafValues(column).map((value) => value.code)
  },
  partsAre: 'answers'
}

export const distributionRecipe: Estimated<'distribution'> = {
  recipe: ({ columns }, { category, wave, known }, codebook) => {
    const { scale } = codebook.columns.get(columns[0]) as Column
    const codes = category === null ? [] : scale ? answersIn(category) : [category]
    return meanOf(
      recoded(cellAt(codebook, columns[0], wave), ones(codes), known),
      'share',
      (sample, domain, [at = 0]) => mean(sample, domain, at)
    )
  }
}

/** Several answers on a scale as one category, whose share is that of all who gave one of them: the ends of a scale. */
export function answersTogether(codes: readonly string[]): string {
  return codes.join('+')
}

/** The answers on a scale that a category is of: one, or those together. */
export function answersIn(category: string): string[] {
  return category.split('+')
}
