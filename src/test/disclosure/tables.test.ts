/** What the tables of a site give away: every question by every dimension, attacked as its figures are. */
import { expect, test } from 'vitest'
import type { Site } from '../../render/site.ts'
import { type Edit, prepareProject, problemText, projectOf } from '../project.ts'
import { tablesOn } from '../render/tables/survey.ts'
import { isSafe } from './attacker.ts'
import { estimatesIn } from './published.ts'
import { boundsOfAll, measures, minimum, nameOf, type Scored, shareOf, truthOf, whereOf, width } from './worlds.ts'

/** Some of what tables add, beside what figures show. */
const tabled: Record<string, Scored> = {
  ...measures,
  'answers(ease)/0': shareOf('ease', ['0']),
  'answers(ease)/10': shareOf('ease', ['10']),
  'nps/promoters': shareOf('recommend', ['9', '10']),
  'answers(satisfied)/no': shareOf('satisfied', ['no'])
}

const withTables: Edit[] = ['service', 'regions'].map((report) => [
  `reports/${report}/index.md`,
  'tables: no\n',
  'tables: { by: [sector, region] }\n'
])

let building: Promise<Site> | null = null
const built = () => {
  building ??= build()
  return building
}

async function build(): Promise<Site> {
  const root = projectOf('disclosure', withTables)
  const prepared = await prepareProject(root)
  if (!prepared.site) throw new Error(problemText(prepared, root))
  return prepared.site
}

test('what tables publish agrees with the answers, and is of nobody who is too few', async () => {
  const published = estimatesIn(await built()).filter((each) => nameOf(each) in tabled)
  expect(published.filter(({ value }) => value !== null).length).toBeGreaterThan(60)
  for (const each of published) {
    if (each.value === null) continue
    const scored = tabled[nameOf(each)] as Scored
    const truth = truthOf(scored, whereOf(each), true)
    expect(each.n).toBe(truth.n)
    expect(scored.onUnit(each.value)).toBeCloseTo(truth.total / truth.weight, 9)
    expect(truth.people).toBeGreaterThanOrEqual(minimum)
  }
})

test('no value of too few people can be worked out from tables and figures together', {
  timeout: 240_000
}, async () => {
  const found = boundsOfAll(estimatesIn(await built()), true, false, tabled)
  expect(found.length).toBeGreaterThanOrEqual(Object.keys(tabled).length)
  for (const { name, bounds } of found) expect(isSafe(bounds, width), `${name} ${JSON.stringify(bounds)}`).toBe(true)
})

test('a column that is withheld is so in all its rows, and has no letters', async () => {
  const tables = tablesOn(await built(), '/en/service/tables/')
  for (const table of tables.values()) {
    const columns = table[1]?.map((_, index) => table.slice(2).map((line) => line[index] ?? '')) ?? []
    for (const column of columns.slice(1)) {
      const hidden = column.filter((cell) => cell.includes('[c]'))
      expect(hidden.length === 0 || hidden.length === column.length).toBe(true)
      expect(hidden.every((cell) => cell === '[c]')).toBe(true)
    }
  }
  expect([...tables.values()].flat(2).filter((cell) => cell === '[c]').length).toBeGreaterThan(10)
})
