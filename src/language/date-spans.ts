import { type Span, spansOf } from './span.ts'

/** Where dates and years stand in a text of a language: "14 March 2023", "1–30 November", "2023-03-14", "2022/23", "03.2023". */
export function dateSpans(text: string, tag: string): Span[] {
  return spansOf(text, patternsOf(tag))
}

const known = new Map<string, RegExp[]>()

function patternsOf(tag: string): RegExp[] {
  const made = known.get(tag)
  if (made) return made
  const month = `(?:${monthsOf(tag).join('|')})\\p{L}*`
  const day = '\\d{1,2}(?:\\.|-?\\p{L}{1,3})?'
  const year = '(?:19\\d{2}|20\\d{2}|2100)'
  const start = '(?<![\\p{N}.,])'
  const patterns = [
    `${start}(?:${day}(?:\\s?[\\u2013-]\\s?|\\s\\p{L}{1,4}\\s))?${day}\\s+(?:\\p{L}{1,2}\\s+)?${month}(?!\\p{N})`,
    `(?<!\\p{L})${month}\\s+\\d{1,2},\\s+${year}`,
    `${start}\\d{1,4}([./-])\\d{1,2}\\1\\d{1,4}(?!\\p{N})`,
    `${start}\\d{1,2}[./]${year}(?!\\p{N})`,
    `${start}(?<!%\\s?)${year}(?:\\s?[\\u2013\\u2014/-]\\s?(?:${year}|\\d{2}))?(?!\\p{N}|[.,]\\d|\\s?%)`
  ].map((pattern) => new RegExp(pattern, 'giu'))
  known.set(tag, patterns)
  return patterns
}

/** Names of months, long and short, standing alone and behind a day; the longest first. */
function monthsOf(tag: string): string[] {
  const styles = ['long', 'short'] as const
  const formats = styles.flatMap((month) =>
    [{}, { day: 'numeric' as const }].map(
      (options) => new Intl.DateTimeFormat(tag, { ...options, month, timeZone: 'UTC' })
    )
  )
  const names = Array.from({ length: 12 }, (_, month) => new Date(Date.UTC(2023, month, 14))).flatMap((date) =>
    formats.flatMap((format) =>
      format
        .formatToParts(date)
        .filter(({ type }) => type === 'month')
        .map(({ value }) => value.replace(/\.$/, ''))
    )
  )
  return [...new Set(names)].sort((a, b) => b.length - a.length)
}
