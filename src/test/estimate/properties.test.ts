/** What holds of means, shares and ratios with their standard errors whatever the data, over random clustered samples. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { array, assert, asyncProperty, constantFrom, integer, option, record, shuffledSubarray } from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { parseCodebook } from '../../codebook/read.ts'
import { readDataset } from '../../dataset/load.ts'
import { forgetRows } from '../../dataset/survey.ts'
import { readSampling } from '../../design/sampling.ts'
import type { Engine } from '../../engine/engine.ts'
import { startEngine } from '../../engine/start.ts'
import type { Estimate } from '../../estimate/answer.ts'
import { type Compared, compare } from '../../estimate/compare.ts'
import { type ComparisonQuestion, domainOf, type EstimateQuestion, estimateOf } from '../../estimate/question.ts'
import { answerSurvey } from '../../estimate/survey.ts'
import { Problems } from '../../problem.ts'

type Row = {
  cluster: number
  weight: number
  sector: string
  ease: number | null
  channel: string | null
  minutes: number
  contacts: number
}

const sectors = ['utilities', 'banks', 'shops']
const channels = ['phone', 'chat', 'shop']
const codebookText = `
title: Random
kind: survey
status: synthetic
sample: probability
design: { weights: weight, strata: stratum, clusters: cluster }
bases: { suppress: 0, caution: 0 }
columns:
  stratum: { role: text }
  cluster: { role: identifier }
  weight: { type: number }
  sector: { values: { utilities: U, banks: B, shops: S } }
  ease: { scale: { min: 0, max: 10 }, missing: { 99: Don't know } }
  channel: { values: { phone: P, chat: C, shop: S }, missing: { 99: Refused } }
  minutes: { type: number }
  contacts: { type: number }
measures:
  ease: { mean: ease }
  nps: { nps: ease }
  phone: { share: channel, answers: [phone] }
  channel: { distribution: channel }
  pace: { ratio: minutes, per: contacts }
`

/** Eight clusters in two strata, every cluster with a row at least, so that each design can be estimated. */
const row = record({
  cluster: integer({ min: 0, max: 7 }),
  weight: integer({ min: 1, max: 40 }).map((tenths) => tenths / 10),
  sector: constantFrom(...sectors),
  ease: option(integer({ min: 0, max: 10 }), { freq: 6 }),
  channel: option(constantFrom(...channels), { freq: 6 }),
  minutes: integer({ min: 1, max: 400 }),
  contacts: integer({ min: 1, max: 9 })
})
const anchors: Row[] = Array.from({ length: 16 }, (_, index) => ({
  cluster: index % 8,
  weight: 1 + index / 7,
  sector: sectors[index % 3] as string,
  ease: (index * 7) % 11,
  channel: channels[(index * 5) % 3] as string,
  minutes: 10 + index * 3,
  contacts: 1 + (index % 4)
}))
const rows = array(row, { minLength: 4, maxLength: 60 }).map((more) => [...anchors, ...more])

let engine: Engine
let root: string
let made = 0
beforeAll(async () => {
  engine = await startEngine('native', () => {})
  root = mkdtempSync(join(tmpdir(), 'properties-'))
})
afterAll(async () => {
  await engine.close()
  rmSync(root, { recursive: true })
})

type Answers = { estimates: Estimate[]; comparisons: Compared[] }

const ask = (measure: string, domain: Record<string, string>, more: Partial<EstimateQuestion> = {}): EstimateQuestion =>
  estimateOf({ dataset: 'random', measure, domain: domainOf(Object.entries(domain)), wave: null, ...more })

const questions = [
  ...['ease', 'nps', 'phone', 'pace'].flatMap((measure) => [
    ask(measure, {}),
    ...sectors.map((sector) => ask(measure, { sector }))
  ]),
  ...channels.map((category) => ask('channel', { sector: 'banks' }, { category }))
]
const restOf = (measure: string, sector: string) => ask(measure, {}, { except: { sector } })
const versus = ['ease', 'phone', 'pace'].flatMap((measure): ComparisonQuestion[] => [
  { kind: 'comparison', left: ask(measure, { sector: 'banks' }), right: restOf(measure, 'banks'), on: 'each' },
  { kind: 'comparison', left: restOf(measure, 'banks'), right: ask(measure, { sector: 'banks' }), on: 'each' }
])

async function answersOf(given: Row[]): Promise<Answers> {
  const folder = `data/random${made++}`
  mkdirSync(join(root, folder), { recursive: true })
  const cells = given.map((each) =>
    [
      each.cluster % 2,
      each.cluster,
      each.weight,
      each.sector,
      each.ease ?? 99,
      each.channel ?? 99,
      each.minutes,
      each.contacts
    ].join()
  )
  const header = 'stratum,cluster,weight,sector,ease,channel,minutes,contacts'
  writeFileSync(join(root, folder, 'rows.csv'), `${[header, ...cells].join('\n')}\n`)
  const problems = new Problems()
  const name = `random${made}`
  const read = parseCodebook(name, `${folder}/dataset.yaml`, codebookText, problems)
  const place = { root, folder, allowed: [] }
  const dataset = (read && (await readDataset(read, place, engine, problems)))?.dataset
  const sampling = dataset?.kind === 'survey' ? await readSampling(dataset, engine, problems) : null
  if (dataset?.kind !== 'survey' || !sampling)
    throw new Error(
      problems
        .all()
        .map((each) => each.reason)
        .join('\n')
    )
  await forgetRows(dataset, engine)
  const asked = [...questions, ...versus].map((question) => renamed(question, name))
  const answers = await answerSurvey(dataset, sampling, asked, engine)
  const estimate = (question: EstimateQuestion) => answers.estimate(question)
  const found = {
    estimates: questions.map((question) => estimate(renamed(question, name))),
    comparisons: versus.map((question) =>
      compare(renamed(question, name), answers, null, { estimate, freedom: () => sampling.degrees })
    )
  }
  await engine.run(`DROP TABLE "design ${name}"`)
  await engine.run(`DROP TABLE "clusters ${name}"`)
  return JSON.parse(JSON.stringify(found).replaceAll(name, 'random')) as Answers
}

function renamed<Asked>(question: Asked, name: string): Asked {
  return JSON.parse(JSON.stringify(question).replaceAll('"dataset":"random"', `"dataset":"${name}"`)) as Asked
}

/** Value and standard error of each estimate, and of each comparison. */
const spreads = ({ estimates, comparisons }: Answers) => [
  ...estimates.map(({ value, se }) => [value, se]),
  ...comparisons.map(({ difference, se }) => [difference, se])
]

function expectClose(ours: (number | null)[][], theirs: (number | null)[][]): void {
  expect(ours.length).toBe(theirs.length)
  for (const [index, pair] of ours.entries()) {
    for (const [k, number] of pair.entries()) {
      const other = theirs[index]?.[k] ?? null
      if (number === null || other === null) expect(number).toBe(other)
      else expect(Math.abs(number - other)).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(other)))
    }
  }
}

const runs = { numRuns: 12 }

test('scaling all weights changes nothing', () =>
  assert(
    asyncProperty(rows, integer({ min: 2, max: 5000 }), async (given, factor) => {
      const before = await answersOf(given)
      const after = await answersOf(given.map((each) => ({ ...each, weight: each.weight * factor })))
      expectClose(spreads(after), spreads(before))
      expect(after.estimates.map(({ n, df }) => [n, df])).toEqual(before.estimates.map(({ n, df }) => [n, df]))
    }),
    runs
  ))

test('a row split in two with half its weight each, within its cluster, changes nothing', () =>
  assert(
    asyncProperty(rows, integer({ min: 0, max: 15 }), async (given, at) => {
      const half = { ...(given[at] as Row), weight: (given[at] as Row).weight / 2 }
      const split = [...given.slice(0, at), half, half, ...given.slice(at + 1)]
      expectClose(spreads(await answersOf(split)), spreads(await answersOf(given)))
    }),
    runs
  ))

test('relabelling sectors permutes', () =>
  assert(
    asyncProperty(rows, shuffledSubarray(sectors, { minLength: 3 }), async (given, order) => {
      const name = (sector: string) => order[sectors.indexOf(sector)] as string
      const before = await answersOf(given)
      const after = await answersOf(given.map((each) => ({ ...each, sector: name(each.sector) })))
      for (const estimate of before.estimates) {
        const { sector } = estimate.domain
        if (estimate.category !== null) continue
        const same = after.estimates.find(
          (each) =>
            each.measure === estimate.measure &&
            each.domain['sector'] === (sector === undefined ? undefined : name(sector))
        )
        expectClose([[same?.value ?? null, same?.se ?? null]], [[estimate.value, estimate.se]])
      }
    }),
    runs
  ))

test('the shares of a single-choice item add to 1', () =>
  assert(
    asyncProperty(rows, async (given) => {
      const { estimates } = await answersOf(given)
      const shares = estimates.filter((each) => each.category !== null).map((each) => each.value ?? 0)
      expect(shares).toHaveLength(3)
      expect(Math.abs(shares.reduce((sum, share) => sum + share, 0) - 1)).toBeLessThan(1e-12)
    }),
    runs
  ))

test('domain against rest is the negative of rest against domain', () =>
  assert(
    asyncProperty(rows, async (given) => {
      const { comparisons } = await answersOf(given)
      for (let at = 0; at < comparisons.length; at += 2) {
        const [one, other] = [comparisons[at], comparisons[at + 1]] as [Compared, Compared]
        const negative = (value: number | null) => (value === null ? null : -value)
        expectClose(
          [[one.difference, one.se, one.low, one.p]],
          [[negative(other.difference), other.se, negative(other.high), other.p]]
        )
        expect(one.difference).not.toBeNull()
      }
    }),
    runs
  ))

test('a row with nothing but missing codes moves no estimate', () =>
  assert(
    asyncProperty(rows, array(row, { minLength: 1, maxLength: 5 }), async (given, more) => {
      const asked = ['ease', 'nps', 'phone', 'channel']
      const silent = more.map((each) => ({ ...each, ease: null, channel: null }))
      const of = (answers: Answers) =>
        answers.estimates.filter((each) => asked.includes(each.measure)).map(({ value, se, n }) => [value, se, n])
      expectClose(of(await answersOf([...given, ...silent])), of(await answersOf(given)))
    }),
    runs
  ))

test('the order of rows never moves a byte', () =>
  assert(
    asyncProperty(
      rows.chain((given) => shuffledSubarray(given, { minLength: given.length }).map((mixed) => ({ given, mixed }))),
      async ({ given, mixed }) => {
        expect(JSON.stringify(await answersOf(mixed))).toBe(JSON.stringify(await answersOf(given)))
      }
    ),
    { numRuns: 25 }
  ))
