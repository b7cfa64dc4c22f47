import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type Content, picture } from '../../render/late.ts'
import { writeFiles } from '../../site/files.ts'
import { treeOf } from './tree.ts'

let folder: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'plumbline-files-'))
})

const written = (files: Map<string, Content>) =>
  writeFiles(files, folder, async ({ svg }) => Buffer.from(`drawn ${svg}`))

afterEach(() => rm(folder, { recursive: true, force: true }))

test('writes text and bytes into folders of any depth', async () => {
  await written(
    new Map<string, string | Uint8Array>([
      ['a/b/c.csv', 'x\n'],
      ['ç.bin', new Uint8Array([0, 255])]
    ])
  )
  expect(await readFile(join(folder, 'a/b/c.csv'), 'utf8')).toBe('x\n')
  expect([...(await readFile(join(folder, 'ç.bin')))]).toEqual([0, 255])
})

test('draws pictures, and writes nothing before the folder is ready', async () => {
  let lay = () => {}
  const ready = new Promise<void>((resolve) => (lay = resolve))
  const files = new Map<string, Content>([
    ['a.csv', 'x'],
    ['a.png', picture(2, () => '<svg/>')]
  ])
  let drawn = 0
  const png = async () => new Uint8Array([++drawn])
  const done = writeFiles(files, folder, png, ready)
  await expect.poll(() => drawn).toBe(1)
  expect(await treeOf(folder)).toEqual(new Map())
  lay()
  await done
  expect([...(await treeOf(folder))].map(([path, content]) => [path, content.toString('latin1')])).toEqual([
    ['a.csv', 'x'],
    ['a.png', '\x01']
  ])
})

test.each(['', '.', '..', '../x', '/x', 'a/../../x', 'a/../x', 'a//x', './x', 'a/', 'a\\x', 'C:x', 'a\0'])(
  'refuses the path %j, and then writes nothing at all',
  async (path) => {
    const files = new Map([
      ['good.csv', ''],
      [path, '']
    ])
    await expect(written(files)).rejects.toThrow('would be written outside of it, or under no name')
    expect(await treeOf(folder)).toEqual(new Map())
  }
)

test('refuses a path where something stands already', async () => {
  await written(new Map([['a/x', 'first']]))
  await expect(written(new Map([['a/x', 'second']]))).rejects.toThrow('have the same address: "a/x"')
  await expect(written(new Map([['a', 'second']]))).rejects.toThrow('have the same address: "a"')
  await expect(written(new Map([['a/x/y', 'second']]))).rejects.toThrow('have the same address: "a/x/y"')
  expect(await readFile(join(folder, 'a/x'), 'utf8')).toBe('first')
})
