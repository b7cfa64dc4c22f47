import {
  converter,
  differenceCiede2000,
  filterDeficiencyDeuter,
  filterDeficiencyProt,
  formatHex,
  parse,
  wcagContrast
} from 'culori'
import type { Palette, Token } from './tokens.ts'

/** Two colours that a reader could not tell apart well enough; `nearest`: what `token` could be instead, or null. */
export type Weak = {
  token: Token
  against: Token
  kind: 'text' | 'mark' | 'deuteranopia' | 'protanopia'
  found: number
  needed: number
  nearest: string | null
}

/** By WCAG 2.2: text that is read, and marks that mean something. */
const needed = { text: 4.5, mark: 3 } as const
const texts: [Token, Token][] = [
  ...(['ink', 'ink2', 'muted', 'link', 'hi', 'worse', 'better'] as const).map((token): [Token, Token] => [
    token,
    'paper'
  ]),
  ['ink', 'mark'],
  ...(['neg2', 'pos2'] as const).map((fill): [Token, Token] => ['on', fill]),
  ...(['neg1', 'pos1', 'mid'] as const).map((fill): [Token, Token] => ['onsoft', fill])
]
const marks = (['hi', 'slate', 'band', 'mid', 'neg2', 'neg1', 'pos1', 'pos2'] as const).map((token): [Token, Token] => [
  token,
  'paper'
])
/** CIEDE2000 that is left to those who see no red or no green: poles by far, steps and the highlight well enough. */
const apart: [Token, Token, number][] = [
  ['neg2', 'pos2', 30],
  ['neg2', 'neg1', 15],
  ['pos2', 'pos1', 15],
  ['hi', 'slate', 15]
]
const seen = { deuteranopia: filterDeficiencyDeuter(1), protanopia: filterDeficiencyProt(1) }
const distance = differenceCiede2000()
const oklch = converter('oklch')

/** The ratio of two colours, from 1 to 21. */
export function contrast(a: string, b: string): number {
  return wcagContrast(a, b)
}

/** What of a palette cannot be read or told apart. Empty: it is fit for use. */
export function weaknesses(palette: Palette): Weak[] {
  const pairs = (['text', 'mark'] as const).flatMap((kind) =>
    (kind === 'text' ? texts : marks).map(([token, against]) => ({ kind, token, against }))
  )
  const dim = pairs.flatMap(({ kind, token, against }): Weak[] => {
    const found = contrast(palette[token], palette[against])
    if (found >= needed[kind]) return []
    return [
      { token, against, kind, found, needed: needed[kind], nearest: nearest(palette, token, against, needed[kind]) }
    ]
  })
  const alike = apart.flatMap(([token, against, needed]) =>
    (['deuteranopia', 'protanopia'] as const).flatMap((kind): Weak[] => {
      const [a, b] = [parse(palette[token]), parse(palette[against])]
      const found = a && b ? distance(seen[kind](a), seen[kind](b)) : 0
      return found >= needed ? [] : [{ token, against, kind, found, needed, nearest: null }]
    })
  )
  return [...dim, ...alike]
}

/** The colour of the same hue, as little lighter or darker as passes; null: there is none. */
function nearest(palette: Palette, token: Token, against: Token, ratio: number): string | null {
  const from = oklch(parse(palette[token]))
  if (from === undefined) return null
  const steps = Array.from({ length: 201 }, (_, step) => step / 200)
  const tried = steps
    .map((l) => ({ away: Math.abs(l - from.l), hex: formatHex({ ...from, l }) }))
    .filter(({ hex }) => contrast(hex, palette[against]) >= ratio)
    .toSorted((a, b) => a.away - b.away)
  return tried[0]?.hex ?? null
}
