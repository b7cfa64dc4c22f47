import { expect, test } from 'vitest'
import { column, readBytes } from './reading.ts'
import { type Made, madeSav } from './sav.ts'

test.each([
  ['ISO-8859-9', 1254, 'Çağrı merkezi', [0xc7, 0x61, 0xf0, 0x72, 0xfd, 0x20, 0x6d, 0x65, 0x72, 0x6b, 0x65, 0x7a, 0x69]],
  [null, 1251, 'Да', [0xc4, 0xe0]],
  [null, 2, 'né', [0x6e, 0xe9]],
  [null, 28592, 'Łódź', [0xa3, 0xf3, 0x64, 0xbc]],
  ['windows-936', 936, '中', [0xd6, 0xd0]],
  [null, 932, 'ア', [0x83, 0x41]],
  ['UTF-8', 1252, 'né', [0x6e, 0xc3, 0xa9]]
] as const)('texts in the encoding %s, code page %i', async (encoding, page, word, bytes) => {
  const encode = (each: string) => (each === word ? Uint8Array.from(bytes) : Buffer.from(each))
  const made: Made = { name: 'A', width: 16, label: word, labels: [['1', word]], cells: [word] }
  const plain = { ...made, name: 'B', width: 8 }
  const read = await readBytes(madeSav({ variables: [made, plain], encoding, page, encode }))
  expect(read.rows).toEqual([{ A: word, B: word.length > 8 ? expect.any(String) : word }])
  expect(column(read, 'A')?.label).toBe(word)
  expect(column(read, 'B')?.values).toEqual([{ code: '1', label: word }])
})

test('a character that was cut off at the end of a text is left out; others that are none are told', async () => {
  const cut = { name: 'A', width: 4, cells: ['abcü'] }
  expect(await readBytes(madeSav({ variables: [cut] }))).toMatchObject({ rows: [{ A: 'abc' }], problems: [] })
  const encode = (each: string) => Buffer.from(each, 'latin1')
  const read = await readBytes(madeSav({ variables: [{ ...cut, cells: ['aüc'] }], encode }))
  expect(read.rows).toEqual([{ A: 'a\ufffdc' }])
  expect(read.problems).toEqual([
    'data/file.sav:1:1: spss-encoding: 1 texts of this SPSS file have characters that are not of its encoding, UTF-8'
  ])
})
