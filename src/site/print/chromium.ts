import { access, constants } from 'node:fs/promises'
import { delimiter, join } from 'node:path'
import { type Browser, chromium } from 'playwright-core'

const names = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
  'microsoft-edge-stable'
]
const applications = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe'
]
const flags = [
  '--headless',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync'
]

/**
 * The path of a Chromium, Chrome or Edge that is there, or undefined: the one that is `named`, else that of CHROME_PATH,
 * else the first with a usual name. One that is named and cannot be run is an error.
 */
export async function findChromium(named: string | null = null): Promise<string | undefined> {
  const said = named === null ? ['CHROME_PATH', process.env['CHROME_PATH'] ?? ''] : ['--chromium', named]
  const [by = '', path = ''] = said
  if (path !== '') {
    if (await isExecutable(path)) return path
    throw new Error(`${by} is ${path}, which cannot be run; give the path of a Chromium, Chrome or Edge.`)
  }
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '')
  const candidates = names.flatMap((name) => folders.map((folder) => join(folder, name)))
  for (const each of [...candidates, ...applications, chromium.executablePath()])
    if (await isExecutable(each)) return each
  return undefined
}

/** Starts a browser that shows no window and asks nobody for anything by itself. */
export function launch(executablePath: string, more: string[] = []): Promise<Browser> {
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  return chromium.launch({ executablePath, args: [...flags, ...sandbox, ...more] })
}

function isExecutable(path: string): Promise<boolean> {
  return access(path, constants.X_OK).then(
    () => true,
    () => false
  )
}
