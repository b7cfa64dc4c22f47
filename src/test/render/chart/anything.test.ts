import fc from 'fast-check'
import { Window } from 'happy-dom'
import { expect, test } from 'vitest'
import { drawFile, drawInline, thumbnail } from '../../../render/chart/draw.ts'
import type { Drawing, FormName, Mark } from '../../../render/chart/drawing.ts'
import { textWidth } from '../../../render/chart/measure.ts'
import { laneDrawing } from './any-lanes.ts'
import { quadrantDrawing } from './any-plane.ts'
import { heatDrawing, waffleDrawing } from './any-table.ts'
import { trendDrawing } from './any-trend.ts'
import { collisions, outside, textsOf } from './boxes.ts'

/** Anything that a form can be asked to draw. */
const drawings = {
  bar: laneDrawing('bar', 1),
  dumbbell: laneDrawing('dumbbell', 2),
  heat: heatDrawing,
  quadrant: quadrantDrawing,
  slope: trendDrawing('slope', 2, 2),
  trend: trendDrawing('trend', 3, 14),
  waffle: waffleDrawing
} satisfies { [Name in FormName]?: fc.Arbitrary<Drawing> }

const names = Object.keys(drawings) as (keyof typeof drawings)[]
const drawingOf = (form: keyof typeof drawings): fc.Arbitrary<Drawing> => drawings[form]

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

/** A drawing of which nothing may be shown, with marks all the same, or without. */
const allHidden = (drawing: Drawing, mark: Mark | null): Drawing => {
  const hidden = 'Not shown'
  switch (drawing.form) {
    case 'trend':
    case 'slope': {
      const marks = drawing.waves.map(() => mark)
      return { ...drawing, series: drawing.series.map((each) => ({ ...each, hidden, marks })) }
    }
    case 'waffle':
      return { ...drawing, rows: drawing.rows.map((row) => ({ ...row, hidden, mark })) }
    case 'heat': {
      const cell = { text: hidden, step: mark && (2 as const), sign: mark ? mark.text : '', hidden: true }
      return { ...drawing, rows: drawing.rows.map((row) => ({ ...row, cells: row.cells.map(() => cell) })) }
    }
    case 'bar':
    case 'dumbbell': {
      const marks = drawing.series.map(() => mark)
      return { ...drawing, rows: drawing.rows.map((row) => ({ ...row, hidden, marks })) }
    }
    default:
      throw new Error(`nothing is known of what a ${drawing.form} hides`)
  }
}

/** A quadrant's hidden points have no place among its points. */
const hiding = names.filter((form) => form !== 'quadrant')

test.each(hiding)('a %s never carries the marks of what is hidden', (form) => {
  fc.assert(
    fc.property(drawingOf(form), (drawing) => {
      const secret = { value: 7, low: 6.5, high: 7.5, text: 'secret' }
      const [withMarks, without] = [allHidden(drawing, secret), allHidden(drawing, null)]
      expect(drawInline(withMarks, 'x')).toEqual(drawInline(without, 'x'))
      expect(thumbnail(withMarks)).toBe(thumbnail(without))
    }),
    { numRuns: 5, seed: 7 }
  )
})

const payload = `</text><script>alert("1")</script><!--'&amp;\u0000`

/** Every text of a drawing replaced by one that would break out of markup. */
const poisoned = (drawing: Drawing): Drawing =>
  JSON.parse(JSON.stringify(drawing), (key, value) =>
    typeof value === 'string' && key !== 'key' && key !== 'form' ? payload : value
  )

test.each(names)('no text of a %s is taken for markup', (form) => {
  const [drawing] = fc.sample(drawingOf(form), { numRuns: 1, seed: 1 })
  const bad = poisoned(drawing as Drawing)
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
