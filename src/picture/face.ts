import { signsIn } from '../report/theme/signs.ts'

const platform = { windows: 3, unicode: 1, english: 0x0409 }

/**
 * A TrueType face under another family's name, which is its PostScript name too: resvg takes no face without one, and
 * subset faces have lost theirs. Checksums stay those of before; nobody who reads the result looks at them.
 */
export function renamed(font: Uint8Array, family: string): Uint8Array {
  const names = nameTable([
    [1, family],
    [6, family]
  ])
  const at = font.length + ((4 - (font.length % 4)) % 4)
  const result = new Uint8Array(at + names.length)
  result.set(font)
  result.set(names, at)
  const view = new DataView(result.buffer)
  const entry = entryOf(view, 'name')
  view.setUint32(entry + 8, at)
  view.setUint32(entry + 12, names.length)
  return result
}

/** Where a table's entry in the directory of tables begins. Throws where there is none. */
function entryOf(font: DataView, tag: string): number {
  const count = font.getUint16(4)
  for (let entry = 12; entry < 12 + 16 * count; entry += 16) {
    const found = String.fromCharCode(...[0, 1, 2, 3].map((index) => font.getUint8(entry + index)))
    if (found === tag) return entry
  }
  throw new Error(`A face has no table ${tag}.`)
}

/** A `name` table of these records: number of the name, and the name. */
function nameTable(records: [number, string][]): Uint8Array {
  const texts = records.map(([, text]) => Buffer.from(text, 'utf16le').swap16())
  const header = Buffer.alloc(6 + 12 * records.length)
  header.writeUInt16BE(records.length, 2)
  header.writeUInt16BE(header.length, 4)
  let offset = 0
  for (const [index, [id]] of records.entries()) {
    const length = texts[index]?.length ?? 0
    const fields = [platform.windows, platform.unicode, platform.english, id, length, offset]
    for (const [field, value] of fields.entries()) header.writeUInt16BE(value, 6 + 12 * index + 2 * field)
    offset += length
  }
  return Buffer.concat([header, ...texts])
}

/** The signs that a face has, below U+10000. */
export function signsOf(font: Uint8Array): Set<string> {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength)
  const table = view.getUint32(entryOf(view, 'cmap') + 8)
  return signsIn(new DataView(font.buffer, font.byteOffset + table))
}
