import { type Estimated, type Told, withoutParts } from './recipe.ts'

/** A return is made of answers, not of rows: see `composite`. */
export const roi: Told<'roi'> = {
  value: () => 'rate',
  ...withoutParts
}

export const roiRecipe: Estimated<'roi'> = {
  recipe: ({ name }) => {
    throw new Error(`\`${name}\` is made of other measures, and has no totals of its own.`)
  }
}
