import { z } from 'zod'

/**
 * dataset.yaml as an author writes it. Every scalar arrives as the text that stands in the file; an `error` here is
 * the phrase that follows "Expected" in a message.
 */

/** A map with these keys and no others. */
function map<Shape extends z.core.$ZodShape>(shape: Shape) {
  return z.strictObject(shape, {
    error: (issue) => (issue.code === 'unrecognized_keys' ? Object.keys(shape).join(' ') : 'a map of keys and values')
  })
}

const string = z.string({ error: 'a text' }).min(1, { error: 'a text' })
export const text = z.union([string, z.record(string, string)], { error: 'a text, or a map from language to text' })
const number = z
  .string({ error: 'a number' })
  .regex(/^[+-]?(\d+\.?\d*|\.\d+)$/, { error: 'a number' })
  .transform(Number)
const count = z.string({ error: 'a whole number' }).regex(/^\d+$/, { error: 'a whole number' }).transform(Number)
const truth = z.enum(['true', 'false'], { error: '`true` or `false`' }).transform((word) => word === 'true')
const name = z.string({ error: 'a column name' }).min(1, { error: 'a column name' })
const list = <Item extends z.ZodType>(item: Item, error: string) => z.array(item, { error }).min(1, { error })
const oneOf = <const Words extends readonly string[]>(words: Words) =>
  z.enum(words as unknown as [string, ...string[]] & Words, { error: words.map((word) => `\`${word}\``).join(' or ') })
const day = z.string({ error: 'a date, YYYY-MM-DD' }).regex(/^\d{4}-\d{2}(-\d{2})?$/, { error: 'a date, YYYY-MM-DD' })

const scale = map({ min: number, max: number, low: text.optional(), high: text.optional() })
const value = z.union([text, map({ label: text, within: string.optional() })], {
  error: 'a text, or a map with `label` and `within`'
})
const values = z.record(z.string(), value, { error: 'a map from code to label' })
const missing = z.record(z.string(), text, { error: "a map from code to its meaning, like `99: Don't know`" })

const column = map({
  label: text.optional(),
  question: text.optional(),
  role: oneOf(['identifier', 'text']).optional(),
  type: oneOf(['number']).optional(),
  values: values.optional(),
  scale: scale.optional(),
  missing: missing.optional(),
  wave: z.record(z.string(), name, { error: 'a map from wave to file column' }).optional(),
  from: name.optional(),
  asked: z.string({ error: 'a condition like `contact = yes`' }).optional()
})

const better = oneOf(['higher', 'lower']).optional()
const measure = map({
  mean: name.optional(),
  share: name.optional(),
  nps: name.optional(),
  answers: list(string, 'a list of codes, like [4, 5]').optional(),
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
      lonely: oneOf(['fail']).optional()
    })
  ],
  { error: '`none`, or a map with `weights`, `strata`, `clusters`, `unit`' }
)

const about = {
  title: text,
  status: oneOf(['real', 'synthetic']),
  population: text.optional(),
  sample: oneOf(['probability', 'nonprobability']).optional(),
  fieldwork: map({ from: day, to: day.optional(), mode: text.optional() }).optional(),
  files: list(string, 'a list of file names').optional(),
  waves: z
    .record(z.string(), z.union([text, map({ label: text })], { error: 'a text, or a map with `label`' }))
    .optional()
}

export const writtenSurvey = map({
  kind: z.literal('survey'),
  ...about,
  design,
  bases: map({ suppress: count.optional(), caution: count.optional() }).optional(),
  disclosure: map({ minimum: count }).optional(),
  columns: z.record(z.string(), column, { error: 'a map from column name to what it means' }),
  measures: z.record(z.string(), measure, { error: 'a map from measure name to its statistic' })
})

const publishedMeasure = map({
  published: oneOf(['mean', 'share', 'nps', 'rank']),
  unit: oneOf(['points', 'percent', 'rank']),
  label: text.optional(),
  question: text.optional(),
  scale: scale.optional(),
  better
})
const source = map({ title: text, publisher: string, date: string.optional(), url: string.optional() })

export const writtenPublished = map({
  kind: z.literal('published'),
  ...about,
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
