/** The words that can come last when a number is read out. */
export type NumberWords = {
  zero: string
  /** Of 1 to 9, and of 10 to 90. */
  ones: readonly string[]
  tens: readonly string[]
  hundred: string
  /** Of 1,000, each the thousandfold of the one before. */
  thousands: readonly string[]
  /** Read after the number; null where it is read before it. */
  percent: string | null
}

/**
 * The last word of a number as it is written with a decimal comma: of "6,10" that of 10, of "1.200" hundred. Null: the
 * text does not end in a number.
 */
export function lastWordOf(text: string, words: NumberWords): string | null {
  if (words.percent !== null && /\d\s?%$/.test(text)) return words.percent
  const digits = /\d+$/.exec(text.replaceAll(/(?<=\d)[.\s](?=\d{3}(?!\d))/g, ''))?.[0]
  if (digits === undefined) return null
  const zeros = /0*$/.exec(digits)?.[0].length ?? 0
  if (zeros === digits.length) return words.zero
  const digit = Number(digits.at(-1 - zeros)) - 1
  if (zeros < 2) return (zeros === 0 ? words.ones : words.tens)[digit] ?? null
  return zeros === 2
    ? words.hundred
    : (words.thousands[Math.min(Math.floor(zeros / 3), words.thousands.length) - 1] ?? null)
}
