/** A group's measures, each drawn among the other values of its dimension. */
import { describe, expect, test } from 'vitest'
import type { Edit } from '../../project.ts'
import { answersAs, pageOf, tableOf, textOf } from '../page.ts'

const codebook = 'data/service/dataset.yaml'
const figure = (html: string) => /<figure.*?<\/figure>/s.exec(html)?.[0] ?? ''
const noteOf = (html: string) => textOf(/<div class="fc">[\s\S]*?<div class="acts">/.exec(html)?.[0] ?? '')
const [drawn, behind] = [0, 1].map(
  (index) => (html: string) => tableOf(figure(html).split('</table>')[index] ?? '')
) as [(html: string) => string[][], (html: string) => string[][]]
const spokenIn = (html: string) => [...html.matchAll(/role="img" aria-label="([^"]*)"/g)].map(([, said]) => said ?? '')
const discIn = (strip: string) => Number(/<circle cx="([\d.]+)"[^>]*r="6"/.exec(strip)?.[1])
const ticksIn = (strip: string) =>
  strip.match(/stroke="var\(--slate\)" stroke-width="2" d="[^"]*"/)?.[0].match(/M/g) ?? []
const stripsIn = (html: string) => [...html.matchAll(/<svg class="s".*?<\/svg>/gs)].map(([svg]) => svg)

const utilities = '::scorecard[Utilities]{id=card of="ease nps minutes" sector=utilities}'

type Flat = { measure: string; domain: { sector?: string }; wave: string | null; value: number; low: number }
type Compared = { left: Flat; right: Flat; difference: number; p: number; pAdjusted: number; figures: string[] }
const answersOf = (files: Map<string, unknown>) =>
  JSON.parse(String(files.get('files/service/estimates.json'))) as { estimates: Flat[]; comparisons: Compared[] }

test('each measure beside all, the best of the others and the wave before, in words', async () => {
  const { html } = await pageOf(utilities)
  const [head, ease, nps, minutes] = drawn(html)
  expect(head).toEqual(['Measure', '← worse better →', 'Against all', 'Against the best', 'Against before'])
  expect(ease).toEqual([
    'Ease of interaction Mean, 0 (very hard) to 10 (very easy), during. Base: 19 answers.',
    'All 6.2 5.8 Supermarkets 6.4 Before 6.8',
    '−0.5 no clear difference',
    '−0.7 no clear difference',
    '−1.0 clearly worse'
  ])
  expect(nps?.slice(2)).toEqual(['−41 clearly worse', '−73 clearly worse', 'not asked before'])
  expect(minutes?.[0]).toBe('Minutes on the line † Mean (less is better). Base: 8 answers.')
  expect(spokenIn(html)[0]).toBe(
    'Utilities 5.8 (95% interval 4.8–6.7); All 6.2; Best of the others: Supermarkets 6.4; Before 6.8'
  )
  expect(textOf(figure(html))).toContain(
    'Disc: Utilities, with the 95% interval as a line. Plumb line: All. Ticks: the others; the long one: the best of them. Ring: the wave before. Right is always better.'
  )
})

test('its numbers are those of the answers, its comparisons one family', async () => {
  const { html, site } = await pageOf(utilities)
  const { estimates, comparisons } = answersOf(site.files)
  const own = comparisons.filter(({ figures }) => figures.includes('card'))
  expect(own).toHaveLength(7)
  expect(noteOf(html)).toContain('“Clearly”: p (Holm) below 0.05 over the 7 comparisons of this figure.')
  const sorted = own.toSorted((a, b) => a.p - b.p)
  let most = 0
  for (const [index, { p, pAdjusted }] of sorted.entries()) {
    most = Math.max(most, Math.min(1, p * (7 - index)))
    expect(pAdjusted).toBeCloseTo(most, 11)
  }
  const nps = own.filter(({ left }) => left.measure === 'nps')
  const shown = estimates.filter(
    ({ measure, domain }) => measure === 'nps' && domain.sector && domain.sector !== 'utilities'
  )
  const best = Math.max(...shown.flatMap(({ value }) => value ?? []))
  expect(nps.map(({ right }) => right.value)).toContain(best)
  const row = behind(html).find(([name]) => name === 'Likelihood to recommend (NPS)') ?? []
  expect(row.slice(0, 8)).toEqual([
    'Likelihood to recommend (NPS)',
    '−53 −85 to −22',
    '−12',
    '−41 −66 to −16',
    nps.find(({ right }) => right.value !== best)?.pAdjusted.toFixed(3),
    `${best.toFixed(0)} Online shops`,
    '−73 −116 to −29',
    nps.find(({ right }) => right.value === best)?.pAdjusted.toFixed(3)
  ])
})

test('right is better: of two groups the better one stands further right, also where less is', async () => {
  const { html } = await pageOf(
    '::scorecard[U]{of=minutes sector=utilities}\n\n::scorecard[O]{of=minutes sector=online}'
  )
  const [first = '', second = ''] = stripsIn(html)
  expect(spokenIn(html).map((said) => / [\d.]+/.exec(said)?.[0])).toEqual([' 23.4', ' 10.9'])
  expect(discIn(first)).toBeLessThan(150)
  expect(discIn(second)).toBeGreaterThan(200)
})

test('the best is set against the next, and is called the best where all others are shown', async () => {
  const online = '::scorecard[Online]{of=nps sector=online}'
  const { html } = await pageOf(online)
  expect(drawn(html)[1]?.[3]).toBe('+13 best of those shown, not clearly ahead')
  const noBanks: Edit = [codebook, '      banks: Banks\n', '']
  const without = (recommend: (cells: Record<string, string>) => string): Edit[] => [
    noBanks,
    answersAs((cells) => ({
      ...cells,
      sector: cells['sector'] === 'banks' ? 'online' : (cells['sector'] ?? ''),
      recommend: recommend(cells)
    }))
  ]
  const { html: all } = await pageOf(
    online,
    without((cells) => cells['recommend'] ?? '')
  )
  expect(drawn(all)[1]?.[3]).toMatch(/^\+\d+ best, not clearly ahead$/)
  const far = without(({ sector, recommend }) =>
    sector === 'online' ? `${8 + (Number(recommend) % 3)}` : `${Number(recommend) % 7}`
  )
  expect(drawn((await pageOf(online, far)).html)[1]?.[3]).toMatch(/^\+\d+ best, clearly ahead$/)
  const alike = without(({ sector }) => (sector === 'online' || sector === 'banks' ? '10' : '0'))
  expect(drawn((await pageOf(online, alike)).html)[1]?.[3]).toBe('+200 no test: nothing to vary')
})

test('another that is hidden has no tick and is named; a hidden value keeps its row', async () => {
  const { html, site } = await pageOf(utilities)
  expect(ticksIn(stripsIn(html)[0] ?? '')).toHaveLength(1)
  expect(noteOf(html)).toContain('Banks: not shown: base under 5.')
  const csv = String(site.files.get('files/en/service/index/card.csv')).trim().split('\n')
  const banks = csv.filter((line) => line.startsWith('other,Banks,'))
  expect(banks).toHaveLength(3)
  for (const line of banks) expect(line).toMatch(/,,,0\.95,,,,,,,,,suppressed,synthetic,/)
  const { html: hidden } = await pageOf('::scorecard[Banks]{of="ease nps" sector=banks}\n\n:value{of=ease wave=during}')
  expect(drawn(hidden)[1]?.slice(1)).toEqual(['Not shown: base under 5', '–', '–', '–'])
  expect(stripsIn(hidden)).toEqual([])
})

test('a net is not seen among its own parts, and a value not among the nets', async () => {
  const { html } = await pageOf(
    '::scorecard[Retail]{id=card of=ease sector=retail}\n\n::scorecard[Online]{id=on of=ease sector=online}'
  )
  const [retail = '', online = ''] = spokenIn(html)
  expect(retail).toContain('Best of the others: Utilities')
  expect(online).toContain('Best of the others: Supermarkets')
  expect(noteOf(html)).not.toContain('Retail:')
})

describe('what `versus` names is the plumb line', () => {
  test.each([
    ['versus=rest', 'Against the rest', /^All others 7 −53 /],
    ['versus="sector=online"', 'Difference from Online shops', /^Online shops 19/],
    ['versus=10', 'Difference from the target of 10', /^Target 10 /]
  ])('%s', async (versus, heading, strip) => {
    const { html } = await pageOf(`::scorecard[Utilities]{of=nps sector=utilities ${versus}}`)
    const [head, row] = drawn(html)
    expect(head?.[2]).toBe(heading)
    expect(row?.[1]).toMatch(strip)
  })
})

test('of a measure of which nobody said what is better, right is more and there is no best', async () => {
  const { html } = await pageOf('::scorecard[Utilities]{of="called nps/promoters" sector=utilities}')
  const [head, called, promoters] = drawn(html)
  expect(head).toEqual(['Measure', '← worse better →', 'Against all'])
  expect(called?.[0]).toBe('Called them Share, “Yes”. Neither way is better, right is more. Base: 21 answers.')
  expect(promoters?.[2]).toMatch(/ (clearly lower|no clear difference)$/)
  expect(textOf(figure(html))).not.toContain('Right is always better')
})

test('its CSV says of each number what it is and whose', async () => {
  const { site } = await pageOf(utilities)
  const [head = '', ...lines] = String(site.files.get('files/en/service/index/card.csv')).trim().split('\n')
  const columns = head.split(',')
  const at = (line: string, name: string) => line.split(',')[columns.indexOf(name)]
  expect(columns.slice(0, 4)).toEqual(['role', 'group', 'row', 'label'])
  const ease = lines.filter((line) => at(line, 'row') === 'ease')
  expect(ease.map((line) => [at(line, 'role'), at(line, 'group'), at(line, 'wave')])).toEqual([
    ['own', 'Utilities', 'During'],
    ['versus', 'All', 'During'],
    ['best', 'Supermarkets', 'During'],
    ['earlier', 'Utilities', 'Before'],
    ['other', 'Online shops', 'During'],
    ['other', 'Banks', 'During'],
    ['against versus', 'Utilities', 'During'],
    ['against best', 'Utilities', 'During'],
    ['against earlier', 'Utilities', 'During']
  ])
})

test('its file is the whole table drawn', async () => {
  const { site } = await pageOf(utilities)
  const svg = String(site.files.get('files/en/service/index/card.svg'))
  for (const text of ['Ease of interaction', 'Against the best', 'clearly worse', 'Online shops 19', 'All 6.2'])
    expect(svg).toContain(`>${text}</text>`)
  expect(svg).toContain('Utilities 5.8 (95% interval 4.8–6.7)')
})

const translated: [string, string, string[]][] = [
  ['tr', 'Tümüne göre', ['anlamlı fark yok', 'açıkça daha kötü', 'daha önce sorulmadı', 'gösterilenlerin en iyisi']],
  [
    'kk',
    'Барлығымен салыстырғанда',
    ['анық айырмашылық жоқ', 'анық нашаррақ', 'бұрын сұралмаған', 'көрсетілгендердің ең жақсысы']
  ]
]

test.each(translated)('in %s', async (language, heading, words) => {
  const site: Edit[] = [['reports/site.yaml', null, `title: S\nlanguage: ${language}\n`]]
  const { html } = await pageOf(`${utilities}\n\n::scorecard[O]{of=nps sector=online}`, site)
  expect(drawn(html)[0]?.[2]).toBe(heading)
  for (const said of words) expect(textOf(html)).toContain(said)
  expect(textOf(html)).not.toMatch(/clearly|the best|wave before/)
})
