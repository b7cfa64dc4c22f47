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
files: [FILE]
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

const formats = ['csv', 'parquet'] as const
type Format = (typeof formats)[number]

/**
 * How long a survey's file takes to be loaded and checked, and to be converted by its codebook, beside DuckDB's own
 * reading of it in the same run: the median of five rounds. `npm run bench -- csv [ROWS]`
 */
export async function benchCsv([rows = '1000000']: string[]): Promise<void> {
  const root = mkdtempSync(join(tmpdir(), 'plumbline-bench-'))
  const engine = await startEngine('native', () => {})
  try {
    const csv = join(root, 'rows.csv')
    writeRows(csv, Number(rows))
    await engine.run(
      `COPY (SELECT * FROM read_csv(${literal(csv)}, types = {contact: 'VARCHAR'}))
       TO ${literal(join(root, 'rows.parquet'))} (FORMAT parquet)`
    )
    const rounds: Record<Format, Round[]> = { csv: [], parquet: [] }
    for (let index = 0; index < 5; index++)
      for (const format of formats) rounds[format].push(await round(root, format, engine))
    console.log(`${rows} rows, 10 columns, median of 5 rounds, in ms and beside DuckDB's own reading:`)
    for (const format of formats) printRounds(format, rounds[format])
  } finally {
    await engine.close()
    rmSync(root, { recursive: true })
  }
}

type Round = { bare: number; load: number; convert: number }

function printRounds(format: Format, rounds: readonly Round[]): void {
  const median = (of: (round: Round) => number) => rounds.map(of).sort((a, b) => a - b)[rounds.length >> 1] as number
  const line = (name: string, of: (round: Round) => number) => {
    const ratio = median((round) => of(round) / round.bare).toFixed(2)
    console.log(`  ${`${format}, ${name}`.padEnd(36)}${median(of).toFixed(0).padStart(6)}${ratio.padStart(7)}`)
  }
  line(`DuckDB's read_${format}`, ({ bare }) => bare)
  line('loaded and checked', ({ load }) => load)
  line('converted by the codebook', ({ convert }) => convert)
  line('in all', ({ load, convert }) => load + convert)
}

/** From the file to the converted table: opening counts as loading. */
async function round(root: string, format: Format, engine: Engine): Promise<Round> {
  const file = literal(join(root, `rows.${format}`))
  const bare = await time(() => engine.run(`CREATE TABLE a AS SELECT * FROM read_${format}(${file})`))
  await engine.run('DROP TABLE a')
  const problems = new Problems()
  const place = { root, folder: '.', allowed: [] }
  const book = readCodebook('rows', 'dataset.yaml', codebook.replace('FILE', `rows.${format}`), problems)
  const started = performance.now()
  const opened = book && (await openFiles(book.files, null, book.path, place, engine, problems))
  let load = performance.now() - started
  if (!opened) throw new Error(problems.all().join('\n'))
  const timed = opened.map((each) => ({
    ...each,
    load: async (table: string, found: Problems) => {
      const begun = performance.now()
      const loaded = await each.load(table, found)
      load += performance.now() - begun
      return loaded
    }
  }))
  const dataset = await loadFiles(book, timed, place, engine, problems)
  const all = performance.now() - started
  if (dataset?.kind !== 'survey') throw new Error(problems.all().join('\n'))
  await engine.run(`DROP TABLE "${dataset.table}"`)
  return { bare, load, convert: all - load }
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
