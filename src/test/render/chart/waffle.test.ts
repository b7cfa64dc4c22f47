import { expect, test } from 'vitest'
import { drawInline } from '../../../render/chart/draw.ts'
import { waffle, waffleEnds } from './pictures-waffle.ts'

const squares = (svg: string, colour: string): number =>
  (svg.match(new RegExp(`<g fill="var\\(--${colour}\\)"><path d="([^"]*)"`))?.[1] ?? '').split('M').length - 1

test('as many squares are filled as the shares come to', () => {
  const { wide, narrow } = drawInline(waffle(), 'x')
  for (const svg of [wide, narrow]) {
    expect(squares(svg, 'hi')).toBe(25)
    expect(squares(svg, 'band')).toBe(18 + 10)
    expect(squares(svg, 'grid')).toBe(75 + 82 + 90)
  }
  const ends = drawInline(waffleEnds(), 'x').wide
  expect(squares(ends, 'band')).toBe(100 + 100 + 0 + 1)
  expect(squares(ends, 'grid')).toBe(0 + 0 + 100 + 99)
})
