import {
  Bool,
  DateDay,
  DateMillisecond,
  Decimal,
  Dictionary,
  Field,
  Float32,
  Float64,
  Int8,
  Int16,
  Int32,
  Int64,
  List,
  Table,
  TimeMillisecond,
  TimestampMicrosecond,
  TimestampMillisecond,
  TimestampNanosecond,
  tableToIPC,
  Uint64,
  Utf8,
  type Vector,
  vectorFromArray
} from 'apache-arrow'
import { expect, test } from 'vitest'
import { readingOf } from './reading.ts'

const decimals = (values: bigint[]) =>
  values.map((value) => Uint32Array.from([0n, 32n, 64n, 96n], (shift) => Number(BigInt.asUintN(32, value >> shift))))

function everyType(): Table {
  const vectors: Record<string, Vector> = {
    int: vectorFromArray([1, null, -7], new Int8()),
    long: vectorFromArray([1n, null, -5n], new Int64()),
    big: vectorFromArray([9007199254740993n, null, 1n], new Uint64()),
    flt: vectorFromArray([0.1, null, 2], new Float32()),
    dbl: vectorFromArray([7, null, -0.5], new Float64()),
    dec: vectorFromArray(decimals([750n, 0n, -5n]), new Decimal(2, 10, 128)),
    word: vectorFromArray([' <b>=1+1 ', null, ''], new Utf8()),
    code: vectorFromArray(['01', null, '1'], new Dictionary(new Utf8(), new Int16())),
    yes: vectorFromArray([true, null, false], new Bool()),
    day: vectorFromArray([new Date('2024-02-29'), null, new Date('1969-12-31')], new DateDay()),
    milli: vectorFromArray([new Date('2024-02-29T00:00:00Z'), null, new Date(0)], new DateMillisecond()),
    moment: vectorFromArray([1_704_164_645_678, null, -1], new TimestampMillisecond('Europe/Berlin')),
    micro: vectorFromArray([1_704_164_645_000, null, 0], new TimestampMicrosecond()),
    nano: vectorFromArray([1_704_164_645_000, null, 0], new TimestampNanosecond()),
    hour: vectorFromArray([37_230_500, null, 0], new TimeMillisecond()),
    list: vectorFromArray([[1, 2], null, []], new List(new Field('item', new Int32())))
  }
  return new Table(vectors)
}

test.each(['file', 'stream'] as const)('every cell of every type, in a %s', async (form) => {
  const { texts, numbers, types, place, problems } = await readingOf('rows.arrow', tableToIPC(everyType(), form))
  expect(problems).toEqual([])
  const moment = 'YYYY-MM-DD hh:mm:ss'
  expect(types).toEqual({
    ...{ int: 'number', long: 'number', big: 'text', flt: 'number', dbl: 'number', dec: 'number', word: 'text' },
    ...{ code: 'text', yes: 'text', day: 'YYYY-MM-DD', milli: 'YYYY-MM-DD', moment, micro: moment, nano: moment },
    ...{ hour: 'text', list: 'text' }
  })
  expect(texts).toEqual([
    {
      ...{ int: '1', long: '1', big: '9007199254740993', flt: '0.1', dbl: '7', dec: '7.5' },
      ...{ word: '<b>=1+1', code: '01', yes: 'true', day: '2024-02-29', milli: '2024-02-29' },
      ...{ moment: '2024-01-02 03:04:05.678', micro: '2024-01-02 03:04:05', nano: '2024-01-02 03:04:05' },
      ...{ hour: '10:20:30.5', list: '[1,2]' }
    },
    {
      ...{ int: null, long: null, big: null, flt: null, dbl: null, dec: '0', word: null, code: null, yes: null },
      ...{ day: null, milli: null, moment: null, micro: null, nano: null, hour: null, list: null }
    },
    {
      ...{ int: '-7', long: '-5', big: '1', flt: '2', dbl: '-0.5', dec: '-0.05', word: null, code: '1' },
      ...{ yes: 'false', day: '1969-12-31', milli: '1970-01-01', moment: '1969-12-31 23:59:59.999' },
      ...{ micro: '1970-01-01 00:00:00', nano: '1970-01-01 00:00:00', hour: '00:00:00', list: '[]' }
    }
  ])
  expect(numbers[2]).toMatchObject({ int: -7, long: -5, big: null, dbl: -0.5, dec: -0.05 })
  expect(place(2, 'long')).toEqual({ path: 'data/survey/rows.arrow', line: 2, column: 2, cell: 'row 2, column `long`' })
})

test('batches past a chunk of the engine, with dictionaries, on both engines', async () => {
  const size = 5000
  const batch = (from: number) =>
    new Table({
      n: vectorFromArray(
        Array.from({ length: size }, (_, index) => from + index),
        new Float64()
      ),
      s: vectorFromArray(
        Array.from({ length: size }, (_, index) => `s${(from + index) % 7}`),
        new Dictionary(new Utf8(), new Int32())
      )
    })
  const bytes = tableToIPC(batch(0).concat(batch(size)), 'stream')
  for (const engine of ['native', 'wasm'] as const) {
    const { rows, numbers, texts } = await readingOf('rows.feather', bytes, {}, engine)
    expect(rows).toBe(2 * size)
    expect(numbers.map(({ n }) => n)).toEqual(Array.from({ length: 2 * size }, (_, index) => index))
    expect(texts.map(({ s }) => s)).toEqual(Array.from({ length: 2 * size }, (_, index) => `s${index % 7}`))
  }
})

test('what is not whole is refused', async () => {
  const said = async (bytes: Uint8Array | string) => (await readingOf('rows.arrow', bytes)).problems.join('\n')
  const [file, stream] = [tableToIPC(everyType(), 'file'), tableToIPC(everyType(), 'stream')]
  const cut =
    'data/survey/rows.arrow:1:1: This Arrow file is cut off: its end is missing\n' +
    '  Copy it again from where it was made.'
  expect(await said(file.subarray(0, 800))).toBe(cut)
  expect(await said(stream.subarray(0, -8))).toBe(cut)
  expect(await said('a,b\n')).toContain('This file is not Arrow, as its name says')
  expect(await said('FEA1....FEA1')).toContain('This file is of the first version of Feather')
  const damaged = stream.slice()
  damaged.fill(0x7f, 16, 200)
  expect(await said(damaged)).toContain('This Arrow file is damaged')
  const without = stream.slice(0, 1200)
  without.set([255, 255, 255, 255, 0, 0, 0, 0], 1192)
  expect(await said(without)).toContain('This Arrow file is damaged')
})
