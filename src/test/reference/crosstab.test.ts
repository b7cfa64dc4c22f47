/**
 * A crosstab against R's survey package: bases, shares, means, standard errors, and p of every pair of columns with Holm
 * over the pairs of a row. `crosstab/crosstab.R` made the answers, and says how.
 */
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { Site } from '../../render/site.ts'
import { prepareProject, problemText, projectOf } from '../project.ts'
import { tableOf } from '../render/page.ts'

type Row = {
  all: { value: number; se: number }
  value: number[]
  se: number[]
  pairs: [number, number][]
  holm: number[]
}
type Answers = { by: string[]; n: number[]; nEff: number[]; answers: Row[]; top2: Row; mean: Row }

const read = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8')
const ofR = JSON.parse(read('crosstab/crosstab.json')) as Answers

const codebook = `title: Interactions
kind: survey
status: synthetic
sample: probability
files: [rows.csv]
design: { weights: weight, strata: region, clusters: psu, unit: resp_id }
bases: { suppress: 0, caution: 0 }
columns:
  resp_id: { role: identifier }
  psu: { role: text }
  weight: { type: number }
  region: { role: text }
  channel: { values: { app: App, email: E-mail, in person: In person, phone: Phone, web chat: Web chat } }
  csat: { label: Satisfaction, scale: { min: 1, max: 5 } }
measures:
  satisfied: { share: csat, answers: top 2, label: Satisfied }
  csat: { mean: csat, label: Satisfaction }
`
const narrative = `---
title: Interactions
datasets: [cx]
tables: { by: [channel] }
---

All are at :value{of=csat}.
`

type Estimate = {
  measure: string
  category: string | null
  domain: { channel?: string }
  value: number
  se: number
  n: number
  nEff: number
}
type Test = { measure: string; category: string | null; pairs: { a: number; b: number; pAdjusted: number }[] }

type Built = { site: Site; estimates: Estimate[]; tests: Test[] }
let building: Promise<Built> | null = null
const built = () => {
  building ??= build()
  return building
}

async function build(): Promise<Built> {
  const root = projectOf('empty', [
    ['data/cx/dataset.yaml', null, codebook],
    ['data/cx/rows.csv', null, read('data/cx/cx_interactions.csv')],
    ['reports/report/index.md', null, narrative]
  ])
  const prepared = await prepareProject(root)
  if (!prepared.site) throw new Error(problemText(prepared, root))
  const published = JSON.parse(String(prepared.site.files.get('files/report/estimates.json')))
  return { site: prepared.site, estimates: published.estimates, tests: published.tables }
}

async function shownTable(): Promise<string[][]> {
  const { site } = await built()
  const page = site.pages.find(({ path }) => path === '/en/report/tables/')
  return tableOf(page?.kind === 'part' ? page.html : '')
}

const rows: [name: string, measure: string, category: string | null, Row][] = [
  ...ofR.answers.map((row, index): (typeof rows)[number] => [
    `answer ${index + 1}`,
    'answers(csat)',
    `${index + 1}`,
    row
  ]),
  ['top 2', 'satisfied', null, ofR.top2],
  ['mean', 'csat', null, ofR.mean]
]

function isClose(ours: number | undefined, theirs: number): void {
  expect(Math.abs((ours ?? Number.NaN) - theirs)).toBeLessThanOrEqual(1e-9 * Math.abs(theirs))
}

describe.each(rows)('%s', (_, measure, category, row) => {
  test('values, standard errors and bases are those of R', async () => {
    const { estimates } = await built()
    const own = estimates.filter((each) => each.measure === measure && each.category === category)
    const at = (channel: string | undefined) => own.find(({ domain }) => domain.channel === channel)
    isClose(at(undefined)?.value, row.all.value)
    isClose(at(undefined)?.se, row.all.se)
    for (const [index, channel] of ofR.by.entries()) {
      isClose(at(channel)?.value, row.value[index] ?? Number.NaN)
      isClose(at(channel)?.se, row.se[index] ?? Number.NaN)
      expect(at(channel)?.n).toBe(ofR.n[index])
      isClose(at(channel)?.nEff, ofR.nEff[index] ?? Number.NaN)
    }
  })

  test('p of each pair, adjusted by Holm over the row, is that of R', async () => {
    const { tests } = await built()
    const found = tests.find((each) => each.measure === measure && each.category === category)
    expect(found?.pairs.map(({ a, b }) => [a, b])).toEqual(row.pairs)
    for (const [index, pair] of (found?.pairs ?? []).entries()) isClose(pair.pAdjusted, row.holm[index] ?? Number.NaN)
  })

  test('letters stand where R says', async () => {
    const letters = ofR.by.map((_, at) =>
      ofR.by
        .map((_, other) => {
          const pair = row.pairs.findIndex(([a, b]) => (a === at && b === other) || (a === other && b === at))
          const p = row.holm[pair] ?? 1
          const higher = (row.value[at] ?? 0) > (row.value[other] ?? 0)
          const letter = 'ABCDE'[other] ?? ''
          return !higher || p >= 0.1 ? '' : p < 0.05 ? letter : letter.toLowerCase()
        })
        .join('')
    )
    const name = category ?? (measure === 'csat' ? 'Mean' : 'Satisfied (4, 5)')
    const line = (await shownTable()).find(([label]) => label === name)
    expect(line?.slice(2).map((cell) => cell.replace(/^[\d.%]+ ?/, ''))).toEqual(letters)
  })
})

test('the table says bases, weighted and not', async () => {
  const table = await shownTable()
  expect(table[0]).toEqual(['', '', 'channel'])
  expect(table[1]).toEqual(['Answer', 'All', 'App A', 'E-mail B', 'In person C', 'Phone D', 'Web chat E'])
  const count = (n: number) => n.toLocaleString('en')
  expect(table[2]?.slice(2)).toEqual(ofR.n.map(count))
  expect(table[3]?.slice(2)).toEqual(ofR.nEff.map(Math.round).map(count))
})
