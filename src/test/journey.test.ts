/** A dimension of stages in their order, and a scorecard along it. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { type Edit, fixtures, prepareProject, problemText, projectOf } from './project.ts'

const report = 'reports/programme/index.md'

async function built(...edits: Edit[]) {
  const root = projectOf('targets', edits)
  const prepared = await prepareProject(root)
  const files = prepared.site?.files
  const page = prepared.site?.pages.find((each) => each.kind === 'report' && each.language === 'en')
  const { comparisons } = JSON.parse(String(files?.get('files/programme/estimates.json') ?? '{"comparisons":[]}'))
  return {
    problems: problemText(prepared, root),
    html: page?.kind === 'report' ? page.html : '',
    csv: String(files?.get('files/en/programme/index/journey.csv') ?? ''),
    comparisons: comparisons as { family: string; p: number | null }[]
  }
}

/** Delivery takes twice as long. */
const slow = (): Edit => {
  const path = 'data/loyalty/responses.csv'
  const lines = readFileSync(join(fixtures, 'targets', path), 'utf8').split('\n')
  const slowed = lines.map((line) => {
    const cells = line.split(',')
    return cells[8] === 'delivery' ? cells.with(7, String(2 * Number(cells[7]))).join(',') : line
  })
  return [path, null, slowed.join('\n')]
}

test('a scorecard along a journey has its stages in order, a column a measure, and one family of tests', async () => {
  const { csv, comparisons } = await built()
  const rows = csv
    .split('\n')
    .slice(1)
    .map((line) => line.split(',')[0])
  expect([...new Set(rows)].filter((row) => row !== '' && row !== 'overall')).toEqual([
    'choose',
    'order',
    'delivery',
    'support'
  ])
  expect(comparisons.filter(({ family, p }) => family === 'journey' && p !== null)).toHaveLength(12)
})

test('a stage that is clearly worse is marked', async () => {
  const html = (await built(slow())).html
  const figure = html.slice(html.indexOf('<figure id="journey"'))
  expect(figure).toContain('clearly worse than all')
})

test('a chart by stages keeps their order, where another begins with the largest', async () => {
  const chart: Edit = [report, '## How', '::chart[Stages]{id=stages of=minutes by=stage wave=2025q4}\n\n## How']
  const { html } = await built(chart, slow())
  const figure = html.slice(html.indexOf('<figure id="stages"'))
  const places = ['Choosing', 'Ordering', 'Delivery', 'Support'].map((label) => figure.indexOf(label))
  expect(places).toEqual(places.toSorted((a, b) => a - b))
})

test('an order of what has none, and a wave that there is not, are problems', async () => {
  expect(
    (await built(['data/loyalty/dataset.yaml', 'type: number }', 'type: number, order: journey }'])).problems
  ).toContain('`order` means nothing of this column')
  expect((await built([report, 'by=stage}', 'by=stage wave=2031q1}'])).problems).toContain('`2031q1` is not a wave')
})
