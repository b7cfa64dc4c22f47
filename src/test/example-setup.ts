/** Serves the example reports to tests, built when one first asks for them and once for all of them. */
import { once } from 'node:events'
import { cp, mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { type Ran, repository, run } from './run.ts'

/** What the build said, and where the site is. */
export type Example = Ran & { folder: string }

export const exampleBase = '/benchmarks/'

/** It is built far from where it lies and from where tests run: what it comes to must not tell. */
const elsewhere = { TZ: 'Asia/Kathmandu', LC_ALL: 'tr_TR.UTF-8', LANG: 'tr_TR.UTF-8' }

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
  const build = async () => {
    const root = join(parent, 'Проект ğ')
    for (const each of ['data', 'reports']) await cp(join(repository, each), join(root, each), { recursive: true })
    const asked = ['build', '--strict', '--root', root, '--base', exampleBase, '--out', folder]
    return { ...(await run(asked, elsewhere, tmpdir())), folder }
  }
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
