import { z } from 'zod'
import { list, map, oneOf, word } from '../../yaml/shapes.ts'

const what = '`no`, or a map with `rows` and `by`'

/** What a report says of its tables: which measures they are of and by which dimensions, or that there are none. */
export const writtenTables = z.union(
  [
    oneOf('no'),
    map({
      rows: list(word('a measure'), 'a list of measures, like [ease, nps]').optional(),
      by: list(word('a dimension'), 'a list of dimensions, like [wave, sector]').optional()
    })
  ],
  { error: what }
)

export type WrittenTables = z.output<typeof writtenTables>
