import { formatHex, interpolate, parse } from 'culori'
import { contrast } from './contrast.ts'

/** The colours of pages and drawings, as the mock names them; `#rrggbb`. */
export const light = {
  paper: '#fdfdfb',
  ink: '#15202b',
  ink2: '#3f4c58',
  muted: '#5a6772',
  rule: '#d5dad9',
  grid: '#e3e7e5',
  axis: '#87929a',
  hi: '#1c4fa1',
  link: '#1c4fa1',
  slate: '#6b7983',
  band: '#87929a',
  neg2: '#8a4b08',
  neg1: '#c28336',
  mid: '#87929a',
  pos1: '#6a91d1',
  pos2: '#1c4fa1',
  on: '#ffffff',
  onsoft: '#15202b',
  worse: '#8a4b08',
  better: '#1c4fa1',
  mark: '#e9eef7'
}

export type Token = keyof typeof light
export type Palette = Record<Token, string>
export type Mode = 'light' | 'dark'

export const dark: Palette = {
  paper: '#10171d',
  ink: '#e9ecea',
  ink2: '#c0c9ce',
  muted: '#98a4ac',
  rule: '#2f3a42',
  grid: '#253039',
  axis: '#74818a',
  hi: '#86b2f7',
  link: '#93bbf9',
  slate: '#8c99a2',
  band: '#66747e',
  neg2: '#e9b06a',
  neg1: '#a06a25',
  mid: '#66747e',
  pos1: '#4571ba',
  pos2: '#9cc1fa',
  on: '#10171d',
  onsoft: '#ffffff',
  worse: '#e9b06a',
  better: '#9cc1fa',
  mark: '#1c2b40'
}

export const defaults: Record<Mode, Palette> = { light, dark }

/** Those that a house style may say; the others follow from them. */
export const own = ['paper', 'ink', 'hi', 'link', 'neg2', 'neg1', 'pos1', 'pos2'] as const
export type Own = (typeof own)[number]

/** How far from ink to paper a tone stands. */
const tones = { ink2: 0.2, muted: 0.3, slate: 0.42, axis: 0.5, band: 0.5, mid: 0.5, rule: 0.83, grid: 0.9 } as const

/** All colours of a theme, of those that its author says and the others that follow; `#rrggbb`, or it throws. */
export function complete(mode: Mode, said: Partial<Record<Own, string>>): Palette {
  const base = defaults[mode]
  const { paper = base.paper, ink = base.ink, hi = base.hi, neg2 = base.neg2, pos2 = base.pos2 } = said
  const between = interpolate([colour(ink), colour(paper)], 'oklab')
  const neutral = said.paper !== undefined || said.ink !== undefined
  const grey = (token: keyof typeof tones) => (neutral ? formatHex(between(tones[token])) : base[token])
  const over = (fills: string[], first: string) =>
    [first, paper, ink, '#ffffff', '#000000'].toSorted((a, b) => least(b, fills) - least(a, fills))[0] ?? first
  const { neg1 = base.neg1, pos1 = base.pos1 } = said
  const same = (tokens: Own[]) => tokens.every((token) => said[token] === undefined)
  return {
    paper,
    ink,
    hi,
    neg2,
    neg1,
    pos1,
    pos2,
    ink2: grey('ink2'),
    muted: grey('muted'),
    rule: grey('rule'),
    grid: grey('grid'),
    axis: grey('axis'),
    slate: grey('slate'),
    band: grey('band'),
    mid: grey('mid'),
    link: said.link ?? (said.hi === undefined ? base.link : hi),
    on: same(['neg2', 'pos2']) ? base.on : over([neg2, pos2], base.on),
    onsoft: same(['neg1', 'pos1']) && !neutral ? base.onsoft : over([neg1, pos1, grey('mid')], base.onsoft),
    worse: said.neg2 ?? base.worse,
    better: said.pos2 ?? base.better,
    mark: same(['hi', 'paper']) ? base.mark : formatHex(interpolate([colour(paper), colour(hi)], 'oklab')(0.12))
  }
}

function least(text: string, fills: readonly string[]): number {
  return Math.min(...fills.map((fill) => contrast(text, fill)))
}

function colour(written: string) {
  const parsed = parse(written)
  if (parsed === undefined) throw new Error(`${written} is no colour`)
  return parsed
}
