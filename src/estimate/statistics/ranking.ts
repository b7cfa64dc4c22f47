import type { Column } from '../../codebook/codebook.ts'
import { mean } from '../../stats/mean.ts'
import { type Columns, type Estimated, meanOf, ones, type Told } from './recipe.ts'

function optionsOf({ columns }: { columns: [string] }, codebook: Columns): string[] {
  return (codebook.columns.get(columns[0]) as Column).values.map((value) => value.code)
}

/** The mean rank of an option among those who ranked it; 1 is first. */
export const ranking: Told<'ranking'> = {
  value: () => 'mean rank',
  ends: (measure, codebook) => ({ min: 1, max: optionsOf(measure, codebook).length }),
  whole: 'nowhere',
  parts: optionsOf,
  partsAre: 'options'
}

export const rankingRecipe: Estimated<'ranking'> = {
  recipe: ({ columns }, { category, known }) =>
    meanOf(
      { factors: [{ column: columns[0], wave: null, option: category, score: { kind: 'rank' } }], known },
      'mean',
      (sample, domain, [at = 0]) => mean(sample, domain, at)
    )
}

/** The share that ranked an option among the first so many, of all who ranked any. */
export const ranked: Told<'ranked'> = {
  value: () => 'share',
  whole: 'nowhere',
  parts: optionsOf,
  partsAre: 'options'
}

export const rankedRecipe: Estimated<'ranked'> = {
  recipe: ({ columns, within }, { category, known }) => {
    const first = Array.from({ length: within }, (_, index) => String(index + 1))
    return meanOf(
      {
        factors: [
          {
            column: columns[0],
            wave: null,
            option: category,
            score: { kind: 'recode', scores: ones(first), otherwise: 0 }
          }
        ],
        known
      },
      'share',
      (sample, domain, [at = 0]) => mean(sample, domain, at)
    )
  }
}
