import type { Column } from '../../codebook/codebook.ts'
import type { Variable } from '../../design/variable.ts'
import { combination } from '../../stats/linear.ts'
import { mean } from '../../stats/mean.ts'
import { ratio } from '../../stats/ratio.ts'
import { total } from '../../stats/total.ts'
import type { Estimated, Told } from './recipe.ts'

/**
 * Of a question with several answers: the share of those asked who named one, or its share of all mentions (the ratio of
 * two totals); without a category how many were named on average. The base are rows in which every option is known.
 */
export const mentions: Told<'mentions'> = {
  value: (_, category) => (category === null ? 'mean count' : 'share'),
  whole: 'prose',
  parts: ({ columns }, codebook) => (codebook.columns.get(columns[0]) as Column).values.map((value) => value.code),
  partsAre: 'options'
}

export const mentionsRecipe: Estimated<'mentions'> = {
  recipe: ({ columns, base }, { category, known }, codebook) => {
    const options = (codebook.columns.get(columns[0]) as Column).values.map((value) => value.code)
    const cells = options.map((option) => ({ column: columns[0], wave: null, option }))
    const all = options.map(
      (_, index): Variable => ({
        factors: [{ ...(cells[index] as (typeof cells)[number]), score: { kind: 'value', minus: 0 } }],
        known: [...cells, ...known]
      })
    )
    const one = options.indexOf(category ?? '')
    const pairs = all.flatMap((_, a) => all.slice(a + 1).map((_, b): [number, number] => [a, a + 1 + b]))
    if (category !== null && base === 'asked')
      return {
        variables: [all[one] as Variable],
        crossed: [],
        bases: [0],
        estimator: (sample, domain, [at = 0]) => mean(sample, domain, at),
        interval: 'share',
        deff: 0
      }
    return {
      variables: all,
      crossed: pairs,
      bases: [0],
      estimator: (sample, domain, at) => {
        if (category === null) return combination(at.map((v) => [1, mean(sample, domain, v)] as const))
        const every = combination(at.map((v) => [1, total(sample, domain, v)] as const))
        return ratio(total(sample, domain, at[one] ?? 0), every)
      },
      interval: category === null ? 'mean' : 'share',
      deff: null
    }
  }
}
