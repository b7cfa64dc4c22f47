import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import type { KnownColumn, KnownFile } from '../../../codebook/known.ts'
import type { FileTable } from '../../../dataset/file-table.ts'
import { spss } from '../../../dataset/readers/spss/spss.ts'
import { type Cell, type Engine, type EngineName, identifier } from '../../../engine/engine.ts'
import { Problems } from '../../../problem.ts'
import { engineOf } from '../../engines.ts'

export type Read = {
  known: KnownFile | null
  /** Rows as they are in the engine, by the columns' names, or what was looked for; null: see `problems`. */
  rows: Record<string, Cell>[] | null
  problems: string[]
}

/** What is looked for in a table. */
type Look = (table: FileTable, engine: Engine) => Promise<Record<string, Cell>[]>

/** What a file is read as, by an engine that is started for it or that there is. */
export async function readSav(
  absolute: string,
  by: EngineName | Engine = 'native',
  look: Look = rowsOf
): Promise<Read> {
  const problems = new Problems()
  const engine = typeof by === 'string' ? await engineOf(by) : by
  try {
    const file = {
      name: 'file.sav',
      wave: null,
      rename: new Map(),
      options: {},
      place: { path: '', line: 1, column: 1 }
    }
    const open = await spss.open({ path: 'data/file.sav', absolute, file, engine }, problems)
    const table = (await open?.load('file', problems)) ?? null
    const rows = table ? await look(table, engine) : null
    const said = problems
      .all()
      .map(({ file, line, column, ruleId, reason }) => `${file}:${line}:${column}: ${ruleId}: ${reason}`)
    return { known: open?.known ?? null, rows, problems: said }
  } finally {
    if (typeof by === 'string') await engine.close()
  }
}

async function rowsOf(table: FileTable, engine: Engine): Promise<Record<string, Cell>[]> {
  const cells = [...table.columns.keys()].map((column, index) => `c${index} AS ${identifier(column)}`)
  const rows = await engine.rows(`SELECT ${cells.join(', ')} FROM ${identifier(table.table)} ORDER BY r`)
  await engine.run(`DROP TABLE ${identifier(table.table)}`)
  if (rows.length !== table.rows) throw new Error(`${table.rows} rows were told, ${rows.length} are there`)
  return rows
}

/** What bytes are read as, put into a file for as long as the test runs. */
export async function readBytes(
  bytes: Uint8Array,
  by: EngineName | Engine = 'native',
  look: Look = rowsOf
): Promise<Read> {
  const folder = mkdtempSync(join(tmpdir(), 'plumbline-spss-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const path = join(folder, 'file.sav')
  writeFileSync(path, bytes)
  return readSav(path, by, look)
}

export function column({ known }: Read, name: string): KnownColumn | undefined {
  return known?.columns.find((each) => each.name === name)
}
