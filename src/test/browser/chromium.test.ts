import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { findChromium } from '../../site/print/chromium.ts'
import { findOrInstallChromium } from './chromium.ts'

let folder: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'plumbline-chromium-'))
  vi.stubEnv('CHROME_PATH', '')
  vi.stubEnv('PATH', folder)
})

afterEach(async () => {
  vi.unstubAllEnvs()
  await rm(folder, { recursive: true, force: true })
})

test('takes the browser that CHROME_PATH names, and no other in its place', async () => {
  const named = await executable('my-chrome')
  await executable('chromium')
  vi.stubEnv('CHROME_PATH', named)
  expect(await findChromium()).toBe(named)
  vi.stubEnv('CHROME_PATH', join(folder, 'missing'))
  await expect(findChromium()).rejects.toThrow('CHROME_PATH is')
})

test('finds a browser by its usual names and says which in one line', async () => {
  await writeFile(join(folder, 'chromium'), 'not executable')
  const chrome = await executable('google-chrome-stable')
  const said: string[] = []
  expect(await findOrInstallChromium((line) => said.push(line))).toBe(chrome)
  expect(said).toEqual([`Browser tests use ${chrome}`])
})

async function executable(name: string): Promise<string> {
  const path = join(folder, name)
  await writeFile(path, '')
  await chmod(path, 0o755)
  return path
}
