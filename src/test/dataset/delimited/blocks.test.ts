import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { structureOf } from '../../../dataset/readers/delimited/structure.ts'

const folder = mkdtempSync(join(tmpdir(), 'plumbline-test-'))
afterAll(() => rmSync(folder, { recursive: true }))

const block = 1 << 20
const cells = ['x ', ' x', '"x "', '" x"', '"é"', '"a""\n"', '"\r\n"', 'xyz', '""']
const cases = cells.flatMap((cell) => [...Array(cell.length + 3).keys()].map((back) => [cell, back] as const))

test.each(cases)('%j, %i bytes in front of the end of a block, is read as anywhere else', async (cell, back) => {
  const absolute = join(folder, 'f.csv')
  const head = `a,b\n${'1,2\n'.repeat(block / 4 - 4)}`
  const filler = `${'y'.repeat(block - back - head.length - 3)},z\n`
  const text = `${head}${filler}${cell},3\n4,5\n`
  writeFileSync(absolute, text)
  const file = { path: 'f.csv', absolute, encoding: 'utf-8', mark: 0, skip: 0, delimiter: 0x2c }
  const structure = await structureOf(file, 2)
  expect(structure?.records).toBe(block / 4 - 4 + 4)
  expect(structure?.filled).toBe(2 * (structure?.records ?? 0) - (cell === '""' ? 1 : 0))
  expect([...(structure?.edged ?? [])]).toEqual([/ |é/.test(cell) ? 1 : 0, 0])
})
