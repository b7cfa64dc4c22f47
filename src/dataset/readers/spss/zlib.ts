import { inflateSync } from 'node:zlib'
import { type ByteStream, brokenOff, cursorAt, type FileBytes, streamOf } from './bytes.ts'
import { Damaged } from './damaged.ts'

type Block = { at: number; length: number; unfolded: number }

/** SPSS and others make blocks of 0x3ff000 bytes; one of more than this is not unfolded. */
const mostUnfolded = 1 << 26
const headLength = 24

/** The bytes that zlib's blocks unfold to, one block at a time. */
export function inflated(file: FileBytes, start: number, little: boolean): ByteStream {
  const blocks = blocksOf(file, start, little).values()
  return streamOf(() => {
    const block = blocks.next().value
    return block ? unfold(file, block) : null
  })
}

/** The blocks as the trailer lists them: they have to follow each other, from the header to the trailer. */
function blocksOf(file: FileBytes, start: number, little: boolean): Block[] {
  const head = cursorAt(file, start, little)
  head.skip(8)
  const trailer = head.int64()
  const cursor = cursorAt(file, trailer, little)
  cursor.skip(20)
  const count = cursor.int32()
  if (count < 0 || trailer + headLength + count * 24 > file.size) throw brokenOff()
  const blocks: Block[] = []
  let after = start + headLength
  for (let left = count; left > 0; left--) {
    cursor.skip(8)
    const block = { at: cursor.int64(), unfolded: cursor.int32(), length: cursor.int32() }
    const sound = block.at === after && block.length > 0 && block.unfolded > 0 && block.unfolded <= mostUnfolded
    if (!sound || block.at + block.length > trailer) throw unsound()
    after = block.at + block.length
    blocks.push(block)
  }
  return blocks
}

function unfold(file: FileBytes, { at, length, unfolded }: Block): Uint8Array {
  try {
    const bytes = inflateSync(file.read(at, length), { maxOutputLength: unfolded })
    if (bytes.length === unfolded) return bytes
  } catch (error) {
    if (error instanceof Damaged) throw error
  }
  throw unsound()
}

function unsound(): Damaged {
  return new Damaged('A compressed block of this SPSS file does not unfold to what the file says of it')
}
