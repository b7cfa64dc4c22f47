import type { SurveyMeasure } from '../../codebook/codebook.ts'
import { endsOf } from '../../codebook/measures/index-ends.ts'
import { combination, constant } from '../../stats/linear.ts'
import { type Estimated, type Recipe, type Told, withoutParts } from './recipe.ts'

/**
 * An index of several measures, 0 to 100: the weighted mean of each put on that range, (x - min)/(max - min) · 100 by the
 * ends of its scale (as the ACSI does), or 10 x of a mean of 1 to 10 (as the UKCSI does). Each measure is on its own
 * base; what they share in clusters is in the variance.
 */
export const index: Told<'index'> = {
  value: () => 'mean',
  ends: () => ({ min: 0, max: 100 }),
  ...withoutParts
}

export const indexRecipe: Estimated<'index'> = {
  recipe: ({ parts, form }, asked, codebook, recipeOf) => {
    const all = parts.reduce((sum, { weight }) => sum + weight, 0)
    const terms = parts.map(({ measure, weight }) => {
      const of = codebook.measures.get(measure) as SurveyMeasure
      const [min, max] = form === 'ukcsi' ? [0, 10] : (endsOf(of, codebook) ?? [0, 100])
      return {
        recipe: recipeOf(of, { ...asked, category: null }),
        weight: weight / all,
        min,
        factor: 100 / (max - min)
      }
    })
    const starts: number[] = []
    const variables: Recipe['variables'] = []
    for (const { recipe } of terms) {
      starts.push(variables.length)
      variables.push(...recipe.variables)
    }
    const crossed = variables.flatMap((_, a) => variables.slice(a + 1).map((_, b): [number, number] => [a, a + 1 + b]))
    return {
      variables,
      crossed,
      bases: terms.flatMap(({ recipe }, t) => recipe.bases.map((base) => base + (starts[t] ?? 0))),
      estimator: (sample, domain, at) =>
        combination(
          terms.flatMap(({ recipe, weight, min, factor }, t) => {
            const own = at.slice(starts[t], (starts[t] ?? 0) + recipe.variables.length)
            return [
              [weight * factor, recipe.estimator(sample, domain, own)] as const,
              [-weight * factor * min, constant(1)] as const
            ]
          })
        ),
      interval: 'mean',
      deff: null
    }
  }
}
