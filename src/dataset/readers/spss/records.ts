import { type Cursor, cursorAt, type FileBytes } from './bytes.ts'
import { Damaged } from './damaged.ts'
import { type Header, headerLength } from './header.ts'

/** A variable as its record has it, its texts in the file's encoding. */
export type VariableRecord = {
  /** Where its first eight bytes stand in a row, counted in eights from 0. */
  element: number
  name: Uint8Array
  /** Bytes of its text; 0: it is a number. */
  width: number
  label: Uint8Array | null
  /** 1 to 3 values; -2: the ends of a range; -3: these and a value. */
  missingForm: number
  missing: Uint8Array[]
  format: number
}

/** Value labels, and the dictionary indexes of the variables that they are for. */
export type LabelRecord = { values: { value: Uint8Array; label: Uint8Array }[]; variables: number[] }

/** All records before the data, in the order in which they stand. */
export type Records = {
  variables: VariableRecord[]
  /** How many eights of bytes a row has. */
  elements: number
  labels: LabelRecord[]
  /** Extension records that are made use of, by subtype. */
  extensions: Map<number, Uint8Array[]>
  /** Where the data begin. */
  end: number
}

export const extension = {
  integers: 3,
  floats: 4,
  sets: 7,
  longNames: 13,
  longStrings: 14,
  rows: 16,
  moreSets: 19,
  encoding: 20,
  longLabels: 21,
  longMissing: 22
} as const
const used: number[] = Object.values(extension)

/** Reads all records up to the data (PSPP's description of the format, "System File Record Structure"). */
export function readRecords(file: FileBytes, { little }: Header): Records {
  const cursor = cursorAt(file, headerLength, little)
  const records: Records = { variables: [], elements: 0, labels: [], extensions: new Map(), end: 0 }
  for (;;) {
    const at = cursor.at()
    const type = cursor.int32()
    if (type === 2) readVariable(cursor, records)
    else if (type === 3) readLabels(cursor, records)
    else if (type === 6) cursor.skip(80 * cursor.int32())
    else if (type === 7) readExtension(cursor, records)
    else if (type === 999) break
    else throw new Damaged(`At byte ${at} of this SPSS file stands a record of an unknown kind`)
  }
  cursor.skip(4)
  checkWidths(records)
  return { ...records, end: cursor.at() }
}

function readVariable(cursor: Cursor, records: Records): void {
  const width = cursor.int32()
  const labelled = cursor.int32() !== 0
  const missingForm = cursor.int32()
  const format = (cursor.int32() >> 16) & 0xff
  cursor.skip(4)
  const name = cursor.bytes(8)
  const label = labelled ? padded(cursor, cursor.int32(), 4) : null
  if (![-3, -2, 0, 1, 2, 3].includes(missingForm) || width < -1 || width > 255) {
    throw new Damaged(`Variable record ${records.elements + 1} of this SPSS file makes no sense`)
  }
  const missing = Array.from({ length: Math.abs(missingForm) }, () => cursor.bytes(8))
  const element = records.elements++
  if (width !== -1) records.variables.push({ element, name, width, label, missingForm, missing, format })
}

/** A text, and the bytes that fill it up to a multiple of `unit`. */
function padded(cursor: Cursor, length: number, unit: number, before = 0): Uint8Array {
  const text = cursor.bytes(length)
  cursor.skip((unit - ((before + length) % unit)) % unit)
  return text
}

function readLabels(cursor: Cursor, records: Records): void {
  const values: LabelRecord['values'] = []
  for (let left = cursor.int32(); left > 0; left--) {
    const value = cursor.bytes(8)
    values.push({ value, label: padded(cursor, cursor.bytes(1)[0] ?? 0, 8, 1) })
  }
  if (cursor.int32() !== 4) throw new Damaged('Value labels of this SPSS file are not followed by their variables')
  const variables: number[] = []
  for (let left = cursor.int32(); left > 0; left--) variables.push(cursor.int32())
  records.labels.push({ values, variables })
}

function readExtension(cursor: Cursor, { extensions }: Records): void {
  const subtype = cursor.int32()
  const size = cursor.int32()
  const count = cursor.int32()
  if (size < 0 || count < 0) throw new Damaged('A record of this SPSS file has a length that makes no sense')
  if (!used.includes(subtype)) {
    cursor.skip(size * count)
    return
  }
  const found = extensions.get(subtype) ?? []
  found.push(cursor.bytes(size * count))
  extensions.set(subtype, found)
}

/** A text takes as many records as it has eights of bytes: the first names it, the others only count. */
function checkWidths({ variables, elements }: Records): void {
  if (variables.length === 0) throw new Damaged('This SPSS file has no variables')
  if (variables[0]?.element !== 0) throw new Damaged('The first variable record of this SPSS file belongs to none')
  for (const [index, { element, width }] of variables.entries()) {
    const next = variables[index + 1]?.element ?? elements
    if (next - element !== Math.max(1, Math.ceil(width / 8))) {
      throw new Damaged(`Variable record ${element + 1} of this SPSS file has another width than its text`)
    }
  }
}
