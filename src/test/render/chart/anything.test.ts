import fc from 'fast-check'
import { Window } from 'happy-dom'
import { expect, test } from 'vitest'
import { drawFile, drawInline, thumbnail } from '../../../render/chart/draw.ts'
import type { LaneDrawing, Mark, Row } from '../../../render/chart/drawing.ts'
import { textWidth } from '../../../render/chart/measure.ts'
import { collisions, outside, textsOf } from './boxes.ts'

const word = fc.constantFrom(
  'Utilities',
  'shops',
  'Қызмет',
  'mağaza',
  'and',
  'telecommunications',
  'Versicherungsgesellschaft'
)
const words = (most: number) => fc.array(word, { minLength: 1, maxLength: most }).map((all) => all.join(' '))

const mark = (from: number, to: number): fc.Arbitrary<Mark> =>
  fc
    .tuple(
      fc.double({ min: from, max: to, noNaN: true }),
      fc.double({ min: 0, max: (to - from) / 3, noNaN: true }),
      fc.boolean()
    )
    .map(([value, half, known]) => ({
      value,
      low: known ? value - half : null,
      high: known ? value + half : null,
      text: value.toFixed(1).replace('-', '−')
    }))

const rowOf = (series: number, from: number, to: number): fc.Arbitrary<Row> => {
  const marks = fc.array(fc.option(mark(from, to)), { minLength: series, maxLength: series })
  return fc.record({
    key: fc.constant('key'),
    label: words(5),
    highlight: fc.boolean(),
    marks,
    references: fc.oneof(fc.constant(Array<null>(series).fill(null)), marks),
    words: fc.array(words(3), { maxLength: 3 }),
    hidden: fc.option(words(4), { freq: 5 }),
    missing: fc.array(words(6), { maxLength: series })
  })
}

/** How many series each form of lanes draws. */
const forms = { bar: 1, dumbbell: 2 } satisfies Record<LaneDrawing['form'], number>
const names = Object.keys(forms) as LaneDrawing['form'][]

const drawingOf = (form: LaneDrawing['form']): fc.Arbitrary<LaneDrawing> =>
  fc
    .tuple(fc.constantFrom(-50, 0, 6), fc.constantFrom(8, 10, 100))
    .filter(([from]) => form !== 'bar' || from <= 0)
    .chain(([from, to]) => {
      const series = forms[form]
      return fc.record({
        form: fc.constant(form),
        title: words(8),
        summary: words(8),
        series: fc.array(words(2), { minLength: series, maxLength: series }),
        rows: fc.array(rowOf(series, from, to), { minLength: 1, maxLength: 6 }),
        scale: fc.record({
          from: fc.constant(from),
          to: fc.constant(to),
          ticks: fc.constant(
            [0, 1, 2, 3, 4].map((i) => from + (i * (to - from)) / 4).map((value) => ({ value, text: `${value}%` }))
          ),
          low: fc.option(words(3)),
          high: fc.option(words(3))
        }),
        benchmark: fc.option(fc.record({ value: fc.double({ min: from, max: to, noNaN: true }), label: words(4) })),
        referenceLabel: fc.option(words(6)),
        wordsHeading: fc.option(words(4))
      })
    })

test.each(names)('no %s of anything has a text over another or outside', (form) => {
  fc.assert(
    fc.property(drawingOf(form), (drawing) => {
      const { wide, narrow } = drawInline(drawing, 'x')
      for (const svg of [wide, narrow]) {
        const texts = textsOf(svg, textWidth)
        expect(outside(svg, texts)).toEqual([])
        expect(collisions(texts)).toEqual([])
      }
    }),
    { numRuns: 100, seed: 7 }
  )
})

test.each(names)('a %s never carries the marks of a hidden row', (form) => {
  fc.assert(
    fc.property(drawingOf(form), (drawing) => {
      const secret = { value: 7, low: 6.5, high: 7.5, text: 'secret' }
      const rows = drawing.rows.map((row) => ({ ...row, hidden: 'Not shown' }))
      const { series } = drawing
      const withMarks = { ...drawing, rows: rows.map((row) => ({ ...row, marks: series.map(() => secret) })) }
      const without = { ...drawing, rows: rows.map((row) => ({ ...row, marks: series.map(() => null) })) }
      expect(drawInline(withMarks, 'x')).toEqual(drawInline(without, 'x'))
      expect(thumbnail(withMarks)).toBe(thumbnail(without))
    }),
    { numRuns: 5, seed: 7 }
  )
})

const payload = `</text><script>alert("1")</script><!--'&amp;\u0000`

/** Every text of a drawing replaced by one that would break out of markup. */
const poisoned = (drawing: LaneDrawing): LaneDrawing =>
  JSON.parse(JSON.stringify(drawing), (key, value) =>
    typeof value === 'string' && key !== 'key' && key !== 'form' ? payload : value
  )

test.each(names)('no text of a %s is taken for markup', (form) => {
  const [drawing] = fc.sample(drawingOf(form), { numRuns: 1, seed: 1 })
  const bad = poisoned(drawing as LaneDrawing)
  const { wide, narrow } = drawInline(bad, '"><script>')
  const surround = { subtitle: payload, notes: [payload], source: payload, status: payload }
  for (const svg of [wide, narrow, drawFile(bad, surround), thumbnail(bad)]) {
    const window = new Window()
    const parsed = new window.DOMParser().parseFromString(svg, 'text/html')
    expect(parsed.querySelectorAll('script')).toHaveLength(0)
    expect(svg).not.toMatch(/<script|<!--/)
    expect(svg).not.toContain('\u0000')
    window.close()
  }
})
