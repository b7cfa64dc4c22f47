import { dateSpans } from './date-spans.ts'
import type { Language } from './language.ts'
import { type Span, spansOf } from './span.ts'

/** A number as an author typed it: where it begins in the text, and what it says. */
export type TypedNumber = {
  at: number
  /** With its sign and its per cent sign. */
  text: string
  /** What it says; of "43%" it is 43, of a ratio NaN. */
  value: number
  decimals: number
  percent: boolean
}

/**
 * The numbers that stand in a text of a language, but for those in `exempt`, years from 1900 to 2100, dates, times of day,
 * places in an order or a list ("3rd", "2.", "(1)"), and what belongs to a name: `Q3`, `B2B`, `COVID-19`, `24/7`.
 */
export function typedNumbers(text: string, language: Language, exempt: readonly Span[] = []): TypedNumber[] {
  const spans = [...exempt, ...dateSpans(text, language.tag), ...spansOf(text, general)]
  const signs = signsOf(language.tag)
  return [...text.matchAll(signs.pattern)].flatMap((match) => {
    const [whole, sign = '', before = '', digits = '', after = ''] = match
    const at = match.index + sign.length + before.length
    const behind = text.slice(at + digits.length)
    if (spans.some(([from, to]) => at >= from && at < to)) return []
    if (isOfName(text.slice(0, at), behind) || isPlace(digits, behind, language)) return []
    const number = read(digits, signs)
    if (!number) return []
    const percent = before !== '' || after !== ''
    const minus = /[\u2212-]/.test(sign)
    return [{ at: match.index, text: whole, ...number, value: minus ? -number.value : number.value, percent }]
  })
}

type Signs = { decimal: string; group: string; pattern: RegExp }

const known = new Map<string, Signs>()

/** How a language writes numbers: its signs, and a pattern of sign, per cent, digits and per cent. */
function signsOf(tag: string): Signs {
  const made = known.get(tag)
  if (made) return made
  const parts = new Intl.NumberFormat(tag).formatToParts(1234567.8)
  const decimal = parts.find(({ type }) => type === 'decimal')?.value ?? '.'
  const written = parts.find(({ type }) => type === 'group')?.value ?? ','
  const group = /\s/.test(written) ? '[ \\u00a0\\u202f]' : `[${written}]`
  const number = `\\d+:\\d+|\\d{1,3}(?:${group}\\d{3})+(?:[${decimal}]\\d+)?(?!\\d)|\\d+(?:[.,]\\d+)*`
  const pattern = new RegExp(`((?<![\\p{L}\\p{N}\\ufffc])[+\\u2212-])?(%\\s?)?(?<![\\p{N}])(${number})(\\s?%)?`, 'gu')
  const signs = { decimal, group, pattern }
  known.set(tag, signs)
  return signs
}

/** What digits say, a ratio no one number. A decimal sign of another language is read as one; null: they are a version or a section. */
function read(digits: string, { decimal, group }: Signs): { value: number; decimals: number } | null {
  if (digits.includes(':')) return { value: Number.NaN, decimals: 0 }
  const grouped = new RegExp(`^\\d{1,3}(?:${group}\\d{3})+(?:[${decimal}]\\d+)?$`, 'u').test(digits)
  const plain = grouped ? digits.replaceAll(new RegExp(group, 'gu'), '') : digits
  const parts = plain.split(/[.,]/)
  if (parts.length > 2) return null
  return { value: Number(parts.join('.')), decimals: parts[1]?.length ?? 0 }
}

/** Words between two things of which either is meant; languages that CLDR gives one word for have others too. */
export function orWords(tag: string): string[] {
  const parts = new Intl.ListFormat(tag, { type: 'disjunction' }).formatToParts(['1', '2'])
  return [...new Set([(parts[1]?.value ?? '').trim(), ...(furtherOrWords[tag] ?? [])])]
}

const furtherOrWords: Readonly<Record<string, readonly string[]>> = {
  az: ['və ya', 'ya da', 'yaxud'],
  kk: ['немесе'],
  tr: ['ya da']
}

/** Times, numbers of lists, addresses: what is written alike in all languages. */
const general = [
  /(?<![\p{N}:])\d{1,2}:\d{2}(?![\p{N}:])/gu,
  /(?:https?:\/\/|www\.)\S+|\S+@\S+\.\S+/gu,
  /[([]1?\d[)\]]|[#№§]\s?\d+/gu,
  /^\s*\d{1,3}(?:\.\d{1,3})*[.)](?=\s)/gu,
  /(?<!\p{N})24\/7(?!\p{N})/gu
]

/** Do digits belong to a name: right behind a letter, behind a letter and a hyphen, or before a capital? */
function isOfName(before: string, behind: string): boolean {
  return /[\p{L}_](?:-|\p{N}*)$/u.test(before) || /^\p{Lu}/u.test(behind)
}

/** Do digits name a place in an order, as the language writes these: "3rd", "2-й", "2." before a small letter? */
function isPlace(digits: string, behind: string, language: Language): boolean {
  if (!/^\d+$/.test(digits)) return false
  const [, ending = ''] = /^\d+(.*)$/.exec(language.ordinal(Number(digits))) ?? []
  if (ending === '.') return /^\.\s+\p{Ll}/u.test(behind)
  if (ending !== '' && behind.startsWith(ending)) return true
  if (!ending.startsWith('-')) return false
  // "2-го" is the second; where numbers take short endings of cases, as in "43-тен", a whole word follows a place: "2-орын".
  return language.inCase === null ? /^-\p{L}{1,3}(?!\p{L})/u.test(behind) : /^-\p{L}{4,}/u.test(behind)
}
