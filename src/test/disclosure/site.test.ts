/**
 * What a whole site gives away. Everything that is published is read back from its pages, CSV, JSON and SVG; an attacker
 * who adds to that the sums of weights, and how many have no sector, bounds each value of too few people.
 */
import { describe, expect, test } from 'vitest'
import { type Edit, prepareProject, problemText, projectOf } from '../project.ts'
import { isSafe } from './attacker.ts'
import {
  countsOfValues,
  estimatesIn,
  isOneOf,
  numbersInCsv,
  numbersInJson,
  numbersInWords,
  suppressedRows
} from './published.ts'
import { boundsOfAll, measures, minimum, type Scored, truthOf, whereOf, width } from './worlds.ts'

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
    // A method page says how many values its report has.
    const numbers = [...numbersInJson(site), ...countsOfValues(site)]
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
      const scored = measures[measure] as Scored
      const truth = truthOf(scored, whereOf({ domain, except }), weighted)
      expect(n).toBe(truth.n)
      expect(scored.onUnit(value)).toBeCloseTo(truth.total / truth.weight, 9)
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
      .filter((each) => truthOf(measures[each.measure] as Scored, whereOf(each), true).people >= minimum)
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
