import { type Cursor, cursorAt, partOf } from './bytes.ts'
import { Damaged } from './damaged.ts'
import { type Moment, momentOf } from './dates.ts'
import type { Texts } from './encoding.ts'
import { extension, type Records, type VariableRecord } from './records.ts'

/** A variable as an author knows it: a text of any length is one. */
export type Variable = {
  /** Its long name. */
  name: string
  /** The name of at most eight characters that other records call it by. */
  short: string
  record: VariableRecord
  /** Bytes of its text; 0: it is a number. */
  width: number
  /** Where its bytes stand in a row. */
  pieces: { at: number; length: number }[]
  moment: Moment
}

/** A text of more than 255 bytes is kept in variables of 255, of which each has room for 252 of what SPSS counts. */
const pieceBytes = 255
const pieceCounted = 252

export function variablesOf(records: Records, texts: Texts): Variable[] {
  const longNames = pairsOf(records, extension.longNames, texts)
  const widths = pairsOf(records, extension.longStrings, texts)
  const found: Variable[] = []
  for (let index = 0; index < records.variables.length; ) {
    const record = records.variables[index] as VariableRecord
    const short = texts.decode(record.name)
    const width = Math.max(record.width, Number.parseInt(widths.get(short.toUpperCase()) ?? '0', 10) || 0)
    const count = width > pieceBytes ? Math.ceil(width / pieceCounted) : 1
    const parts = records.variables.slice(index, index + count)
    if (parts.length < count || (width > 0 && parts.some((part) => part.width === 0))) {
      throw new Damaged(`The text \`${short}\` of this SPSS file is longer than the variables that hold it`)
    }
    index += count
    const name = longNames.get(short.toUpperCase()) ?? short
    const moment = width === 0 ? momentOf(record.format) : null
    found.push({ name, short, record, width, pieces: piecesOf(parts, width), moment })
  }
  checkNames(found)
  return found
}

function piecesOf(parts: readonly VariableRecord[], width: number): Variable['pieces'] {
  return parts
    .map((part, index) => ({ at: part.element * 8, length: Math.min(part.width, width - index * pieceBytes) }))
    .filter(({ length }) => length > 0)
}

/** Texts like `SHORT=long`, between tabs; a zero byte may stand before a tab. */
function pairsOf({ extensions }: Records, subtype: number, texts: Texts): Map<string, string> {
  const text = (extensions.get(subtype) ?? []).map((bytes) => texts.decode(bytes)).join('\t')
  const pairs = text.split('\t').map((pair) => pair.replaceAll('\0', '').split('='))
  return new Map(pairs.map(([short = '', ...long]) => [short.trim().toUpperCase(), long.join('=').trim()] as const))
}

function checkNames(variables: readonly Variable[]): void {
  const names = new Set<string>()
  for (const { name } of variables) {
    if (names.has(name)) throw new Damaged(`Two variables of this SPSS file have the same name, \`${name}\``)
    names.add(name)
  }
}

/** A variable by a name that another record calls it by: the long one, or the short one however it is written. */
export function finderOf(variables: readonly Variable[]): (name: string) => Variable | undefined {
  const long = new Map(variables.map((variable) => [variable.name, variable]))
  const anyCase = new Map(
    [...variables, ...variables].map((variable, index) => [
      (index < variables.length ? variable.name : variable.short).toUpperCase(),
      variable
    ])
  )
  return (name) => long.get(name) ?? anyCase.get(name.toUpperCase())
}

/** A record that lists something of long texts, name by name. */
export function readNamed(
  records: Records,
  subtype: number,
  little: boolean,
  read: (name: Uint8Array, cursor: Cursor) => void
): void {
  for (const bytes of records.extensions.get(subtype) ?? []) {
    const cursor = cursorAt(partOf(bytes), 0, little)
    while (cursor.at() < bytes.length) read(cursor.bytes(cursor.int32()), cursor)
  }
}
