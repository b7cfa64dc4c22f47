import type { Block, TextFile } from './text-file.ts'
import { blocksOf } from './text-file.ts'

/** A cell of a record: its text without the quotes around it, and where it begins. */
export type RecordCell = { text: string; line: number; column: number }

/** A record of a delimited file, as far as it can be read. */
export type FileRecord = {
  line: number
  cells: RecordCell[]
  /** What ends it; nothing at the end of the file. */
  end: 'LF' | 'CRLF' | 'CR' | ''
  /** The cell whose quote is not closed, to the end of the file or of what a row may hold. */
  unclosed: number | null
  /** The cell where text follows a closing quote. */
  spilled: number | null
  /** The cell where spaces stand in front of a quote. */
  spaced: number | null
  /** It is longer than a row may be; what follows has not been read. */
  endless: boolean
}

/** Where to begin: a byte of the text at which a record begins, its line, and whether the file has one column. */
export type Start = { offset: number; line: number; single: boolean | null }

/** The longest row that is read, in bytes of UTF-8. Longer ones have a quote or a line end astray. */
export const mostInRow = 32 << 20

const feed = 0x0a
const back = 0x0d
const quote = 0x22
const nowhere = { unclosed: null, spilled: null, spaced: null, endless: false } as const

/**
 * Walks through the records of a delimited file (RFC 4180) with their texts, the header first: slower than
 * `structureOf`, for headings, places and saying what is wrong. A quote counts at the beginning of a cell only. A
 * blank line is no record, but in a file of one column, where it is an empty cell. Stops behind a record that is
 * endless.
 */
export function* recordsOf(file: TextFile, start?: Start): Generator<FileRecord> {
  for (const record of linesOf(file, start)) if (record.cells.length > 0) yield record
}

/** The records, and blank lines as records without a cell. */
export function* linesOf(file: TextFile, start: Start = startOf(file)): Generator<FileRecord> {
  const texts = charactersOf(blocksOf(file, start.offset))
  const delimiter = String.fromCharCode(file.delimiter)
  let { line, single } = start
  let column = 1
  let [record, text, cellLine, cellColumn, length] = [begin(line), '', line, 1, 0]
  let state: 'start' | 'plain' | 'quoted' | 'closed' | 'back' = 'start'
  let pending = ''
  let isPlain = false

  const endCell = () => {
    if (isPlain && /^ +"/.test(text)) record.spaced ??= record.cells.length
    record.cells.push({ text, line: cellLine, column: cellColumn })
    text = ''
    isPlain = false
  }
  for (const [part, last] of texts) {
    for (let at = 0; at < part.length; at++) {
      const sign = part[at] as string
      if (state === 'back') {
        const end = sign === '\n' ? 'CRLF' : 'CR'
        if (end === 'CRLF') column++
        yield finish(end)
        if (end === 'CRLF') continue
      }
      length++
      if (state === 'quoted') {
        const stop = nextOf(part, at, quote, feed, feed)
        text += part.slice(at, stop)
        length += stop - at
        column += stop - at
        at = stop
        if (length > mostInRow) {
          endCell()
          yield { ...record, unclosed: record.cells.length - 1, endless: true }
          return
        }
        if (at >= part.length) break
        if (part[at] === '\n') {
          text += '\n'
          line++
          column = 1
        } else {
          column++
          state = 'closed'
        }
        continue
      }
      if (state === 'closed' && sign === '"') {
        text += '"'
        column++
        state = 'quoted'
        continue
      }
      if (sign === delimiter) {
        endCell()
        if (length > mostInRow) {
          yield { ...record, endless: true }
          return
        }
        column++
        ;[cellLine, cellColumn] = [line, column]
        state = 'start'
      } else if (sign === '\n') {
        yield finish('LF')
      } else if (sign === '\r') {
        pending = state
        state = 'back'
      } else if (state === 'start' && sign === '"') {
        column++
        state = 'quoted'
      } else {
        if (state === 'closed') record.spilled ??= record.cells.length
        if (state === 'start') isPlain = true
        state = 'plain'
        const stop = Math.max(at + 1, nextOf(part, at, file.delimiter, feed, back))
        text += part.slice(at, stop)
        column += stop - at
        length += stop - at
        at = stop - 1
        if (length > mostInRow) {
          endCell()
          yield { ...record, endless: true }
          return
        }
      }
    }
    if (!last) continue
    if (state === 'quoted') {
      endCell()
      yield { ...record, unclosed: record.cells.length - 1 }
    } else if (state === 'back') {
      yield finish('CR')
    } else if (record.cells.length > 0 || text !== '' || state !== 'start') {
      endCell()
      yield record
    }
  }

  function begin(at: number): FileRecord {
    return { line: at, cells: [], end: '', ...nowhere }
  }

  function finish(end: FileRecord['end']): FileRecord {
    const blank = record.cells.length === 0 && text === '' && (state === 'back' ? pending : state) === 'start'
    endCell()
    const ended = { ...record, end }
    line++
    column = 1
    record = begin(line)
    ;[cellLine, cellColumn, length, state] = [line, 1, 0, 'start']
    if (blank && single !== true) return { ...ended, cells: [] }
    single ??= ended.cells.length === 1
    return ended
  }
}

/** The beginning of the data: below what is skipped. */
export function startOf(file: TextFile): Start {
  return { offset: 0, line: file.skip + 1, single: null }
}

/** The text of UTF-8 blocks, and whether it is the last. Bytes that are no UTF-8 become a sign for that. */
function* charactersOf(blocks: Iterable<Block>): Generator<[string, boolean]> {
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true })
  for (const { bytes } of blocks) yield [decoder.decode(bytes, { stream: true }), false]
  yield [decoder.decode(), true]
}

/** Where one of three signs stands next. */
function nextOf(text: string, from: number, first: number, second: number, third: number): number {
  let at = from
  for (; at < text.length; at++) {
    const sign = text.charCodeAt(at)
    if (sign === first || sign === second || sign === third) break
  }
  return at
}
