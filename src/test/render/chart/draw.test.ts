import { describe, expect, test } from 'vitest'
import { drawFile, drawInline, thumbnail } from '../../../render/chart/draw.ts'
import { textWidth, textWidthAnywhere } from '../../../render/chart/measure.ts'
import { collisions, outside, textsOf } from './boxes.ts'
import { surround } from './picture.ts'
import { pictures } from './pictures.ts'
import { saidBy } from './said.ts'

const named = Object.entries(pictures).map(([name, picture]) => ({ name, drawing: picture() }))

describe.each(named)('$name', ({ name, drawing }) => {
  const { wide, narrow } = drawInline(drawing, name)
  const file = drawFile(drawing, surround)

  test('is drawn as it was', async () => {
    await expect(standalone(wide)).toMatchFileSnapshot(`golden/${name}.wide.svg`)
    await expect(standalone(narrow)).toMatchFileSnapshot(`golden/${name}.narrow.svg`)
    await expect(file).toMatchFileSnapshot(`golden/${name}.file.svg`)
    await expect(standalone(thumbnail(drawing))).toMatchFileSnapshot(`golden/${name}.thumbnail.svg`)
  })

  test('has no text over another, or outside the drawing', () => {
    for (const [svg, measure] of [
      [wide, textWidth],
      [narrow, textWidth],
      [file, textWidthAnywhere]
    ] as const) {
      const texts = textsOf(svg, measure)
      expect(texts.length).toBeGreaterThan(saidBy(drawing).values.length)
      expect(outside(svg, texts)).toEqual([])
      expect(collisions(texts)).toEqual([])
    }
  })

  test('is legible on a phone', () => {
    for (const { text, size } of textsOf(narrow, textWidth))
      expect({ text, size: size >= 14 }).toEqual({ text, size: true })
    for (const { size } of textsOf(wide, textWidth)) expect(size).toBeGreaterThanOrEqual(12)
  })

  test('shows every label and every value that it should', () => {
    const { names, values } = saidBy(drawing)
    for (const svg of [wide, narrow]) {
      const said = textsOf(svg, textWidth)
        .map(({ text }) => text)
        .join(' ')
      for (const value of values) expect(said).toContain(value)
      for (const word of names.flatMap((text) => text.split(' '))) expect(said).toContain(word)
    }
  })

  test('has a name and a description of its own at each width', () => {
    for (const [svg, id] of [
      [wide, `${name}-w`],
      [narrow, `${name}-n`]
    ] as const) {
      expect(svg).toContain(`role="img" aria-labelledby="${id}-t" aria-describedby="${id}-d"`)
      expect(svg).toContain(`<title id="${id}-t">`)
      expect(svg).toContain(`<desc id="${id}-d">`)
    }
  })

  test('comes out the same twice', () => {
    expect(drawInline(drawing, name)).toEqual({ wide, narrow })
    expect(drawFile(drawing, surround)).toBe(file)
  })

  test('leaves a file that needs nothing but itself', () => {
    expect(file).not.toMatch(/var\(|class=|url\(|<style|href=/)
    expect(file).toContain('xmlns="http://www.w3.org/2000/svg"')
    expect(file).toContain('>Synthetic data</text>')
  })
})

/** A drawing for a page, made into a file that a person can open: the light tokens and the namespace. */
const standalone = (svg: string): string => {
  const tokens =
    ':root{--paper:#fdfdfb;--ink:#15202b;--ink2:#3f4c58;--muted:#5a6772;--rule:#d5dad9;--grid:#e3e7e5;--axis:#87929a;' +
    '--hi:#1c4fa1;--slate:#6b7983;--band:#87929a;--neg2:#8a4b08;--neg1:#c28336;--mid:#87929a;--pos1:#6a91d1;' +
    '--pos2:#1c4fa1;--on:#fff;--onsoft:#15202b;fill:var(--ink);background:var(--paper);' +
    'font-family:"Source Sans 3",Arial,sans-serif}.halo{paint-order:stroke;stroke:var(--paper);stroke-width:3.5px}'
  return `${svg
    .replace('<svg ', '<svg xmlns="http://www.w3.org/2000/svg" ')
    .replace(/^(<svg [^>]*>)/, `$1<style>${tokens}</style>`)
    .replace(/(<g |<\/g>|<text|<circle|<rect|<path|<title|<desc|<style)/g, '\n$1')}\n`
}
