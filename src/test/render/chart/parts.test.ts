import { describe, expect, test } from 'vitest'
import { drawInline, thumbnail } from '../../../render/chart/draw.ts'
import type { Drawing, PartsDrawing } from '../../../render/chart/drawing.ts'
import { textWidth } from '../../../render/chart/measure.ts'
import { textsOf } from './boxes.ts'
import { distributionPictures } from './pictures-distribution.ts'
import { partsPictures } from './pictures-parts.ts'
import { filled, type Shape, shapesOf, widthOf } from './shapes.ts'

const picture = (name: string) => (partsPictures[name] as () => PartsDrawing)()
const saidIn = (svg: string) => textsOf(svg, textWidth)
const wordsIn = (svg: string) => saidIn(svg).map(({ text }) => text)

/** Bars are taller than the swatches of a key. */
const bars = (svg: string, ...fills: string[]): Shape[] =>
  filled(shapesOf(svg), ...fills).filter(({ box }) => box.bottom - box.top > 20)

/** The bars of each row, from left to right; a line around a bar lies half its width inside it. */
const rowsOf = (shapes: Shape[]): Shape[][] => [
  ...Map.groupBy(
    shapes.toSorted((a, b) => a.box.top - b.box.top || a.box.left - b.box.left),
    ({ box }) => Math.floor(box.top)
  ).values()
]

describe('answers on two sides', () => {
  const { wide, narrow } = drawInline(picture('likert'), 'x')

  test.each([wide, narrow])('have one scale on both of them and in the column of the neutral one', (svg) => {
    const all = bars(svg, 'neg2', 'neg1', 'mid', 'pos1', 'pos2')
    // The gap between two segments takes 1.5 of each.
    const perCent = (rowsOf(all)[0] ?? []).map((bar) => (widthOf(bar) + 1.5) / shares[bar.fill as keyof typeof shares])
    expect(perCent).toHaveLength(5)
    for (const each of perCent) expect(each).toBeCloseTo(perCent[0] ?? 0, 1)
  })
  const shares = { neg2: 7, neg1: 13, mid: 18, pos1: 41, pos2: 21 }

  test.each([wide, narrow])('are apart by 1.5 and in order, the neutral one beyond the sums', (svg) => {
    const all = bars(svg, 'neg2', 'neg1', 'mid', 'pos1', 'pos2')
    for (const row of rowsOf(all)) {
      expect(row.map(({ fill }) => fill)).toEqual(['neg2', 'neg1', 'pos1', 'pos2', 'mid'])
      const gaps = row.slice(1, 4).map(({ box }, index) => box.left - (row[index]?.box.right ?? 0))
      for (const gap of gaps) expect(gap).toBeCloseTo(1.5, 0)
      const [last, neutral] = [row[3]?.box, row[4]?.box]
      const beside = saidIn(svg).filter(
        ({ box }) => box.left > (last?.right ?? 0) && box.bottom > (last?.top ?? 0) && box.top < (last?.bottom ?? 0)
      )
      expect(Math.min(...beside.map(({ box }) => box.right))).toBeLessThan(neutral?.left ?? 0)
    }
  })

  test('are named once, by a key or over the first row', () => {
    for (const name of ['likert', 'likert-turkish', 'likert-kazakh']) {
      const drawing = picture(name)
      for (const svg of Object.values(drawInline(drawing, 'x')))
        for (const { label } of drawing.parts) expect(wordsIn(svg).filter((text) => text === label)).toHaveLength(1)
    }
  })
})

test.each(Object.keys(partsPictures))('a per cent of %s stands inside its segment', (name) => {
  for (const svg of Object.values(drawInline(picture(name), 'x'))) {
    const inside = [...svg.matchAll(/<g[^>]*fill="var\(--on(?:soft)?\)"[^>]*>(?:<text[^>]*>[^<]*<\/text>)*<\/g>/g)]
    const texts = saidIn(inside.map(([group]) => group).join(''))
    const segments = bars(svg, 'neg2', 'neg1', 'mid', 'pos1', 'pos2', 'muted')
    for (const { text, box } of texts) {
      const holds = segments.some(
        (segment) =>
          segment.box.left <= box.left &&
          box.right <= segment.box.right &&
          segment.box.top <= box.top &&
          box.bottom <= segment.box.bottom
      )
      expect({ text, holds }).toEqual({ text, holds: true })
    }
  }
})

test('a whole fills its row from one end to the other', () => {
  for (const svg of Object.values(drawInline(picture('stacked'), 'x'))) {
    const all = bars(svg, 'muted', 'mid', 'pos1', 'pos2')
    const ends = rowsOf(all).map((row) => [row[0]?.box.left ?? 0, row.at(-1)?.box.right ?? 0])
    expect(ends).toHaveLength(4)
    for (const [left, right] of ends) {
      expect(left).toBeCloseTo(ends[0]?.[0] ?? 0, 0)
      expect(right).toBeCloseTo(ends[0]?.[1] ?? 0, 0)
    }
  }
})

test('a hidden part ends its row: where the next ones stand would tell how large it is', () => {
  const drawing = picture('stacked')
  const rows = drawing.rows.map((row) => ({ ...row, marks: row.marks.map((mark, part) => (part === 1 ? null : mark)) }))
  for (const svg of Object.values(drawInline({ ...drawing, rows }, 'x')))
    expect(bars(svg, 'muted', 'mid', 'pos1', 'pos2').map(({ fill }) => fill)).toEqual([
      'pos2',
      'muted',
      'muted',
      'muted'
    ])
})

describe('a distribution', () => {
  const distribution = (name: string): Drawing => (distributionPictures[name] as () => Drawing)()

  test('has columns as high as their shares', () => {
    const { wide } = drawInline(distribution('distribution'), 'x')
    const heights = filled(shapesOf(wide), 'neg1', 'mid', 'pos1').map(({ box }) => box.bottom - box.top)
    expect(heights).toHaveLength(11)
    for (const [index, share] of [4, 1, 2, 3, 3, 8, 7, 15, 17, 12, 28].entries())
      expect((heights[index] ?? 0) / share).toBeCloseTo((heights[10] ?? 0) / 28, 0)
  })

  test('says of each group its name and share under the group, in the tone of its columns', () => {
    const { wide } = drawInline(distribution('distribution'), 'x')
    const columns = filled(shapesOf(wide), 'pos1').map(({ box }) => box)
    const name = saidIn(wide).find(({ text }) => text === 'Promoters')
    expect(name?.box.left).toBeGreaterThanOrEqual((columns[0]?.left ?? 0) - 1)
    expect(name?.box.right).toBeLessThanOrEqual((columns.at(-1)?.right ?? 0) + 1)
    expect(name?.box.top).toBeGreaterThan(columns[0]?.bottom ?? 0)
  })

  test('has an axis where the values are wider than their columns', () => {
    const { wide, narrow } = drawInline(distribution('distribution-russian'), 'x')
    expect(wordsIn(wide)).toContain('28,4\u00a0%')
    expect(wordsIn(narrow)).not.toContain('28,4\u00a0%')
    expect(wordsIn(narrow)).toContain('30%')
  })

  test('that is hidden says so, and no number but those of the answers', () => {
    for (const svg of Object.values(drawInline(distribution('distribution-hidden'), 'x'))) {
      const words = wordsIn(svg)
      expect(words).toContain('Not shown: base under 30')
      expect(words.filter((text) => /%|NPS/.test(text))).toEqual([])
      expect(filled(shapesOf(svg), 'neg1', 'mid', 'pos1').filter(({ box }) => box.bottom - box.top > 13)).toEqual([])
    }
  })
})

test.each(Object.entries({ ...partsPictures, ...distributionPictures }))(
  'the thumbnail of %s has no word',
  (_, make) => {
    const svg = thumbnail(make())
    expect(svg).not.toContain('<text')
    for (const { box } of shapesOf(svg)) {
      expect(box.left).toBeGreaterThanOrEqual(0)
      expect(box.right).toBeLessThanOrEqual(200)
      expect(box.bottom).toBeLessThanOrEqual(104)
    }
  }
)
