/**
 * What a whole site gives away. Everything that is published is read back from its pages, CSV, JSON and SVG; an attacker
 * who adds to that the sums of weights, and how many have no sector, bounds each value of too few people.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { type Edit, fixtures, prepareProject, problemText, projectOf } from '../project.ts'
import { type Bounds, boundsOf, isSafe, type Told, type Where, type World } from './attacker.ts'
import {
  estimatesIn,
  isOneOf,
  numbersInCsv,
  numbersInJson,
  numbersInWords,
  type PublishedEstimate,
  suppressedRows
} from './published.ts'

const minimum = 10
const width = 0.1
const retail = ['supermarkets', 'online', 'pharmacies']
const dimensions = {
  sector: ['banks', 'telecoms', ...retail, 'utilities', 'transport', 'ferries'],
  region: ['north', 'south', 'islands']
}

/** What an answer scores, on 0 to 1, and what a published value is there. */
const measures = {
  ease: { column: 'ease', score: (answer: string) => Number(answer) / 10, onUnit: (value: number) => value / 10 },
  nps: {
    column: 'recommend',
    score: (answer: string) => (Number(answer) >= 9 ? 1 : Number(answer) >= 7 ? 0.5 : 0),
    onUnit: (value: number) => (value + 100) / 200
  },
  csat: { column: 'satisfied', score: (answer: string) => (answer === 'yes' ? 1 : 0), onUnit: (value: number) => value }
}
type Measure = keyof typeof measures

const [head = '', ...lines] = readFileSync(join(fixtures, 'disclosure/data/service/answers.csv'), 'utf8')
  .trim()
  .split('\n')
const names = head.split(',')
const rows = lines.map((line) => Object.fromEntries(line.split(',').map((each, index) => [names[index] ?? '', each])))

function whereOf({ domain, except }: Pick<PublishedEstimate, 'domain' | 'except'>): Where {
  const codes = (code: string) => (code === 'retail' ? retail : [code])
  const out = Object.entries(except).map(([name, code]): [string, string[]] => [
    name,
    (dimensions[name as keyof typeof dimensions] ?? []).filter((each) => !codes(code).includes(each))
  ])
  return Object.fromEntries([...Object.entries(domain).map(([name, code]) => [name, codes(code)] as const), ...out])
}

/** What is so: from the answers themselves. */
function truthOf(measure: Measure, where: Where, weighted: boolean) {
  const { column, score } = measures[measure]
  const found = rows.filter(
    (row) => row[column] !== '' && Object.entries(where).every(([name, codes]) => codes.includes(row[name] ?? ''))
  )
  const weightOf = (row: (typeof rows)[number]) => (weighted ? Number(row['weight']) : 1)
  return {
    n: found.length,
    people: new Set(found.map((row) => row['person'])).size,
    weight: found.reduce((sum, row) => sum + weightOf(row), 0),
    total: found.reduce((sum, row) => sum + weightOf(row) * score(row[column] ?? ''), 0)
  }
}

/** What the attacker knows of a measure: what is published; with `all`, what would be if only values of too few were hidden. */
function worldOf(measure: Measure, published: PublishedEstimate[], weighted: boolean, all: boolean): World {
  const told: Told[] = []
  const hidden: Where[] = []
  for (const estimate of published) {
    if (estimate.measure !== measure) continue
    const where = whereOf(estimate)
    const truth = truthOf(measure, where, weighted)
    if (estimate.value === null && !(all && truth.people >= minimum)) {
      hidden.push(where)
      continue
    }
    const { weight } = truth
    const value = estimate.value === null ? truth.total / weight : measures[measure].onUnit(estimate.value)
    told.push({ where, n: estimate.n ?? truth.n, weight, total: value * weight })
    for (const known of [
      { sector: dimensions.sector, ...where },
      { region: dimensions.region, ...where },
      { ...dimensions, ...where }
    ])
      told.push({ where: known, ...truthOf(measure, known, weighted) })
  }
  return { dimensions, told, hidden, rows: rows.length, unweighted: !weighted }
}

/** The bounds of every value of too few people. */
function boundsOfAll(
  published: PublishedEstimate[],
  weighted: boolean,
  all = false
): { name: string; bounds: Bounds }[] {
  return (Object.keys(measures) as Measure[]).flatMap((measure) => {
    const world = worldOf(measure, published, weighted, all)
    return world.hidden
      .filter((where) => truthOf(measure, where, weighted).people < minimum)
      .map((where) => ({ name: `${measure} ${JSON.stringify(where)}`, bounds: boundsOf(world, where) }))
  })
}

const sites = new Map<string, ReturnType<typeof build>>()
function built(edits: Edit[] = []) {
  const key = JSON.stringify(edits)
  const found = sites.get(key) ?? build(edits)
  sites.set(key, found)
  return found
}

async function build(edits: Edit[]) {
  const root = projectOf('disclosure', edits)
  const prepared = await prepareProject(root)
  if (!prepared.site) throw new Error(problemText(prepared, root))
  return prepared.site
}

const unweighted: Edit = ['data/service/dataset.yaml', 'weights: weight, ', '']
const profiles: Edit = [
  'reports/service/index.md',
  '::table[Loyalty',
  '::scorecard[Utilities]{of="ease nps csat" sector=utilities}\n\n::scorecard[Ferries]{of="ease nps csat" sector=ferries versus=rest}\n\n::table[Loyalty'
]
const csatOverall: Edit = ['reports/regions/index.md', 'Loyalty is', 'Satisfied are :value{of=csat}. Loyalty is']

describe.each([
  ['with weights', true, []],
  ['without weights', false, [unweighted]],
  ['with one more value in another report', true, [csatOverall]],
  ['with that, without weights', false, [unweighted, csatOverall]],
  ['with profiles of two sectors', true, [profiles]],
  ['with these, without weights', false, [unweighted, profiles]]
] as [string, boolean, Edit[]][])('%s', (_, weighted, edits) => {
  test('no number of the site is one that its estimates do not have', async () => {
    const site = await built(edits)
    const numbers = numbersInJson(site)
    const other = [...numbersInWords(site), ...numbersInCsv(site)].filter(({ text }) => !isOneOf(text, numbers))
    // The year, respondents, rows, "p below 0.001", and how many answered, which is rounded down to tens.
    expect([...new Set(other.map(({ text }) => text))].sort()).toEqual([
      ...['0.001', '1005', '2025', '400'],
      ...['950', '960', '980']
    ])
    const hidden = suppressedRows(site)
    expect(hidden.length).toBeGreaterThan(15)
    for (const row of hidden) expect(row.numbers, row.where).toEqual([])
  })

  test('what is published agrees with the answers', async () => {
    for (const { measure, domain, except, value, n } of estimatesIn(await built(edits))) {
      if (value === null) continue
      const truth = truthOf(measure as Measure, whereOf({ domain, except }), weighted)
      expect(n).toBe(truth.n)
      expect(measures[measure as Measure].onUnit(value)).toBeCloseTo(truth.total / truth.weight, 9)
      expect(truth.people).toBeGreaterThanOrEqual(minimum)
    }
  })

  test('no value of too few people can be worked out', async () => {
    const published = estimatesIn(await built(edits))
    const found = boundsOfAll(published, weighted)
    expect(found.length).toBeGreaterThanOrEqual(7)
    for (const { name, bounds } of found) expect(isSafe(bounds, width), `${name} ${JSON.stringify(bounds)}`).toBe(true)
  })

  test('which it could be, if only these were hidden', async () => {
    const published = estimatesIn(await built(edits))
    const exposed = boundsOfAll(published, weighted, true).filter(({ bounds }) => !isSafe(bounds, width))
    expect(exposed.length).toBeGreaterThanOrEqual(2)
    for (const { bounds } of exposed) expect(bounds.n[1] - bounds.n[0]).toBeLessThan(1)
    for (const { bounds } of exposed) expect(bounds.value[1] - bounds.value[0]).toBeLessThan(1e-3)
  })
})

test('little is hidden beside: each with a reason', async () => {
  const secondOf = async (edits: Edit[]) =>
    estimatesIn(await built(edits))
      .filter(({ value }) => value === null)
      .filter((each) => truthOf(each.measure as Measure, whereOf(each), true).people >= minimum)
      .map(({ measure, domain }) => `${measure} ${Object.values(domain).join(' ')}`)
      .sort()
  expect(await secondOf([])).toMatchInlineSnapshot(`
    [
      "ease islands transport",
      "ease north pharmacies",
      "ease transport",
      "nps north pharmacies",
      "nps transport",
    ]
  `)
  expect(await secondOf([csatOverall])).toMatchInlineSnapshot(`
    [
      "csat transport",
      "ease islands transport",
      "ease north pharmacies",
      "ease transport",
      "nps north pharmacies",
      "nps transport",
    ]
  `)
})
