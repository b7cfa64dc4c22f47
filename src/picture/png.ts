import { promisify } from 'node:util'
import { constants, crc32, deflate } from 'node:zlib'
import { indexed, type Pixels } from './palette.ts'

const deflated = promisify(deflate)

/**
 * A PNG with a palette, which is half of what one with three bytes a pixel takes. Of its rows only runs are compressed:
 * longer matches are found by hashes that differ from processor to processor, and the files would too.
 */
export async function encodePng(pixels: Pixels): Promise<Uint8Array> {
  const { palette, rows } = indexed(pixels)
  const header = Buffer.alloc(13)
  header.writeUInt32BE(pixels.width, 0)
  header.writeUInt32BE(pixels.height, 4)
  header.set([8, 3, 0, 0, 0], 8)
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('PLTE', palette),
    chunk('IDAT', await deflated(rows, { strategy: constants.Z_RLE })),
    chunk('IEND', Buffer.alloc(0))
  ])
}

function chunk(type: string, data: Uint8Array): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const result = Buffer.alloc(named.length + 8)
  result.writeUInt32BE(data.length, 0)
  result.set(named, 4)
  result.writeUInt32BE(crc32(named), named.length + 4)
  return result
}
