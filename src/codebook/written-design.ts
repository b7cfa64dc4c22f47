import { z } from 'zod'
import { list, map, number, oneOf, truth, word } from '../yaml/shapes.ts'

/** How the sample was drawn and weighted, as an author writes it under `design`. */

const name = word('a column name')
const names = z.union([name, list(name, 'a list of column names')], { error: 'a column name, or one for each stage' })
const lonelyRule = oneOf('fail', 'remove', 'adjust', 'average')

const replicates = map({
  kind: oneOf('JK1', 'JKn', 'BRR', 'Fay', 'bootstrap', 'other'),
  columns: word('the columns of the replicate weights, like `rep1..rep80`').regex(/^(\D*)(\d+)\.\.\1(\d+)$/, {
    error: 'the first and the last column of the replicate weights, like `rep1..rep80`'
  }),
  file: word('a file name').optional(),
  by: name.optional(),
  factors: truth.optional(),
  rho: number.optional(),
  scale: number.optional(),
  rscales: list(number, 'a list of numbers, one a replicate').optional(),
  about: oneOf('mean', 'estimate').optional()
})

const counts = z.record(z.string(), number, { error: 'a map from code to how many there are in the population' })

const weighting = map({
  method: oneOf('poststratification', 'raking', 'linear', 'logit'),
  margins: z.record(z.string(), counts, { error: 'a map from column to the population of each of its codes' }),
  bounds: list(number, 'two numbers, like [0.3, 3]').optional(),
  trim: map({ lower: number.optional(), upper: number.optional() }).optional()
})

export const writtenDesign = z.union(
  [
    z.literal('none'),
    map({
      weights: name.optional(),
      strata: name.optional(),
      clusters: names.optional(),
      fpc: names.optional(),
      unit: name.optional(),
      nest: truth.optional(),
      lonely: z
        .union([lonelyRule, map({ strata: lonelyRule.optional(), domains: oneOf('keep', 'adjust').optional() })], {
          error: '`fail`, `remove`, `adjust` or `average`'
        })
        .optional(),
      waves: oneOf('stacked', 'independent').optional(),
      replicates: replicates.optional(),
      weighting: weighting.optional()
    })
  ],
  { error: '`none`, or a map with `weights`, `strata`, `clusters`, `unit`' }
)

export type WrittenDesign = z.output<typeof writtenDesign>
