import { isUtf8 } from 'node:buffer'
import { setImmediate } from 'node:timers/promises'
import { mostInRow, type Start, startOf } from './records.ts'
import { blocksOf, type TextFile } from './text-file.ts'

/** What a sound file holds, below and with the rows of its header. */
export type Structure = {
  /** All records, those of the header among them. */
  records: number
  /** Cells with anything in them. */
  filled: number
  /** What ends each record. */
  end: 'LF' | 'CRLF' | 'CR' | ''
  /** Bytes of the longest record. */
  longest: number
  /** Where every `stride`th record begins, so that a cell is found without reading all before it. */
  starts: Start[]
  /** Does a byte order mark stand anywhere in the text? */
  marks: boolean
  /** For each column: may a cell of it begin or end in a space? */
  edged: Uint8Array
}

/** Records between two of `starts`. */
export const stride = 4096

const feed = 0x0a
const back = 0x0d
const quote = 0x22
const space = 0x20
const mark = '\ufeff'
const [atStart, inPlain, inQuotes, behindQuote, behindBack, inSpaces] = [0, 1, 2, 3, 4, 5]

/** How far the pass has come: what has been counted, and the record and cell that it is in. */
type Pass = {
  columns: number
  delimiter: number
  records: number
  filled: number
  longest: number
  /** 1: LF, 2: CRLF, 3: CR; 0: no line has ended. */
  end: number
  line: number
  state: number
  /** Cells of the record so far, and the byte at which the last begins. */
  cells: number
  cellFrom: number
  /** The byte and the line at which the record begins. */
  from: number
  recordLine: number
  starts: Start[]
  marks: boolean
  edged: Uint8Array
  /** The first two bytes of a cell that began in a block before, and the last two of that block. */
  opening: Uint8Array
  closing: Uint8Array
}

/**
 * Reads a file's structure in one pass over its bytes. Null where anything is not as it has to be: a record with
 * another number of cells than `columns`, an open quote or text behind a closed one, line ends of two kinds, a zero
 * byte, a record that is too long, bytes that are not UTF-8. `explain` says which. Lets others run between blocks.
 */
export async function structureOf(file: TextFile, columns: number): Promise<Structure | null> {
  const { line } = startOf(file)
  const counts = { records: 0, filled: 0, longest: 0, end: 0, cells: 1, cellFrom: 0, from: 0 }
  const pass: Pass = {
    ...counts,
    columns,
    delimiter: file.delimiter,
    line,
    recordLine: line,
    state: atStart,
    starts: [],
    marks: false,
    edged: new Uint8Array(columns),
    opening: new Uint8Array(0),
    closing: new Uint8Array(0)
  }
  let size = 0
  let tail: Uint8Array = new Uint8Array(0)
  for (const { bytes, before } of blocksOf(file)) {
    const whole = wholeSigns(tail, bytes)
    if (!whole || bytes.includes(0)) return null
    tail = whole
    pass.marks ||= Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes(mark)
    size = before + bytes.length
    if (before - pass.from > mostInRow || !scan(pass, bytes, before)) return null
    await setImmediate()
  }
  if (tail.length > 0 || !endFile(pass, size)) return null
  const { records, filled, longest, end, starts, marks, edged } = pass
  return { records, filled, end: lineEnds[end] ?? '', longest, starts, marks, edged }
}

/** Goes through a block; false: something is not sound. Without allocation, and nothing in it that is not needed. */
function scan(pass: Pass, bytes: Uint8Array, before: number): boolean {
  const { length } = bytes
  const { delimiter } = pass
  let { state, cells, filled } = pass
  let from = pass.cellFrom - before
  let at = 0
  while (at < length) {
    if (state === inQuotes) {
      const stop = bytes.indexOf(quote, at)
      const to = stop === -1 ? length : stop
      for (let each = at; each < to; each++) if (bytes[each] === feed) pass.line++
      at = to + 1
      if (stop !== -1) state = behindQuote
      continue
    }
    if (state === atStart || state === inSpaces) {
      const byte = bytes[at]
      if (byte === space) {
        state = inSpaces
        at++
        continue
      }
      if (byte === quote && state === inSpaces) return false
      state = byte === quote ? inQuotes : inPlain
    }
    if (state === inQuotes) {
      at++
      continue
    }
    let byte = bytes[at] as number
    if (state === inPlain) {
      while (byte !== delimiter && byte !== feed && byte !== back) {
        if (++at === length) break
        byte = bytes[at] as number
      }
      if (at === length) break
    }
    if (byte === delimiter && state !== behindBack) {
      filled += fill(pass, cells, bytes, from, at, state === behindQuote ? 1 : 0)
      cells++
      from = ++at
      state = atStart
      continue
    }
    if (state === behindQuote && byte === quote) {
      state = inQuotes
      at++
      continue
    }
    if (state === behindQuote && byte !== feed && byte !== back) return false
    if (state !== behindBack) {
      filled += fill(pass, cells, bytes, from, at, state === behindQuote ? 1 : 0)
      if (byte === back) {
        state = behindBack
        at++
        continue
      }
    }
    const pair = state === behindBack && byte === feed
    const end = state !== behindBack ? 1 : pair ? 2 : 3
    const to = end === 1 ? at : at - 1
    if (end !== 3) at++
    pass.cells = cells
    if (!endRecord(pass, end, before + to, before + at)) return false
    cells = 1
    from = at
    state = atStart
  }
  pass.state = state
  pass.cells = cells
  pass.filled = filled
  pass.cellFrom = before + from
  if (from >= 0) pass.opening = bytes.slice(from, from + 2)
  pass.closing = bytes.slice(-2)
  return true
}

/**
 * 1 where a cell holds anything, and notes its column if it may begin or end in a space: in one, or in a letter
 * outside of ASCII, as other spaces are. `quotes`: how many bytes at each end are no part of its text.
 */
function fill(pass: Pass, cells: number, bytes: Uint8Array, from: number, to: number, quotes: 0 | 1): 0 | 1 {
  if (to - from <= 2 * quotes) return 0
  const [start, stop] = [from + quotes, to - 1 - quotes]
  const first = (start < 0 ? pass.opening[quotes] : bytes[start]) ?? space
  const last = (stop < 0 ? pass.closing[2 + stop] : bytes[stop]) ?? space
  if (first === space || last === space || first > 0x7f || last > 0x7f) pass.edged[cells - 1] = 1
  return 1
}

/** Ends a record in front of the byte `to`, and begins the next at `next`; false: it is not sound. */
function endRecord(pass: Pass, end: number, to: number, next: number): boolean {
  if (pass.end !== end) {
    if (pass.end !== 0) return false
    pass.end = end
  }
  pass.line++
  const long = to - pass.from
  if (long > 0 || (pass.columns === 1 && pass.records > 0)) {
    if (pass.cells !== pass.columns || long > mostInRow) return false
    if (long > pass.longest) pass.longest = long
    if (pass.records % stride === 0)
      pass.starts.push({ offset: pass.from, line: pass.recordLine, single: pass.columns === 1 })
    pass.records++
  }
  pass.from = next
  pass.recordLine = pass.line
  return true
}

function endFile(pass: Pass, size: number): boolean {
  if (pass.state === inQuotes) return false
  if (pass.state === behindBack) return endRecord(pass, 3, size - 1, size)
  if (size === pass.from) return true
  const wide = size - pass.cellFrom
  if (wide > 0 && (pass.state !== behindQuote || wide > 2)) pass.filled++
  if (pass.cells <= pass.columns) pass.edged[pass.cells - 1] = 1
  return endRecord(pass, pass.end === 0 ? 1 : pass.end, size, size)
}

const lineEnds = ['', 'LF', 'CRLF', 'CR'] as const

/** The bytes of a sign that goes on in the next block. Null: the block is not UTF-8. */
export function wholeSigns(tail: Uint8Array, block: Uint8Array): Uint8Array | null {
  let cut = block.length
  for (let back = 1; back <= 3 && back <= block.length; back++) {
    const byte = block[block.length - back] as number
    if ((byte & 0xc0) === 0x80) continue
    const signs = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : byte >= 0xc0 ? 2 : 1
    if (signs > back) cut = block.length - back
    break
  }
  if (tail.length === 0) return isUtf8(block.subarray(0, cut)) ? block.slice(cut) : null
  const joined = new Uint8Array(tail.length + cut)
  joined.set(tail)
  joined.set(block.subarray(0, cut), tail.length)
  return isUtf8(joined) ? block.slice(cut) : null
}
