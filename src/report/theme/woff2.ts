import { brotliDecompressSync } from 'node:zlib'
import { signsIn } from './signs.ts'

/** Tables by their numbers in the directory: `cmap` is the first known one, `glyf` and `loca` are written otherwise than in a font. */
const cmap = 0
const rewritten = [10, 11]
const unnamed = 63

/** The signs that a WOFF2 font has (W3C Recommendation of 2018); null: it is none, or holds several fonts. */
export function signsOfWoff2(bytes: Uint8Array): Set<string> | null {
  try {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    if (view.getUint32(0) !== 0x774f4632 || view.getUint32(4) === 0x74746366) return null
    const { tables, end } = directoryOf(view)
    const found = tables.find(({ number }) => number === cmap)
    if (!found) return null
    const content = brotliDecompressSync(bytes.subarray(end, end + view.getUint32(20)))
    return signsIn(new DataView(content.buffer, content.byteOffset + found.offset, found.length))
  } catch {
    return null
  }
}

type Entry = { number: number; offset: number; length: number }

/** The tables, by where they stand in what is compressed, and where the directory ends. */
function directoryOf(view: DataView): { tables: Entry[]; end: number } {
  const tables: Entry[] = []
  let at = 48
  let offset = 0
  const count = () => {
    let value = 0
    for (;;) {
      const byte = view.getUint8(at++)
      value = value * 128 + (byte & 127)
      if (byte < 128) return value
    }
  }
  for (let index = 0; index < view.getUint16(12); index++) {
    const flags = view.getUint8(at++)
    const number = flags & 63
    if (number === unnamed) at += 4
    const original = count()
    const version = flags >> 6
    const length = (rewritten.includes(number) ? version !== 3 : version !== 0) ? count() : original
    tables.push({ number, offset, length })
    offset += length
  }
  return { tables, end: at }
}
