import { describe, expect, test } from 'vitest'
import { drawInline, thumbnail } from '../../../render/chart/draw.ts'
import type { LaneDrawing } from '../../../render/chart/drawing.ts'
import { textWidth } from '../../../render/chart/measure.ts'
import { type Drawn, textsOf } from './boxes.ts'
import { drawing, mean, percent, percents, row } from './picture.ts'
import { lanePictures } from './pictures-lanes.ts'
import { filled, shapesOf, widthOf } from './shapes.ts'

const drawn = (name: string) => drawInline((lanePictures[name] as () => LaneDrawing)(), name)
const saidIn = (svg: string) => textsOf(svg, textWidth)
const find = (texts: Drawn[], text: string): Drawn => texts.find((each) => each.text === text) as Drawn

describe('panels', () => {
  const { wide, narrow } = drawn('dot-panels')

  test.each([wide, narrow])('each have their heading once, over their rows and in larger print', (svg) => {
    const texts = saidIn(svg)
    const tops = ['18 to 34', '35 to 64'].map((heading) => {
      expect(texts.filter(({ text }) => text === heading)).toHaveLength(1)
      return find(texts, heading).box.top
    })
    const rows = texts.filter(({ text }) => text === 'Utilities')
    expect(rows.map(({ box }) => tops.filter((top) => top < box.top).length)).toEqual([1, 2, 2])
    expect(find(texts, '18 to 34').size).toBeGreaterThan(rows[0]?.size ?? 0)
  })

  test.each([wide, narrow])('hang on one plumb line', (svg) => {
    const lines = filled(shapesOf(svg), 'ink')
    expect(lines).toHaveLength(1)
    const last = saidIn(svg).findLast(({ text }) => text === 'Shops') as Drawn
    expect(lines[0]?.box.bottom).toBeGreaterThan(last.box.bottom)
    expect(lines[0]?.box.top).toBeLessThan(find(saidIn(svg), '18 to 34').box.top)
  })
})

describe('dots', () => {
  const ease = (benchmark: number): LaneDrawing =>
    drawing({
      form: 'dot',
      title: 'Ease',
      rows: [row('Utilities', [mean([6.6, 6.4, 6.8])]), row('Telecoms', [mean([7.4, 7.2, 7.6])])],
      scale: { from: 6, to: 8, ticks: [6, 7, 8].map((value) => ({ value, text: `${value}` })), low: null, high: null },
      benchmark: { value: benchmark, label: 'All' }
    })

  test('have their values on the side away from the plumb line', () => {
    const { wide } = drawInline(ease(7), 'x')
    const [low, high] = filled(shapesOf(wide), 'slate')
    expect(find(saidIn(wide), '6.6').box.right).toBeLessThan(low?.box.left ?? 0)
    expect(find(saidIn(wide), '7.4').box.left).toBeGreaterThan(high?.box.right ?? Infinity)
  })

  test('stand where their values are on a scale that begins elsewhere than at zero', () => {
    const { wide } = drawInline(ease(7), 'x')
    const [low, high] = filled(shapesOf(wide), 'slate').map(({ box }) => (box.left + box.right) / 2)
    const tick = (text: string) => {
      const { box } = find(saidIn(wide), text)
      return (box.left + box.right) / 2
    }
    const unit = (tick('8') - tick('6')) / 2
    expect(low).toBeCloseTo(tick('6') + 0.6 * unit, 0)
    expect(high).toBeCloseTo(tick('6') + 1.4 * unit, 0)
  })
})

describe('grouped bars', () => {
  test('name their series in the first row that has all of them', () => {
    const { wide, narrow } = drawn('grouped-four')
    for (const svg of [wide, narrow]) {
      const texts = saidIn(svg).map(({ text }) => text)
      expect(texts).toContain('55% 2020')
      expect(texts).toContain('39% 2023')
      expect(texts.filter((text) => /\b2023$/.test(text))).toHaveLength(1)
    }
  })

  test('name them in a key where that row has no room for it, or none has all of them', () => {
    const long = 'those who were helped by somebody else'
    const groups = (marks: [number | null, number][]): LaneDrawing =>
      drawing({
        form: 'grouped',
        title: 'Shares',
        series: ['men', long],
        rows: marks.map(([men, women]) => row('Utilities', [men === null ? null : percent([men]), percent([women])])),
        scale: { from: 0, to: 40, ticks: percents(40), low: null, high: null }
      })
    for (const marks of [[[38, 39]], [[null, 12]]] as [number | null, number][][]) {
      const { wide } = drawInline(groups(marks), 'x')
      const texts = saidIn(wide)
      expect(find(texts, 'men').box.bottom).toBeLessThan(find(texts, '0%').box.top)
      expect(texts.map(({ text }) => text)).toContain(long)
    }
  })

  test('have a shade a series, in the highlighted row in blue', () => {
    const { wide } = drawn('grouped')
    const shapes = shapesOf(wide)
    expect(filled(shapes, 'rule')).toHaveLength(3)
    expect(filled(shapes, 'muted')).toHaveLength(3)
    expect(filled(shapes, 'hi')).toHaveLength(1)
    expect(filled(shapes, 'pos2')).toHaveLength(1)
  })
})

describe('ranks', () => {
  test('run from the first on the left, each in the band of those that a row can have', () => {
    const { wide, narrow } = drawn('league')
    for (const svg of [wide, narrow]) {
      const shapes = shapesOf(svg)
      const places = filled(shapes, 'ink2', 'pos2').map(({ box }) => (box.left + box.right) / 2)
      expect(places).toHaveLength(7)
      for (const band of filled(shapes, 'band', 'pos1')) {
        const within = places.filter((place) => band.box.left < place && place < band.box.right)
        expect(within.length).toBeGreaterThan(0)
      }
      const bands = shapes.filter(({ fill }) => ['band', 'pos1'].includes(fill))
      const first = bands.find(({ box }) => box.left === Math.min(...bands.map((each) => each.box.left)))
      expect(places.filter((place) => place < (first?.box.right ?? 0))).toHaveLength(2)
    }
  })
})

describe('quantiles', () => {
  test('are a bar between the inner two, and the median in words alone', () => {
    const { wide } = drawn('box')
    const texts = saidIn(wide).map(({ text }) => text)
    expect(texts).toContain('38 min')
    expect(texts).not.toContain('19 min')
    const tick = (text: string) => {
      const { box } = find(saidIn(wide), text)
      return (box.left + box.right) / 2
    }
    const minute = (tick('120') - tick('0')) / 120
    const [utilities] = filled(shapesOf(wide), 'pos1')
    expect((utilities && widthOf(utilities)) ?? 0).toBeCloseTo((62 - 19) * minute, 0)
  })
})

test.each(Object.keys(lanePictures))('the thumbnail of %s has no word, and stays within itself', (name) => {
  const svg = thumbnail((lanePictures[name] as () => LaneDrawing)())
  expect(svg).not.toContain('<text')
  for (const { box } of shapesOf(svg)) {
    expect(box.left).toBeGreaterThanOrEqual(0)
    expect(box.right).toBeLessThanOrEqual(200)
    expect(box.bottom).toBeLessThanOrEqual(104)
  }
})
