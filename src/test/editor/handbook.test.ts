/** The handbook says what the tables say, and each of its examples comes to something. */
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { handbookChapters } from '../../editor/handbook.ts'
import { directives } from '../../report/directives/directives.ts'
import { prepareProject, problemText } from '../project.ts'

const root = fileURLToPath(new URL('../../../', import.meta.url))
const chapters = handbookChapters(['covid-service', 'covid-service-published'])

test.each([...chapters])('%s is as the tables are', async (name, text) => {
  await expect(text).toMatchFileSnapshot(`../../../reports/handbook/${name}`)
})

test('every example of a directive and of a claim can be built, and none is in vain', async () => {
  const prepared = await prepareProject(root)
  expect(problemText(prepared, root)).not.toContain('reports/handbook')
  const page = prepared.site?.pages.find(({ path }) => path === '/en/handbook/directives/')
  expect(page?.kind).toBe('report')
  const said = page?.kind === 'report' ? page.html : ''
  for (const { name } of directives) expect(said).toContain(`<code>${name}</code>`)
})
