import { readFile } from 'node:fs/promises'
import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { mediaTypeOf } from '../../site/media.ts'

/** What was sent: the media type without its parameters, and the bytes of the body as it travelled. */
export type Sent = { path: string; type: string; bytes: number }

export type Host = {
  /** The address of the site's root, ending with "/". */
  url: string
  /** What was sent since it was last emptied. */
  sent: Sent[]
  /** Milliseconds that a font takes to come. */
  fontDelay: number
  close(): Promise<void>
}

/** Compressed already. */
const whole = /^(font|image\/png)/

/** Serves a built site as hosts do: text compressed by gzip. Nothing is kept by browsers, so that each load is a first. */
export async function startHost(folder: string): Promise<Host> {
  const host: Host = { url: '', sent: [], fontDelay: 0, close: async () => {} }
  const server = createServer((request, response) => void answer(folder, request.url ?? '/', response, host))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  host.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
  host.close = () => {
    server.closeAllConnections()
    return new Promise((resolve) => server.close(() => resolve()))
  }
  return host
}

async function answer(folder: string, url: string, response: ServerResponse, host: Host): Promise<void> {
  const path = decodeURIComponent(new URL(url, 'http://localhost').pathname).replace(/\/$/, '/index.html').slice(1)
  const content = await readFile(join(folder, path)).catch(() => null)
  if (content === null) {
    host.sent.push({ path, type: 'missing', bytes: 0 })
    response.writeHead(404).end()
    return
  }
  const type = mediaTypeOf(path)
  const body = whole.test(type) ? content : gzipSync(content, { level: 9 })
  const encoding = body === content ? {} : { 'content-encoding': 'gzip' }
  host.sent.push({ path, type: type.replace(/;.*/, ''), bytes: body.length })
  const send = () => response.writeHead(200, { 'content-type': type, ...encoding }).end(body)
  if (type.startsWith('font/') && host.fontDelay > 0) setTimeout(send, host.fontDelay)
  else send()
}
