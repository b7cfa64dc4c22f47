import { crc32, createInflateRaw } from 'node:zlib'

/** A packed file in a zip: what the directory says of it, and its bytes as they are packed. */
export type ZipPart = { name: string; size: number; method: number; crc: number; packed: Uint8Array }

export class ZipFault extends Error {}

const [endMark, entryMark, partMark] = [0x06054b50, 0x02014b50, 0x04034b50]
const [stored, deflated] = [0, 8]

/** What a zip's directory names (PKWARE's APPNOTE 4.3), without unpacking any of it. Throws `ZipFault`. */
export function partsOf(bytes: Uint8Array): Map<string, ZipPart> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = endOf(view)
  const parts = new Map<string, ZipPart>()
  try {
    let at = view.getUint32(end + 16, true)
    for (let left = view.getUint16(end + 10, true); left > 0; left--) {
      if (view.getUint32(at, true) !== entryMark) throw new ZipFault('its directory is damaged')
      if ((view.getUint16(at + 8, true) & 1) !== 0) throw new ZipFault('it is encrypted')
      const nameLength = view.getUint16(at + 28, true)
      const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength))
      const header = view.getUint32(at + 42, true)
      const from = header + 30 + view.getUint16(header + 26, true) + view.getUint16(header + 28, true)
      const to = from + view.getUint32(at + 20, true)
      if (view.getUint32(header, true) !== partMark || to > end) throw new ZipFault('its directory is damaged')
      parts.set(name, {
        name,
        size: view.getUint32(at + 24, true),
        method: view.getUint16(at + 10, true),
        crc: view.getUint32(at + 16, true),
        packed: bytes.subarray(from, to)
      })
      at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
    }
  } catch (error) {
    throw error instanceof RangeError ? new ZipFault('its directory is damaged') : error
  }
  return parts
}

/** The end of the directory stands last, before a comment of at most 65,535 bytes. */
function endOf(view: DataView): number {
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - 22 - 0xffff); at--) {
    if (view.getUint32(at, true) === endMark) return at
  }
  throw new ZipFault('its end is missing')
}

/**
 * Unpacks a part by and by. Never gives more bytes than the directory says, so that who adds up the directory's sizes
 * has bounded the whole; fewer, or others than its checksum is of, are a `ZipFault`.
 */
export async function* unpack(part: ZipPart): AsyncGenerator<Uint8Array> {
  let size = 0
  let crc = 0
  for await (const bytes of inflated(part)) {
    size += bytes.length
    if (size > part.size) throw new ZipFault(`\`${part.name}\` in it is larger than it says`)
    crc = crc32(bytes, crc)
    yield bytes
  }
  if (size !== part.size || crc !== part.crc) throw new ZipFault(`\`${part.name}\` in it is damaged`)
}

async function* inflated({ name, method, packed }: ZipPart): AsyncGenerator<Uint8Array> {
  if (method === stored) {
    yield packed
    return
  }
  if (method !== deflated) throw new ZipFault(`\`${name}\` in it is packed in an unusual way`)
  const stream = createInflateRaw({ chunkSize: 1 << 18 })
  stream.end(packed)
  try {
    for await (const bytes of stream) yield bytes as Uint8Array
  } catch {
    throw new ZipFault(`\`${name}\` in it is damaged`)
  } finally {
    stream.destroy()
  }
}
