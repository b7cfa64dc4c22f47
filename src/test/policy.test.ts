/** What pages of the example reports may load, as they and a host's file of headers say it. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { htmlIn, policyIn } from './built.ts'
import { exampleBase } from './example-setup.ts'
import { exampleSite } from './example-site.ts'

describe('the policy of pages', () => {
  let folder: string

  beforeAll(async () => {
    folder = await exampleSite()
  })

  test('is on every page, and lets nothing run', async () => {
    const pages = await htmlIn(folder)
    expect(pages.length).toBeGreaterThan(30)
    for (const path of pages) {
      const html = await readFile(join(folder, path), 'utf8')
      const policy = policyIn(html)
      expect(policy, path).toContain("default-src 'none'")
      expect(policy, path).not.toContain('unsafe-inline')
      expect(policy, path).not.toContain('unsafe-hashes')
      if (policy?.includes("script-src 'self'")) expect(html, path).not.toMatch(/<script(?![^>]*\ssrc=)/)
      else expect(policy, path).toContain("script-src 'none'")
      expect(html, path).not.toMatch(/<[a-z][^<>]*\s(style|on[a-z]+)=/)
    }
  })

  test('hosts that read a file of headers say who may frame a page, and how long its style may be kept', async () => {
    const headers = await readFile(join(folder, '_headers'), 'utf8')
    expect(headers).toContain(`${exampleBase}en/*\n  Content-Security-Policy: frame-ancestors 'self'`)
    expect(headers).toContain(`${exampleBase}assets/*\n  Cache-Control: public, max-age=31536000, immutable`)
  })
})
