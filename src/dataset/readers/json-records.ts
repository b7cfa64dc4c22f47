import { closeSync, fstatSync, openSync, readFileSync, readSync, statSync } from 'node:fs'
import type { Place } from '../../problem.ts'
import { expectEnd, expectSign, type JsonCell, JsonFault, type Scanner, scanObject, takeSign } from './json-scan.ts'

/** One object of a file: its cells, and the text that they stand in, which begins on `line`. Or what is wrong there. */
export type JsonRecord = { text: string; line: number; at: number } & (
  | { cells: Map<string, JsonCell>; fault: null }
  | { cells: null; fault: JsonFault }
)

/** A whole text of JSON has to fit into one string of JavaScript's. */
const mostBytes = 2 ** 28

/** The objects of a file that is one list of them. Ends at the first fault. */
export function* recordsOfList(absolute: string): Generator<JsonRecord> {
  if (statSync(absolute).size > mostBytes) {
    const fault = new JsonFault('This file is larger than 256 MB', 0, 'JSON Lines, one object a line, for so much data')
    yield { text: '', line: 1, at: 0, cells: null, fault }
    return
  }
  const bytes = readFileSync(absolute)
  const scanner = { text: '', at: 0 }
  try {
    scanner.text = decode(bytes)
    expectSign(scanner, '[', 'a list of objects: `[{"name": value, …}, …]`')
    if (!takeSign(scanner, ']')) {
      do yield recordAt(scanner, 1)
      while (takeSign(scanner, ','))
      expectSign(scanner, ']', '`,` or `]`')
    }
    expectEnd(scanner, 'nothing behind the list')
  } catch (error) {
    yield faultAt(error, scanner, 1)
  }
}

/** The objects of a file with one on each line, read a part at a time. Blank lines are none. */
export function* recordsOfLines(absolute: string): Generator<JsonRecord> {
  let line = 0
  for (const bytes of linesOf(absolute)) {
    line++
    const scanner = { text: '', at: 0 }
    try {
      scanner.text = decode(bytes)
      if (scanner.text.trim() === '') continue
      const record = recordAt(scanner, line)
      expectEnd(scanner, 'one object on a line')
      yield record
    } catch (error) {
      yield faultAt(error, scanner, line)
    }
  }
}

/** Where a sign of a record's text stands in the file. */
export function placeInRecord(path: string, { text, line }: JsonRecord, at: number): Place {
  const before = text.slice(0, at)
  const last = before.lastIndexOf('\n')
  const lines = last < 0 ? 0 : before.split('\n').length - 1
  return { path, line: line + lines, column: at - last }
}

function recordAt(scanner: Scanner, line: number): JsonRecord {
  const cells = scanObject(scanner)
  return { text: scanner.text, line, at: scanner.at, cells, fault: null }
}

function faultAt(error: unknown, { text }: Scanner, line: number): JsonRecord {
  if (!(error instanceof JsonFault)) throw error
  return { text, line, at: error.at, cells: null, fault: error }
}

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new JsonFault('This is not UTF-8', 0, 'UTF-8')
  }
}

const [smallestPart, largestPart] = [1 << 12, 1 << 20]

function* linesOf(absolute: string): Generator<Uint8Array> {
  const file = openSync(absolute, 'r')
  try {
    const part = Math.min(Math.max(fstatSync(file).size, smallestPart), largestPart)
    let rest = Buffer.alloc(0)
    for (;;) {
      const buffer = Buffer.alloc(part)
      const read = readSync(file, buffer)
      const bytes = Buffer.concat([rest, buffer.subarray(0, read)])
      let start = 0
      for (let end = bytes.indexOf(0x0a); end >= 0; end = bytes.indexOf(0x0a, start)) {
        yield bytes.subarray(start, end)
        start = end + 1
      }
      rest = bytes.subarray(start)
      if (read === 0) break
    }
    if (rest.length > 0) yield rest
  } finally {
    closeSync(file)
  }
}
