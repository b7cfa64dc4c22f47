import { isUtf8 } from 'node:buffer'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Engine } from '../../../engine/engine.ts'
import { startEngine } from '../../../engine/start.ts'
import { delimit, encode } from './encode.ts'
import { readBytes } from './reading.ts'

const runs = 200
let cellsCompared = 0
let engine: Engine
beforeAll(async () => {
  engine = await startEngine('native', () => {})
})
afterAll(async () => {
  console.info(`${runs} tables, ${cellsCompared} cells written and read back`)
  await engine.close()
})

const unicode = ['utf-8', 'utf-8 marked', 'utf-16le', 'utf-16le marked', 'utf-16be', 'utf-16be marked']
const eightBit = ['windows-1252', 'windows-1254', 'windows-1251', 'koi8-r']
const delimiters = [',', ';', '\t', '|', ':', '^', '~', '#']

/** What a cell may hold: any text, and often what has a meaning in delimited text. */
function cell(encoding: string): fc.Arbitrary<string> {
  const special = fc.constantFrom(
    '"',
    '""',
    ',',
    ';',
    '\t',
    '|',
    '\n',
    '\r\n',
    '\r',
    ' ',
    '',
    '\\',
    "'",
    '=1+1',
    '#',
    '1'
  )
  const letters = eightBit.includes(encoding)
    ? fc.constantFrom(...[...new TextDecoder(encoding).decode(Uint8Array.from({ length: 224 }, (_, at) => at + 32))])
    : fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }).filter((sign) => sign !== '\0' && sign !== '\ufeff')
  return fc.array(fc.oneof(special, letters), { maxLength: 8 }).map((parts) => parts.join(''))
}

const table = fc
  .record({
    encoding: fc.constantFrom(...unicode, ...eightBit),
    delimiter: fc.constantFrom(...delimiters),
    end: fc.constantFrom('\n', '\r\n', '\r'),
    inName: fc.constantFrom('_', '_', '\n', '\r\n', '\r'),
    always: fc.boolean(),
    columns: fc.integer({ min: 1, max: 6 }),
    skip: fc.integer({ min: 0, max: 2 })
  })
  .chain((form) =>
    fc.record({
      form: fc.constant(form),
      rows: fc.array(fc.array(cell(form.encoding), { minLength: form.columns, maxLength: form.columns }), {
        maxLength: 20
      })
    })
  )

test('what an RFC 4180 writer wrote is read back, cell by cell', { timeout: 240_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(table, async ({ form: { encoding, delimiter, end, inName, always, columns, skip }, rows }) => {
      const names = Array.from({ length: columns }, (_, index) => `column${inName}${index}`)
      const above = Array.from({ length: skip }, () => `Of a survey, "so to say${end}`).join('')
      const text = above + delimit([names, ...rows], delimiter, end, always)
      const label = encoding.replace(' marked', '')
      const plain = label !== 'utf-8' && ![...text].some((letter) => letter > '\u007f')
      const said = encoding.endsWith('marked') || (label === 'utf-8' && !plain) ? {} : { encoding: label }
      const options = { delimiter, skip, ...said }
      const bytes = encode(text, encoding)
      // Letters of an old encoding can make UTF-8 by chance, which is refused.
      fc.pre(!label.startsWith('windows') || plain || !isUtf8(bytes))
      const { messages, ...reading } = await readBytes('f.csv', bytes, options, engine)
      expect(messages).toEqual([])
      expect(reading.names).toEqual(names)
      expect(reading.rows).toEqual(rows.map((row) => row.map((each) => (each === '' ? null : each))))
      const trimmed = (each: string) => each.replace(/^\p{Zs}+|\p{Zs}+$/gu, '')
      expect(reading.texts).toEqual(rows.map((row) => row.map((each) => trimmed(each) || null)))
      cellsCompared += rows.length * columns
    }),
    { numRuns: runs, seed: 7 }
  )
})

test('bytes of any kind are read or refused, and never bring the reader down', { timeout: 120_000 }, async () => {
  const piece = fc.oneof(
    fc
      .constantFrom('"', ',', '\n', '\r', '\r\n', ' ', 'a', '\ufeff', '""', '",', ',"')
      .map((text) => Buffer.from(text)),
    fc.uint8Array({ maxLength: 3 })
  )
  await fc.assert(
    fc.asyncProperty(fc.array(piece, { maxLength: 40 }), async (pieces) => {
      const bytes = Buffer.concat([Buffer.from('a,b\n'), ...pieces])
      const { messages, rows } = await readBytes('f.csv', bytes, {}, engine)
      expect(messages.length === 0 || rows.length === 0).toBe(true)
      expect(messages.join('\n')).not.toMatch(/32 MB|by its lines|cannot be read as/)
    }),
    { numRuns: 300, seed: 8 }
  )
})
