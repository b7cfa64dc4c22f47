import { closeSync, fstatSync, openSync, readSync } from 'node:fs'
import { Damaged } from './damaged.ts'

/** A file that is read piece by piece: no more of it is held than was asked for. */
export type FileBytes = {
  size: number
  /** The bytes from `at`; past the end of the file it is `Damaged`. They stay as they are when more is read. */
  read(at: number, length: number): Uint8Array
}

const window = 1 << 18

/** Gives `work` an open file, which is closed behind it. */
export async function withFile<T>(absolute: string, work: (file: FileBytes) => T | Promise<T>): Promise<T> {
  const handle = openSync(absolute, 'r')
  try {
    return await work(bytesOf(handle))
  } finally {
    closeSync(handle)
  }
}

function bytesOf(handle: number): FileBytes {
  const { size } = fstatSync(handle)
  let start = 0
  let held = new Uint8Array(0)
  return {
    size,
    read(at, length) {
      if (!(at >= 0 && length >= 0 && at + length <= size)) throw brokenOff()
      if (at < start || at + length > start + held.length) {
        held = new Uint8Array(Math.min(Math.max(length, window), size - at))
        start = at
        for (let done = 0; done < held.length; ) {
          const more = readSync(handle, held, done, held.length - done, start + done)
          if (more === 0) throw brokenOff()
          done += more
        }
      }
      return held.subarray(at - start, at - start + length)
    }
  }
}

export function brokenOff(): Damaged {
  return new Damaged('This SPSS file breaks off: it is shorter than it says', 'the whole file')
}

/** Bytes one after another, from wherever they come. */
export type ByteStream = {
  /** Puts bytes into `target`; gives how many: fewer than `length` only at the end. */
  copy(target: Uint8Array, from: number, length: number): number
}

export function streamOf(next: () => Uint8Array | null): ByteStream {
  let piece: Uint8Array = new Uint8Array(0)
  let at = 0
  return {
    copy(target, from, length) {
      let done = 0
      while (done < length) {
        if (at >= piece.length) {
          const more = next()
          if (more === null) break
          piece = more
          at = 0
          continue
        }
        const count = Math.min(length - done, piece.length - at)
        target.set(piece.subarray(at, at + count), from + done)
        done += count
        at += count
      }
      return done
    }
  }
}

/** A file's bytes from `at` to its end. */
export function restOf(file: FileBytes, at: number): ByteStream {
  return streamOf(() => {
    if (at >= file.size) return null
    const piece = file.read(at, Math.min(window, file.size - at))
    at += piece.length
    return piece
  })
}

/** Reads numbers of a file's byte order, one after another. */
export type Cursor = {
  at(): number
  int32(): number
  /** An offset or a count of 64 bits; `Damaged` where it is negative or beyond what a file can hold. */
  int64(): number
  float64(): number
  bytes(length: number): Uint8Array
  skip(length: number): void
}

export function cursorAt(file: FileBytes, start: number, little: boolean): Cursor {
  let at = start
  const view = (length: number) => {
    const bytes = file.read(at, length)
    at += length
    return new DataView(bytes.buffer, bytes.byteOffset, length)
  }
  return {
    at: () => at,
    int32: () => view(4).getInt32(0, little),
    int64: () => {
      const value = Number(view(8).getBigInt64(0, little))
      if (value < 0 || !Number.isSafeInteger(value)) throw brokenOff()
      return value
    },
    float64: () => view(8).getFloat64(0, little),
    bytes: (length) => {
      const bytes = file.read(at, length)
      at += length
      return bytes
    },
    skip: (length) => {
      if (!(length >= 0 && at + length <= file.size)) throw brokenOff()
      at += length
    }
  }
}

/** A part of a file that is in memory, read as a file. */
export function partOf(bytes: Uint8Array): FileBytes {
  return {
    size: bytes.length,
    read(at, length) {
      if (!(at >= 0 && length >= 0 && at + length <= bytes.length)) {
        throw new Damaged('A record of this SPSS file is shorter than what stands in it')
      }
      return bytes.subarray(at, at + length)
    }
  }
}
