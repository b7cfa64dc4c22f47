import { type KnownFile, unknownColumn } from '../../../codebook/known.ts'
import { closestMatch, listNames, type Place, type Problems } from '../../../problem.ts'
import type { Heading, HeadingKind, Refusal } from './headings/heading.ts'
import { headerNames, headingKinds } from './headings/headings.ts'
import type { FileRecord } from './records.ts'
import { setsOf } from './sets.ts'
import type { TextFile } from './text-file.ts'

/** The rows above a file's data, understood. */
export type Header = {
  known: KnownFile
  /** The texts of the first of them. */
  first: string[]
  /** How many rows they are, and how many of their cells hold anything. */
  rows: number
  filled: number
  /** What ends its rows, where a cell of the first has another line end in it; else nothing. */
  end: string
}

/** Which rows stand above the data, by `header:`. Null: see `problems`. */
export function headingKindOf(header: string | undefined, place: Place, problems: Problems): HeadingKind | null {
  const found = headingKinds.find((kind) => kind.header === (header ?? null))
  if (found) return found
  const closest = closestMatch(header ?? '', headerNames)
  problems.error({
    rule: 'file-header',
    place,
    message: `\`${header}\` is nothing that can stand above the data`,
    expected: listNames(headerNames),
    ...(closest === undefined ? {} : { closest }),
    remedy: 'Write one of them, or take `header` out where one row of names stands above the data.'
  })
  return null
}

/** Understands the first records of a file, the data's first among them. `chosen`: the codebook names the delimiter. */
export function readHeader(
  file: TextFile,
  kind: HeadingKind,
  records: readonly FileRecord[],
  chosen: boolean,
  problems: Problems
): Header | null {
  const before = problems.errors.length
  const [first] = records
  if (!first || first.cells.every(({ text }) => text.trim() === '')) {
    reportEmpty(file, first, problems)
    return null
  }
  if (!chosen) reportDelimiter(file, records, problems)
  if (!chosen && problems.errors.length === before) reportTitle(file, records, problems)
  if (problems.errors.length > before) return null
  const rows = records.slice(0, Math.max(3, kind.rows)).map(({ cells }) => cells.map(({ text }) => text.trim()))
  const top = { path: file.path, line: first.line, column: 1 }
  const refused = kind.refuse(rows) ?? (kind.header === null ? refuseAnswers(rows) : null)
  if (refused) {
    problems.error({ rule: 'file-header', place: top, ...refused })
    return null
  }
  const headings = named(kind.read(rows))
  reportTwice(file, headings, first, problems)
  if (problems.errors.length > before) return null
  const above = records.slice(0, kind.rows)
  return {
    first: first.cells.map(({ text }) => text),
    rows: above.length,
    end: endOf(first),
    filled: above.flatMap(({ cells }) => cells).filter(({ text }) => text !== '').length,
    known: {
      path: file.path,
      columns: headings.map(({ name, label, question }) => ({ ...unknownColumn(name), label, question })),
      sets: setsOf(headings, records.slice(kind.rows), kind.counted),
      weight: null
    }
  }
}

/** What a survey tool writes below the names is no row of answers: it would count as a respondent. */
function refuseAnswers(rows: readonly string[][]): Refusal | null {
  for (const { header, looksLike } of headingKinds) {
    const hold = looksLike?.(rows)
    if (hold)
      return {
        message: `The rows below the names hold ${hold}, not answers`,
        remedy: `Say what stands above the data: \`header: ${header}\`.`
      }
  }
  return null
}

function endOf({ cells, end }: FileRecord): string {
  const sign = { LF: '\n', CRLF: '\r\n', CR: '\r', '': '' }[end]
  return cells.some(({ text }) => /[\r\n]/.test(text.replaceAll(sign, ''))) ? sign : ''
}

/** A column without a heading is called by its place, so that a codebook can name it. */
function named(headings: Heading[]): Heading[] {
  return headings.map((heading, index) => (heading.name === '' ? { ...heading, name: `column ${index + 1}` } : heading))
}

function reportEmpty(file: TextFile, first: FileRecord | undefined, problems: Problems): void {
  problems.error({
    rule: 'file-empty',
    place: { path: file.path, line: first?.line ?? 1, column: 1 },
    message: file.skip > 0 && !first ? 'This file ends within the lines to be skipped' : 'This file has no header row',
    expected: 'a first row with the names of the columns',
    remedy: file.skip > 0 ? 'Mend `skip` in the codebook.' : 'Add one, or take the file out of `files`.'
  })
}

const signs: Record<string, string> = { ',': 'commas', ';': 'semicolons', '\t': 'tabs', '|': 'vertical bars' }

/**
 * Nothing is guessed: a header that another sign cuts into more cells is refused until the codebook says which it is;
 * one with a sign or two of its names only where the rows below are cut into as many.
 */
function reportDelimiter(file: TextFile, [first, ...below]: readonly FileRecord[], problems: Problems): void {
  const { cells, line } = first as FileRecord
  const ours = String.fromCharCode(file.delimiter)
  const lineOf = (record: Pick<FileRecord, 'cells'>) => record.cells.map(({ text }) => text).join(ours)
  const texts = lineOf({ cells })
  const counts = Object.keys(signs).map((sign) => ({ sign, cells: texts.split(sign).length }))
  const most = counts.reduce((best, each) => (each.cells > best.cells ? each : best))
  if (most.sign === ours || most.cells <= cells.length) return
  const few = cells.length > 1 && most.cells <= cells.length * 2
  if (few && (below.length === 0 || below.some((each) => lineOf(each).split(most.sign).length !== most.cells))) return
  const hint = cells.length === 1 && /^"?sep=.$/.test(texts)
  const written = most.sign === '\t' ? '\\t' : most.sign
  problems.error({
    rule: 'file-delimiter',
    place: { path: file.path, line, column: 1 },
    message: hint
      ? 'The first line of this file tells a spreadsheet what stands between its cells; it is no header'
      : `The cells of this file stand between ${signs[most.sign]}, and its name says ${signs[ours]}`,
    remedy: hint
      ? `Say \`delimiter: "${written}"\` and \`skip: ${line}\` under \`files\`.`
      : `Say so with \`delimiter: "${written}"\` under \`files\`; ` +
        `or, if its name is right, with \`delimiter: "${ours === '\t' ? '\\t' : ours}"\`.`
  })
}

/** A line of one cell, and after it lines that another sign cuts into as many cells each: a title above a table. */
function reportTitle(file: TextFile, records: readonly FileRecord[], problems: Problems): void {
  const [first, ...rest] = records
  if (!first || first.cells.length > 1 || rest.length < 2) return
  const ours = String.fromCharCode(file.delimiter)
  const lines = rest.map(({ cells }) => cells.map(({ text }) => text).join(ours))
  for (const sign of Object.keys(signs).filter((each) => each !== ours)) {
    const [most = 1, ...others] = lines.map((line) => line.split(sign).length)
    if (most < 2 || others.some((count) => count !== most)) continue
    problems.error({
      rule: 'file-delimiter',
      place: { path: file.path, line: first.line, column: 1 },
      message: `This line is one cell, and ${signs[sign]} cut the lines after it into ${most} each`,
      remedy:
        `If it is a title, say \`skip: ${(rest[0]?.line ?? 2) - 1}\` and \`delimiter: "${sign === '\t' ? '\\t' : sign}"\` under \`files\`; ` +
        `if it is the header of one column, \`delimiter: "${ours === '\t' ? '\\t' : ours}"\`.`
    })
    return
  }
}

function reportTwice(file: TextFile, headings: Heading[], first: FileRecord, problems: Problems): void {
  const names = headings.map(({ name }) => name)
  for (const name of new Set(names.filter((each, index) => names.indexOf(each) !== index))) {
    const at = first.cells[names.lastIndexOf(name)]
    problems.error({
      rule: 'file-header',
      place: { path: file.path, line: at?.line ?? first.line, column: at?.column ?? 1 },
      message: `Two columns of this file have the same name, \`${name}\``,
      expected: `different names for the columns ${places(names, name)}`,
      remedy: 'Rename one of them in the file.'
    })
  }
}

/** `3 and 7`. */
function places(names: string[], name: string): string {
  const found = names.flatMap((each, index) => (each === name ? [String(index + 1)] : []))
  return `${found.slice(0, -1).join(', ')} and ${found.at(-1)}`
}
