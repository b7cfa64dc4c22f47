import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FileOptions } from '../../../codebook/codebook.ts'
import type { KnownFile } from '../../../codebook/known.ts'
import type { FileTable } from '../../../dataset/file-table.ts'
import { readerOf } from '../../../dataset/readers/readers.ts'
import { type Engine, identifier } from '../../../engine/engine.ts'
import { Problems } from '../../../problem.ts'

/** A file as it was read: its names and cells, or what is wrong with it. */
export type Reading = {
  known: KnownFile | null
  names: string[]
  rows: (string | null)[][]
  /** The cells as they are converted: without spaces around them. */
  texts: (string | null)[][]
  messages: string[]
}

/** Reads a file with the reader of its ending; `use` may ask more of its table before that is dropped. */
export async function readFile(
  absolute: string,
  options: FileOptions,
  engine: Engine,
  use: (table: FileTable) => Promise<void> = async () => {}
): Promise<Reading> {
  const problems = new Problems()
  const name = absolute.split('/').at(-1) as string
  const file = { name, wave: null, rename: new Map(), options, place: { path: 'dataset.yaml', line: 5, column: 3 } }
  const opened = await readerOf(name)?.open({ path: name, absolute, file, engine }, problems)
  const table = await opened?.load('file', problems)
  const names = table ? [...table.columns.keys()] : []
  const texts = [...(table?.columns.values() ?? [])].map(({ text }) => `(${text})`)
  const cells = await cellsOf([...names.map((_, index) => `c${index}`), ...texts], engine)
  if (table) await use(table)
  await engine.run(`DROP TABLE IF EXISTS ${identifier('file')}`)
  return {
    known: opened?.known ?? null,
    names,
    rows: cells.map((row) => row.slice(0, names.length)),
    texts: cells.map((row) => row.slice(names.length)),
    messages: problems.all().map(({ finding: { place, message, expected, remedy } }) => {
      const parts = [message, ...(expected === undefined ? [] : [`Expected ${expected}.`]), remedy]
      return `${place.path}:${place.line}:${place.column}: ${parts.join(' | ')}`
    })
  }
}

/** What SQL comes to in each row of the file. */
async function cellsOf(sql: string[], engine: Engine): Promise<(string | null)[][]> {
  const rows: (string | null)[][] = []
  // More in one query takes far longer than as many in several.
  for (let at = 0; at < sql.length; at += 500) {
    // The client drops a byte order mark at the beginning of a text; one more keeps that which is there.
    const part = sql.slice(at, at + 500).map((each, index) => `'\ufeff' || ${each} AS p${index}`)
    const found = await engine.rows(`SELECT ${part.join(', ')} FROM file ORDER BY r`)
    for (const [r, row] of found.entries()) {
      const cells = part.map((_, index) => row[`p${index}`] as string | null)
      rows[r] = [...(rows[r] ?? []), ...cells]
    }
  }
  return rows
}

/** Reads bytes as a file of this name. */
export async function readBytes(
  name: string,
  bytes: Uint8Array | string,
  options: FileOptions,
  engine: Engine,
  use?: (table: FileTable) => Promise<void>
): Promise<Reading> {
  const folder = mkdtempSync(join(tmpdir(), 'plumbline-test-'))
  try {
    writeFileSync(join(folder, name), bytes)
    return await readFile(join(folder, name), options, engine, use)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
