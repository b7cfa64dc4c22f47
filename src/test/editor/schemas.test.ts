/** The schemas that editors are given are those by which files are checked, and take what is right. */
import { expect, test } from 'vitest'
import { editorSchemas } from '../../editor/schemas.ts'

test.each([...editorSchemas()])('%s is as the shapes are', async (name, text) => {
  await expect(text).toMatchFileSnapshot(`../../../schemas/${name}`)
})

test('keys and choices are offered, with words on what they hold', () => {
  const site = JSON.parse(editorSchemas().get('site.json') ?? '')
  expect(Object.keys(site.properties)).toContain('languages')
  expect(site.properties.language.description).toBe('A language, like `en`')
  const dataset = JSON.stringify(JSON.parse(editorSchemas().get('dataset.json') ?? ''))
  expect(dataset).toContain('"enum":["probability","nonprobability"]')
})
