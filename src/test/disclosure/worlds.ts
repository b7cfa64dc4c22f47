/** What a site of the fixture tells, against what its answers are: what an attacker knows of each of its measures. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fixtures } from '../project.ts'
import { type Bounds, boundsOf, type Told, type Where, type World } from './attacker.ts'
import type { PublishedEstimate } from './published.ts'

export const minimum = 10
export const width = 0.1
const retail = ['supermarkets', 'online', 'pharmacies']
const dimensions = {
  sector: ['banks', 'telecoms', ...retail, 'utilities', 'transport', 'ferries'],
  region: ['north', 'south', 'islands']
}

/** A column that values are of, what an answer scores, on 0 to 1, and what a published value is there. */
export type Scored = { column: string; score: (answer: string) => number; onUnit: (value: number) => number }

/** Each value that is published, by its measure, and its category where it has one: `nps/promoters`. */
export const measures: Record<string, Scored> = {
  ease: { column: 'ease', score: (answer: string) => Number(answer) / 10, onUnit: (value: number) => value / 10 },
  nps: {
    column: 'recommend',
    score: (answer: string) => (Number(answer) >= 9 ? 1 : Number(answer) >= 7 ? 0.5 : 0),
    onUnit: (value: number) => (value + 100) / 200
  },
  csat: { column: 'satisfied', score: (answer: string) => (answer === 'yes' ? 1 : 0), onUnit: (value: number) => value }
}

/** The share of some answers. */
export function shareOf(column: string, answers: readonly string[]): Scored {
  return { column, score: (answer) => (answers.includes(answer) ? 1 : 0), onUnit: (value) => value }
}

export function nameOf({ measure, category }: PublishedEstimate): string {
  return category === null ? measure : `${measure}/${category}`
}

const [head = '', ...lines] = readFileSync(join(fixtures, 'disclosure/data/service/answers.csv'), 'utf8')
  .trim()
  .split('\n')
const names = head.split(',')
const rows = lines.map((line) => Object.fromEntries(line.split(',').map((each, index) => [names[index] ?? '', each])))

export function whereOf({ domain, except }: Pick<PublishedEstimate, 'domain' | 'except'>): Where {
  const codes = (code: string) => (code === 'retail' ? retail : [code])
  const out = Object.entries(except).map(([name, code]): [string, string[]] => [
    name,
    (dimensions[name as keyof typeof dimensions] ?? []).filter((each) => !codes(code).includes(each))
  ])
  return Object.fromEntries([...Object.entries(domain).map(([name, code]) => [name, codes(code)] as const), ...out])
}

/** What is so: from the answers themselves. */
export function truthOf({ column, score }: Scored, where: Where, weighted: boolean) {
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
function worldOf(name: string, scored: Scored, published: PublishedEstimate[], weighted: boolean, all: boolean): World {
  const told: Told[] = []
  const hidden: Where[] = []
  for (const estimate of published) {
    if (nameOf(estimate) !== name) continue
    const where = whereOf(estimate)
    const truth = truthOf(scored, where, weighted)
    if (estimate.value === null && !(all && truth.people >= minimum)) {
      hidden.push(where)
      continue
    }
    const { weight } = truth
    const value = estimate.value === null ? truth.total / weight : scored.onUnit(estimate.value)
    told.push({ where, n: estimate.n ?? truth.n, weight, total: value * weight })
    for (const known of [
      { sector: dimensions.sector, ...where },
      { region: dimensions.region, ...where },
      { ...dimensions, ...where }
    ])
      told.push({ where: known, ...truthOf(scored, known, weighted) })
  }
  return { dimensions, told, hidden, rows: rows.length, unweighted: !weighted }
}

/** The bounds of every value of too few people. */
export function boundsOfAll(
  published: PublishedEstimate[],
  weighted: boolean,
  all = false,
  of: Record<string, Scored> = measures
): { name: string; bounds: Bounds }[] {
  return Object.entries(of).flatMap(([measure, scored]) => {
    const world = worldOf(measure, scored, published, weighted, all)
    return world.hidden
      .filter((where) => truthOf(scored, where, weighted).people < minimum)
      .map((where) => ({ name: `${measure} ${JSON.stringify(where)}`, bounds: boundsOf(world, where) }))
  })
}
