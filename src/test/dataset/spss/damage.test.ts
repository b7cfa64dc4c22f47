import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Engine } from '../../../engine/engine.ts'
import { startEngine } from '../../../engine/start.ts'
import { readBytes } from './reading.ts'
import { type Made, type MadeFile, madeSav, writer, zipped } from './sav.ts'

let engine: Engine
beforeAll(async () => {
  engine = await startEngine('native', () => {})
})
afterAll(() => engine.close())

const score: Made = { name: 'SCORE', label: 'How satisfied', labels: [[1, 'Low']], cells: [1, 2, 300, null] }
const city: Made = { name: 'CITY', long: 'city', width: 12, cells: ['Bursa', 'Köln', '', 'x'] }
const file: MadeFile = {
  variables: [score, city],
  sets: '$a=C 1 x score city\n',
  longLabels: [['city', [['Bursa', 'In Türkiye']]]],
  longMissing: [['city', ['Köln']]]
}
const w = writer(true)

/** The file without its data, as its records end. */
const records = (more: Partial<MadeFile> = {}) =>
  madeSav({ ...file, variables: [score, city].map((each) => ({ ...each, cells: [] })), rows: -1, ...more })

/** With the same bytes put in place of others. */
function patched(bytes: Buffer, at: number, by: Buffer): Buffer {
  return Buffer.concat([bytes.subarray(0, at), by, bytes.subarray(at + by.length)])
}

/** With records put in before the dictionary's end. */
function withRecord(...parts: Buffer[]): Buffer {
  const bytes = records()
  return Buffer.concat([bytes.subarray(0, -8), ...parts, bytes.subarray(-8)])
}

function zsav(data: Buffer, more: Partial<MadeFile> = {}, change: (zip: Buffer) => Buffer = (zip) => zip): Buffer {
  const before = patched(patched(records(more), 0, Buffer.from('$FL3')), 72, w.int(2))
  return Buffer.concat([before, change(zipped(data, before.length, w, 0x3ff000))])
}

const most = 0x7fffffff
const coded = Buffer.from([101, 254, 254, 0, 0, 0, 0, 0])
const entry = (zip: Buffer, at: number) => zip.length - 24 + at

const cases: [name: string, bytes: () => Buffer, message: string | RegExp][] = [
  ['nothing', () => Buffer.alloc(0), 'This is no SPSS file'],
  ['another format', () => Buffer.from(`PK\x03\x04${' '.repeat(400)}`), 'This is no SPSS file'],
  [
    'an encrypted file',
    () => Buffer.from(`\x1c${'\0'.repeat(7)}ENCRYPTEDSAV${'x'.repeat(400)}`),
    'This SPSS file is encrypted'
  ],
  ['no byte order', () => patched(records(), 64, w.int(7)), /does not tell the order of its bytes/],
  ['no compression that is known', () => patched(records(), 72, w.int(9)), /does not tell how its data are compressed/],
  ['zlib without its magic', () => patched(records(), 72, w.int(2)), /does not tell how its data are compressed/],
  [
    'a bias that is no number',
    () => patched(records(), 84, w.float(Number.NaN)),
    /does not tell how its data are compressed/
  ],
  ['an unknown record', () => withRecord(w.int(5, 0)), /stands a record of an unknown kind/],
  ['more labels than there are bytes', () => withRecord(w.int(3, most)), /breaks off/],
  ['labels of nothing', () => withRecord(w.int(3, 0)), /not followed by their variables/],
  ['labels for more variables than there are bytes', () => withRecord(w.int(3, 0, 4, most)), /breaks off/],
  [
    'labels for a variable that there is not',
    () => withRecord(w.int(3, 0, 4, 1, 99)),
    /for variable 99, which there is not/
  ],
  ['labels for the rest of a text', () => withRecord(w.int(3, 0, 4, 1, 3)), /for variable 3, which there is not/],
  ['more documents than there are bytes', () => withRecord(w.int(6, most)), /breaks off/],
  ['documents before the beginning', () => withRecord(w.int(6, -1)), /breaks off/],
  ['an extension longer than the file', () => withRecord(w.int(7, 13, most, most)), /breaks off/],
  ['an unknown extension longer than the file', () => withRecord(w.int(7, 99, most, most)), /breaks off/],
  ['an extension of a length below zero', () => withRecord(w.int(7, 13, -1, 8)), /a length that makes no sense/],
  [
    'a variable wider than there are',
    () => withRecord(w.int(2, 256, 0, 0, 0, 0), Buffer.alloc(8, 'X')),
    /makes no sense/
  ],
  [
    'a text without its rest',
    () => withRecord(w.int(2, 20, 0, 0, 0, 0), Buffer.alloc(8, 'X')),
    /another width than its text/
  ],
  [
    'a label before the beginning',
    () => withRecord(w.int(2, 0, 1, 0, 0, 0), Buffer.alloc(8, 'X'), w.int(-5)),
    /breaks off/
  ],
  ['no variables', () => madeSav({ variables: [] }), 'This SPSS file has no variables'],
  [
    'a text longer than its variables',
    () => withRecord(longText('CITY=32767')),
    /longer than the variables that hold it/
  ],
  ['a number that is a long text', () => withRecord(longText('SCORE=00400')), /longer than the variables that hold it/],
  [
    'an encoding that nobody knows',
    () => records({ encoding: 'x-klingon' }),
    /are in `x-klingon`, which cannot be read/
  ],
  ['EBCDIC', () => records({ encoding: null, page: 1 }), /are in `EBCDIC`/],
  ['UTF-16', () => records({ encoding: 'UTF-16LE' }), /are in `UTF-16LE`/],
  [
    'two variables of one name',
    () => madeSav({ variables: [score, { ...score, name: 'B', long: 'SCORE' }] }),
    /the same name, `SCORE`/
  ],
  ['fewer rows than it says', () => madeSav({ ...file, rows: 9 }), 'This SPSS file says that it has 9 rows, and has 4'],
  ['more rows than it says', () => madeSav({ ...file, rows: 2 }), 'This SPSS file says that it has 2 rows, and has 4'],
  ['an end within a row', () => Buffer.concat([records(), Buffer.from([101, 252, 0, 0, 0, 0, 0, 0])]), /breaks off/],
  [
    'a number where a text stands',
    () => Buffer.concat([records(), Buffer.from([101, 255, 0, 0, 0, 0, 0, 0])]),
    /a number where a text/
  ],
  [
    'spaces where a number stands',
    () => Buffer.concat([records(), Buffer.from([254, 254, 254, 0, 0, 0, 0, 0])]),
    /or a text for one/
  ],
  ['a zlib trailer past the end', () => zsav(coded, {}, (zip) => patched(zip, 8, w.long(1e12))), /breaks off/],
  ['a zlib trailer before the beginning', () => zsav(coded, {}, (zip) => patched(zip, 8, w.long(-1))), /breaks off/],
  [
    'more blocks than there are bytes',
    () => zsav(coded, {}, (zip) => patched(zip, entry(zip, -4), w.int(most))),
    /breaks off/
  ],
  [
    'a block that claims to be huge',
    () => zsav(coded, {}, (zip) => patched(zip, entry(zip, 16), w.int(most))),
    /does not unfold/
  ],
  [
    'a block that unfolds to more than it says',
    () => zsav(Buffer.alloc(1e6, 255), {}, (zip) => patched(zip, entry(zip, 16), w.int(64))),
    /does not unfold/
  ],
  ['a block that is no zip', () => zsav(coded, {}, (zip) => patched(zip, 24, Buffer.alloc(4, 7))), /does not unfold/],
  ['the same block twice', () => zsav(coded, {}, twice), /does not unfold/],
  [
    'many times more cells than a file of its size has',
    () =>
      zsav(Buffer.alloc(2_500_000, 255), {
        variables: [{ ...score, cells: [] }],
        sets: '',
        longLabels: [],
        longMissing: []
      }),
    /unfold to more than any survey/
  ]
]

function longText(text: string): Buffer {
  return Buffer.concat([w.int(7, 14, 1, text.length), Buffer.from(text)])
}

/** A second entry of the same block. */
function twice(zip: Buffer): Buffer {
  const counted = patched(zip, entry(zip, -4), w.int(2))
  return Buffer.concat([counted, counted.subarray(-24)])
}

test.each(cases)('%s is one problem', async (_, bytes, message) => {
  const { rows, problems } = await readBytes(bytes(), engine)
  expect(rows).toBeNull()
  expect(problems).toHaveLength(1)
  expect(problems[0]).toMatch(/^data\/file\.sav:1:1: spss: /)
  expect(problems[0]?.slice('data/file.sav:1:1: spss: '.length)).toMatch(message)
})

test('line feeds, zero bytes and spaces without end take no time', async () => {
  const filler = ['\n', '\0', ' ', '\n$', '=', '$a=C 0 '].map((sign) => sign.repeat(200_000)).join('x')
  const long = { name: 'OPEN', width: 30000, cells: [`${' '.repeat(29000)}x`] }
  const { rows } = await readBytes(
    madeSav({ variables: [long], sets: filler, longMissing: [['OPEN', [filler]]] }),
    engine
  )
  expect(rows).toHaveLength(1)
}, 10_000)

test('the writer of these tests makes files that are read', async () => {
  for (const bytes of [records(), zsav(coded), withRecord(w.int(7, 99, 1, 4), Buffer.alloc(4))])
    expect((await readBytes(bytes, engine)).problems).toEqual([])
})

describe.each([0, 1, 2] as const)('a file compressed in way %i', (compression) => {
  const bytes = madeSav({ ...file, compression })

  test('that breaks off anywhere is one problem', async () => {
    for (let length = 0; length < bytes.length; length += length < 176 ? 11 : 3) {
      const { rows, problems } = await readBytes(bytes.subarray(0, length), engine)
      if (rows === null) expect(problems, `${length} bytes`).toHaveLength(1)
      else expect(rows, `${length} bytes`).toHaveLength(4)
    }
  })

  test('of which bytes are changed is read or is one problem', async () => {
    const random = randomOf(compression + 1)
    for (let turn = 0; turn < 250; turn++) {
      const changed = Buffer.from(bytes)
      for (let left = 1 + random(3); left > 0; left--) changed[random(changed.length)] = random(256)
      const { rows, problems } = await readBytes(changed, engine)
      const errors = problems.filter((problem) => problem.includes(': spss: '))
      expect(errors, `turn ${turn}`).toHaveLength(rows === null ? 1 : 0)
    }
  })
})

/** Numbers below `limit`, the same in each run (a linear congruence of Numerical Recipes). */
function randomOf(seed: number): (limit: number) => number {
  let state = seed
  return (limit) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return Math.floor((state / 2 ** 32) * limit)
  }
}
