const quote = 0x22
const feed = 0x0a
const back = 0x0d

/**
 * A record of a delimited file: where its bytes begin and end, on which line it begins, where each field begins, whether
 * a quote is still open at its end, and what ends it.
 */
export type FileRecord = {
  from: number
  to: number
  line: number
  fields: number[]
  unclosed: boolean
  end: 'LF' | 'CRLF' | 'CR' | ''
}

/**
 * Walks through the records of a delimited file (RFC 4180), the header first. Only its structure is read, so that rows
 * can be counted and cells be placed; what the cells hold is DuckDB's to read. A blank line is no record,
 * but in a file of one column, where it is an empty cell. A quote counts at the beginning of a field only.
 */
export function* recordsOf(bytes: Uint8Array, delimiter: number): Generator<FileRecord> {
  let at = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0
  let line = 1
  let single: boolean | undefined
  while (at < bytes.length) {
    const from = at
    const first = line
    const fields = [at]
    let quoted = bytes[at] === quote
    if (quoted) at++
    for (; at < bytes.length; at++) {
      const byte = bytes[at]
      if (byte === feed) line++
      if (quoted) {
        if (byte !== quote) continue
        if (bytes[at + 1] === quote) at++
        else quoted = false
      } else if (byte === delimiter) {
        fields.push(at + 1)
        quoted = bytes[at + 1] === quote
        if (quoted) at++
      } else if (byte === feed || (byte === back && bytes[at + 1] !== feed)) break
    }
    const end = at >= bytes.length ? '' : bytes[at] === back ? 'CR' : bytes[at - 1] === back ? 'CRLF' : 'LF'
    if (end === 'CR') line++
    const to = end === 'CRLF' ? at - 1 : at
    at++
    if (to === from && !single) continue
    single ??= fields.length === 1
    yield { from, to, line: first, fields, unclosed: quoted, end }
  }
}
