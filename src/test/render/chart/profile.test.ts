/** Strips, and a profile as a file: what they look like, and that no text stands over another. */
import fc from 'fast-check'
import { Window } from 'happy-dom'
import { describe, expect, test } from 'vitest'
import { drawProfile, drawStrip } from '../../../render/chart/draw.ts'
import { textWidth, textWidthAnywhere } from '../../../render/chart/measure.ts'
import { inColours, page, plainColours, sheet } from '../../../render/chart/palette.ts'
import type { Profile } from '../../../render/chart/profile/profile.ts'
import type { Strip } from '../../../render/chart/strip/frame.ts'
import { composeStrip } from '../../../render/chart/strip/strip.ts'
import { mark, words } from './anything.ts'
import { collisions, outside, textsOf } from './boxes.ts'
import { surround } from './picture.ts'
import { profile, strips } from './pictures-profile.ts'

const named = { title: 'Behind all sectors on every measure', summary: 'Row by row.' }
const readable = (svg: string) =>
  `${svg.replace(/(<g |<\/g>|<text|<rect|<path|<circle|<title|<desc|<\/svg>)/g, '\n$1')}\n`
const heightOf = (svg: string) => Number(svg.match(/viewBox="0 0 \d+ (\d+)/)?.[1])
const discOf = (svg: string) => Number(svg.match(/<circle cx="([\d.]+)"[^>]*r="6"/)?.[1])

test('a set of strips is drawn as it was', async () => {
  const { set, bottom } = stacked(Object.values(strips))
  const style = 'font-family="Plumb Sans, Source Sans 3, sans-serif"'
  const strip = inColours(set, plainColours)
  const file = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 328 ${bottom}" ${style}>${strip}</svg>`
  await expect(readable(file)).toMatchFileSnapshot('golden/strips.svg')
})

/** Strips under one another. */
const stacked = (all: Strip[]) =>
  all.reduce(
    ({ set, bottom }, strip) => {
      const { markup, height } = composeStrip(strip, sheet, textWidth)
      return { set: `${set}<g transform="translate(0,${bottom})">${markup}</g>`, bottom: bottom + height }
    },
    { set: '', bottom: 0 }
  )

test('a profile is drawn as it was', async () => {
  await expect(readable(drawProfile(profile, named, surround))).toMatchFileSnapshot('golden/profile.file.svg')
})

test('right is better: where less is, the strip is mirrored', () => {
  const { mirrored: _, ...minutes } = strips.minutes
  const [less, more] = [drawStrip({ ...minutes, mirrored: true }, ''), drawStrip({ ...minutes, mirrored: false }, '')]
  expect(discOf(less)).toBeLessThan(100)
  expect(discOf(more) + discOf(less)).toBeCloseTo(328, 0)
})

test('a strip is as high as its labels need, and says what it is', () => {
  expect(heightOf(drawStrip(strips.ease, ''))).toBe(102)
  expect(heightOf(drawStrip(strips.alone, ''))).toBe(82)
  expect(drawStrip(strips.ease, 'Utilities "6.6"')).toContain('role="img" aria-label="Utilities &quot;6.6&quot;"')
})

const named1 = fc.record({ value: fc.double({ min: -5, max: 105, noNaN: true }), label: words(5) })
const anyStrip: fc.Arbitrary<Strip> = fc.record({
  own: mark(0, 100),
  plumb: fc.option(named1),
  others: fc.array(fc.double({ min: 0, max: 100, noNaN: true }), { maxLength: 40 }),
  best: fc.option(named1),
  earlier: fc.option(named1),
  mirrored: fc.boolean()
})

describe.each([
  ['a page', page, textWidth],
  ['a file', sheet, textWidthAnywhere]
] as const)('a strip of anything on %s', (_, surface, measure) => {
  test('has no text over another, outside, or on the plumb line', () => {
    fc.assert(
      fc.property(anyStrip, (strip) => {
        const { markup, width, height } = composeStrip(strip, surface, measure)
        const svg = `<svg viewBox="0 0 ${width} ${height}">${markup}</svg>`
        const texts = textsOf(svg, measure)
        expect(outside(svg, texts)).toEqual([])
        expect(collisions(texts)).toEqual([])
        const plumb = Number(markup.match(/d="M([\d.]+) 17V51"/)?.[1] ?? Number.NaN)
        const [, above = 0] = markup.match(/^<g transform="translate\(0,(\d+)/) ?? []
        const own = texts.find(({ text, size }) => text === strip.own.text && size === 16)?.box
        if (own && own.top < Number(above) + 42) expect(own.left < plumb && plumb < own.right).toBe(false)
      }),
      { numRuns: 500, seed: 7 }
    )
  })

  test('keeps every mark and all labels', () => {
    fc.assert(
      fc.property(anyStrip, (strip) => {
        const { markup, width } = composeStrip(strip, surface, measure)
        const places = [...markup.matchAll(/(?:cx="|M)(-?[\d.]+)/g)].map(([, x]) => Number(x))
        for (const x of places) expect(x >= -4 && x <= width).toBe(true)
        const said = textsOf(markup, measure).map(({ text }) => text)
        for (const label of [
          strip.own.text,
          ...[strip.plumb, strip.best, strip.earlier].map((each) => each?.label ?? '')
        ])
          for (const word of label.split(' ')) expect(said.join(' ')).toContain(word)
      }),
      { numRuns: 100, seed: 7 }
    )
  })
})

const cell = fc.record({
  difference: fc.option(words(1)),
  words: words(6),
  side: fc.constantFrom('better', 'worse', null)
})
const anyProfile: fc.Arbitrary<Profile> = fc.integer({ min: 0, max: 3 }).chain((count) =>
  fc.record({
    corner: words(3),
    worse: words(3),
    better: words(3),
    columns: fc.array(words(4), { minLength: count, maxLength: count }),
    rows: fc.array(
      fc
        .record({
          label: words(8),
          small: words(14),
          strip: fc.option(anyStrip),
          hidden: words(6),
          said: words(4),
          cells: fc.array(cell, { minLength: count, maxLength: count })
        })
        .map((row) => ({ ...row, hidden: row.strip ? null : row.hidden })),
      { minLength: 1, maxLength: 5 }
    )
  })
)

test('no profile of anything has a text over another or outside', () => {
  fc.assert(
    fc.property(anyProfile, (any) => {
      const svg = drawProfile(any, named, surround)
      const texts = textsOf(svg, textWidthAnywhere)
      expect(outside(svg, texts)).toEqual([])
      expect(collisions(texts)).toEqual([])
    }),
    { numRuns: 100, seed: 7 }
  )
})

test('no text of a profile is taken for markup', () => {
  const payload = `</text><script>alert("1")</script><!--'&amp;\u0000`
  const bad = JSON.parse(JSON.stringify(profile), (key, value) =>
    typeof value === 'string' && key !== 'side' ? payload : value
  ) as Profile
  const around = { subtitle: payload, notes: [payload], source: payload, status: payload, colours: plainColours }
  const strip = bad.rows[0]?.strip as Strip
  for (const svg of [drawProfile(bad, { title: payload, summary: payload }, around), drawStrip(strip, payload)]) {
    const window = new Window()
    expect(new window.DOMParser().parseFromString(svg, 'text/html').querySelectorAll('script')).toHaveLength(0)
    expect(svg).not.toMatch(/<script|<!--/)
    expect(svg).not.toContain('\u0000')
    window.close()
  }
})
