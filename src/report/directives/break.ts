import { oneOf } from '../../yaml/shapes.ts'

/** The attribute by which an author says that a comparison over a break is meant. */
export const breakTold = oneOf('told')
  .optional()
  .describe(
    '`told`: it compares waves over a `break` of the codebook, and the sentence around it says so. Without it the build warns, and the page adds a word of it.'
  )
