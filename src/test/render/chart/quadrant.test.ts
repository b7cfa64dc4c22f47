import fc from 'fast-check'
import { expect, test } from 'vitest'
import { drawInline } from '../../../render/chart/draw.ts'
import { textWidth } from '../../../render/chart/measure.ts'
import { overlaps } from '../../../render/chart/place.ts'
import { quadrantDrawing } from './anything-quadrant.ts'
import { textsOf } from './boxes.ts'
import { quadrantMany } from './pictures-quadrant.ts'

const discsOf = (svg: string) =>
  [...svg.matchAll(/<circle r="([\d.]+)" cx="([\d.]+)" cy="([\d.]+)"/g)].map((found) => {
    const [, r = 0, x = 0, y = 0] = found.map(Number)
    return { left: x - r, right: x + r, top: y - r, bottom: y + r }
  })

test('no text stands on a point', () => {
  fc.assert(
    fc.property(quadrantDrawing, (drawing) => {
      const { wide, narrow } = drawInline(drawing, 'x')
      for (const svg of [wide, narrow]) {
        const discs = discsOf(svg)
        expect(discs).toHaveLength(drawing.points.length)
        const covering = textsOf(svg, textWidth).filter(({ box }) => discs.some((disc) => overlaps(disc, box)))
        expect(covering.map(({ text }) => text)).toEqual([])
      }
    }),
    { numRuns: 60, seed: 3 }
  )
})

test('many points have numbers, each with its name below, and the highlighted one its name', () => {
  const { points } = quadrantMany()
  const { wide, narrow } = drawInline(quadrantMany(), 'x')
  for (const svg of [wide, narrow]) {
    const texts = textsOf(svg, textWidth).map(({ text }) => text)
    for (const { label } of points) expect(texts.filter((text) => text === label)).toHaveLength(1)
    for (let number = 1; number < points.length; number++)
      expect(texts.filter((text) => text === `${number}`)).toHaveLength(2)
  }
})
