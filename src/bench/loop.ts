import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { dataFile, pageOf, writeProject } from './project.ts'

const rounds = 5

/**
 * How long it takes from a saved file to its page in the browser, in `npm run dev` as it is: the median of five rounds.
 * A round ends when the page that a browser asks for on reload has come. `npm run bench -- loop [PAGES] [ROWS]`
 */
export async function benchLoop([pages = '20', rows = '100000']: string[]): Promise<void> {
  const root = mkdtempSync(join(tmpdir(), 'plumbline-bench-'))
  writeProject(root, Number(pages), Number(rows))
  const begun = performance.now()
  const server = await startServer(root)
  try {
    console.log(`${pages} pages, ${rows} rows, median of ${rounds} rounds, in ms from the save to the page:`)
    printLine('started', performance.now() - begun)
    await server.page()
    printLine('first page', performance.now() - begun)
    for (const [name, edit] of Object.entries(edits)) {
      const times: number[] = []
      for (let round = 0; round < rounds; round++) times.push(await timed(root, edit, round, server))
      printLine(name, times.sort((a, b) => a - b)[rounds >> 1] as number)
    }
  } finally {
    server.close()
    rmSync(root, { recursive: true, force: true })
  }
}

function printLine(name: string, milliseconds: number): void {
  console.log(`  ${name.padEnd(36)}${milliseconds.toFixed(0).padStart(6)}`)
}

type Edit = { path: string; change: (text: string, round: number) => string; isSeen: boolean }

const narrative = pageOf(1)
const regions = ['north', 'south', 'east', 'west', 'centre']
const edits: Record<string, Edit> = {
  'a word of the narrative': {
    path: narrative,
    change: (text, round) => text.replace(/Of all\w*,/, `Of all${round},`),
    isSeen: true
  },
  'one more number in the narrative': {
    path: narrative,
    change: (text, round) =>
      text.replace('\n\n## By', ` And :value{of=ease sector=post age=old region=${regions[round]}}.\n\n## By`),
    isSeen: true
  },
  'a label of the codebook': {
    path: 'data/bench/dataset.yaml',
    change: (text, round) => text.replace(/telecoms: \w+/, `telecoms: Telecoms${round}`),
    isSeen: true
  },
  'a cell of the data': {
    path: dataFile,
    change: (text, round) => text.replace(/^(p0,.*),[\d.]+$/m, `$1,${100 + round}`),
    isSeen: false
  }
}

async function timed(root: string, { path, change, isSeen }: Edit, round: number, server: Server): Promise<number> {
  const file = join(root, path)
  const before = readFileSync(file, 'utf8')
  const after = change(before, round)
  if (after === before) throw new Error(`Nothing to change in ${path}`)
  const old = await server.page()
  const reload = server.reload()
  const begun = performance.now()
  writeFileSync(file, after)
  await reload
  const page = await server.page()
  const time = performance.now() - begun
  if (isSeen && page === old) throw new Error(`The page does not show what changed in ${path}`)
  await new Promise((resolve) => setTimeout(resolve, 300))
  return time
}

type Server = {
  /** The page that is looked at. */
  page(): Promise<string>
  /** Comes true when browsers are next told to load their page again. */
  reload(): Promise<void>
  close(): void
}

async function startServer(root: string): Promise<Server> {
  const cli = fileURLToPath(new URL('../cli.ts', import.meta.url))
  const child = spawn(process.execPath, [cli, 'dev', '--root', root, '--port', '4790'], {
    stdio: ['ignore', 'pipe', 'inherit']
  })
  const url = await addressOf(child)
  const page = async () => {
    const response = await fetch(`${url}en/bench/page-1/`)
    if (response.status !== 200) throw new Error(`The page answers ${response.status}`)
    return response.text()
  }
  const client = await (await fetch(`${url}@vite/client`)).text()
  const token = /wsToken = "([^"]+)"/.exec(client)?.[1] ?? ''
  const socket = new WebSocket(`${url.replace('http', 'ws')}?token=${token}`, 'vite-hmr')
  await new Promise((resolve, reject) => {
    socket.addEventListener('open', resolve)
    socket.addEventListener('error', () => reject(new Error('The server speaks to no browser')))
  })
  const reload = () =>
    new Promise<void>((resolve) => {
      const hear = ({ data }: MessageEvent) => {
        if (JSON.parse(String(data)).type !== 'full-reload') return
        socket.removeEventListener('message', hear)
        resolve()
      }
      socket.addEventListener('message', hear)
    })
  return { page, reload, close: () => void child.kill() }
}

/** Where the server says that it is to be opened. */
async function addressOf(child: ChildProcess): Promise<string> {
  if (!child.stdout) throw new Error('The server cannot be heard')
  for await (const line of createInterface({ input: child.stdout })) {
    const address = /^Open (\S+)/.exec(line)?.[1]
    if (address === undefined) continue
    child.stdout.resume()
    return address
  }
  throw new Error('The server did not start')
}
