import { z } from 'zod'
import { count, day, list, map, number, oneOf, text, time, word } from '../yaml/shapes.ts'
import { type MeasureKey, measureKinds } from './measures/kinds.ts'
import { writtenMethod } from './method.ts'
import { writtenTargets } from './targets/target.ts'
import { columnName, writtenColumn, writtenScale, writtenValues } from './written-column.ts'
import { writtenDesign } from './written-design.ts'

/** dataset.yaml as an author writes it. */

const better = oneOf('higher', 'lower').optional()
const target = word('a number like `7.5` or `80%`')
  .regex(/^[+-]?\d+(\.\d+)?%?$/, { error: 'a number like `7.5` or `80%`' })
  .optional()
/** ISO 4217, as far as the platform can write it. */
const currencies = new Set(Intl.supportedValuesOf('currency'))
const currency = word('a currency code like `GBP`').refine((code) => currencies.has(code), {
  error: 'a currency code of ISO 4217, like `GBP` or `EUR`'
})
/** The keys of every kind of measure, each with what it holds, and the options of all. */
const kindKeys = Object.fromEntries(
  Object.entries(measureKinds).map(([key, kind]) => [key, kind.holds.optional()])
) as { [Key in MeasureKey]: z.ZodOptional<(typeof measureKinds)[Key]['holds']> }
const kindOptions = Object.assign({}, ...Object.values(measureKinds).map((kind) => kind.options)) as z.ZodRawShape

const measure = map({
  ...kindKeys,
  ...kindOptions,
  label: text.optional(),
  unit: text.optional(),
  currency: currency.optional(),
  better,
  target
})

const sample = oneOf('probability', 'nonprobability')
const source = map({
  title: text,
  publisher: text,
  date: word('a text').optional(),
  url: word('an address')
    .regex(/^https?:\/\//, { error: 'an address that begins with `https://`' })
    .optional()
})

const file = z.union(
  [
    word('a text'),
    map({
      path: word('a file name'),
      wave: word('a wave').optional(),
      rename: z.record(z.string(), columnName, { error: "a map from the file's names to the codebook's" }).optional(),
      encoding: word('an encoding, like `windows-1252`').optional(),
      delimiter: word('a sign').optional(),
      skip: count.optional(),
      header: word('what stands above the data').optional(),
      sheet: word("a sheet's name").optional(),
      range: word('a range, like `A3:F200`').optional(),
      table: word("a table's name").optional(),
      query: word('a query').optional()
    })
  ],
  { error: 'a file name, or a map with `path`' }
)

const wave = z.union(
  [text, map({ label: text.optional(), break: text.optional(), from: day.optional(), to: day.optional() })],
  {
    error: 'a text, or a map with `label`'
  }
)

const about = {
  title: text,
  status: oneOf('real', 'synthetic'),
  population: text.optional(),
  fieldwork: map({ from: time.optional(), to: time.optional(), mode: text.optional() }).optional(),
  method: writtenMethod.optional(),
  files: list(file, 'a list of file names').optional(),
  waves: z.record(z.string(), wave).optional(),
  targets: writtenTargets
}

const disclosure = map({
  minimum: count,
  width: number.optional(),
  unknown: oneOf('open', 'protect').optional()
})

export const writtenSurvey = map({
  kind: z.literal('survey'),
  ...about,
  sample,
  source: source.optional(),
  design: writtenDesign,
  bases: map({
    suppress: count.optional(),
    caution: count.optional(),
    presentation: oneOf('nchs').optional()
  }).optional(),
  intervals: map({
    level: number.optional(),
    shares: oneOf('logit', 'wilson', 'korn-graubard', 'korn-graubard-nchs').optional()
  }).optional(),
  adjust: oneOf('holm', 'bh', 'by').optional(),
  disclosure: disclosure.optional(),
  columns: z.record(z.string(), writtenColumn, { error: 'a map from column name to what it means' }),
  measures: z.record(z.string(), measure, { error: 'a map from measure name to its statistic' })
})

/** All rows there are, of a ledger or a monthly table: nothing of how a sample was drawn is said of them. */
export const writtenRecords = map({
  kind: z.literal('records'),
  ...about,
  source: source.optional(),
  disclosure: disclosure.optional(),
  columns: z.record(z.string(), writtenColumn, { error: 'a map from column name to what it means' }),
  measures: z.record(z.string(), measure, { error: 'a map from measure name to its statistic' })
})

const publishedMeasure = map({
  published: oneOf('mean', 'share', 'nps', 'rank', 'ratio', 'change'),
  unit: oneOf('points', 'percent', 'rank', 'times'),
  from: word('what the rows call it').optional(),
  label: text.optional(),
  question: text.optional(),
  scale: writtenScale.optional(),
  better,
  target
})

export const writtenPublished = map({
  kind: z.literal('published'),
  ...about,
  sample: sample.optional(),
  columns: z
    .record(z.string(), map({ label: text.optional(), values: writtenValues }), {
      error: 'a map from dimension to its values'
    })
    .optional(),
  measures: z.record(z.string(), publishedMeasure, { error: 'a map from measure name to its statistic' }),
  sources: z.record(z.string(), source, { error: 'a map from source key to its title and publisher' })
})

export type WrittenSurvey = z.output<typeof writtenSurvey>
export type WrittenRecords = z.output<typeof writtenRecords>
export type WrittenPublished = z.output<typeof writtenPublished>
export type WrittenMeasure = z.output<typeof measure> & Record<string, unknown>
