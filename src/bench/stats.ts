import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { readCodebook } from '../codebook/read.ts'
import type { SurveyDataset } from '../dataset/dataset.ts'
import { cellKey } from '../dataset/dataset.ts'
import { forgetRows } from '../dataset/survey.ts'
import { readSampling } from '../design/sampling.ts'
import { type Engine, identifier, literal } from '../engine/engine.ts'
import { startEngine } from '../engine/start.ts'
import { domainOf, type EstimateQuestion, estimateOf } from '../estimate/question.ts'
import { answerSurvey } from '../estimate/survey.ts'
import { Problems } from '../problem.ts'

const sectors = ['utilities', 'telecoms', 'banks', 'supermarkets', 'stores', 'shops', 'online']
const measures = Array.from({ length: 6 }, (_, index) => `m${index}`)
const waves = ['before', 'during']
const strata = 12

/** Clusters: 240 in all, one a respondent with one row each, or one a respondent with two or three rows. */
const clusterings = {
  few: `(i // ${strata} % 20)`,
  each: 'i',
  respondents: 'CAST(i / 2.5 AS BIGINT)'
}
type Clustering = keyof typeof clusterings

/**
 * Times means with standard errors against a bare DuckDB query over the same columns, each side in a process of its own
 * so that the memory is its own: `npm run bench -- stats [ROWS...]`, 1e5, 1e6 and 1e7 unless said.
 */
export async function benchStats(args: string[]): Promise<void> {
  if (args[0] === '--one') return runOne(Number(args[1]), args[2] as Clustering, args[3] as Side)
  const sizes = args.length > 0 ? args.map(Number) : [1e5, 1e6, 1e7]
  const header = ['rows', 'clusters', 'task', 'bare ms', 'ms', 'times bare', 'design ms', 'peak MiB', 'over bare MiB']
  const line = (cells: string[]) => console.info(cells.map((cell, at) => cell.padStart(widths[at] ?? 0)).join('  '))
  line(header)
  for (const rows of sizes) {
    for (const clustering of Object.keys(clusterings) as Clustering[]) {
      const [bare, ours] = [timed(rows, clustering, 'bare'), timed(rows, clustering, 'plumbline')]
      for (const task of tasks) {
        const [base, found] = [bare[task], ours[task]]
        const numbers = [base.ms, found.ms, found.design, found.peak, found.peak - base.peak].map((n) => n.toFixed(0))
        line([String(rows), clustering, task, ...numbers.toSpliced(2, 0, (found.ms / base.ms).toFixed(1))])
      }
    }
  }
}

const widths = [8, 11, 4, 7, 6, 10, 9, 8, 13]
const tasks = ['mean', 'set'] as const
type Task = (typeof tasks)[number]
type Side = 'bare' | 'plumbline'
type Timing = { ms: number; design: number; peak: number }

function timed(rows: number, clustering: Clustering, side: Side): Record<Task, Timing> {
  const script = fileURLToPath(new URL('./bench.ts', import.meta.url))
  const { stdout, stderr } = spawnSync(process.execPath, [script, 'stats', '--one', String(rows), clustering, side], {
    encoding: 'utf8'
  })
  try {
    return JSON.parse(stdout) as Record<Task, Timing>
  } catch {
    throw new Error(stderr || stdout)
  }
}

async function runOne(rows: number, clustering: Clustering, side: Side): Promise<void> {
  const engine = await startEngine('native', () => {})
  const dataset = await makeSurvey(rows, clustering, engine)
  const found = side === 'bare' ? await timeTasks(0, bareTasks(dataset, engine)) : await timeSurvey(dataset, engine)
  await engine.close()
  process.stdout.write(JSON.stringify(found))
}

type Tasks = Record<Task, () => Promise<unknown>>

function bareTasks(dataset: SurveyDataset, engine: Engine): Tasks {
  const query = (cells: string[]) => {
    const sums = cells.map((cell) => `sum(w * ${cell})`)
    return () => engine.rows(`SELECT s, sum(w), ${sums.join(', ')} FROM ${identifier(dataset.table)} GROUP BY s`)
  }
  const all = [...dataset.cells.values()].filter((cell) => cell.startsWith('x_'))
  return { mean: query([cellOf('m0', 'before')]), set: query(all) }
}

async function timeSurvey(dataset: SurveyDataset, engine: Engine): Promise<Record<Task, Timing>> {
  const problems = new Problems()
  const start = performance.now()
  const sampling = await readSampling(dataset, engine, problems)
  const design = performance.now() - start
  await forgetRows(dataset, engine)
  if (!sampling) throw new Error(problems.errors.map((problem) => problem.reason).join('\n'))
  const asking = (questions: EstimateQuestion[]) => () => answerSurvey(dataset, sampling, questions, engine)
  return timeTasks(design, {
    mean: asking(questionsOf(['m0'], ['before'])),
    set: asking(questionsOf(measures, waves))
  })
}

/** The median of several runs of each task, and the most memory so far. */
async function timeTasks(design: number, asks: Tasks): Promise<Record<Task, Timing>> {
  const time = async (task: Task): Promise<Timing> => {
    const times: number[] = []
    for (let round = 0; round < rounds; round++) {
      const start = performance.now()
      await asks[task]()
      times.push(performance.now() - start)
    }
    const ms = times.sort((a, b) => a - b)[(rounds - 1) / 2] ?? 0
    return { ms, design, peak: process.resourceUsage().maxRSS / 1024 }
  }
  return { mean: await time('mean'), set: await time('set') }
}

const rounds = 5

function questionsOf(names: string[], at: string[]): EstimateQuestion[] {
  return names.flatMap((measure) =>
    at.flatMap((wave) =>
      sectors.map((sector) => estimateOf({ dataset: 'bench', measure, domain: domainOf([['sector', sector]]), wave }))
    )
  )
}

function cellOf(measure: string, wave: string): string {
  return `x_${measure}_${wave}`
}

/** A survey of so many rows, the same each time: answers and weights from a hash of the row's number. */
async function makeSurvey(rows: number, clustering: Clustering, engine: Engine): Promise<SurveyDataset> {
  const columns = measures.map((name) => {
    const paired = waves.map((wave) => `${wave}: ${name}_${wave}`).join(', ')
    return `  ${name}: { scale: { min: 0, max: 10 }, wave: { ${paired} } }`
  })
  const codebook = readCodebook(
    'bench',
    'data/bench/dataset.yaml',
    [
      'title: Bench',
      'kind: survey',
      'status: synthetic',
      'sample: probability',
      'design: { weights: weight, strata: stratum, clusters: cluster }',
      'bases: { suppress: 0, caution: 0 }',
      'waves: { before: Before, during: During }',
      'columns:',
      '  weight: { type: number }',
      '  stratum: { role: text }',
      '  cluster: { role: identifier }',
      `  sector: { values: { ${sectors.map((sector) => `${sector}: ${sector}`).join(', ')} } }`,
      ...columns,
      'measures:',
      ...measures.map((name) => `  ${name}: { mean: ${name} }`)
    ].join('\n'),
    new Problems()
  )
  if (codebook?.kind !== 'survey') throw new Error('The codebook of the benchmark cannot be read.')
  const pick = `[${sectors.map(literal).join(', ')}]`
  const answers = measures.flatMap((name, m) =>
    waves.map((wave, k) => {
      const answer = `hash(i * 31 + ${m * 2 + k})`
      return `CASE WHEN ${answer} % 50 = 0 THEN NULL ELSE CAST(${answer} % 11 AS DOUBLE) END AS ${cellOf(name, wave)}`
    })
  )
  const table = 'survey bench'
  const drawn = clustering === 'respondents' ? 'CAST(range / 2.5 AS BIGINT)' : 'range'
  await engine.run(
    `CREATE TABLE ${identifier(table)} AS SELECT i AS r, 0 AS f, 0.5 + (hash(i + 7) % 1000) / 1000.0 AS w,
       CAST(h AS VARCHAR) AS st, concat('c', h, '-', ${clusterings[clustering]}) AS cl,
       ${pick}[CAST(hash(i) % ${sectors.length} AS BIGINT) + 1] AS s, ${answers.join(', ')}
     FROM (SELECT range AS i, ${drawn} % ${strata} AS h FROM range(${rows}))`
  )
  const cells = new Map([
    ['weight', 'w'],
    ['stratum', 'st'],
    ['cluster', 'cl'],
    ['sector', 's'],
    ...measures.flatMap((column) =>
      waves.map((wave): [string, string] => [cellKey({ column, wave, option: null }), cellOf(column, wave)])
    )
  ])
  const profile = new Map([...cells.keys()].map((key) => [key, { n: rows, min: 0, max: 10, mean: 5 }]))
  return {
    kind: 'survey',
    name: 'bench',
    codebook,
    files: [],
    table,
    cells,
    rows: { read: rows, used: rows, refused: 0 },
    profile,
    responses: [],
    replicates: null
  }
}
