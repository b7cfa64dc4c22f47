/**
 * How wide a text will be in Plumb Sans (Source Sans 3), without a browser. The widths were measured from the
 * shipped regular face with figures of equal width, and rounded up, so that a text never turns out wider than said.
 */

export type Weight = 400 | 600

/** The width of a text in the units of its size. */
export type Measure = (text: string, size: number, weight: Weight) => number

/** Hundredths of the text size, and the signs that are that wide. An accented letter is as wide as its base. */
const widths: [number, string][] = [
  [0, '\u00ad\u200b'],
  [12, '\u2009\u202f'],
  [20, ' \u00a0'],
  [26, "',.:;ijl|·ıі‘’"],
  [28, 'IІ'],
  [30, '!f'],
  [32, '()-[]{}•'],
  [34, 't'],
  [36, '/\\r'],
  [38, '²'],
  [42, '*sг'],
  [44, '"?z«»ғ“”„'],
  [46, 'cxзстхэ†‡'],
  [48, 'JYvyуҮүҰұ–'],
  [50, '#$+0123456789<=>FL^_ek~£§±×əГекьә€−≈≤≥'],
  [52, 'VXagУХавчя'],
  [54, 'ESTZЕТдлҒқ'],
  [56, 'A`bdhnopquøАЗбопрцһө'],
  [58, 'CKPRßđБКРСЬЭинң'],
  [60, 'BВЧЯъҺ₼'],
  [62, '&DG→↑↓'],
  [64, 'ĐДЛмҚ'],
  [66, 'HNUƏИНПЦӘ'],
  [68, 'OQОыҢӨ'],
  [70, 'ж'],
  [72, 'wЪ'],
  [74, 'MМФфю'],
  [76, '©ш'],
  [78, 'щ'],
  [80, 'WЫ—'],
  [82, '½'],
  [84, '%mЖ'],
  [86, '@'],
  [88, 'ШЩ'],
  [90, '№'],
  [92, 'Ю'],
  [96, '…'],
  [100, '←']
]

const widthOf = new Map(widths.flatMap(([width, signs]) => [...signs].map((sign) => [sign, width] as const)))

/**
 * Signs that the face lacks come from another one: a wide letter's room, or a full square for East Asian and emoji. An
 * accent stands over its base.
 */
const unknown = (sign: string): number => (/\p{Mn}/u.test(sign) ? 0 : (sign.codePointAt(0) ?? 0) < 0x2e80 ? 68 : 100)

/** The semibold is 4 per cent wider on average, 5 at most over a word. */
const heavier = 1.05

export const textWidth: Measure = (text, size, weight) => {
  let hundredths = 0
  for (const sign of text) hundredths += composed.get(sign) ?? composedWidth(sign)
  return (hundredths / 100) * size * (weight === 600 ? heavier : 1)
}

/** Signs that were measured, with their accents. */
const composed = new Map<string, number>()

function composedWidth(sign: string): number {
  let hundredths = 0
  for (const part of sign.normalize('NFD')) hundredths += widthOf.get(part) ?? unknown(part)
  composed.set(sign, hundredths)
  return hundredths
}

/** What a file is read in where Plumb Sans is missing: Arial and Helvetica run about 8 per cent wider. */
export const textWidthAnywhere: Measure = (text, size, weight) => textWidth(text, size, weight) * 1.08

/** The same in Plumb Serif, the one weight of which runs up to 7 per cent wider than the semibold, its capitals 19. */
export const serifWidth: Measure = (text, size) =>
  textWidth(text, size, 600) * 1.07 + textWidth(text.replaceAll(/\P{Lu}/gu, ''), size, 600) * 0.12

/** Breaks a text into lines of at most `width`; a word that is longer than a line is broken where it has to be. */
export const wrapText = (text: string, width: number, fits: (line: string) => number): string[] => {
  const lines: string[] = []
  let line = ''
  for (const word of bindSign(text)
    .split(/[ \t\r\n]+/)
    .filter(Boolean)) {
    const longer = line === '' ? word : `${line} ${word}`
    if (fits(longer) <= width) {
      line = longer
      continue
    }
    if (line !== '') lines.push(line)
    const pieces = breakWord(word, width, fits)
    lines.push(...pieces.slice(0, -1))
    line = pieces.at(-1) ?? ''
  }
  if (line !== '') lines.push(line)
  return lines
}

/** A caution sign, or an arrow at the end, stays on the line of the word before it. */
const bindSign = (text: string): string => text.replace(/ (?=[†‡§*→]+$)/, '\u00a0')

const breakWord = (word: string, width: number, fits: (line: string) => number): string[] => {
  const pieces: string[] = []
  let piece = ''
  for (const sign of word) {
    if (piece !== '' && fits(piece + sign) > width) {
      pieces.push(piece)
      piece = ''
    }
    piece += sign
  }
  return [...pieces, piece]
}
