import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { buildSite } from '../../site/build.ts'
import { previewSite } from '../../site/preview.ts'
import { fixtureSite } from './fixture.ts'

test('a built site can be looked at under its base', async () => {
  const base = '/some/where/'
  const outDir = await mkdtemp(join(tmpdir(), 'plumbline-preview-'))
  await buildSite({ site: fixtureSite(base), outDir, base, log: () => {} })
  const server = await previewSite({ outDir, base, port: 4720 })
  try {
    const page = await fetch(`${server.url}en/service/`)
    expect(page.status).toBe(200)
    expect(await page.text()).toContain('<h1>Service during a hard winter</h1>')
    const file = await fetch(`${server.url}files/service/estimates.json`)
    expect(file.headers.get('content-type')).toMatch(/^application\/json/)
    expect((await fetch(`${server.url}en/none/`)).status).toBe(404)
  } finally {
    await server.close()
    await rm(outDir, { recursive: true, force: true })
  }
})
