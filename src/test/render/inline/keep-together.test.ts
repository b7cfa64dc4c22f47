/** What stays on one line with a number that opens. */
import { expect, test } from 'vitest'
import { pageOf } from '../page.ts'

test.each(['“”', '«»', '„”', '„“', '()'])('quotes and brackets stay with their number: %s', async ([open, close]) => {
  const { html } = await pageOf(`It was ${open}:value{of=ease sector=utilities wave=before}${close}, they said.`)
  expect(html).toMatch(new RegExp(`<span class="nb">\\${open}<button.*?\\${close},</span> they said`, 's'))
})

test('a sign before the sign of per cent stays with it, where a language has that before its number', async () => {
  const { html } = await pageOf('Fark :value{of=called sector=utilities} (−%3 ile +%2,5) kadar.', [
    ['reports/site.yaml', 'language: en', 'language: tr']
  ])
  expect(html).toContain('(<span class="nb">−%3</span> ile <span class="nb">+%2,5</span>) kadar')
})
