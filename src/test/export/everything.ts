/** A survey with every kind of column and measure, made up from a fixed seed, and a report that asks all it can be asked. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseCodebook } from '../../codebook/read.ts'
import { readDataset } from '../../dataset/load.ts'
import { readSampling } from '../../design/sampling.ts'
import type { EngineName } from '../../engine/engine.ts'
import { type Answers, type Asked, answerAll } from '../../estimate/answer-all.ts'
import { type ComparisonQuestion, type EstimateQuestion, estimateOf, type Question } from '../../estimate/question.ts'
import type { Written } from '../../export/exported.ts'
import { exportKinds } from '../../export/exports.ts'
import { formatProblem, Problems } from '../../problem.ts'
import type { Library } from '../../report/model.ts'
import { engineOf } from '../engines.ts'

/** Not of replicate weights. */
const odds = '  odds: { drivers: [ease, effort], outcome: contact, answers: ["yes"], method: odds }\n'
/** Not of weights that the codebook makes, unless they come as replicates. */
const importance = `  shapley: { drivers: [ease, effort, contacts], outcome: recommend }
  johnson: { drivers: [ease, effort, contacts], outcome: recommend, method: johnson }
`
const isWeighted = (design: string) => design.includes('weighting:')
const codebook = (design: string, more: string, few: boolean) => `title: Every kind
kind: survey
status: synthetic
sample: probability
files: [rows.csv]
design: ${design}
bases: { suppress: 5, caution: 10 }
${more}
waves: { w1: First, w2: Second }
columns:
  person: { role: identifier }
  area: { role: identifier }
  weight: { type: number }
  areas: { type: number }
  people: { type: number }
${Array.from({ length: 8 }, (_, r) => `  r${r + 1}: { type: number }\n`).join('')}  round: { role: wave }
  region: { values: { north: North, south: South, "far away": Islands } }
  sector:
    values:
      utilities: Utilities
      retail: Retail
      supermarkets: { label: Supermarkets, within: retail }
      online: { label: Online, within: retail }
      banks: Banks
  age: { values: { young: Young, old: Old } }
  ease: { scale: { min: 0, max: 10 }, missing: { 99: Don't know } }
  effort: { scale: { min: 1, max: 7 } }
  recommend: { scale: { min: 0, max: 10 }, missing: { 99: Don't know } }
  contact: { values: { "yes": "Yes", "no": "No", "ge\\"önder": "Both" }, missing: { dk: Don't know } }
  minutes: { type: number, missing: { -1: Refused } }
  contacts: { type: number }
  channels: { options: { phone: Phone, web: Web, shop: Shop } }
  priorities: { ranks: { speed: Speed, staff: Staff, price: Price } }
measures:
  ease: { mean: ease, better: higher }
  csat: { share: ease, answers: top 3 }
  contact: { share: contact, answers: ["yes"] }
  nps: { nps: recommend }
  trust: { net: ease, top: top 2, bottom: bottom 4 }
  effort: { ces: effort, version: '1.0', scoring: mean }
  easy: { ces: effort, version: '2.0', scoring: agree }
  hard: { ces: effort, version: '1.0', scoring: net }
  how: { distribution: contact }
  given: { distribution: effort }
  named: { mentions: channels }
  part: { mentions: channels, base: mentions }
  rank: { ranking: priorities }
  first: { ranked: priorities, within: 2 }
  each: { ratio: minutes, per: contacts }
  all: { total: contacts }
  ttr: { median: minutes }
  ttr90: { quantile: minutes, at: 90, rule: school }
  slope: { drivers: [ease, effort, contacts], outcome: recommend, method: slopes }
${isWeighted(design) ? '' : importance}${few ? '' : odds}  index: { index: { ease: 2, csat: 1, nps: 1 }, form: range }
`

/** Numbers between 0 and 1 that are the same on every machine. */
function sequence(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31
    return state / 2 ** 31
  }
}

/** Clusters of a stratum, eight rows each; islands have one, which is a lonely stratum unless they are left out. */
function rowsOf(islands: boolean): string {
  const next = sequence(7)
  const pick = <Each>(all: readonly Each[]) => all[Math.floor(next() * all.length)] as Each
  const lines = [
    'person,area,weight,areas,people,r1,r2,r3,r4,r5,r6,r7,r8,round,region,sector,age,ease,effort,recommend,contact,minutes,contacts,phone,web,shop,speed,staff,price'
  ]
  for (let area = 0; area < 41; area++) {
    if (area === 40 && !islands) continue
    const region = area === 40 ? 'far away' : area % 2 ? 'north' : 'south'
    let [weight, age] = [1, 'old']
    for (let row = 0; row < 12; row++) {
      if (row % 2 === 0) {
        weight = row === 10 && area % 9 === 0 ? 0 : 0.5 + Math.floor(next() * 1000) / 400
        age = pick(['young', 'old', 'old'])
      }
      const replicates = Array.from({ length: 8 }, () => (weight * (0.5 + next())).toFixed(6))
      const round = row % 2 ? 'w1' : 'w2'
      const sector = next() < 0.06 ? '' : pick(['utilities', 'supermarkets', 'online', 'banks', 'banks'])
      const score = (low: number, high: number) =>
        low + Math.floor((0.3 * ((area * 7) % 10)) / 10 + next() * (high - low + 0.69))
      const missing = (value: string | number, code: string) => (next() < 0.05 ? code : String(value))
      const ranks =
        next() < 0.1
          ? ['', '', '']
          : next() < 0.4
            ? ['1', '', '2']
            : pick([
                ['1', '2', '3'],
                ['3', '1', '2'],
                ['2', '3', '1']
              ])
      lines.push(
        [
          `p${area}-${Math.floor(row / 2)}`,
          area,
          weight,
          region === 'far away' ? 9 : 200,
          30 + area,
          ...replicates,
          round,
          region,
          sector,
          age,
          missing(Math.min(10, score(0, 10)), pick(['99', '99.0', ''])),
          Math.min(7, score(1, 7)),
          missing(Math.min(10, score(0, 10)), '99'),
          missing(pick(['yes', 'no', 'yes', '"ge""önder"']), pick(['dk', ' '])),
          missing((5 + next() * 60).toFixed(1), '-1.0'),
          1 + Math.floor(next() * 5),
          ...['phone', 'web', 'shop'].map(() => missing(next() < 0.4 ? 1 : 0, '')),
          ...ranks
        ].join(',')
      )
    }
  }
  return `${lines.join('\n')}\n`
}

const domains = [{}, { age: 'old', sector: 'retail' }]

const ask = (measure: string, more: Partial<EstimateQuestion> = {}): EstimateQuestion =>
  estimateOf({ dataset: 'every', measure, domain: {}, wave: 'w2', ...more })

const minus = (left: EstimateQuestion, right: ComparisonQuestion['right']): ComparisonQuestion => ({
  kind: 'comparison',
  left,
  right,
  on: 'each'
})

const wholes = 'ease csat contact nps trust effort easy hard named each all ttr ttr90 index'.split(' ')
const parts: Record<string, string[]> = {
  nps: ['promoters', 'passives', 'detractors'],
  hard: ['easy', 'neutral'],
  trust: ['middle'],
  how: ['yes', 'no', 'ge"önder'],
  given: ['6+7'],
  named: ['phone', 'web'],
  part: ['phone', 'shop'],
  rank: ['speed', 'staff'],
  first: ['price']
}
const slopes = { slope: ['ease', 'contacts'] }
const importances = { shapley: ['effort'], johnson: ['ease'] }

/** Each measure in some domains, and set against the rest; unless only `few` are asked, against all else too. */
function questions(few: boolean, drivers: Record<string, string[]>): Asked[] {
  const all = [...wholes.map((measure) => ask(measure)), ...partsOf(parts)]
  const here = all.map((question) => ({ ...question, domain: { sector: 'utilities' } }))
  const family = (name: string | null, questions: Question[]) =>
    questions.map((question) => ({ question, family: name }))
  return [
    ...family(null, [
      ...(few ? all : all.flatMap((each) => domains.map((domain) => ({ ...each, domain })))),
      ...partsOf(drivers),
      { kind: 'fit', of: partsOf({ slope: ['ease', 'effort', 'contacts'] }) },
      ...partsOf({ slope: ['effort'] })
    ]),
    ...family(
      'rest',
      here.map((each) => minus(each, { ...each, domain: {}, except: { sector: 'utilities' } }))
    ),
    ...(few
      ? []
      : family(
          'overall',
          here.map((each) => minus(each, { ...each, domain: {} }))
        )),
    ...(few ? [] : family(null, [...partsOf({ odds: ['effort'] }), ...others(here)]))
  ]
}

function partsOf(parts: Record<string, string[]>): EstimateQuestion[] {
  return Object.entries(parts).flatMap(([measure, all]) => all.map((category) => ask(measure, { category })))
}

/** Changes, a target, the best, ranks, a test of independence, and a difference on who answered both. */
function others(here: EstimateQuestion[]): Question[] {
  const cells = sectors('how').map((cell) =>
    partsOf({ how: parts['how'] ?? [] }).map(({ category }) => ({ ...cell, category }))
  )
  return [
    ...here.map((question) => minus(question, { ...question, wave: 'w1' })),
    ...here.slice(0, 4).map((question) => minus(question, { kind: 'target', value: 0.5 })),
    minus(here[0] as EstimateQuestion, { kind: 'best', among: sectors('ease') }),
    { kind: 'ranking', of: sectors('ease') },
    minus(here[0] as EstimateQuestion, { kind: 'multiple', times: 2, of: sectors('ease')[1] as EstimateQuestion }),
    { kind: 'association', cells },
    { ...minus(ask('ease'), ask('index')), on: 'both' }
  ]
}

function sectors(measure: string): EstimateQuestion[] {
  return ['utilities', 'supermarkets', 'online', 'banks'].map((sector) => ask(measure, { domain: { sector } }))
}

/** What there is besides a design: codebook entries, a stratum with one cluster, fewer questions, another engine. */
export type More = { more?: string; islands?: boolean; few?: boolean; engine?: EngineName }

/** Its answers under this design, and the script that computes them again. Throws what is wrong with it. */
export async function everything(
  root: string,
  design: string,
  { more = '', islands = false, few = false, engine: name = 'native' }: More = {}
): Promise<Written & { all: unknown[] }> {
  const folder = join(root, 'data/every')
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'rows.csv'), rowsOf(islands))
  const problems = new Problems()
  const read = parseCodebook('every', 'data/every/dataset.yaml', codebook(design, more, few), problems)
  const engine = await engineOf(name)
  try {
    const place = { root, folder: 'data/every', allowed: [] }
    const dataset = (read && (await readDataset(read, place, engine, problems)))?.dataset
    const sampling = dataset?.kind === 'survey' ? await readSampling(dataset, engine, problems) : null
    if (!dataset || !sampling)
      throw new Error(
        problems
          .all()
          .map((problem) => formatProblem(problem, () => undefined))
          .join('\n')
      )
    const library: Library = new Map([['every', { dataset, sampling }]])
    const asked = questions(few, isWeighted(design) ? slopes : { ...slopes, ...importances })
    const answers = await answerAll(asked, library, engine)
    const page = {
      report: 'every',
      slug: '',
      title: 'Every kind',
      datasets: ['every'],
      figures: [],
      claims: [],
      tables: null,
      asked
    }
    const written = exportKinds['r']?.write({ pages: [page], library, answers, version: '0.1.0' })
    if (!written) throw new Error('There is no export to R.')
    return { ...written, all: asked.map((each) => answerTo(each, answers)) }
  } finally {
    await engine.close()
  }
}

function answerTo({ question, family }: Asked, answers: Answers): unknown {
  switch (question.kind) {
    case 'comparison':
      return answers.comparison(question, family)
    case 'ranking':
      return answers.ranking(question)
    case 'association':
      return answers.association(question)
    case 'fit':
      return answers.fit(question)
    case 'quotes':
      return answers.quotes(question)
    case 'estimate':
      return answers.estimate(question)
  }
}
