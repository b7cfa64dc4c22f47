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
  few: '(h * 20 + i % 20)',
  each: 'i',
  respondents: 'CAST(i / 2.5 AS BIGINT)'
}
type Clustering = keyof typeof clusterings

/**
 * Times means with standard errors against a bare DuckDB query over the same columns, each in a process of its own so
 * that the memory is its own: `npm run bench -- stats [ROWS...]`, 1e5, 1e6 and 1e7 unless said.
 */
export async function benchStats(args: string[]): Promise<void> {
  if (args[0] === '--one') return runOne(Number(args[1]), args[2] as Clustering, args[3] as Task)
  const sizes = args.length > 0 ? args.map(Number) : [1e5, 1e6, 1e7]
  const header = ['rows', 'clusters', 'task', 'ms', 'times bare', 'design ms', 'peak MiB', 'over bare MiB']
  const lines = [header]
  for (const rows of sizes) {
    for (const clustering of Object.keys(clusterings) as Clustering[]) {
      const bare: Record<string, Timing> = {}
      for (const task of tasks) {
        const found = timed(rows, clustering, task)
        const beside = task === 'bare set' || task === 'set' ? 'bare set' : 'bare mean'
        bare[task] = found
        const base = bare[beside] as Timing
        lines.push([
          String(rows),
          clustering,
          task,
          found.ms.toFixed(0),
          (found.ms / base.ms).toFixed(1),
          found.design.toFixed(0),
          found.peak.toFixed(0),
          (found.peak - base.peak).toFixed(0)
        ])
      }
    }
  }
  const widths = header.map((_, column) => Math.max(...lines.map((line) => line[column]?.length ?? 0)))
  for (const line of lines) console.info(line.map((cell, column) => cell.padStart(widths[column] ?? 0)).join('  '))
}

const tasks = ['bare mean', 'mean', 'bare set', 'set'] as const
type Task = (typeof tasks)[number]
type Timing = { ms: number; design: number; peak: number }

function timed(rows: number, clustering: Clustering, task: Task): Timing {
  const script = fileURLToPath(new URL('./bench.ts', import.meta.url))
  const { stdout, stderr } = spawnSync(process.execPath, [script, 'stats', '--one', String(rows), clustering, task], {
    encoding: 'utf8'
  })
  try {
    return JSON.parse(stdout) as Timing
  } catch {
    throw new Error(stderr || stdout)
  }
}

async function runOne(rows: number, clustering: Clustering, task: Task): Promise<void> {
  const engine = await startEngine('native', () => {})
  const dataset = await makeSurvey(rows, clustering, engine)
  const table = identifier(dataset.table)
  let design = 0
  let ask: () => Promise<unknown>
  if (task === 'bare mean' || task === 'bare set') {
    const cells = task === 'bare mean' ? [cellOf('m0', 'before')] : [...dataset.cells.values()]
    const sums = cells.filter((cell) => cell.startsWith('x_')).map((cell) => `sum(w * ${cell})`)
    ask = () => engine.rows(`SELECT s, sum(w), ${sums.join(', ')} FROM ${table} GROUP BY s`)
  } else {
    const problems = new Problems()
    const start = performance.now()
    const sampling = await readSampling(dataset, engine, problems)
    design = performance.now() - start
    await forgetRows(dataset, engine)
    if (!sampling) throw new Error(problems.errors.map((problem) => problem.reason).join('\n'))
    const questions = task === 'mean' ? questionsOf(['m0'], ['before']) : questionsOf(measures, waves)
    ask = () => answerSurvey(dataset, sampling, questions, engine)
  }
  const times: number[] = []
  for (let round = 0; round < 3; round++) {
    const start = performance.now()
    await ask()
    times.push(performance.now() - start)
  }
  await engine.close()
  const peak = process.resourceUsage().maxRSS / 1024
  process.stdout.write(JSON.stringify({ ms: Math.min(...times), design, peak } satisfies Timing))
}

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
  await engine.run(
    `CREATE TABLE ${identifier(table)} AS SELECT i AS r, 0 AS f, 0.5 + (hash(i + 7) % 1000) / 1000.0 AS w,
       CAST(h AS VARCHAR) AS st, concat('c', h, '-', ${clusterings[clustering]}) AS cl,
       ${pick}[CAST(hash(i) % ${sectors.length} AS BIGINT) + 1] AS s, ${answers.join(', ')}
     FROM (SELECT range AS i, ${clustering === 'respondents' ? `CAST(range / 2.5 AS BIGINT)` : 'range'} % ${strata} AS h FROM range(${rows}))`
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
    replicates: null
  }
}
