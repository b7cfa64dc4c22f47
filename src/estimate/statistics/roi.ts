import { type Statistic, withoutParts } from './recipe.ts'

/** A return is made of answers, not of rows: see `composite`. */
export const roi: Statistic<'roi'> = {
  value: () => 'rate',
  ...withoutParts,
  recipe: ({ name }) => {
    throw new Error(`\`${name}\` is made of other measures, and has no totals of its own.`)
  }
}
