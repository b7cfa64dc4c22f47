import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { mediaTypeOf } from '../../site/media.ts'

/**
 * Serves a built site as a plain host would, with these headers for a path and its text. `url` ends with the base. Text
 * waits for its faces, so that what a test sees does not hang on how fast they come.
 */
export async function serveFolder(
  folder: string,
  base: string,
  headersOf: (path: string, content: string) => Record<string, string> = () => ({})
): Promise<{ url: string; close(): Promise<void> }> {
  const server = createServer(async (request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname)
    const file = path.startsWith(base) ? path.slice(base.length).replace(/(^|\/)$/, '$1index.html') : undefined
    const content = file === undefined ? undefined : await readFile(join(folder, file)).catch(() => undefined)
    // Browsers ask for it by themselves where a drawing is opened.
    if (path === '/favicon.ico') response.writeHead(204).end()
    else if (file === undefined || content === undefined) response.writeHead(404).end()
    else {
      const headers = headersOf(path, content.toString('utf8'))
      const waiting = file.endsWith('.css')
        ? content.toString('utf8').replaceAll('font-display:optional', 'font-display:block')
        : content
      response.writeHead(200, { 'content-type': mediaTypeOf(file), ...headers }).end(waiting)
    }
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}${base}`,
    close: () => {
      server.closeAllConnections()
      return new Promise((resolve) => server.close(() => resolve()))
    }
  }
}
