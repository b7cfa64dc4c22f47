/** What a reader finds in and around a figure. */
import { expect, test } from 'vitest'
import type { Edit } from '../../project.ts'
import { answersAs, pageOf, tableOf, textOf } from '../page.ts'

const codebook = 'data/service/dataset.yaml'
const part = (html: string, from: string, to: string) => {
  const start = html.indexOf(from)
  return html.slice(start, html.indexOf(to, start))
}
const noteOf = (html: string) => textOf(part(html, '<div class="fc">', '<div class="acts">'))
const drawings = (html: string) => [
  textOf(part(html, '<svg class="w"', '</svg>')),
  textOf(part(html, '<svg class="n"', '</svg>'))
]

test('a benchmark is drawn, noted, described, and the last row of the table and of the CSV', async () => {
  const { html, site } = await pageOf('::chart[Calls]{id=calls of=called by=sector versus=overall}')
  const [wide = '', narrow = ''] = drawings(html)
  for (const drawn of [wide, narrow]) expect(drawn).toContain('All 44%')
  expect(noteOf(html)).toContain('The vertical line stands at the benchmark: All 44%.')
  expect(html).toMatch(/<desc id="calls-w-d">[^<]*; All: 44%\.<\/desc>/)
  const foot = part(html, '<tfoot>', '</tfoot>')
  expect(tableOf(foot)).toEqual([['All', expect.stringMatching(/^44% \d+%–\d+%$/), '–', '–', '64']])
  const csv = String(site.files.get('files/en/service/index/calls.csv'))
  expect(csv.trim().split('\n').at(-1)).toMatch(/^overall,All,service.called,/)
})

test('within a domain the benchmark is of that domain', async () => {
  const { html } = await pageOf('::chart[Calls]{id=calls of=called by=sector region=north versus=overall}')
  expect(noteOf(html)).toMatch(/benchmark: All, North \d+%/)
})

test('of two waves the plumb line stands at the last, and says so', async () => {
  const { html } = await pageOf('::chart[Harder]{of=ease by=sector across=wave versus=overall}')
  const [, , , last] = tableOf(part(html, '<tfoot>', '</tfoot>'))[0] ?? []
  for (const drawn of drawings(html)) expect(drawn).toMatch(/All, During \d\.\d/)
  expect(noteOf(html)).toMatch(/benchmark: All, During \d\.\d\./)
  expect(last).toBe('–')
})

const manyNeeded: Edit = [codebook, 'suppress: 5, caution: 10', 'suppress: 20, caution: 40']

test('a wave that is not shown says why in its row, at both widths and in the description', async () => {
  const { html } = await pageOf('::chart[Harder]{id=ease of=ease by=sector across=wave}', [manyNeeded])
  for (const drawn of drawings(html)) {
    expect(drawn).toContain('During: not shown: effective base under 20')
    expect(drawn).not.toContain('Before: not shown: base')
    expect(drawn).toContain('Not shown: base under 20')
  }
  expect(html).toMatch(/<desc id="ease-w-d">[^<]*Supermarkets: Before 7\.4, During: not shown: effective base under 20/)
})

test('by change, rows without one come last', async () => {
  const { html } = await pageOf('::table[Changes]{of=ease by=sector across=wave sort=change}', [
    answersAs((cells) => {
      if (cells['sector'] === 'online') return { ...cells, ease_before: '1', ease_during: '9' }
      return cells['sector'] === 'utilities' && cells['region'] === 'north' ? { ...cells, ease_during: '99' } : cells
    }),
    [codebook, 'suppress: 5, caution: 10', 'suppress: 11, caution: 20']
  ])
  expect(
    tableOf(html)
      .slice(0, 5)
      .map(([name, , , change]) => [name, change?.slice(0, 4)])
  ).toEqual([
    ['Sector', 'Chan'],
    ['Supermarkets', '−1.0'],
    ['Online shops', '+8.0'],
    ['Utilities', '–'],
    ['Banks', '–']
  ])
})

test('where nothing may be shown there is no axis and no word of one', async () => {
  const { html, text } = await pageOf('::chart[Calls]{of=called by=sector versus=overall}', [
    [codebook, 'suppress: 5, caution: 10', 'suppress: 500, caution: 600']
  ])
  expect(text).not.toContain('The scale starts')
  expect(noteOf(html)).not.toContain('vertical line')
  expect(tableOf(part(html, '<tfoot>', '</tfoot>'))).toEqual([['All', 'Not shown: base under 500', '–']])
  for (const drawn of drawings(html)) expect(drawn).not.toMatch(/\d+%/)
})

test('answers that are all alike leave a change without a test, and the row says so', async () => {
  const { html } = await pageOf('::chart[Harder]{of=ease by=sector across=wave}', [
    answersAs((cells) => (cells['sector'] === 'utilities' ? { ...cells, ease_before: '7', ease_during: '6' } : cells))
  ])
  for (const drawn of drawings(html)) expect(drawn).toContain('−1.0')
  expect(drawings(html)[0]).toContain('no test: nothing to vary')
  expect(tableOf(html).find(([name]) => name === 'Utilities')).toContain('no test: nothing to vary')
})

test('the note says what the design has, and no more', async () => {
  const chart = '::chart[Harder]{of=ease by=sector across=wave}'
  const full = 'design: { weights: weight, strata: region, clusters: person, unit: person }'
  const { html } = await pageOf(chart)
  expect(noteOf(html)).toContain('t intervals that take weights, strata and clusters into account.')
  const weighted = await pageOf(chart, [[codebook, full, 'design: { weights: weight }']])
  expect(noteOf(weighted.html)).toContain('t intervals that take weights into account.')
  const none = await pageOf(chart, [[codebook, full, 'design: none']])
  expect(noteOf(none.html)).toContain('as of answers that count the same')
  expect(noteOf(none.html)).not.toMatch(/weights|clusters/)
})

test('the axis of close values says where its ticks stand', async () => {
  const close = answersAs((cells) => ({ ...cells, minutes: cells['called'] === 'yes' ? '5.31' : '' }))
  const { html } = await pageOf('::chart[Harder]{of=ease by=sector across=wave}')
  expect(noteOf(html)).toContain('The scale starts at 4.')
  const { html: bars } = await pageOf('::chart[Minutes]{of=minutes by=region}', [close])
  for (const drawn of drawings(bars)) expect(drawn).toContain(' 0 2 4 6 ')
})

test('a table of measures has one column of values, each with its own base', async () => {
  const { html } = await pageOf('::table[All]{of="nps called"}')
  const [, nps, called] = tableOf(html)
  expect(nps?.[0]).toBe('Likelihood to recommend (NPS)')
  expect(nps).toHaveLength(3)
  expect(called?.[2]).toBe('64')
})

test('a table is offered as a picture too, which says what the table says', async () => {
  const { html, site } = await pageOf('::table[Calls]{id=calls of="called nps" by=sector}')
  expect(html).toContain('/files/en/service/index/calls.svg" download="calls.svg">SVG</a>')
  const svg = String(site.files.get('files/en/service/index/calls.svg'))
  const drawn = textOf(svg.slice(svg.indexOf('</desc>')))
  const cells = tableOf(part(html, '<table>', '</table>')).flat()
  expect(cells.length).toBeGreaterThan(12)
  for (const word of cells.flatMap((cell) => cell.split(' '))) expect(drawn).toContain(word)
  expect(svg).toMatch(/<desc id="d">[^<]*Utilities: [^<]*\d+% \(\d+%–\d+%\)/)
  expect(drawn).toContain('Source: ')
})
