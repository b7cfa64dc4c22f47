import type { z } from 'zod'
import { list, map, oneOf, word } from '../yaml/shapes.ts'

/** What readers may ask of a survey beside its reports: totals of these measures, by these dimensions and together. */
export type Explore = {
  dimensions: string[]
  measures: string[]
  /** How many dimensions one view can combine, waves aside. */
  together: number
}

/** What of a survey is published beside its reports. */
export const publish = oneOf('none', 'totals').optional()

export const writtenExplore = map({
  dimensions: list(word('a dimension'), 'a list of dimensions'),
  measures: list(word('a measure'), 'a list of measures').optional(),
  together: word('`1`, `2` or `3`')
    .regex(/^[123]$/, { error: '`1`, `2` or `3`' })
    .transform(Number)
    .optional()
})

export type WrittenExplore = z.output<typeof writtenExplore>

/** Statistics that are answered for reports alone: models of all rows, and what is made of several datasets. */
export const unexplored: readonly string[] = ['drivers', 'roi']

/** Where nothing is said of measures, all that can be explored. Null: there is no explorer. */
export function completeExplore(
  publish: 'none' | 'totals' | undefined,
  written: WrittenExplore | undefined,
  measures: ReadonlyMap<string, { name: string; statistic: string }>
): Explore | null {
  if (publish !== 'totals') return null
  const able = [...measures.values()].filter(({ statistic }) => !unexplored.includes(statistic))
  return {
    dimensions: written?.dimensions ?? [],
    measures: written?.measures ?? able.map(({ name }) => name),
    together: written?.together ?? 2
  }
}
