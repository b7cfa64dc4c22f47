import { execFile } from 'node:child_process'
import { cp, mkdir, mkdtemp, readdir, rm, symlink } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { treeOf } from './tree.ts'

const run = promisify(execFile)
const root = fileURLToPath(new URL('../../..', import.meta.url))
const parts = [
  'astro.config.mjs',
  'package.json',
  'public',
  'src/site',
  'src/picture',
  'src/render',
  'src/report/theme/signs.ts',
  'src/report/theme/tokens.ts',
  'src/test/site'
]
let folder: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'plumbline-bytes-'))
})

afterAll(() => rm(folder, { recursive: true, force: true }))

test('the same site gives the same bytes from another folder, time zone and language', async () => {
  const copy = join(folder, 'a copy of the package')
  for (const part of parts) await cp(join(root, part), join(copy, part), { recursive: true })
  await symlink(join(root, 'node_modules'), join(copy, 'node_modules'))
  const [here, there] = await Promise.all([
    buildFrom(root, 'here', { TZ: 'Pacific/Apia', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' }),
    buildFrom(copy, 'there', { TZ: 'UTC', LANG: 'C', LC_ALL: 'C', NODE_ENV: 'test' })
  ])
  expect(here.size).toBeGreaterThan(15)
  expect([...there.keys()]).toEqual([...here.keys()])
  for (const [path, content] of here) expect(there.get(path)?.equals(content), path).toBe(true)
})

/** Builds the fixture in a process of its own, whose current folder has to stay empty. */
async function buildFrom(source: string, name: string, env: Record<string, string>): Promise<Map<string, Buffer>> {
  const outDir = join(folder, name, 'out')
  const cwd = join(folder, name, 'current')
  await mkdir(outDir, { recursive: true })
  await mkdir(cwd)
  const of = (path: string) => JSON.stringify(pathToFileURL(join(source, path)).href)
  const script = `
    import { buildSite } from ${of('src/site/build.ts')}
    import { fixtureSite } from ${of('src/test/site/fixture.ts')}
    await buildSite({ site: fixtureSite('/'), outDir: ${JSON.stringify(outDir)}, base: '/', log: () => {} })
  `
  const { stdout, stderr } = await run(process.execPath, ['--input-type=module', '--eval', script], {
    cwd,
    env: { PATH: process.env['PATH'] ?? '', ...env }
  })
  expect(stdout + stderr).toBe('')
  expect(await readdir(cwd)).toEqual([])
  return treeOf(outDir)
}
