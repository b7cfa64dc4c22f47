import { mkdtemp, readdir, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve, sep } from 'node:path'
import { dev } from 'astro'
import { Rasterizer } from '../picture/rasterizer.ts'
import type { LiveSite } from '../render/site.ts'
import { plain } from '../report/theme/tokens.ts'
import type { Shown } from './answer.ts'
import { configOf } from './config.ts'
import { live, refresh, type Server } from './live.ts'
import { plumblineLive } from './plumbline.ts'

/** What a load gives: a site, a text about what is wrong, or null where that has been printed already. */
export type Loaded = LiveSite | { problems: string } | null

const patience = 50

/**
 * Serves the site while it is being written: a change under `watch` loads it anew and reloads the browsers.
 * While there are problems the last good site stays, under a message; before there is one, a plain page shows them.
 */
export async function devSite(options: {
  load: () => Promise<Loaded>
  watch: string[]
  base: string
  port?: number
  host?: string | boolean
  log: (line: string) => void
}): Promise<{ url: string; close(): Promise<void> }> {
  const { load, base, port = 4321, host = false, log } = options
  const shown: Shown = { site: null, problems: null }
  const before = await stateOf(options.watch)
  take(shown, await load())
  const cache = await mkdtemp(join(tmpdir(), 'plumbline-'))
  const rasterizer = new Rasterizer()
  let vite: Server | undefined
  const server = await dev({
    ...configOf({ base, cache }),
    server: { port, host },
    integrations: [
      plumblineLive(() => shown.site ?? { base, language: 'en', pages: [], theme: plain }),
      live(
        shown,
        base,
        (picture) => rasterizer.png(picture),
        (server) => (vite = server)
      )
    ]
  })
  const reload = inTurn(async () => {
    take(shown, await load().catch((error: Error) => ({ problems: error.message })))
    if (vite !== undefined) refresh(vite, shown)
    log(shown.problems === null ? 'Reloaded' : 'The last good site stays until the problems are mended')
  })
  const stopWatching = watchFolders(server.watcher, options.watch, reload)
  const stopLooking = lookAgain(options.watch, before, reload)
  return {
    url: `http://localhost:${server.address.port}${base}`,
    close: async () => {
      stopWatching()
      stopLooking()
      await server.stop()
      await rasterizer.close()
      await rm(cache, { recursive: true, force: true })
    }
  }
}

function take(shown: Shown, loaded: Loaded): void {
  if (loaded === null) shown.problems = 'There are problems: see the terminal'
  else if ('problems' in loaded) shown.problems = loaded.problems
  else Object.assign(shown, { site: loaded, problems: null })
}

function watchFolders(watcher: Server['watcher'], folders: string[], changed: () => void): () => void {
  const roots = folders.map((folder) => resolve(folder))
  let timer: NodeJS.Timeout | undefined
  const notice = (_event: string, path: string) => {
    if (!roots.some((root) => resolve(path) === root || resolve(path).startsWith(root + sep))) return
    clearTimeout(timer)
    timer = setTimeout(changed, patience)
  }
  watcher.add(roots)
  watcher.on('all', notice)
  return () => {
    clearTimeout(timer)
    watcher.off('all', notice)
  }
}

/**
 * A watcher that has just begun does not tell of what changed while it was looking around: the folders are looked at
 * once more by themselves, soon and again a little later.
 */
function lookAgain(folders: string[], before: string, changed: () => void): () => void {
  let known = before
  const look = async () => {
    const now = await stateOf(folders)
    if (now !== known) changed()
    known = now
  }
  const timers = [200, 1000].map((delay) => setTimeout(() => void look(), delay))
  return () => timers.forEach(clearTimeout)
}

/** The files under folders with their sizes and times of change, as one text. */
async function stateOf(folders: string[]): Promise<string> {
  const files = await Promise.all(
    folders.map(async (folder) => {
      const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => [])
      return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
    })
  )
  const states = await Promise.all(
    files.flat().map(async (file) => {
      const found = await stat(file).catch(() => null)
      return `${file} ${found?.mtimeMs} ${found?.size}`
    })
  )
  return states.sort().join('\n')
}

/** Runs a task one at a time; calls during a run lead to one more run after it. */
function inTurn(task: () => Promise<void>): () => void {
  let running = false
  let again = false
  const run = async () => {
    again = running
    if (running) return
    running = true
    await task().finally(() => (running = false))
    if (again) await run()
  }
  return () => void run()
}
