import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import type { FileOptions } from '../../codebook/codebook.ts'
import type { KnownFile } from '../../codebook/known.ts'
import { readerOf } from '../../dataset/readers/readers.ts'
import type { EngineName } from '../../engine/engine.ts'
import { formatProblem, type Place, Problems } from '../../problem.ts'
import { engineOf } from '../engines.ts'

export type Reading = {
  /** Each row's texts by column, as a codebook's codes meet them. */
  texts: Record<string, string | null>[]
  /** The same as numbers; null where the file has texts. */
  numbers: Record<string, number | null>[]
  types: Record<string, string>
  known: KnownFile | null
  rows: number
  place(row: number, column?: string): Place
  /** Each problem as an author reads it. */
  problems: string[]
}

/** A new folder, gone when the test is over. */
export function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'plumbline-test-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** Reads a file by the reader of its name's ending. `made` is its content, or a file that is there. */
export async function readingOf(
  name: string,
  made: Uint8Array | string | { file: string },
  options: FileOptions = {},
  engineName: EngineName = 'native'
): Promise<Reading> {
  const absolute = typeof made === 'object' && 'file' in made ? made.file : join(newFolder(), name)
  if (typeof made === 'string' || made instanceof Uint8Array) writeFileSync(absolute, made)
  const problems = new Problems()
  const engine = await engineOf(engineName)
  try {
    const place = { path: 'data/survey/dataset.yaml', line: 5, column: 9 }
    const file = { name, wave: null, rename: new Map(), options, place }
    const source = { path: `data/survey/${name}`, absolute, file, engine }
    const opened = (await readerOf(name)?.open(source, problems)) ?? null
    const table = (await opened?.load('the table', problems)) ?? null
    const said = problems.all().map((problem) => formatProblem(problem, () => undefined))
    const nothing = { texts: [], numbers: [], types: {}, known: null, rows: 0, place: () => place, problems: said }
    if (!opened || !table) return nothing
    const names = [...table.columns.keys()]
    const read = async (part: 'text' | 'number') => {
      const cells = [...table.columns.values()].map((cell, index) => `${cell[part] ?? 'NULL'} AS p${index}`)
      const rows = await engine.rows(`SELECT ${cells.join(', ')} FROM "the table" ORDER BY r`)
      return rows.map((row) => Object.fromEntries(names.map((each, index) => [each, row[`p${index}`] ?? null])))
    }
    return {
      texts: (await read('text')) as Reading['texts'],
      numbers: (await read('number')) as Reading['numbers'],
      types: Object.fromEntries(
        opened.known.columns.map((column) => [column.name, column.dates === null ? column.type : column.dates])
      ),
      known: opened.known,
      rows: table.rows,
      place: table.place,
      problems: said
    }
  } finally {
    await engine.close()
  }
}
