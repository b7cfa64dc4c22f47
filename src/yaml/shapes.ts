import { z } from 'zod'

/**
 * What authors write in YAML and in attributes, as zod shapes. Every scalar arrives as the text that stands in the
 * file; an `error` is the phrase that follows "Expected" in a message.
 */

/** A map with these keys and no others. */
export function map<Shape extends z.core.$ZodShape>(shape: Shape) {
  return z.strictObject(shape, {
    error: (issue) => (issue.code === 'unrecognized_keys' ? Object.keys(shape).join(' ') : 'a map of keys and values')
  })
}

/** A text that is not empty; `what` names it in a message. */
export const word = (what: string) => z.string({ error: what }).min(1, { error: what })

/** A text, once or once a language. */
export const text = z.union([word('a text'), z.record(z.string(), word('a text'))], {
  error: 'a text, or a map from language to text'
})

/** How a number is written: no separators, no exponent. */
export const numberPattern = /^[+-]?(\d+\.?\d*|\.\d+)$/
export const number = word('a number').regex(numberPattern, { error: 'a number' }).transform(Number)
export const whole = word('a whole number')
  .regex(/^[+-]?\d{1,9}$/, { error: 'a whole number' })
  .transform(Number)
export const count = word('a whole number')
  .regex(/^\d{1,9}$/, { error: 'a whole number' })
  .transform(Number)
export const truth = z
  .enum(['true', 'false'], { error: '`true` or `false`' })
  .transform((written) => written === 'true')

export const yesNo = z
  .enum(['yes', 'no', 'true', 'false'], { error: '`yes` or `no`' })
  .transform((written) => written === 'yes' || written === 'true')

export const list = <Item extends z.ZodType>(item: Item, what: string) =>
  z.array(item, { error: what }).min(1, { error: what })

export const oneOf = <const Words extends readonly [string, ...string[]]>(...words: Words) =>
  z.enum(words, { error: words.map((each) => `\`${each}\``).join(' or ') })

/** A day that exists. */
export const day = word('a date, YYYY-MM-DD').refine(exists, { error: 'a date that exists, YYYY-MM-DD' })

/** A day that exists, or a time of one with its zone, so that it is the same everywhere. */
export const moment = word('a day or a time').refine(
  (written) => {
    const [, date = written, time] = /^(.{10})T(.*)$/.exec(written) ?? []
    return exists(date) && (time === undefined || timeOfDay.test(time))
  },
  { error: 'a day that exists, YYYY-MM-DD, or a time with its zone, like 2026-12-01T09:00+03:00' }
)

const timeOfDay = /^([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?(Z|[+-](0\d|1[0-4]):[0-5]\d)$/

/** A day, a month or a year that exists. */
export const time = word('a date, YYYY-MM-DD, YYYY-MM or YYYY').refine(
  (written) => [written, `${written}-01`, `${written}-01-01`].some(exists),
  { error: 'a date that exists, YYYY-MM-DD, YYYY-MM or YYYY' }
)

function exists(written: string): boolean {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(written) ? Date.parse(written) : Number.NaN
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(written)
}
