import { closeSync, fstatSync, openSync, readSync } from 'node:fs'

/** A file of delimited text, with what has been said of it or stands in its first bytes. */
export type TextFile = {
  /** Its place in the project. */
  path: string
  absolute: string
  encoding: Encoding
  /** Bytes of the byte order mark. */
  mark: number
  /** Lines above the header that are no part of the data. */
  skip: number
  /** The byte that stands between cells. */
  delimiter: number
}

/** A name that `TextDecoder` knows, in its own spelling. */
export type Encoding = string

/** Some bytes of a file's text as UTF-8, and how many stand before them. Good until the next block is asked for. */
export type Block = { bytes: Uint8Array; before: number }

const [smallestBlock, largestBlock] = [1 << 12, 1 << 20]
const feed = 0x0a
const back = 0x0d

/**
 * The data's text as UTF-8, without its byte order mark and what is to be skipped; from a byte of it on. Memory holds
 * one block at a time. Throws a `TypeError` where bytes are not of the encoding; UTF-8 is handed on as it is,
 * unchecked.
 */
export function* blocksOf(file: TextFile, from = 0): Generator<Block> {
  let before = 0
  for (const bytes of withoutLines(decoded(file), file.skip)) {
    const drop = Math.min(bytes.length, Math.max(0, from - before))
    before += bytes.length
    if (drop < bytes.length) yield { bytes: bytes.subarray(drop), before: before - bytes.length + drop }
  }
}

/** The file's own bytes, from the first on. */
export function* rawBlocks(absolute: string, from = 0): Generator<Uint8Array> {
  const descriptor = openSync(absolute, 'r')
  try {
    const left = fstatSync(descriptor).size - from
    const buffer = Buffer.allocUnsafeSlow(Math.min(Math.max(left, smallestBlock), largestBlock))
    for (let at = from; ; ) {
      const read = readSync(descriptor, buffer, 0, buffer.length, at)
      if (read === 0) return
      yield buffer.subarray(0, read)
      at += read
    }
  } finally {
    closeSync(descriptor)
  }
}

function* decoded({ absolute, encoding, mark }: TextFile): Generator<Uint8Array> {
  if (encoding === 'utf-8') {
    yield* rawBlocks(absolute, mark)
    return
  }
  const decoder = new TextDecoder(encoding, { fatal: true, ignoreBOM: true })
  const encoder = new TextEncoder()
  for (const block of rawBlocks(absolute, mark)) yield encoder.encode(decoder.decode(block, { stream: true }))
  yield encoder.encode(decoder.decode())
}

/** Drops lines, whatever they hold. A line ends in LF, CRLF or CR. */
function* withoutLines(blocks: Iterable<Uint8Array>, lines: number): Generator<Uint8Array> {
  let left = lines
  let afterBack = false
  for (const block of blocks) {
    let at = 0
    for (; at < block.length && (left > 0 || afterBack); at++) {
      const byte = block[at]
      if (afterBack) {
        afterBack = false
        if (byte === feed) continue
        if (left === 0) break
      }
      if (byte === back) afterBack = true
      if (byte === feed || byte === back) left--
    }
    if (at < block.length) yield block.subarray(at)
  }
}
