import fc from 'fast-check'
import { Window } from 'happy-dom'
import { describe, expect, test } from 'vitest'
import { drawFile, drawInline, thumbnail } from '../../../render/chart/draw.ts'
import type { Drawing } from '../../../render/chart/drawing.ts'
import { textWidth } from '../../../render/chart/measure.ts'
import { plainColours } from '../../../render/chart/palette.ts'
import { anyLanes } from './anything-lanes.ts'
import { anyPanels } from './anything-panels.ts'
import { anyParts } from './anything-parts.ts'
import { anyQuadrant } from './anything-quadrant.ts'
import { anyTable } from './anything-table.ts'
import { anyTrend } from './anything-trend.ts'
import { collisions, outside, textsOf } from './boxes.ts'

const all = { ...anyLanes, ...anyPanels, ...anyParts, ...anyQuadrant, ...anyTable, ...anyTrend }
const forms = Object.entries(all).map(([form, anything]) => ({ form, ...anything }))

const payload = `</text><script>alert("1")</script><!--'&amp;\u0000`

/** Texts of a drawing that are the model's own words, never the author's. */
const own = ['key', 'form', 'side']

/** Every text of a drawing replaced by one that would break out of markup. */
const poisoned = (drawing: Drawing): Drawing =>
  JSON.parse(JSON.stringify(drawing), (key, value) =>
    typeof value === 'string' && !own.includes(key) ? payload : value
  )

describe.each(forms)('a $form of anything', ({ any, hidden }) => {
  test('has no text over another or outside', () => {
    fc.assert(
      fc.property(any, (drawing) => {
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

  test('never carries what is hidden', () => {
    const secret = { value: 7, low: 6.5, high: 7.5, text: 'secret' }
    fc.assert(
      fc.property(any, (drawing) => {
        const [passed, none] = [hidden(drawing, secret), hidden(drawing, null)]
        expect(drawInline(passed, 'x')).toEqual(drawInline(none, 'x'))
        expect(thumbnail(passed)).toBe(thumbnail(none))
      }),
      { numRuns: 5, seed: 7 }
    )
  })

  test('takes no text for markup', () => {
    const [drawing] = fc.sample(any, { numRuns: 1, seed: 1 })
    const bad = poisoned(drawing as Drawing)
    const { wide, narrow } = drawInline(bad, '"><script>')
    const surround = { subtitle: payload, notes: [payload], source: payload, status: payload, colours: plainColours }
    for (const svg of [wide, narrow, drawFile(bad, surround), thumbnail(bad)]) {
      const window = new Window()
      const parsed = new window.DOMParser().parseFromString(svg, 'text/html')
      expect(parsed.querySelectorAll('script')).toHaveLength(0)
      expect(svg).not.toMatch(/<script|<!--/)
      expect(svg).not.toContain('\u0000')
      window.close()
    }
  })
})
