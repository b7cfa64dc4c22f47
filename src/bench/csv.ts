import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readCodebook } from '../codebook/read.ts'
import { loadFiles } from '../dataset/load.ts'
import { openFiles } from '../dataset/open.ts'
import { type Engine, literal } from '../engine/engine.ts'
import { startEngine } from '../engine/start.ts'
import { Problems } from '../problem.ts'

const codebook = `title: Rows
kind: survey
status: synthetic
sample: probability
files: [rows.csv]
design: { weights: weight }
columns:
  id: { role: identifier }
  sector: { values: { s0: A, s1: B, s2: C, s3: D, s4: E } }
  wave: { values: { before: Before, during: During } }
  ease: { scale: { min: 0, max: 10 }, missing: { 99: Don't know } }
  recommend: { scale: { min: 0, max: 10 } }
  satisfaction: { scale: { min: 1, max: 5 } }
  minutes: { type: number }
  contact: { values: { yes: "Yes", no: "No" } }
  weight: { type: number }
  comment: { role: text }
measures:
  ease: { mean: ease }
`

/**
 * How long a CSV file takes to be loaded, beside DuckDB's own reading of it in the same run, and to be converted by its
 * codebook: the median of five rounds. `npm run bench -- csv [ROWS]`
 */
export async function benchCsv([rows = '1000000']: string[]): Promise<void> {
  const root = mkdtempSync(join(tmpdir(), 'plumbline-bench-'))
  try {
    const file = join(root, 'rows.csv')
    writeRows(file, Number(rows))
    const engine = await startEngine('native', () => {})
    const rounds: Round[] = []
    for (let index = 0; index < 5; index++) rounds.push(await round(root, file, engine))
    await engine.close()
    const median = (of: (round: Round) => number) => rounds.map(of).sort((a, b) => a - b)[2] as number
    console.log(`${rows} rows, 10 columns, median of 5 rounds, in ms:`)
    console.log(`  DuckDB, which guesses types   ${median(({ engine }) => engine).toFixed(0)}`)
    console.log(`  DuckDB, all as texts          ${median(({ texts }) => texts).toFixed(0)}`)
    console.log(`  loaded and checked            ${median(({ load }) => load).toFixed(0)}`)
    console.log(`  converted by the codebook     ${median(({ convert }) => convert).toFixed(0)}`)
    console.log(`  loaded / DuckDB               ${median(({ load, engine }) => load / engine).toFixed(2)}`)
  } finally {
    rmSync(root, { recursive: true })
  }
}

type Round = { engine: number; texts: number; load: number; convert: number }

async function round(root: string, file: string, engine: Engine): Promise<Round> {
  const own = await time(() => engine.run(`CREATE TABLE a AS SELECT * FROM read_csv(${literal(file)})`))
  await engine.run('DROP TABLE a')
  const texts = await time(() =>
    engine.run(`CREATE TABLE a AS SELECT * FROM read_csv(${literal(file)}, all_varchar = true)`)
  )
  await engine.run('DROP TABLE a')
  const problems = new Problems()
  const place = { root, folder: '.', allowed: [] }
  const book = readCodebook('rows', 'dataset.yaml', codebook, problems)
  const opened = book && (await openFiles(book.files, null, book.path, place, engine, problems))
  if (!opened) throw new Error(problems.all().join('\n'))
  let load = 0
  const timed = opened.map((each) => ({
    ...each,
    load: async (table: string, found: Problems) => {
      const started = performance.now()
      const loaded = await each.load(table, found)
      load = performance.now() - started
      return loaded
    }
  }))
  let dropped = ''
  const all = await time(async () => {
    const dataset = await loadFiles(book, timed, place, engine, problems)
    if (dataset?.kind !== 'survey') throw new Error(problems.all().join('\n'))
    dropped = dataset.table
  })
  await engine.run(`DROP TABLE "${dropped}"`)
  return { engine: own, texts, load, convert: all - load }
}

async function time(work: () => Promise<void>): Promise<number> {
  const started = performance.now()
  await work()
  return performance.now() - started
}

/** The same rows each time: numbers of a small generator, a comma in quotes in every fourth comment. */
function writeRows(file: string, rows: number): void {
  const descriptor = openSync(file, 'w')
  let seed = 1
  const below = (limit: number) => {
    seed = (seed * 48_271) % 2_147_483_647
    return seed % limit
  }
  const comments = ['', 'fine', '"Long, with a comma"', 'ok']
  let text = 'id,sector,wave,ease,recommend,satisfaction,minutes,contact,weight,comment\n'
  for (let index = 0; index < rows; index++) {
    const answers = [below(11), below(11), 1 + below(5), below(9000) / 100]
    const cells = [`p${index}`, `s${index % 5}`, index % 2 ? 'before' : 'during', ...answers, index % 3 ? 'yes' : 'no']
    text += `${[...cells, (1 + below(3_000_000)) / 1e6, comments[index % 4]].join()}\n`
    if (text.length < 1 << 20) continue
    writeSync(descriptor, text)
    text = ''
  }
  writeSync(descriptor, text)
  closeSync(descriptor)
}
