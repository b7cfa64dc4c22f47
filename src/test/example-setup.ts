/** Serves the example reports to tests, built when one first asks for them and once for all of them. */
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { type Ran, run } from './run.ts'

/** What the build said, and where the site is. */
export type Example = Ran & { folder: string }

export const exampleBase = '/benchmarks/'

declare module 'vitest' {
  export interface ProvidedContext {
    /** Where `exampleSite` asks for the example reports. */
    example: string
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const parent = await mkdtemp(join(tmpdir(), 'plumbline-example-'))
  const folder = join(parent, 'site')
  let built: Promise<Example> | null = null
  const build = async () => ({
    ...(await run(['build', '--strict', '--base', exampleBase, '--out', folder])),
    folder
  })
  const server = createServer(async (_, response) => {
    built ??= build()
    response.end(JSON.stringify(await built))
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  project.provide('example', `http://127.0.0.1:${(server.address() as AddressInfo).port}`)
  project.onTestsRerun(async () => {
    built = null
  })
  return async () => {
    server.close()
    await rm(parent, { recursive: true, force: true })
  }
}
