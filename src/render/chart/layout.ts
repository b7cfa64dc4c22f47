/** The two arrangements of a drawing, in its own units. */
export type Layout = {
  name: 'wide' | 'narrow'
  width: number
  /** Where the marks may begin, and how wide a row's label is at most; in the narrow one the label has its own line. */
  left: number
  labelWidth: number
  /** The widest that the words beside a row may get. */
  wordsWidth: number
  /** Sizes of text: a row's label, its words, and the small print of axis and heading. */
  size: { label: number; words: number; small: number }
  /** From one line of text to the next. */
  leading: number
}

export const wide: Layout = {
  name: 'wide',
  width: 720,
  left: 184,
  labelWidth: 172,
  wordsWidth: 200,
  size: { label: 15, words: 14, small: 13 },
  leading: 18
}

export const narrow: Layout = {
  name: 'narrow',
  width: 328,
  left: 0,
  labelWidth: 328,
  wordsWidth: 150,
  size: { label: 15, words: 14, small: 14 },
  leading: 18
}

/** From the middle of a line of text down to its baseline, as a part of its size. */
export const toBaseline = 0.34
