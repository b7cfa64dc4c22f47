import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { findChromium } from '../../site/print/chromium.ts'

const run = promisify(execFile)

/** The path of a Chrome or Chromium, installing one where there is none. `say` is told in one line what was done. */
export async function findOrInstallChromium(say: (line: string) => void): Promise<string> {
  const found = await findChromium()
  if (found !== undefined) {
    say(`Browser tests use ${found}`)
    return found
  }
  const how = (await isDebianRoot()) ? await installDebian() : await installPlaywright()
  const installed = await findChromium()
  if (installed === undefined) throw new Error(`No Chromium after ${how}. Install one and set CHROME_PATH to it.`)
  say(`Browser tests use ${installed}, installed now with ${how}`)
  return installed
}

async function installDebian(): Promise<string> {
  await run('apt-get', ['update'])
  await run('apt-get', ['install', '--yes', '--no-install-recommends', 'chromium'], {
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  })
  return 'apt-get install chromium'
}

async function installPlaywright(): Promise<string> {
  const manifest = createRequire(import.meta.url).resolve('playwright-core/package.json')
  await run(process.execPath, [join(dirname(manifest), 'cli.js'), 'install', 'chromium'])
  return 'playwright-core install chromium'
}

async function isDebianRoot(): Promise<boolean> {
  if (process.getuid?.() !== 0) return false
  const release = await readFile('/etc/os-release', 'utf8').catch(() => '')
  return /^ID=debian$/m.test(release)
}
