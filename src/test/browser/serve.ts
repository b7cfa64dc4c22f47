import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { mediaTypeOf } from '../../site/media.ts'

/** Serves a built site as a plain host would, with what else it says of each file. `url` ends with the base. */
export async function serveFolder(
  folder: string,
  base: string,
  headers: Record<string, string> = {}
): Promise<{ url: string; close(): Promise<void> }> {
  const server = createServer(async (request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname)
    const file = path.startsWith(base) ? path.slice(base.length).replace(/(^|\/)$/, '$1index.html') : undefined
    const content = file === undefined ? undefined : await readFile(join(folder, file)).catch(() => undefined)
    if (file === undefined || content === undefined) response.writeHead(404).end()
    else response.writeHead(200, { ...headers, 'content-type': mediaTypeOf(file) }).end(content)
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
