import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { writeFiles } from '../../site/files.ts'
import { treeOf } from './tree.ts'

let folder: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'plumbline-files-'))
})

afterEach(() => rm(folder, { recursive: true, force: true }))

test('writes text and bytes into folders of any depth', async () => {
  await writeFiles(
    new Map<string, string | Uint8Array>([
      ['a/b/c.csv', 'x\n'],
      ['ç.bin', new Uint8Array([0, 255])]
    ]),
    folder
  )
  expect(await readFile(join(folder, 'a/b/c.csv'), 'utf8')).toBe('x\n')
  expect([...(await readFile(join(folder, 'ç.bin')))]).toEqual([0, 255])
})

test.each(['', '.', '..', '../x', '/x', 'a/../../x', 'a/../x', 'a//x', './x', 'a/', 'a\\x', 'C:x', 'a\0'])(
  'refuses the path %j, and then writes nothing at all',
  async (path) => {
    const files = new Map([
      ['good.csv', ''],
      [path, '']
    ])
    await expect(writeFiles(files, folder)).rejects.toThrow('would be written outside of it, or under no name')
    expect(await treeOf(folder)).toEqual(new Map())
  }
)

test('refuses a path where something stands already', async () => {
  await writeFiles(new Map([['a/x', 'first']]), folder)
  await expect(writeFiles(new Map([['a/x', 'second']]), folder)).rejects.toThrow('have the same address: "a/x"')
  await expect(writeFiles(new Map([['a', 'second']]), folder)).rejects.toThrow('have the same address: "a"')
  await expect(writeFiles(new Map([['a/x/y', 'second']]), folder)).rejects.toThrow('have the same address: "a/x/y"')
  expect(await readFile(join(folder, 'a/x'), 'utf8')).toBe('first')
})
