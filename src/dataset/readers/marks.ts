import { closeSync, fstatSync, openSync, readSync } from 'node:fs'
import type { Problems } from '../../problem.ts'

/** The first 200 and the last 8 bytes of a file, a sign each: many formats begin and end with a mark of their own. */
export function marksOf(absolute: string): { first: string; last: string } {
  const file = openSync(absolute, 'r')
  try {
    const { size } = fstatSync(file)
    const read = (length: number, at: number) => {
      const bytes = Buffer.alloc(Math.min(length, size))
      readSync(file, bytes, 0, bytes.length, at)
      return bytes.toString('latin1')
    }
    return { first: read(200, 0), last: read(8, Math.max(0, size - 8)) }
  } finally {
    closeSync(file)
  }
}

export const isZip = (first: string) => first.startsWith('PK\x03\x04')
export const isOldExcel = (first: string) => first.startsWith('\xd0\xcf\x11\xe0')
export const isParquet = (first: string) => first.startsWith('PAR1')
export const isArrow = (first: string) => first.startsWith('ARROW1')
export const isSqlite = (first: string) => first.startsWith('SQLite format 3\0')
export const isDuckdb = (first: string) => first.startsWith('DUCK', 8)

const isControl = (sign: string) => /^\p{Cc}$/u.test(sign) && !/\s/.test(sign)

/** What a file with a wrong ending may be. Marks of letters only count beside a byte that no text has: `PAR1,PAR2`. */
const formats: readonly [what: string, is: (first: string) => boolean][] = [
  ['a zip archive, as Excel workbooks (.xlsx) are', isZip],
  ['an old Excel workbook (.xls)', isOldExcel],
  ['compressed with gzip', (first) => first.startsWith('\x1f\x8b')],
  ['a PDF', (first) => first.startsWith('%PDF-')],
  ['an SPSS file (.sav)', (first) => first.startsWith('$FL')],
  ['a Parquet file (.parquet)', (first) => isParquet(first) && isControl(first[4] ?? '')],
  ['an Arrow file (.arrow)', (first) => isArrow(first) && isControl(first[6] ?? '')],
  ['a SQLite database (.sqlite)', isSqlite],
  ['a DuckDB database (.duckdb)', (first) => isDuckdb(first) && isControl(first[13] ?? '')],
  ['a web page', (first) => /^\s*<(!doctype html|html)\b/i.test(first)]
]

/** Is a file one of a format that text never looks like? */
export function isForeign(first: string): boolean {
  return formats.some(([, is]) => is(first))
}

/** A file that is not of the `format` that its name says; with what it seems to be. */
export function reportForeign(path: string, first: string, format: string, problems: Problems, saved = format): void {
  const found = formats.find(([, is]) => is(first))?.[0]
  problems.error({
    rule: 'file-format',
    place: { path, line: 1, column: 1 },
    message: found
      ? `This file is ${found} by its first bytes, not ${format}`
      : `This file is not ${format}, as its name says`,
    remedy: `Give it the ending of its format, or save the data as ${saved}.`
  })
}
