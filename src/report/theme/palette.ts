import { formatHex, interpolate, parse } from 'culori'
import { contrast } from './contrast.ts'
import { defaults, type Mode, type Palette } from './tokens.ts'

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
