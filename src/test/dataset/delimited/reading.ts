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
  // The client drops a byte order mark at the beginning of a text; one more keeps that which is there.
  const cells = names.map((_, index) => `'\ufeff' || c${index} AS c${index}`).join(', ')
  const texts = [...(table?.columns.values() ?? [])].map(({ text }, index) => `'\ufeff' || (${text}) AS c${index}`)
  const trimmed = table ? await engine.rows(`SELECT ${texts.join(', ')} FROM file ORDER BY r`) : []
  const found = table ? await engine.rows(`SELECT ${cells} FROM file ORDER BY r`) : []
  if (table) await use(table)
  await engine.run(`DROP TABLE IF EXISTS ${identifier('file')}`)
  return {
    known: opened?.known ?? null,
    names,
    rows: found.map((row) => names.map((_, index) => row[`c${index}`] as string | null)),
    texts: trimmed.map((row) => names.map((_, index) => row[`c${index}`] as string | null)),
    messages: problems.all().map(({ finding: { place, message, expected, remedy } }) => {
      const parts = [message, ...(expected === undefined ? [] : [`Expected ${expected}.`]), remedy]
      return `${place.path}:${place.line}:${place.column}: ${parts.join(' | ')}`
    })
  }
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
