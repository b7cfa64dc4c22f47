import type { SurveyCodebook } from '../../codebook/codebook.ts'
import { mean } from '../../stats/mean.ts'
import { type Asked, cellAt, type Estimated, meanOf, ones, type Recipe, recoded, type Told } from './recipe.ts'

/** The groups of a net score, by name: those for it, those against it, those between. */
export type Groups = { top: readonly [string, string[]]; middle: string; bottom: readonly [string, string[]] }

/**
 * A net score as the mean of 100, 0 and -100, in points from -100 to 100; or the share of one of its three groups.
 * Its variance is V(top) + V(bottom) - 2 Cov(top, bottom).
 */
export function scoreRecipe(column: string, groups: Groups, asked: Asked, codebook: SurveyCodebook): Recipe {
  const cell = cellAt(codebook, column, asked.wave)
  const [top, bottom] = [groups.top[1], groups.bottom[1]]
  const share = (scores: Record<string, number>, otherwise = 0): Recipe =>
    meanOf(
      { factors: [{ ...cell, score: { kind: 'recode', scores, otherwise } }], known: asked.known },
      'share',
      (sample, domain, [at = 0]) => mean(sample, domain, at)
    )
  if (asked.category === groups.top[0]) return share(ones(top))
  if (asked.category === groups.bottom[0]) return share(ones(bottom))
  if (asked.category === groups.middle)
    return share(Object.fromEntries([...top, ...bottom].map((code) => [code, 0])), 1)
  const scores = Object.fromEntries([...top.map((code) => [code, 100]), ...bottom.map((code) => [code, -100])])
  return meanOf(recoded(cell, scores, asked.known), 'mean', (sample, domain, [at = 0]) => mean(sample, domain, at))
}

const names = ['top', 'middle', 'bottom']

/** The share of the answers in `top` minus the share of those in `bottom`, in points. */
export const net: Told<'net'> = {
  value: (_, category) => (category === null ? 'score' : 'share'),
  whole: 'everywhere',
  parts: () => names,
  partsAre: 'groups'
}

export const netRecipe: Estimated<'net'> = {
  recipe: ({ columns, top, bottom }, asked, codebook) =>
    scoreRecipe(columns[0], { top: ['top', top], middle: 'middle', bottom: ['bottom', bottom] }, asked, codebook)
}
