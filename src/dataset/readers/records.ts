const quote = 0x22
const feed = 0x0a
const back = 0x0d

/** A record of a delimited file: where its bytes begin and end, on which line it begins, and where each field begins. */
export type FileRecord = { from: number; to: number; line: number; fields: number[] }

/**
 * Walks through the records of a delimited file (RFC 4180), the header first. Only its structure is read, so that rows
 * can be counted and cells be placed; what the cells hold is DuckDB's to read. Blank lines are no records. A quote
 * counts at the beginning of a field only; `unclosed` is true where the file ends inside one.
 */
export function* recordsOf(bytes: Uint8Array, delimiter: number): Generator<FileRecord & { unclosed: boolean }> {
  let at = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0
  let line = 1
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
    if (bytes[at] === back) line++
    const to = bytes[at - 1] === back ? at - 1 : at
    at++
    if (to > from) yield { from, to, line: first, fields, unclosed: quoted }
  }
}
