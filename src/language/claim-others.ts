import type { Language, PlainCase, Words } from './language.ts'

/**
 * How what a claim is compared with takes an ending, where nouns have them. A number takes it itself: "%50’den". A label
 * can be any text, so the word for a value after it takes the ending: "“Telekom” değerinden".
 */
export function othersBy(
  { quote, inCase }: Pick<Language, 'quote'> & { inCase: NonNullable<Language['inCase']> },
  value: string,
  others: Words['claims']['others']
) {
  const possessed = inCase(value, 'poss')
  return (other: string, ending: PlainCase) => {
    const isItself = isNumber(other) || Object.values(others).includes(other)
    const text = isItself ? other : `${quote(other)} ${possessed}`
    return text.endsWith(` ${possessed}`)
      ? inCase(text.slice(0, -possessed.length) + value, `poss-${ending}`)
      : inCase(text, ending)
  }
}

export function isNumber(text: string): boolean {
  return /^[+\u2212-]?%?\d[\d.,\s]*%?$/.test(text)
}
