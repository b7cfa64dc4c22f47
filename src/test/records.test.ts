import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { languages } from '../language/languages.ts'
import { editsOfCodebook, openCodebook } from '../rename/codebook.ts'
import { edited } from '../rename/edits.ts'
import type { Site } from '../render/site.ts'
import { numberText, shortText, tickText } from '../report/number-text.ts'
import { fixtures, prepareProject, problemText, projectOf } from './project.ts'

type Flat = Record<string, unknown> & { measure: string; domain: Record<string, string>; wave: string | null }
type Numbers = {
  estimates: (Flat & { value: number; se: number | null; low: number; high: number; df: number; basis: string })[]
  comparisons: {
    left: Flat
    right: Flat | null
    difference: number
    se: number | null
    p: number | null
    low: number
    high: number
    method: string
    relative?: { value: number; se: number | null; low: number | null; high: number | null }
  }[]
}

async function build(root: string): Promise<Site> {
  const prepared = await prepareProject(root)
  if (!prepared.site) throw new Error(problemText(prepared, root))
  return prepared.site
}

const numbersOf = (site: Site) => JSON.parse(String(site.files.get('files/programme/estimates.json'))) as Numbers
const pageOf = (site: Site) => {
  const page = site.pages.find((each) => each.kind === 'report' && each.path.endsWith('/programme/'))
  return page?.kind === 'report' ? page.html : ''
}

let site: Site
let numbers: Numbers
let html: string
beforeAll(async () => {
  site = await build(join(fixtures, 'records'))
  numbers = numbersOf(site)
  html = pageOf(site)
}, 60_000)

const found = (measure: string, wave: string | null = '2022-q4') =>
  numbers.estimates.find(
    (each) => each.measure === measure && each.wave === wave && Object.keys(each.domain).length === 0
  )

/** To 1e-9 relative. */
function agrees(ours: readonly number[], theirs: readonly number[]): void {
  for (const [index, value] of theirs.entries()) expect(Math.abs((ours[index] ?? 0) / value - 1)).toBeLessThan(1e-9)
}

test('values of records are the plain sums of their rows, counted and not estimated', () => {
  const ledger = readFileSync(join(fixtures, 'records/data/budget/ledger.csv'), 'utf8').trim().split('\n').slice(1)
  const spent = ledger.map((line) => line.split(',')).filter(([quarter]) => quarter === '2022-q4')
  const sum = spent.reduce((all, cells) => all + Number(cells[4]), 0)
  expect(found('spent')).toMatchObject({ value: sum, se: null, low: null, high: null, df: null, n: null, unit: 'GBP' })
  expect(found('spent')).toMatchObject({ standing: 'ok', interval: null, basis: 'counted' })
  expect(found('spend', null)).toMatchObject({ basis: 'estimated', interval: 't' })
})

test('differences of counted values have no test, and say so', () => {
  const change = numbers.comparisons.find(({ left }) => left.measure === 'revenue')
  expect(change).toMatchObject({ se: null, p: null, method: 'difference of two counted values' })
  expect(html).toContain('Counted, not estimated')
  expect(html).toContain('the values are counted, not estimated.')
  expect(html).not.toContain('within error')
})

test('a claim about records that is not so is refused by its values', async () => {
  const root = projectOf('records', [
    ['reports/programme/index.md', 'channel=phone wave=2022-q4 is=highest', 'channel=chat wave=2022-q4 is=highest']
  ])
  const prepared = await prepareProject(root)
  expect(prepared.site).toBeNull()
  expect(problemText(prepared, root)).toContain('"the most of any channel" is not so')
})

/** Rscript returns.R, beside the fixture (survey 4.1.1): value, standard error, ends of the interval. */
const fromR = {
  roi: [0.88850934694307682, 0.029794620391624487, 0.82995078153032331, 0.94706791235583032],
  renewing: [0.5178825846179369, 0.045640406986051554, 0.4281805940294382, 0.60758457520643561],
  rise: [1.0716587217317517, 0.016907337448477822, 1.0384289167227072, 1.1048885267407962],
  relative: [0.22180086104241092, 0.046316168908841979, 0.13077072301524589, 0.31283099906957595]
}

test('a return carries the uncertainty of what a sample told of it, as svycontrast does', () => {
  for (const [measure, theirs] of [
    ['roi', fromR.roi],
    ['roi_renewing', fromR.renewing]
  ] as const) {
    const { value = 0, se, low = 0, high = 0, df } = found(measure) ?? {}
    agrees([value, se ?? 0, low, high], theirs)
    expect(df).toBe(437)
  }
  const rise = numbers.comparisons.find(({ left }) => left.measure === 'roi')
  agrees([rise?.difference ?? 0, rise?.se ?? 0, rise?.low ?? 0, rise?.high ?? 0], fromR.rise)
  expect(html).toContain('Estimated from a sample: Spend in a year.')
})

test('of counted inputs alone a return is counted', () => {
  const { value = 0, se, basis } = found('roi_kept') ?? {}
  const of = (measure: string) => found(measure)?.value ?? Number.NaN
  agrees([value], [(of('saved') * of('revenue_each') - of('spent')) / of('spent')])
  expect([se, basis]).toEqual([null, 'counted'])
})

test('inputs of two surveys are independent: the variances add along the gradient', async () => {
  const copy = (file: string) => readFileSync(join(fixtures, 'records/data/customers', file), 'utf8')
  const both = await build(
    projectOf('records', [
      ['data/others/dataset.yaml', null, copy('dataset.yaml')],
      ['data/others/answers.csv', null, copy('answers.csv')],
      [
        'data/operations/dataset.yaml',
        'gain: [saved, customers.renewal, customers.spend]',
        'gain: [saved, others.renewal, customers.spend]'
      ],
      ['reports/programme/index.md', 'customers, cohorts]', 'customers, others, cohorts]']
    ])
  )
  const all = numbersOf(both).estimates
  const of = (measure: string, dataset: string) => {
    const each = all.find(
      (estimate) =>
        estimate.measure === measure &&
        estimate['dataset'] === dataset &&
        (estimate.wave ?? '2022-q4') === '2022-q4' &&
        Object.keys(estimate.domain).length === 0
    )
    return { value: each?.value ?? 0, se: each?.se ?? 0 }
  }
  const [saved, cost] = [of('saved', 'operations').value, of('spent', 'budget').value]
  const [renewal, spend] = [of('renewal', 'others'), of('spend', 'customers')]
  const se = (saved / cost) * Math.hypot(renewal.value * spend.se, spend.value * renewal.se)
  agrees([of('roi_renewing', 'operations').se], [se])
})

test('a change in per cent is the ratio of the two less one, with the interval of that', () => {
  const gap = numbers.comparisons.find(({ left }) => left.measure === 'spend')?.relative
  agrees([gap?.value ?? 0, gap?.se ?? 0, gap?.low ?? 0, gap?.high ?? 0], fromR.relative)
  const revenue = numbers.comparisons.find(({ left, relative }) => left.measure === 'revenue' && relative)
  expect(revenue?.relative).toMatchObject({ se: null, low: null, high: null })
  expect(html).toMatch(/\+22\.2%/)
})

test('what was spent stands against the plan, in words', () => {
  expect(html).toContain('£13k over (6.9%)')
  expect(html).toContain('£9.1k under (8.6%)')
  const csv = [...site.files].find(([path]) => /programme\/.*spent-by-channel.*\.csv$/.test(path))
  expect(String(csv?.[1])).toContain('relative_change')
})

test('a cohort that is not so old yet has a dash and no shade', () => {
  expect(html).toMatch(/73%/)
  expect(html).toContain('No records')
})

test('money is written as each language writes it, in full and short', () => {
  const written = Object.values(languages).map(({ tag, numbers: own }) => [
    tag,
    numberText(own, 'money GBP', 1234567),
    shortText(own, 'money GBP', 1234567),
    numberText(own, 'money GBP', -12.5),
    tickText(own, 'money GBP', 1245000, 0)
  ])
  expect(written).toMatchInlineSnapshot(`
    [
      [
        "en",
        "£1,234,567",
        "£1.23m",
        "−£12.50",
        "£1.245m",
      ],
      [
        "az",
        "1.234.567 £",
        "1,23 mln £",
        "−12,50 £",
        "1,245 mln £",
      ],
      [
        "kk",
        "1 234 567 £",
        "1,23 млн £",
        "−12,50 £",
        "1,245 млн £",
      ],
      [
        "ru",
        "1 234 567 £",
        "1,23 млн £",
        "−12,50 £",
        "1,245 млн £",
      ],
      [
        "sr-Latn",
        "1.234.567 £",
        "1,23 mil. £",
        "−12,50 £",
        "1,245 mil. £",
      ],
      [
        "tr",
        "£1.234.567",
        "£1,23 Mn",
        "−£12,50",
        "£1,245 Mn",
      ],
    ]
  `)
})

test('a currency whose sign others share is told from them', () => {
  const { numbers: own } = languages['en'] ?? {}
  expect(
    ['USD', 'CAD', 'TRY', 'JPY'].map((code) => own && numberText(own, `money ${code}`, 50))
  ).toMatchInlineSnapshot(`
    [
      "$50.00",
      "CA$50.00",
      "₺50.00",
      "¥50",
    ]
  `)
})

test('what a return is made of is renamed with its measure', () => {
  const text = readFileSync(join(fixtures, 'records/data/operations/dataset.yaml'), 'utf8')
  const codebook = openCodebook(text)
  if (!codebook) throw new Error('The codebook cannot be read.')
  const other = editsOfCodebook(codebook, { kind: 'measure', dataset: 'customers', from: 'spend', to: 'worth' }, false)
  expect(edited(text, other)).toContain('gain: [saved, customers.worth]')
  const own = editsOfCodebook(codebook, { kind: 'measure', dataset: 'operations', from: 'saved', to: 'held' }, true)
  expect(edited(text, own)).toContain('gain: [held, customers.spend]')
})
