import type { KnownColumn } from '../../../codebook/known.ts'
import { type Cursor, cursorAt, partOf } from './bytes.ts'
import { Damaged } from './damaged.ts'
import { isoOf, numberText } from './dates.ts'
import type { Texts } from './encoding.ts'
import { extension, type Records } from './records.ts'
import { readNamed, type Variable } from './variables.ts'

/** Numbers that stand for something else (PSPP's description of the format, "Machine Floating-Point Info Record"). */
export type Special = { none: number; lowest: number; highest: number }

const usual: Special = { none: -Number.MAX_VALUE, lowest: -Number.MAX_VALUE, highest: Number.MAX_VALUE }

export function specialOf({ extensions }: Records, little: boolean): Special {
  const floats = extensions.get(extension.floats)?.[0]
  if (!floats || floats.length < 24) return usual
  const cursor = cursorAt(partOf(floats), 0, little)
  const found = { none: cursor.float64(), highest: cursor.float64(), lowest: cursor.float64() }
  return Object.values(found).some(Number.isNaN) ? usual : found
}

export type Missing = Pick<KnownColumn, 'missing' | 'missingRanges'>

/** Missing values as the variable's own record has them: of numbers, and of texts of eight bytes. */
export function missingOf(
  { record, width, moment }: Variable,
  special: Special,
  texts: Texts,
  little: boolean
): Missing {
  if (width > 0)
    return { missing: record.missing.map((bytes) => codeText(bytes, texts)).filter(isCode), missingRanges: [] }
  const numbers = record.missing.map((bytes) => numberIn(bytes, little))
  const [low = 0, high = 0] = numbers
  const single = record.missingForm < 0 ? numbers.slice(2) : numbers
  return {
    missing: single.filter((value) => value !== special.none).map((value) => numberCode(value, moment)),
    missingRanges: record.missingForm < 0 ? [rangeOf(low, high, special)] : []
  }
}

/** SPSS 21 and later write the lowest number for "no lower end", which was the second lowest before. */
function rangeOf(low: number, high: number, { none, lowest, highest }: Special): { low: number; high: number } {
  const open = low === lowest || low === none || low <= -1.797e308
  return { low: open ? -Infinity : low, high: high === highest || high >= 1.797e308 ? Infinity : high }
}

/** Missing values of longer texts, by the variable's name. PSPP once wrote the length before each value. */
export function longMissingOf(records: Records, texts: Texts, little: boolean): Map<string, string[]> {
  const found = new Map<string, string[]>()
  readNamed(records, extension.longMissing, little, (name, cursor) => {
    const count = cursor.bytes(1)[0] ?? 0
    const length = cursor.int32()
    const values = Array.from({ length: count }, (_, index) => longValue(cursor, length, index > 0, little))
    found.set(texts.decode(name), values.map((bytes) => codeText(bytes, texts)).filter(isCode))
  })
  return found
}

function longValue(cursor: Cursor, length: number, later: boolean, little: boolean): Uint8Array {
  if (length < 4) throw new Damaged('A missing value of a text of this SPSS file has a length that makes no sense')
  const start = cursor.bytes(4)
  const repeated = later && cursorAt(partOf(start), 0, little).int32() === length
  return repeated ? cursor.bytes(length) : Buffer.concat([start, cursor.bytes(length - 4)])
}

export function numberIn(bytes: Uint8Array, little: boolean): number {
  return new DataView(bytes.buffer, bytes.byteOffset, 8).getFloat64(0, little)
}

/** A value of a number's column as the codebook writes it. */
export function numberCode(value: number, moment: Variable['moment']): string {
  return moment === null ? numberText(value) : isoOf(value, moment)
}

export function codeText(bytes: Uint8Array, texts: Texts): string {
  return texts.decode(bytes).replace(/^ +/, '')
}

/** An empty text is no value, whatever the file calls it. */
export function isCode(code: string): boolean {
  return code !== ''
}
