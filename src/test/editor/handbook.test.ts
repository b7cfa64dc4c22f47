/** The handbook says what the tables say, and each of its examples comes to something. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { handbookChapters } from '../../editor/handbook.ts'
import { directives } from '../../report/directives/directives.ts'
import { exampleSite } from '../example-site.ts'

const chapters = handbookChapters(['covid-service', 'covid-service-published'])

test.each([...chapters])('%s is as the tables are', async (name, text) => {
  await expect(text).toMatchFileSnapshot(`../../../reports/handbook/${name}`)
})

test('every example of a directive and of a claim can be built, and none is in vain', {
  timeout: 120_000
}, async () => {
  const said = readFileSync(join(await exampleSite(), 'en/handbook/directives/index.html'), 'utf8')
  for (const { name } of directives) expect(said).toContain(`<code>${name}</code>`)
})
