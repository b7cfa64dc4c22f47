import { deflateSync } from 'node:zlib'

/** A variable of a file that a test makes. `width` 0: a number. */
export type Made = {
  name: string
  long?: string
  width?: number
  label?: string
  /** Print format: 5 is F, 1 is A, 20 is DATE. */
  format?: number
  labels?: [value: number | string, label: string][]
  missing?: { form: number; values: (number | string)[] }
  cells: (number | string | null)[]
}

export type MadeFile = {
  variables: Made[]
  little?: boolean
  compression?: 0 | 1 | 2
  encoding?: string | null
  page?: number
  /** How texts are written. */
  encode?: (text: string) => Uint8Array
  weight?: number
  rows?: number
  sets?: string
  moreSets?: string
  longLabels?: [name: string, values: [string, string][]][]
  longMissing?: [name: string, values: string[]][]
  /** Blocks of at most so many bytes before they are zipped. */
  block?: number
}

export const lowest = -Number.MAX_VALUE
export const highest = Number.MAX_VALUE

type Element = { number: number } | { text: Buffer }

/** The bytes of an SPSS file, written from PSPP's description of the format alone. */
export function madeSav(file: MadeFile): Buffer {
  const { variables, little = true, compression = 1, weight = 0, encode = (text) => Buffer.from(text) } = file
  const rows = variables[0]?.cells.length ?? 0
  const w = writer(little)
  const parts = variables.map((variable) => piecesOf(variable.width ?? 0))
  const head = [
    Buffer.from(`${compression === 2 ? '$FL3' : '$FL2'}${'@(#) SPSS DATA FILE made by a test'.padEnd(60)}`),
    w.int(2, -1, compression, weight, file.rows ?? rows),
    w.float(100),
    Buffer.alloc(84, 0x20)
  ]
  const records = variables.flatMap((variable, index) => recordsOf(variable, parts[index] as number[], w, encode))
  const starts: number[] = []
  let element = 1
  for (const pieces of parts) {
    starts.push(element)
    element += pieces.reduce((sum, width) => sum + Math.max(1, Math.ceil(width / 8)), 0)
  }
  const labels = variables.flatMap(({ labels: values, width = 0 }, index) =>
    values && width <= 8 ? labelRecord(values, starts[index] as number, w, encode) : []
  )
  const extend = (subtype: number, size: number, data: Buffer) => [w.int(7, subtype, size, data.length / size), data]
  const text = (subtype: number, value: string | undefined) =>
    value === undefined ? [] : extend(subtype, 1, Buffer.from(encode(value)))
  const named = (subtype: number, entries: Buffer[] | undefined) =>
    entries ? extend(subtype, 1, Buffer.concat(entries)) : []
  const counted = (value: string) => {
    const bytes = Buffer.from(encode(value))
    return Buffer.concat([w.int(bytes.length), bytes])
  }
  const extensions = [
    ...extend(3, 4, w.int(20, 0, 0, -1, 1, 1, little ? 2 : 1, file.page ?? 65001)),
    ...extend(4, 8, w.float(lowest, highest, lowest)),
    ...text(7, file.sets),
    ...text(13, variables.map(({ name, long = name }) => `${name}=${long}`).join('\t')),
    ...text(14, longStrings(variables)),
    ...extend(16, 8, w.long(1, file.rows ?? rows)),
    ...text(19, file.moreSets),
    ...(file.encoding === null ? [] : extend(20, 1, Buffer.from(file.encoding ?? 'UTF-8'))),
    ...named(
      21,
      file.longLabels?.map(([name, values]) =>
        Buffer.concat([counted(name), w.int(20, values.length), ...values.flatMap((pair) => pair.map(counted))])
      )
    ),
    ...named(
      22,
      file.longMissing?.map(([name, values]) =>
        Buffer.concat([
          counted(name),
          Buffer.from([values.length]),
          w.int(8),
          ...values.map((v) => Buffer.concat([Buffer.from(v), Buffer.alloc(8, 0x20)]).subarray(0, 8))
        ])
      )
    ),
    ...extend(24, 1, Buffer.from('<nothing that matters/>'))
  ]
  const before = Buffer.concat([
    ...head,
    ...records,
    ...labels,
    w.int(6, 1),
    Buffer.alloc(80, 0x20),
    ...extensions,
    w.int(999, 0)
  ])
  const elements = Array.from({ length: rows }, (_, row) =>
    variables.flatMap(({ cells }, index) => elementsOf(cells[row] ?? null, parts[index] as number[], encode))
  ).flat()
  if (compression === 0) return Buffer.concat([before, ...elements.map((each) => bytesOf(each, w))])
  const coded = bytecode(elements, w)
  return Buffer.concat([before, compression === 1 ? coded : zipped(coded, before.length, w, file.block ?? 0x3ff000)])
}

type Writer = ReturnType<typeof writer>

export function writer(little: boolean) {
  const all =
    (size: number, set: (view: DataView, at: number, value: number) => void) =>
    (...values: number[]) => {
      const bytes = Buffer.alloc(size * values.length)
      const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
      for (const [index, value] of values.entries()) set(view, index * size, value)
      return bytes
    }
  return {
    int: all(4, (view, at, value) => view.setInt32(at, value, little)),
    long: all(8, (view, at, value) => view.setBigInt64(at, BigInt(value), little)),
    float: all(8, (view, at, value) => view.setFloat64(at, value, little))
  }
}

/** Widths of the variables that a text is kept in. */
function piecesOf(width: number): number[] {
  if (width <= 255) return [width]
  const count = Math.ceil(width / 252)
  return Array.from({ length: count }, (_, index) => (index < count - 1 ? 255 : width - 252 * (count - 1)))
}

function recordsOf(
  { name, label, format, missing, width = 0 }: Made,
  pieces: number[],
  w: Writer,
  encode: (text: string) => Uint8Array
) {
  const type = (format ?? (width > 0 ? 1 : 5)) << 16
  return pieces.flatMap((piece, index) => {
    const first = index === 0
    const text = label === undefined || !first ? null : Buffer.from(encode(label))
    const shown = first ? name : `${name.slice(0, 5)}${index}`
    return [
      w.int(2, piece, text ? 1 : 0, first ? (missing?.form ?? 0) : 0, type, type),
      Buffer.from(encode(shown.padEnd(8))),
      ...(text ? [w.int(text.length), text, Buffer.alloc((4 - (text.length % 4)) % 4)] : []),
      ...(first ? (missing?.values ?? []) : []).map((value) => eightOf(value, w)),
      ...Array.from({ length: Math.max(1, Math.ceil(piece / 8)) - 1 }, () =>
        Buffer.concat([w.int(2, -1, 0, 0, 0, 0), Buffer.alloc(8, 0x20)])
      )
    ]
  })
}

function eightOf(value: number | string, w: Writer): Buffer {
  return typeof value === 'number' ? w.float(value) : Buffer.from(value.padEnd(8))
}

function labelRecord(
  labels: [number | string, string][],
  variable: number,
  w: Writer,
  encode: (text: string) => Uint8Array
) {
  const values = labels.flatMap(([value, label]) => {
    const text = Buffer.from(encode(label))
    return [eightOf(value, w), Buffer.from([text.length]), text, Buffer.alloc((8 - ((text.length + 1) % 8)) % 8, 0x20)]
  })
  return [w.int(3, labels.length), ...values, w.int(4, 1, variable)]
}

function longStrings(variables: Made[]): string | undefined {
  const long = variables.filter(({ width = 0 }) => width > 255)
  if (long.length === 0) return undefined
  return long.map(({ name, width }) => `${name}=${String(width).padStart(5, '0')}\0\t`).join('')
}

function elementsOf(cell: number | string | null, pieces: number[], encode: (text: string) => Uint8Array): Element[] {
  if (pieces[0] === 0) return [{ number: typeof cell === 'number' ? cell : lowest }]
  const bytes = Buffer.from(encode(String(cell ?? '')))
  return pieces.flatMap((width, piece) => {
    const eights = Buffer.alloc(Math.ceil(width / 8) * 8, 0x20)
    eights.set(bytes.subarray(piece * 255, Math.min(piece * 255 + width, (piece + 1) * 255)))
    return Array.from({ length: eights.length / 8 }, (_, index) => ({
      text: eights.subarray(index * 8, index * 8 + 8)
    }))
  })
}

function bytesOf(element: Element, w: Writer): Buffer {
  return 'number' in element ? w.float(element.number) : element.text
}

function bytecode(elements: Element[], w: Writer): Buffer {
  const out: Buffer[] = []
  for (let at = 0; at < elements.length; at += 8) {
    const group = elements.slice(at, at + 8)
    const codes = group.map((element) => {
      if ('text' in element) return element.text.every((byte) => byte === 0x20) ? 254 : 253
      if (element.number === lowest) return 255
      return Number.isInteger(element.number) && element.number >= -99 && element.number <= 151
        ? element.number + 100
        : 253
    })
    out.push(Buffer.from([...codes, ...Array(8 - codes.length).fill(0)]))
    out.push(...group.filter((_, index) => codes[index] === 253).map((element) => bytesOf(element, w)))
  }
  return Buffer.concat(out)
}

/** Bytecode as zlib's blocks, to stand at `start`. */
export function zipped(data: Buffer, start: number, w: Writer, block: number): Buffer {
  const blocks = Array.from({ length: Math.ceil(data.length / block) }, (_, index) =>
    data.subarray(index * block, (index + 1) * block)
  )
  const packed = blocks.map((each) => deflateSync(each))
  const trailer = start + 24 + packed.reduce((sum, each) => sum + each.length, 0)
  let plainAt = start
  let at = start + 24
  const list = blocks.map((each, index) => {
    const length = packed[index]?.length ?? 0
    const entry = Buffer.concat([w.long(plainAt, at), w.int(each.length, length)])
    plainAt += each.length
    at += length
    return entry
  })
  return Buffer.concat([
    w.long(start, trailer, 24 + 24 * blocks.length),
    ...packed,
    w.long(-100, 0),
    w.int(block, blocks.length),
    ...list
  ])
}
