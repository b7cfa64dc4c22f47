import { z } from 'zod'
import { count, list, map, oneOf, text, time, truth, whole, word } from '../yaml/shapes.ts'

/** dataset.yaml as an author writes it. */

const name = word('a column name')
const scale = map({ min: whole, max: whole, low: text.optional(), high: text.optional() })
const value = z.union([text, map({ label: text, within: word('a text').optional() })], {
  error: 'a text, or a map with `label` and `within`'
})
const values = z.record(z.string(), value, { error: 'a map from code to label' })
const missing = z.record(z.string(), text, { error: "a map from code to its meaning, like `99: Don't know`" })

const column = map({
  label: text.optional(),
  question: text.optional(),
  role: oneOf('identifier', 'text').optional(),
  type: oneOf('number').optional(),
  values: values.optional(),
  scale: scale.optional(),
  missing: missing.optional(),
  wave: z.record(z.string(), name, { error: 'a map from wave to file column' }).optional(),
  from: name.optional(),
  asked: word('a condition like `contact = yes`').optional()
})

const better = oneOf('higher', 'lower').optional()
const measure = map({
  mean: name.optional(),
  share: name.optional(),
  nps: name.optional(),
  answers: list(word('a text'), 'a list of codes, like [4, 5]').optional(),
  label: text.optional(),
  better
})

const design = z.union(
  [
    z.literal('none'),
    map({
      weights: name.optional(),
      strata: name.optional(),
      clusters: name.optional(),
      unit: name.optional(),
      nest: truth.optional(),
      lonely: oneOf('fail').optional()
    })
  ],
  { error: '`none`, or a map with `weights`, `strata`, `clusters`, `unit`' }
)

const sample = oneOf('probability', 'nonprobability')
const source = map({
  title: text,
  publisher: word('a text'),
  date: word('a text').optional(),
  url: word('a text').optional()
})

const about = {
  title: text,
  status: oneOf('real', 'synthetic'),
  population: text.optional(),
  fieldwork: map({ from: time.optional(), to: time.optional(), mode: text.optional() }).optional(),
  files: list(word('a text'), 'a list of file names').optional(),
  waves: z
    .record(z.string(), z.union([text, map({ label: text })], { error: 'a text, or a map with `label`' }))
    .optional()
}

export const writtenSurvey = map({
  kind: z.literal('survey'),
  ...about,
  sample,
  source: source.optional(),
  design,
  bases: map({ suppress: count.optional(), caution: count.optional() }).optional(),
  disclosure: map({ minimum: count }).optional(),
  columns: z.record(z.string(), column, { error: 'a map from column name to what it means' }),
  measures: z.record(z.string(), measure, { error: 'a map from measure name to its statistic' })
})

const publishedMeasure = map({
  published: oneOf('mean', 'share', 'nps', 'rank'),
  unit: oneOf('points', 'percent', 'rank'),
  label: text.optional(),
  question: text.optional(),
  scale: scale.optional(),
  better
})

export const writtenPublished = map({
  kind: z.literal('published'),
  ...about,
  sample: sample.optional(),
  columns: z
    .record(z.string(), map({ label: text.optional(), values }), { error: 'a map from dimension to its values' })
    .optional(),
  measures: z.record(z.string(), publishedMeasure, { error: 'a map from measure name to its statistic' }),
  sources: z.record(z.string(), source, { error: 'a map from source key to its title and publisher' })
})

export type WrittenSurvey = z.output<typeof writtenSurvey>
export type WrittenPublished = z.output<typeof writtenPublished>
export type WrittenColumn = z.output<typeof column>
export type WrittenMeasure = z.output<typeof measure>
