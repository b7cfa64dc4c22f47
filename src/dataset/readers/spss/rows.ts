import { type ByteStream, brokenOff, type FileBytes, restOf } from './bytes.ts'
import { Damaged } from './damaged.ts'
import type { Dictionary } from './dictionary.ts'
import { inflated } from './zlib.ts'

/** Fills `row`; false where there is no further one. */
export type NextRow = (row: Uint8Array) => boolean

/** What of a dictionary tells how rows are written. */
type Form = Pick<Dictionary, 'header' | 'start' | 'special' | 'variables' | 'rowLength'>

/** The rows of a file (PSPP's description of the format, "Data Record"). */
export function rowsOf(file: FileBytes, form: Form): NextRow {
  const { header, start } = form
  if (header.compression === 'none') return plain(restOf(file, start))
  return bytecode(header.compression === 'zlib' ? inflated(file, start, header.little) : restOf(file, start), form)
}

function plain(stream: ByteStream): NextRow {
  return (row) => {
    const count = stream.copy(row, 0, row.length)
    if (count > 0 && count < row.length) throw brokenOff()
    return count > 0
  }
}

const padding = 0
const end = 252
const raw = 253
const spaces = 254
const missing = 255

/** Eight codes of a byte, then the eights of bytes that those need which stand for none themselves. */
function bytecode(stream: ByteStream, { header: { bias, little }, special, variables, rowLength }: Form): NextRow {
  const codes = new Uint8Array(8)
  const values = Array.from({ length: 256 }, (_, code) => eight(code === missing ? special.none : code - bias, little))
  const isText = textsIn(variables, rowLength)
  let at = 8
  let over = false
  /** The next code; `end` where there is none. */
  const next = (): number => {
    while (!over) {
      if (at === 8) {
        const count = stream.copy(codes, 0, 8)
        codes.fill(padding, count)
        over = count === 0
        at = 0
      } else {
        const code = codes[at++] as number
        if (code !== padding) return code
      }
    }
    return end
  }
  return (row) => {
    for (let from = 0; from < row.length; from += 8) {
      const code = next()
      if (code === raw) {
        if (stream.copy(row, from, 8) < 8) throw brokenOff()
      } else if (code === end) {
        if (from > 0) throw brokenOff()
        over = true
        return false
      } else if (isText[from / 8] === 0 && code !== spaces) row.set(values[code] as Uint8Array, from)
      else if (isText[from / 8] === 1 && code === spaces) row.fill(0x20, from, from + 8)
      else if (isText[from / 8] === 1 && code === bias) row.fill(0, from, from + 8)
      else
        throw new Damaged('The compressed data of this SPSS file have a number where a text stands, or a text for one')
    }
    return true
  }
}

/** For each eight of bytes of a row: is it of a text? */
function textsIn(variables: Form['variables'], rowLength: number): Uint8Array {
  const isText = new Uint8Array(rowLength / 8).fill(1)
  for (const { width, record } of variables) if (width === 0) isText[record.element] = 0
  return isText
}

function eight(value: number, little: boolean): Uint8Array {
  const bytes = new Uint8Array(8)
  new DataView(bytes.buffer).setFloat64(0, value, little)
  return bytes
}

/**
 * Compressed data may be much longer than the file: a code is an eighth of what it stands for, and a survey of many
 * questions that few were asked is zipped some twenty times. A file of more cells than this would take long to say no.
 */
export function checkSize(elements: number, file: FileBytes): void {
  if (elements > Math.max(2_000_000, 100 * file.size)) {
    throw new Damaged('The data of this SPSS file unfold to more than any survey of its size holds')
  }
}
