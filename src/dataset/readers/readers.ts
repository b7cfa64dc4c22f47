import { arrow } from './arrow.ts'
import { database } from './database.ts'
import { delimited } from './delimited.ts'
import { duckdb } from './duckdb.ts'
import { excel } from './excel.ts'
import { json, jsonLines } from './json.ts'
import { parquet } from './parquet.ts'
import type { Reader } from './reader.ts'
import { spss } from './spss/spss.ts'
import { sqlite } from './sqlite.ts'

/** The formats of data files: a row each. */
export const readers: readonly Reader[] = [
  delimited('comma-separated text', ['.csv'], ','),
  delimited('tab-separated text', ['.tsv'], '\t'),
  delimited('delimited text', ['.txt'], null),
  spss,
  excel,
  json,
  jsonLines,
  parquet,
  arrow,
  duckdb,
  sqlite,
  database
]

/** The reader of a file by the ending of its name. */
export function readerOf(name: string): Reader | undefined {
  return readers.find(({ endings }) => endings.some((ending) => name.toLowerCase().endsWith(ending)))
}

/** The endings of all formats. */
export const endings = readers.flatMap((reader) => reader.endings)
