/** What a reader finds where rows are set against something, ranked, or are parts of a whole. */
import { expect, test } from 'vitest'
import type { Edit } from '../../project.ts'
import { answersAs, methodOf, pageOf, problemsOf, tableOf, textOf } from '../page.ts'

const codebook = 'data/service/dataset.yaml'
const noteOf = (html: string) => textOf(/<div class="fc">[\s\S]*?<div class="acts">/.exec(html)?.[0] ?? '')
const firstTable = (html: string) => tableOf(html.slice(0, html.indexOf('</table>')))
type Published = {
  comparisons: {
    left: { domain: Record<string, string>; value: number }
    right: { domain: Record<string, string>; except: Record<string, string>; value: number } | null
    target: number | null
    difference: number
    p: number
    pAdjusted: number
    adjustment: string
    method: string
    figures: string[]
  }[]
  rankings: { ranks: { domain: { sector: string }; best: number | null; worst: number | null }[] }[]
  associations: { statistic: number; df1: number; p: number; figures: string[] }[]
  estimates: { category: string | null; domain: Record<string, string>; value: number; n: number }[]
}
const estimatesOf = (files: Map<string, unknown>) =>
  JSON.parse(String(files.get('files/service/estimates.json'))) as Published

test('each row against the rest: who that is, how clear it is, and over how many tests', async () => {
  const { html, site } = await pageOf('::table[Calls]{id=calls of=called by=sector versus=rest}')
  const [head = [], ...rows] = firstTable(html)
  expect(head).toEqual(['Sector', 'Called them', 'Difference from the rest', 'p (Holm)', 'Base'])
  expect(rows[0]).toEqual([
    'Utilities',
    expect.stringMatching(/^43% /),
    expect.stringMatching(/^−2 −\d+ to \+\d+$/),
    '1.000',
    '21'
  ])
  expect(noteOf(html)).toContain(
    'Signed numbers are differences from the rest, with 95% intervals, tested by Holm over 3 comparisons.'
  )
  const { comparisons } = estimatesOf(site.files)
  const utilities = comparisons.find(({ left }) => left.domain['sector'] === 'utilities')
  expect(utilities?.right).toMatchObject({ domain: {}, except: { sector: 'utilities' } })
  expect(utilities?.difference).toBeCloseTo((utilities?.left.value ?? 0) - (utilities?.right?.value ?? 0), 11)
})

const rounding: [language: string, said: string][] = [
  ['en', 'Differences are taken before rounding, so they may not be exactly those of the rounded values.'],
  [
    'az',
    'Fərqlər yuvarlaqlaşdırmadan əvvəl hesablanır, buna görə yuvarlaqlaşdırılmış qiymətlərin fərqindən bir qədər fərqlənə bilər.'
  ],
  [
    'kk',
    'Айырмалар дөңгелектеуге дейін есептеледі, сондықтан дөңгелектелген мәндердің айырмасынан сәл өзгеше болуы мүмкін.'
  ],
  ['ru', 'Разности вычисляются до округления, поэтому могут немного отличаться от разностей округлённых значений.'],
  ['sr-Latn', 'Razlike se računaju pre zaokruživanja, pa se mogu malo razlikovati od razlika zaokruženih vrednosti.'],
  ['tr', 'Farklar yuvarlamadan önce hesaplanır; bu nedenle yuvarlanmış değerlerin farkından biraz ayrılabilir.']
]

test.each(rounding)(
  'in %s a difference that is not that of the rounded values beside it is explained once',
  async (language, said) => {
    const edits: Edit[] = [['reports/site.yaml', 'language: en', `language: ${language}`]]
    const supermarkets = 'versus="sector=supermarkets"'
    const { html } = await pageOf(
      `::table[Calls]{of=called by=sector ${supermarkets}}\n\n:gap{of=called sector=utilities ${supermarkets}}\n\n::method`,
      edits
    )
    const [utilities = [], markets = []] = firstTable(html).slice(1)
    expect(
      [utilities[1], markets[1], utilities[2]].map((cell) => Number.parseInt((cell ?? '').replace(/[%−]/g, ''), 10))
    ).toEqual([43, 46, 4])
    expect(noteOf(html).split(said)).toHaveLength(2)
    expect(textOf(html).split(said)).toHaveLength(3)
  }
)

test('what differs by what its rounded values differ by is not explained, nor where one of them is not shown', async () => {
  const tables = '::table[Ease]{of=ease by=sector across=wave}\n\n::table[Calls]{of=called by=sector versus=rest}'
  expect((await pageOf(tables)).text).not.toContain('before rounding')
})

test('the best row is set against nothing, and the others against it', async () => {
  const { html } = await pageOf('::table[Ease]{id=ease of=ease by=sector wave=before versus=best}')
  const rows = firstTable(html).slice(1)
  const best = rows.find(([name]) => name === 'Online shops')
  expect(best?.slice(2, 4)).toEqual(['–', '–'])
  expect(rows.find(([name]) => name === 'Utilities')?.[2]).toMatch(/^−0\.9 /)
})

test('against a target, a number that no sample moves', async () => {
  const { html, site } = await pageOf('::chart[Calls]{id=calls of=called by=sector versus=80%}')
  expect(textOf(html)).toContain('Difference from the target of 80%')
  const { comparisons } = estimatesOf(site.files)
  expect(comparisons.map(({ target }) => target)).toEqual([0.8, 0.8, 0.8, 0.8])
  expect(comparisons[0]?.method).toBe('one-sample t')
  expect(comparisons[0]?.pAdjusted).toBeGreaterThan(comparisons[0]?.p ?? 1)
})

test('against one value of the dimension, which has no difference of its own', async () => {
  const { html } = await pageOf('::table[Calls]{id=calls of=called by=sector versus="sector=utilities"}')
  const rows = firstTable(html)
  expect(rows[0]?.[2]).toBe('Difference from Utilities')
  expect(rows[1]?.slice(2, 4)).toEqual(['–', '–'])
  expect(rows[2]?.[2]).toMatch(/^\+4 /)
})

test('against a published figure, which without a standard error is taken as exact', async () => {
  const { site } = await pageOf('::table[Calls]{id=calls of=ease by=sector wave=before versus=service-published.ease}')
  const { comparisons } = estimatesOf(site.files)
  expect(comparisons.map(({ left, method }) => [left.domain['sector'], method])).toEqual([
    ['utilities', 'one-sample t, the published value taken as exact']
  ])
})

test('the codebook chooses how p values are adjusted, and the figure says so', async () => {
  const { html, site } = await pageOf('::table[Calls]{id=calls of=called by=sector versus=rest}', [
    [codebook, 'waves: {', 'adjust: bh\nwaves: {']
  ])
  expect(firstTable(html)[0]?.[3]).toBe('p (Benjamini and Hochberg)')
  expect(noteOf(html)).toContain('tested by Benjamini and Hochberg over 3 comparisons')
  expect(new Set(estimatesOf(site.files).comparisons.map(({ adjustment }) => adjustment))).toEqual(
    new Set(['bh', null])
  )
})

test('ranks are ranges, and a hidden row has none', async () => {
  const { html, site } = await pageOf('::table[Calls]{id=calls of=nps by=sector show=rank}')
  const rows = firstTable(html)
  expect(rows[0]).toEqual(['Sector', 'Likelihood to recommend (NPS)', 'Rank', 'Base'])
  expect(rows.slice(1).map((row) => row[2])).toEqual(['3–4', '1–3', '1–3', '–'])
  expect(noteOf(html)).toContain('by tests over all 3 pairs, adjusted by Holm')
  expect(estimatesOf(site.files).rankings[0]?.ranks.map(({ domain, best }) => [domain.sector, best])).toEqual([
    ['utilities', 3],
    ['supermarkets', 1],
    ['online', 1],
    ['banks', null]
  ])
})

test('the three groups of NPS are rounded together, and are its parts', async () => {
  const { html, site } = await pageOf(
    '::table[Loyalty]{id=calls of="nps nps/promoters nps/passives nps/detractors" by=sector}'
  )
  const [head = [], ...rows] = firstTable(html)
  expect(head.slice(2, 5)).toEqual([
    'Likelihood to recommend (NPS), promoters',
    'Likelihood to recommend (NPS), passives',
    'Likelihood to recommend (NPS), detractors'
  ])
  for (const row of rows.filter(([name]) => name !== 'Banks')) {
    const shares = row.slice(2, 5).map((cell) => Number.parseInt(cell, 10))
    expect(shares.reduce((sum, share) => sum + share, 0)).toBe(100)
  }
  const at = (category: string | null) =>
    estimatesOf(site.files).estimates.find((each) => each.category === category && each.domain['sector'] === 'online')
      ?.value ?? Number.NaN
  expect(at('promoters') + at('passives') + at('detractors')).toBeCloseTo(1, 12)
  expect((at('promoters') - at('detractors')) * 100).toBeCloseTo(at(null), 9)
})

test('a table of all answers tests whether its rows differ at all', async () => {
  const { html, site } = await pageOf('::table[Calls]{id=calls of=calls by=region}', [
    [codebook, 'nps: { nps: recommend }', 'nps: { nps: recommend }\n  calls: { distribution: called }']
  ])
  expect(firstTable(html)[0]).toEqual(['region', 'Yes', 'No', 'Base'])
  expect(noteOf(html)).toMatch(/The rows cannot be told apart in these answers as a whole: Rao and Scott’s F = \d/)
  expect(estimatesOf(site.files).associations).toMatchObject([{ figures: ['calls'], df1: expect.closeTo(1, 9) }])
})

test('the method page says what weighting did', async () => {
  const { site } = await pageOf(':value{of=called}', [
    [
      codebook,
      'unit: person }',
      'unit: person, weighting: { method: raking, margins: { region: { north: 500, south: 700 } } } }'
    ]
  ])
  expect(textOf(methodOf(site))).toMatch(
    /Weighting Raked to the population by region\. Weights go from 0\.\d\d to 1\.\d\d times their mean, so that \d+ count as \d+ \(design effect 1\.\d\d, 1\.\d\d before\)\. Intervals know of the weighting\./
  )
})

test('a figure that is held at one value says so, in its subtitle, its address and its download', async () => {
  const { html, site } = await pageOf('::table[Calls]{of=called by=sector region=north}')
  expect(html).toContain('<p class="sub">Share who answered “Yes” to “Called them”, North. ')
  const csv = String(site.files.get('files/en/service/index/called-by-sector-north.csv'))
  expect(csv).toContain(',region=north sector=utilities,')
})

test('in prose a group of NPS is rounded as it is in a table', async () => {
  const table = '::table[Loyalty]{id=calls of="nps/promoters nps/passives nps/detractors" by=sector}'
  const prose = ['promoters', 'passives', 'detractors']
    .map((part) => `:value{of=nps/${part} sector=online}`)
    .join(' and ')
  const { html } = await pageOf(`${prose}\n\n${table}`)
  const shown = [...html.slice(0, html.indexOf('<figure')).matchAll(/>(\d+)%</g)].map(([, share]) => Number(share))
  const row = firstTable(html).find(([name]) => name === 'Online shops')
  expect(shown).toEqual(row?.slice(1, 4).map((cell) => Number.parseInt(cell, 10)))
  expect(shown.reduce((sum, share) => sum + share, 0)).toBe(100)
})

test('the groups of NPS add up, and the score is what one has over the other, in prose and where only some are shown', async () => {
  const regions = ['north', 'south']
  const sectors = ['utilities', 'online', 'supermarkets']
  const places = regions.flatMap((region) => sectors.map((sector) => `region=${region} sector=${sector}`))
  const sums = places.map((place) =>
    ['/promoters', '/passives', '/detractors', ''].map((part) => `:value{of=nps${part} ${place}}`).join(' ')
  )
  const some = regions.map((region) => `::table[Some]{of="nps/promoters nps/detractors" by=sector region=${region}}`)
  const { html } = await pageOf([...sums, ...some].join('\n\n'))
  const shown = [...html.matchAll(/<p>(.*?)<\/p>/gs)].flatMap(([, paragraph = '']) => {
    const numbers = [...paragraph.matchAll(/<button[^>]*>([\u2212+]?\d+)%?[†‡§]*<\/button>/g)].map(([, text = '']) =>
      Number(text.replace('\u2212', '-'))
    )
    return numbers.length === 4 ? [numbers as [number, number, number, number]] : []
  })
  expect(shown).toHaveLength(places.length)
  for (const [promoters, passives, detractors, score] of shown) {
    expect(promoters + passives + detractors).toBe(100)
    expect(promoters - detractors).toBe(score)
  }
  const cells = [...html.matchAll(/<table.*?<\/table>/gs)].flatMap(([table]) => firstTable(table).slice(1))
  const ofPlace = cells.map((row) =>
    row
      .slice(1, 3)
      .map((cell) => /\d+/.exec(cell)?.[0])
      .join()
  )
  for (const [promoters, , detractors] of shown) expect(ofPlace).toContain([promoters, detractors].join())
})

test('what protects people says so in prose, and a figure of which nothing is shown is warned of', async () => {
  const few = [codebook, 'waves: {', 'disclosure: { minimum: 60 }\nwaves: {'] as [string, string, string]
  const { text } = await pageOf(':value{of=called sector=online}', [few])
  expect(text).toContain('(not shown, to protect people)')
  expect(await problemsOf('::table[Calls]{of=called by=sector}', [few])).toContain(
    'Nothing of this figure is shown: each of its 4 values is hidden'
  )
})

test('a table too sparse to be tested stands without the test', async () => {
  const { html, site } = await pageOf('::table[Calls]{id=calls of=scores by=sector}', [
    [codebook, 'nps: { nps: recommend }', 'nps: { nps: recommend }\n  scores: { distribution: recommend }'],
    answersAs((cells) => ({ ...cells, recommend: cells['sector'] === 'utilities' ? '1' : '9' }))
  ])
  expect(noteOf(html)).not.toContain('Rao')
  expect(estimatesOf(site.files).associations).toMatchObject([{ statistic: null, p: null }])
})

test('the unit of a measure is said, and does not make a share a number', async () => {
  const { text } = await pageOf(':value{of=called} and ::table\n\n::table[Both]{of="called minutes"}', [
    [
      codebook,
      'called: { share: called, answers: ["yes"] }',
      'called: { share: called, answers: ["yes"], unit: percent }'
    ],
    [codebook, 'minutes: { mean: minutes,', 'minutes: { mean: minutes, unit: minutes,']
  ])
  expect(text).toMatch(/44%/)
  expect(text).toContain('(mean, minutes)')
})

test('a ratio over nothing is not shown', async () => {
  const { html } = await pageOf('::table[Pace]{of=pace by=region}', [
    [codebook, 'minutes: { mean: minutes,', 'pace: { ratio: recommend, per: ease_now }\n  minutes: { mean: minutes,'],
    [
      codebook,
      '  recommend: {',
      '  ease_now: { from: ease_during, type: number, missing: { 99: Unknown } }\n  recommend: {'
    ],
    answersAs((cells) => ({ ...cells, ease_during: cells['region'] === 'north' ? '0' : '7' }))
  ])
  expect(firstTable(html).find(([name]) => name === 'North')?.[1]).toBe(
    'Not shown: cannot be computed from these answers'
  )
  expect(firstTable(html).find(([name]) => name === 'South')?.[1]).toMatch(/^[01]\.\d /)
})
