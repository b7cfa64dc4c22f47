import { z } from 'zod'
import { type Case, cases } from '../language/language.ts'
import { count, list, map, number, oneOf, text, truth, whole, word } from '../yaml/shapes.ts'
import { periodKinds } from './period.ts'

/** A column of dataset.yaml as an author writes it. */

export const columnName = word('a column name')
const languages = z
  .record(z.string(), word('a text'))
  .refine((languages) => !('label' in languages), { error: 'a map from language to text' })
const labelled = <Shape extends z.core.$ZodShape>(shape: Shape) => map({ label: text, ...shape })
const short = z.union([word('a text'), languages])

export const writtenScale = map({ min: whole, max: whole, low: text.optional(), high: text.optional() })
const codes = list(word('a text'), 'a list of codes, like [1]')
const names = list(columnName, 'a list of columns, like [a, b]')
const conditions = list(word('a condition'), 'a list of conditions, like ["age >= 18", "contact = yes"]')

/** A label in grammatical cases, once a language: `{ tr: { loc: kamu hizmetlerinde } }`. */
const forms = z.record(
  z.string(),
  map(
    Object.fromEntries(cases.map((each) => [each, word('a text').optional()])) as Record<
      Case,
      z.ZodOptional<ReturnType<typeof word>>
    >
  ),
  { error: 'a map from language to cases, like `{ tr: { loc: kamu hizmetlerinde } }`' }
)

const value = z.union(
  [
    short,
    labelled({
      within: word('a text').optional(),
      forms: forms.optional(),
      of: codes.optional(),
      from: word('a number or a date').optional(),
      to: word('a number or a date').optional(),
      below: word('a number or a date').optional(),
      else: truth.optional()
    })
  ],
  { error: 'a text, or a map with `label`, `within` and `forms`' }
)
const values = z.record(z.string(), value, { error: 'a map from code to label' })
/** The values of a dimension that is not computed. */
export const writtenValues = z.record(
  z.string(),
  z.union(
    [short, labelled({ within: word('a text').optional(), from: word('a code').optional(), forms: forms.optional() })],
    {
      error: 'a text, or a map with `label`, `within`, `from` and `forms`'
    }
  ),
  { error: 'a map from code to label' }
)
const option = z.union([short, labelled({ from: word('a text').optional() })], {
  error: 'a text, or a map with `label` and `from`'
})
const options = z.record(z.string(), option, { error: 'a map from option to label' })
const missing = z.record(z.string(), text, { error: "a map from code to its meaning, like `99: Don't know`" })
const row = z.union([short, labelled({ from: columnName.optional(), question: text.optional() })], {
  error: 'a text, or a map with `label`, `from` and `question`'
})

/** What says how a column is made of others. */
const derived = {
  recode: columnName.optional(),
  sum: names.optional(),
  average: names.optional(),
  answered: count.optional(),
  reverse: names.optional(),
  difference: names.optional(),
  unit: oneOf('days', 'hours', 'minutes').optional(),
  when: word('a condition like `age >= 18`').optional(),
  all: conditions.optional(),
  any: conditions.optional()
}

const periods = '`month`, `quarter` or `year`, or a list of them'
const period = oneOf(...periodKinds)

/** What says how a column stands in the files. */
const read = {
  role: oneOf('identifier', 'text', 'wave').optional(),
  type: oneOf('number', 'category', 'date').optional(),
  decimal: oneOf('.', ',').optional(),
  group: word('the sign between thousands').optional(),
  by: z
    .union([period, list(period, periods)], { error: periods })
    .optional()
    .transform((by) => (typeof by === 'string' ? [by] : by)),
  format: word('a pattern of dates, like `DD.MM.YYYY`').optional(),
  waves: list(word('a wave'), 'a list of waves').optional(),
  constant: z.record(z.string(), number, { error: 'a map from wave to a number' }).optional(),
  options: options.optional(),
  set: word('the name of a set in the file').optional(),
  delimiter: word('the sign between answers').optional(),
  mentioned: codes.optional(),
  not_mentioned: z.union([z.literal('empty'), codes], { error: 'a list of codes, or `empty`' }).optional(),
  ranks: options.optional(),
  rows: z.record(z.string(), row, { error: 'a map from row to label' }).optional(),
  scale: writtenScale.optional(),
  missing: missing.optional(),
  wave: z.record(z.string(), columnName, { error: 'a map from wave to file column' }).optional(),
  from: z
    .union([columnName, names, z.record(z.string(), columnName)], {
      error: 'a file column, a list of them, or a map from wave to file column'
    })
    .optional(),
  asked: z
    .union(
      [word('a condition like `contact = yes`'), map({ all: conditions.optional(), any: conditions.optional() })],
      {
        error: 'a condition like `contact = yes`, or a list of them under `all` or `any`'
      }
    )
    .optional(),
  publish: truth.optional(),
  order: oneOf('journey').optional()
}

export const derivedKeys = Object.keys(derived) as (keyof typeof derived)[]
export const readKeys = Object.keys(read) as (keyof typeof read)[]

export const writtenColumn = map({
  label: text.optional(),
  question: text.optional(),
  values: values.optional(),
  ...read,
  ...derived
})

export type WrittenColumn = z.output<typeof writtenColumn>
