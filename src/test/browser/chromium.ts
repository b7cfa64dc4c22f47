import { execFile } from 'node:child_process'
import { access, constants, readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { delimiter, dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { chromium } from 'playwright-core'

const run = promisify(execFile)
const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']
const applications = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium'
]

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

/** The path of a Chrome or Chromium that is there, or undefined. */
export async function findChromium(): Promise<string | undefined> {
  const named = process.env['CHROME_PATH']
  if (named !== undefined && named !== '') {
    if (await isExecutable(named)) return named
    throw new Error(`CHROME_PATH is ${named}, which cannot be run`)
  }
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '')
  const candidates = names.flatMap((name) => folders.map((folder) => join(folder, name)))
  for (const path of [...candidates, ...applications, chromium.executablePath()]) {
    if (await isExecutable(path)) return path
  }
  return undefined
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

async function isExecutable(path: string): Promise<boolean> {
  return access(path, constants.X_OK).then(
    () => true,
    () => false
  )
}
