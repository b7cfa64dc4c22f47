import fc from 'fast-check'
import { Window } from 'happy-dom'
import { describe, expect, test } from 'vitest'
import { drawTable } from '../../../render/chart/draw.ts'
import { textWidthAnywhere } from '../../../render/chart/measure.ts'
import { plainColours } from '../../../render/chart/palette.ts'
import { allRows, type Cell, type Group, type Table, type TableRow } from '../../../render/chart/table.ts'
import { collisions, outside, textsOf } from './boxes.ts'
import { surround } from './picture.ts'
import { tables } from './tables.ts'

const named = { title: 'Utilities and telecoms trail on loyalty, satisfaction and time', summary: 'Row by row.' }

/** Every word of a drawing; signs that markup has to escape are alike, as `textsOf` has them. */
const wordsOf = (svg: string) => textsOf(svg, textWidthAnywhere).flatMap(({ text }) => text.split(' '))
const alike = (word: string) => word.replace(/[<>"']/g, '&')
const widthOf = (svg: string) => Number(svg.match(/viewBox="0 0 (\d+) /)?.[1])

describe.each(Object.entries(tables))('the table %s', (name, make) => {
  const table = make()
  const file = drawTable(table, named, surround)

  test('is drawn as it was', async () => {
    const readable = file.replace(/(<g |<\/g>|<text|<rect|<path|<title|<desc|<\/svg>)/g, '\n$1')
    await expect(readable).toMatchFileSnapshot(`golden/table-${name}.file.svg`)
  })

  test('has no text over another, or outside the drawing', () => {
    const texts = textsOf(file, textWidthAnywhere)
    expect(outside(file, texts)).toEqual([])
    expect(collisions(texts)).toEqual([])
    for (const { size } of texts) expect(size).toBeGreaterThanOrEqual(12)
  })

  test('says all that the table says', () => {
    const said = new Set(wordsOf(file))
    const cells = allRows(table).flatMap((row) => [row.label, ...row.cells.flatMap((cell) => textsOfCell(cell))])
    const texts = [table.corner, ...table.columns.map(({ heading }) => heading), ...cells]
    for (const word of texts.flatMap((text) => text.split(' '))) if (word !== '') expect(said).toContain(alike(word))
  })

  test('needs nothing but itself, and comes out the same twice', () => {
    expect(file).not.toMatch(/var\(|class=|url\(|<style|href=/)
    expect(file).toContain('>Synthetic data</text>')
    expect(drawTable(make(), named, surround)).toBe(file)
  })
})

test('a table is as wide as charts are, and wider only where its columns need it', () => {
  const widths = Object.entries(tables).map(([name, make]) => [name, widthOf(drawTable(make(), named, surround))])
  expect(widths).toEqual([
    ['scorecard', expect.any(Number)],
    ['many', expect.any(Number)],
    ['ranks', 768],
    ['crosstab', 768]
  ])
  expect(widths[1]?.[1]).toBeGreaterThan(1000)
})

const textsOfCell = ({ value, interval }: Cell): string[] => [value, interval ?? '']

const word = fc.constantFrom('Utilities', 'shops', 'Қызмет', 'mağaza', 'and', 'Versicherungsgesellschaft', '12', '†')
const words = (most: number) => fc.array(word, { maxLength: most }).map((all) => all.join(' '))
const cell = fc
  .record({ value: words(5), interval: fc.option(words(3)), hidden: fc.boolean() })
  .map((any): Cell => ({ ...any, interval: any.hidden ? null : any.interval }))

const group = (first: number, columns: number): fc.Arbitrary<Group> =>
  fc.record({ heading: words(5), first: fc.constant(first), columns: fc.constant(columns) })

const anyTable: fc.Arbitrary<Table> = fc.integer({ min: 1, max: 9 }).chain((count) => {
  const of = <T>(each: fc.Arbitrary<T>) => fc.array(each, { minLength: count, maxLength: count })
  const row: fc.Arbitrary<TableRow> = fc.record({ label: words(9), highlight: fc.boolean(), cells: of(cell) })
  const groups = fc.integer({ min: 0, max: count }).chain((first) => {
    const columns = [first, count - first].filter((each) => each > 0)
    return fc.tuple(...columns.map((each, index) => group(index === 0 ? 0 : first, each)))
  })
  return fc.record({
    corner: words(4),
    groups: fc.oneof(fc.constant<Group[]>([]), groups),
    columns: of(fc.record({ heading: words(7), supporting: fc.boolean() })),
    rows: fc.array(row, { minLength: 1, maxLength: 5 }),
    foot: fc.option(row)
  })
})

test('no table of anything has a text over another or outside', () => {
  fc.assert(
    fc.property(anyTable, (table) => {
      const file = drawTable(table, named, surround)
      const texts = textsOf(file, textWidthAnywhere)
      expect(outside(file, texts)).toEqual([])
      expect(collisions(texts)).toEqual([])
    }),
    { numRuns: 200, seed: 7 }
  )
})

const payload = `</text><script>alert("1")</script><!--'&amp;\u0000`

test('no text of a table is taken for markup', () => {
  const bad = JSON.parse(JSON.stringify(tables.scorecard()), (_, value) =>
    typeof value === 'string' ? payload : value
  ) as Table
  const around = { subtitle: payload, notes: [payload], source: payload, status: payload, colours: plainColours }
  const svg = drawTable(bad, { title: payload, summary: payload }, around)
  const window = new Window()
  expect(new window.DOMParser().parseFromString(svg, 'text/html').querySelectorAll('script')).toHaveLength(0)
  expect(svg).not.toMatch(/<script|<!--/)
  expect(svg).not.toContain('\u0000')
  window.close()
})
