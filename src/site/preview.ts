import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { preview } from 'astro'
import { configOf } from './config.ts'

/** Serves a built site as it will be hosted, at the first free port from `port` on. `url` ends with the base. */
export async function previewSite(options: {
  outDir: string
  base: string
  port?: number
  host?: string | boolean
}): Promise<{ url: string; close(): Promise<void> }> {
  const { outDir, base, port = 4321, host = false } = options
  const cache = await mkdtemp(join(tmpdir(), 'plumbline-'))
  const server = await preview({ ...configOf({ base, cache }), outDir, server: { port, host } })
  return {
    url: `http://localhost:${server.port}${base}`,
    close: async () => {
      await server.stop()
      await rm(cache, { recursive: true, force: true })
    }
  }
}
