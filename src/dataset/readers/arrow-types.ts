import { DataType, Precision, type Vector } from 'apache-arrow'
import type { KnownColumn } from '../../codebook/known.ts'

/** How the cells of one vector are read, by their number in it. */
export type ArrowCells = (vector: Vector) => (index: number) => string | number | null

/** What cells of one of Arrow's types are. */
export type ArrowType = {
  type: KnownColumn['type']
  dates: string | null
  cells: ArrowCells
  /** Can it hold whole numbers that a double cannot? Then `texts` gives these exactly. */
  wide: boolean
  texts: ArrowCells
}

/** As with DuckDB's types: what is neither a number, a date nor a text is a text that says what it holds. */
export function arrowType(type: DataType): ArrowType {
  if (DataType.isDictionary(type)) return throughDictionary(arrowType(type.dictionary))
  if (DataType.isInt(type)) return type.bitWidth === 64 ? number(Number, true) : number(Number)
  if (DataType.isFloat(type)) return number(type.precision === Precision.SINGLE ? shortest : Number)
  if (DataType.isDecimal(type)) return number((value) => Number(decimalText(value, type.scale)), true, type.scale)
  if (DataType.isBool(type) || DataType.isUtf8(type) || DataType.isLargeUtf8(type)) return text(null, String)
  if (DataType.isDate(type)) return text('YYYY-MM-DD', (value) => new Date(Number(value)).toISOString().slice(0, 10))
  if (DataType.isTimestamp(type)) {
    const perSecond = 1000n ** BigInt(type.unit)
    const cells: ArrowCells = (vector) => rawCells(vector, (value) => timeText(BigInt(value as bigint), perSecond))
    return { type: 'text', dates: 'YYYY-MM-DD hh:mm:ss', cells, wide: false, texts: cells }
  }
  if (DataType.isTime(type)) {
    const perSecond = 1000n ** BigInt(type.unit)
    return text(null, (value) => timeText(BigInt(value as bigint), perSecond).slice(11))
  }
  return text(null, nestedText)
}

/** Is a whole number in it past 2^53? */
export function isWide(vector: Vector): boolean {
  const type = vector.type as DataType
  const scale = DataType.isDecimal(type) ? type.scale : 0
  for (const value of vector) {
    if (value === null || DataType.isDictionary(type)) continue
    const double = scale === 0 ? Number(decimalText(value, 0)) : 0
    if (!Number.isSafeInteger(double)) return true
  }
  return false
}

function number(read: (value: unknown) => number, wide = false, scale = 0): ArrowType {
  const texts = cellsOf((value) => decimalText(value, scale))
  return { type: 'number', dates: null, cells: cellsOf(read), wide, texts }
}

/** A float of 32 bits as the number of its own digits: 99.9, not 99.9000015 as the double nearest to it. */
function shortest(value: unknown): number {
  const double = Number(value)
  for (let digits = 6; digits < 9; digits++) {
    const short = Number(double.toPrecision(digits))
    if (Math.fround(short) === double) return short
  }
  return Number(double.toPrecision(9))
}

function text(dates: string | null, read: (value: unknown) => string): ArrowType {
  const cells = cellsOf(read)
  return { type: 'text', dates, cells, wide: false, texts: cells }
}

function cellsOf(read: (value: unknown) => string | number): ArrowCells {
  return (vector) => (index) => {
    const value: unknown = vector.get(index)
    return value === null ? null : read(value)
  }
}

/** Each different value is read once, in the dictionary. */
function throughDictionary(type: ArrowType): ArrowType {
  const cells =
    (read: ArrowCells): ArrowCells =>
    (vector) => {
      const [data] = vector.data
      const dictionary = data?.dictionary
      if (!data || !dictionary) throw new Error('A dictionary is missing.')
      const cell = read(dictionary)
      const values = Array.from({ length: dictionary.length }, (_, index) => cell(index))
      return (index) => (data.getValid(index) ? (values[Number(data.values[index])] ?? null) : null)
    }
  return {
    ...type,
    wide: false,
    cells: cells(type.wide ? type.texts : type.cells),
    type: type.wide ? 'text' : type.type
  }
}

/** A cell as it stands in memory: vectors give times as numbers of milliseconds, which have no room for nanoseconds. */
function rawCells(vector: Vector, read: (value: unknown) => string): (index: number) => string | null {
  const [data] = vector.data
  if (!data || vector.data.length !== 1) throw new Error('A batch has one part a column.')
  return (index) => (data.getValid(index) ? read(data.values[index]) : null)
}

/** `YYYY-MM-DD hh:mm:ss`, with what there is of a part of a second. Times of a zone are in UTC in the file. */
function timeText(value: bigint, perSecond: bigint): string {
  const part = ((value % perSecond) + perSecond) % perSecond
  const seconds = (value - part) / perSecond
  const whole = new Date(Number(seconds) * 1000).toISOString().slice(0, 19).replace('T', ' ')
  const digits = String(perSecond).length - 1
  return part === 0n ? whole : `${whole}.${String(part).padStart(digits, '0').replace(/0+$/, '')}`
}

/** A whole number of any size with the point that its scale puts into it, without zeros at its end. */
function decimalText(value: unknown, scale: number): string {
  const digits = value instanceof Uint32Array ? String(signed(value)) : String(value)
  if (scale <= 0) return digits + '0'.repeat(-scale)
  const sign = digits.startsWith('-') ? '-' : ''
  const padded = digits.slice(sign.length).padStart(scale + 1, '0')
  return `${sign}${padded.slice(0, -scale)}.${padded.slice(-scale)}`.replace(/\.?0+$/, '')
}

/** Two's complement, the lowest 32 bits first. */
function signed(words: Uint32Array): bigint {
  let value = 0n
  for (let index = words.length - 1; index >= 0; index--) value = (value << 32n) | BigInt(words[index] ?? 0)
  return BigInt.asIntN(32 * words.length, value)
}

function nestedText(value: unknown): string {
  if (value instanceof Uint8Array) return Buffer.from(value).toString('hex')
  return JSON.stringify(value, (_, each: unknown) => (typeof each === 'bigint' ? String(each) : each)) ?? String(value)
}
