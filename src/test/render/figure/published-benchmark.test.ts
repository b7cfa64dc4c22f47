/** One published figure that all rows are set against, since its publication does not part them. */
import { expect, test } from 'vitest'
import type { Edit } from '../../project.ts'
import { pageOf, problemsOf, tableOf, textOf } from '../page.ts'

const figures = 'data/service-published/figures.csv'
const after = 'called,banks,,30,250,institute'
const published = (...rows: string[]): Edit => [figures, after, [after, ...rows].join('\n')]
const ofAll = published('called,,,36,400,institute')

const drawing = (html: string) => /<svg[\s\S]*?<\/svg>/.exec(html)?.[0] ?? ''
const behind = (html: string) => tableOf(/<details>[\s\S]*?<\/details>/.exec(html)?.[0] ?? '')
type Told = { comparisons: { left: { domain: object }; right: { dataset: string; domain: object; value: number } }[] }
const toldOf = (files: Map<string, unknown>) => JSON.parse(String(files.get('files/service/estimates.json'))) as Told

test('is a dashed line with a diamond, told apart from the plumb line by its form', async () => {
  const chart = '::chart[Calls]{id=calls of=called by=region form=dot versus='
  const { html, site } = await pageOf(`${chart}service-published.called}`, [ofAll])
  expect(drawing(html)).toContain('stroke-dasharray')
  expect(textOf(drawing(html))).toContain('called 36%')
  expect(textOf(html)).toContain('The vertical line stands at the benchmark: called 36%.')
  expect(textOf(html)).toContain('Service report, 2025')
  expect(textOf(html)).toContain('Published: Intervals are as if from a simple random sample')
  const { comparisons } = toldOf(site.files)
  expect(comparisons.map(({ left, right }) => [left.domain, right.domain, right.value])).toEqual([
    [{ region: 'north' }, {}, 0.36],
    [{ region: 'south' }, {}, 0.36]
  ])
  expect(drawing((await pageOf(`${chart}overall}`)).html)).not.toContain('stroke-dasharray')
})

test('has a row of its own in table and file, with its source, and counts nobody beyond the rows', async () => {
  const { html, site } = await pageOf(
    '::chart[Calls]{id=calls of=called by=region form=bar versus=service-published.called}',
    [ofAll]
  )
  expect(behind(html).at(-1)?.slice(0, 2)).toEqual(['called', expect.stringMatching(/^36% 31%–41%/)])
  expect(String(site.files.get('files/en/service/index/calls.csv'))).toMatch(
    /overall,called,service-published.called,.*,real,public,"Institute of Service/
  )
  expect(textOf(html)).not.toContain('of whom it is not known')
})

test('goes with the waves of a trend', async () => {
  const { html, site } = await pageOf(
    '::chart[Ease]{id=ease of=ease by=region form=slope versus=service-published.ease}',
    [published('ease,,before,7.1,,institute', 'ease,,during,6.9,,institute')]
  )
  expect(drawing(html)).toContain('stroke-dasharray')
  expect(textOf(drawing(html))).toMatch(/7\.1.*6\.9|6\.9.*7\.1/)
  const { estimates } = JSON.parse(String(site.files.get('files/service/estimates.json'))) as {
    estimates: { dataset: string; wave: string; value: number }[]
  }
  expect(estimates.filter(({ dataset }) => dataset === 'service-published').map(({ value }) => value)).toEqual([
    7.1, 6.9
  ])
})

test('where the publication parts the rows each has its own, whatever else the figure keeps to', async () => {
  const { html, site } = await pageOf(
    '::chart[Calls]{id=calls of=called by=sector where="region=north" form=dot versus=service-published.called beside=service-published.called}',
    [ofAll]
  )
  expect(toldOf(site.files).comparisons.map(({ right }) => right.domain)).toEqual([
    { sector: 'utilities' },
    { sector: 'banks' }
  ])
  expect(drawing(html)).not.toContain('stroke-dasharray')
  expect(textOf(drawing(html))).toContain('Published by Institute of Service')
})

test('a gap and a claim of a part are set against what was published of the whole', async () => {
  const { text } = await pageOf(':gap{of=called region=north versus=service-published.called}', [ofAll])
  expect(text).toMatch(/[+−]\d+/)
  const claim = ':claim[Few call]{of=called region=north is=below than=1% sure=no}'
  expect(await problemsOf(claim.replace('than=1%', 'versus=service-published.called'), [ofAll])).toContain(
    'What is so: `is=above`'
  )
})
