import type { Codebook, Column, Scale } from '../codebook/codebook.ts'
import { type Span, spansOf } from '../language/span.ts'
import { inLanguage, type Text } from '../language/text.ts'
import { orWords } from '../language/typed-number.ts'
import type { Scope } from './call.ts'

/** Gives where names of the codebooks, of sources and of terms that hold digits stand in a text: "18 to 24", "NPS (0 to 10)". */
export function namesIn({ datasets, language, references }: Scope): (text: string) => Span[] {
  const columns = datasets.flatMap(({ codebook }) => [...codebook.columns.values()])
  const texts = [
    ...datasets.flatMap(({ codebook }) => textsOf(codebook)),
    ...[...references.sources.values()].map(({ title }) => title),
    ...[...references.terms.values()].map(({ term }) => term)
  ]
  const names = [
    ...texts.map((text) => inLanguage(text, language)),
    ...columns.flatMap(({ values }) =>
      values.flatMap(({ code, forms }) => [code, ...Object.values(forms[language] ?? {})])
    )
  ]
  const patterns = [
    ...names.filter(isName).map(patternOf),
    ...columns.flatMap(({ scale }) => (scale ? [rangeOf(scale), ...endsOf(scale, language)] : []))
  ]
  const unique = [...new Set(patterns)].sort((a, b) => b.length - a.length)
  if (unique.length === 0) return () => []
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${unique.join('|')})(?!\\p{N}|[.,]\\p{N}|\\s?%)`, 'giu')
  return (text) => spansOf(text, [pattern])
}

function textsOf(codebook: Codebook): Text[] {
  const { title, population, columns, measures, waves } = codebook
  const sources =
    codebook.kind === 'published' ? [...codebook.sources.values()] : codebook.source ? [codebook.source] : []
  return [
    title,
    ...(population ? [population] : []),
    ...[...columns.values()].flatMap(textsOfColumn),
    ...[...measures.values()].flatMap((measure) => [
      measure.label,
      ...('unit' in measure && typeof measure.unit === 'object' && measure.unit ? [measure.unit] : [])
    ]),
    ...waves.map(({ label }) => label),
    ...sources.map((source) => source.title)
  ]
}

function textsOfColumn({ label, question, values, missing, scale }: Column): Text[] {
  return [label, question, ...[...values, ...missing].map((each) => each.label), scale?.low, scale?.high].filter(
    (text) => text != null
  )
}

/** A number alone is no name: it would excuse that number everywhere. */
function isName(text: string): boolean {
  return /\p{N}/u.test(text) && /[\p{L}]|\p{N}\s?[\u2013-]\s?\p{N}/u.test(text)
}

/** A name as authors write it: any space, any dash. */
function patternOf(name: string): string {
  return name
    .replaceAll(/[\\^$.*+?()[\]{}|/]/g, '\\$&')
    .replaceAll(/\s+/g, '\\s+')
    .replaceAll(/[-\u2013]/g, '[\\u2013-]')
}

/** Two answers at an end of a scale: "4 or 5", "9–10", "1’e veya 2’ye". */
function endsOf({ min, max }: Scale, language: string): string[] {
  if (max - min < 2) return []
  const words = orWords(language).map((word) => word.replaceAll(' ', '\\s+'))
  const between = `(?:\\s?[\\u2013/-]\\s?|\\s+(?:${words.join('|')})\\s+)`
  const pairs = [
    [min, min + 1],
    [max - 1, max]
  ]
  return pairs.map(([low, high]) => `${low}(?:['’-]?\\p{L}{1,4})?${between}${high}`)
}

/** A scale by its ends, with whatever endings and word a language has between: "0 to 10", "0–10", "0’dan 10’a". */
function rangeOf({ min, max }: Scale): string {
  return `${min}(?:['’-]?\\p{L}{1,4})?(?:\\s?[\\u2013-]\\s?|\\s+(?:\\p{L}{1,6}\\s+)?)${max}`
}
