import { expect, test } from 'vitest'
import { drawInline } from '../../../render/chart/draw.ts'
import { textWidth } from '../../../render/chart/measure.ts'
import { textsOf } from './boxes.ts'
import { slopeHidden, trend, trendBroken, trendMany } from './pictures-trend.ts'

const said = (svg: string) => textsOf(svg, textWidth).map(({ text }) => text)

/** The stretches of the lines of a colour and width. */
const stretches = (svg: string, stroke: string, width: string): number =>
  (
    svg.match(new RegExp(`stroke="var\\(--${stroke}\\)" stroke-width="${width}"[^>]*><path d="([^"]*)"`))?.[1] ?? ''
  ).split('M').length - 1

test('a line is whole where nothing breaks it, and in pieces where the waves are not alike', () => {
  expect(stretches(drawInline(trend(), 'x').wide, 'hi', '2.5')).toBe(1)
  expect(stretches(drawInline(trendBroken(), 'x').wide, 'hi', '2.5')).toBe(3)
})

test('eight lines have a name, the highlighted one among them, and everybody', () => {
  const { wide, narrow } = drawInline(trendMany(), 'x')
  for (const svg of [wide, narrow]) {
    const names = said(svg).filter((text) => text.startsWith('Authority'))
    expect(names).toHaveLength(8)
    expect(names).toContain('Authority 10')
    expect(said(svg)).toContain('All authorities')
  }
})

test('a line that ends early says when, and has no value at the edge', () => {
  const { wide, narrow } = drawInline(slopeHidden(), 'x')
  for (const svg of [wide, narrow]) expect(said(svg)).toContain('Before: 7.3')
})
