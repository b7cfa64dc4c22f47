import type { Problems } from '../../../problem.ts'
import { isReallyUtf8 } from './options.ts'
import { type FileRecord, linesOf, mostInRow } from './records.ts'
import { reportEncoding, reportReallyUtf8, reportZero } from './report.ts'
import { wholeSigns } from './structure.ts'
import { blocksOf, type TextFile } from './text-file.ts'

const mostRows = 20

/** Says what is wrong with a file of which `structureOf` found that something is. */
export function explain(file: TextFile, columns: number, problems: Problems): void {
  const before = problems.errors.length
  if (reportBytes(file, problems)) return
  const shapes = shapesOf(file, columns, problems)
  if (shapes && !reportHeader(file, shapes, columns, problems)) reportRows(file, shapes, columns, problems)
  if (problems.errors.length > before) return
  problems.error({
    rule: 'file-row',
    place: { path: file.path, line: 1, column: 1 },
    message: `A row of this file is longer than ${megabytes(mostInRow)}`,
    remedy: 'Look for a quote that is not closed, and for unusual line ends.'
  })
}

/** Bytes that are no text in the file's encoding. True: reported. */
export function reportBytes(file: TextFile, problems: Problems): boolean {
  let line = file.skip + 1
  let tail: Uint8Array = new Uint8Array(0)
  try {
    for (const { bytes, before } of blocksOf(file)) {
      const zero = bytes.indexOf(0)
      if (zero !== -1) {
        reportZero(file, line + feeds(bytes.subarray(0, zero)), before === 0 ? pairsOf(bytes) : null, problems)
        return true
      }
      const next = wholeSigns(tail, bytes)
      if (!next) {
        reportEncoding(file, line + linesOfText(tail, bytes), problems)
        return true
      }
      tail = next
      line += feeds(bytes)
    }
  } catch (error) {
    if (!(error instanceof TypeError)) throw error
    reportEncoding(file, 1, problems)
    return true
  }
  if (tail.length > 0) reportEncoding(file, line, problems)
  else if (isReallyUtf8(file)) reportReallyUtf8(file, problems)
  else return false
  return true
}

/** How many whole lines stand in front of the first that is not UTF-8. */
function linesOfText(tail: Uint8Array, bytes: Uint8Array): number {
  let lines = 0
  let carried = tail
  for (let start = 0; start < bytes.length; ) {
    const feed = bytes.indexOf(0x0a, start)
    const stop = feed === -1 ? bytes.length : feed + 1
    const next = wholeSigns(carried, bytes.subarray(start, stop))
    if (!next || (feed !== -1 && next.length > 0)) return lines
    carried = next
    start = stop
    lines++
  }
  return lines
}

function feeds(bytes: Uint8Array): number {
  let found = 0
  for (let at = bytes.indexOf(0x0a); at !== -1; at = bytes.indexOf(0x0a, at + 1)) found++
  return found
}

/** Is every other byte zero, as in UTF-16 of Latin letters? */
function pairsOf(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const first = bytes.subarray(0, 200)
  const zeros = (odd: number) => first.filter((byte, index) => byte === 0 && index % 2 === odd).length
  if (zeros(1) > first.length / 4 && zeros(0) === 0) return 'utf-16le'
  return zeros(0) > first.length / 4 && zeros(1) === 0 ? 'utf-16be' : null
}

/** How many cells the records have, as runs of records that have as many. */
type Run = { cells: number; line: number; records: number }

/** Null: one thing was reported for which nothing else of the file can be told. */
function shapesOf(file: TextFile, columns: number, problems: Problems): Run[] | null {
  const runs: Run[] = []
  let end: FileRecord['end'] = ''
  for (const record of linesOf(file)) {
    const { line, cells, unclosed, spilled, spaced, endless } = record
    if (end === '') end = record.end
    if (record.end !== '' && record.end !== end) {
      reportLineEnds(file, record, end, problems)
      return null
    }
    if (cells.length === 0) continue
    if (unclosed !== null || spilled !== null || spaced !== null || endless) {
      reportQuotes(file, record, problems)
      return null
    }
    const last = runs.at(-1)
    if (last?.cells === cells.length) last.records++
    else if (runs.length <= 10 * mostRows || cells.length !== columns)
      runs.push({ cells: cells.length, line, records: 1 })
  }
  return runs
}

/** A header that is not one: lines stand above it, or it lacks a name. True: reported. */
function reportHeader(file: TextFile, runs: Run[], columns: number, problems: Problems): boolean {
  const totals = new Map<number, number>()
  for (const { cells, records } of runs) totals.set(cells, (totals.get(cells) ?? 0) + records)
  const all = [...totals.values()].reduce((sum, each) => sum + each, 0)
  const tail = runs.at(-1)
  const alone = columns === 1 && tail && tail.records > 1 && runs.filter(({ cells }) => cells > 1).length === 1
  const [usual, many] = alone
    ? [tail.cells, all]
    : [...totals].reduce((most, each) => (each[1] > most[1] ? each : most), [columns, 0])
  if (usual === columns || many <= all / 2 || many < 2) return false
  const first = runs.find(({ cells }) => cells === usual) as Run
  const above = runs.slice(0, runs.indexOf(first))
  const place = { path: file.path, line: file.skip + 1, column: 1 }
  if (above.length === 1 && above[0]?.records === 1 && columns > 1) {
    problems.error({
      rule: 'file-header',
      place: { ...place, line: above[0].line },
      message: `The header names ${columns} columns, and the rows below have ${usual} cells`,
      remedy:
        usual === columns + 1
          ? 'Add the name that lacks, at its place; a delimiter at the end of a row makes one cell more, ' +
            'and needs one in the header too.'
          : `Give each column its name; or, if the header is a line below, say so with \`skip: ${first.line - 1}\`.`
    })
    return true
  }
  const lines = first.line - 1 - file.skip
  problems.error({
    rule: 'file-preamble',
    place,
    message:
      `${lines === 1 ? 'The first line is' : `The first ${lines} lines are`} no part of the table: ` +
      `the rows from line ${first.line} on have ${usual} cells, and line ${above[0]?.line} has ${columns}`,
    expected: 'the header in the first line, or `skip` in the codebook',
    remedy:
      `If line ${first.line} is the header, say \`skip: ${first.line - 1}\` under \`files\`; ` +
      'or take the lines above it out.'
  })
  return true
}

function reportRows(file: TextFile, runs: Run[], columns: number, problems: Problems): void {
  const ragged = runs.filter(({ cells }) => cells !== columns)
  const last = runs.at(-1)
  if (ragged.length === 1 && last === ragged[0] && last && last.records > 2 && runs.length > 1) {
    problems.error({
      rule: 'file-row',
      place: { path: file.path, line: last.line, column: 1 },
      message: `From this line on the rows have ${ofCells(last.cells, columns)}`,
      expected: 'one table in a file',
      remedy: 'If another table begins here, put it into a file of its own; take lines of text out.'
    })
    return
  }
  for (const { cells, line, records } of ragged.slice(0, mostRows)) {
    problems.error({
      rule: 'file-row',
      place: { path: file.path, line, column: 1 },
      message:
        records === 1
          ? `This row has ${ofCells(cells, columns)}`
          : `This row and ${records - 1} below have ${ofCells(cells, columns)}`,
      remedy: 'A cell with the delimiter or a line break in it needs quotes around it; a quote in it is doubled.'
    })
  }
  const more = ragged.slice(mostRows).reduce((sum, { records }) => sum + records, 0)
  if (more === 0) return
  problems.error({
    rule: 'file-row',
    place: { path: file.path, line: 1, column: 1 },
    message: `${more} more rows of this file have another number of cells than the header`,
    remedy: 'Mend the ones that are named first: they may have one cause.'
  })
}

function ofCells(cells: number, columns: number): string {
  const names = columns === 1 ? '1 column' : `${columns} columns`
  return `${cells} ${cells === 1 ? 'cell' : 'cells'}, and the header names ${names}`
}

function reportQuotes(file: TextFile, record: FileRecord, problems: Problems): void {
  const { unclosed, spilled, spaced, endless, cells } = record
  const cell = cells[unclosed ?? spilled ?? spaced ?? 0]
  const to = endless ? `in ${megabytes(mostInRow)} of text` : 'to the end of the file'
  const quoting = 'A cell with the delimiter or a line break in it needs quotes around it; a quote in it is doubled.'
  const [message, remedy] =
    unclosed !== null
      ? [`A quote is opened here and not closed ${to}`, quoting]
      : spilled !== null
        ? ['The quote that begins this cell is closed before its end', quoting]
        : spaced !== null
          ? [
              'Spaces stand in front of the quote that begins this cell',
              'Take the spaces between delimiters and quotes out.'
            ]
          : [`This row is longer than ${megabytes(mostInRow)}`, 'Look for line ends that got lost.']
  const place = { path: file.path, line: cell?.line ?? record.line, column: cell?.column ?? 1 }
  problems.error({ rule: 'file-row', place, message, remedy })
}

function reportLineEnds(file: TextFile, record: FileRecord, first: string, problems: Problems): void {
  problems.error({
    rule: 'file-lines',
    place: { path: file.path, line: record.line, column: 1 },
    message: `This line ends in ${record.end}, and those before it in ${first}`,
    expected: 'one kind of line end in the whole file',
    remedy: 'Open the file in an editor and save it with one kind of line ends.'
  })
}

function megabytes(bytes: number): string {
  return `${bytes >> 20} MB`
}
