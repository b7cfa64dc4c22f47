/** What stays on one line with a number that opens. */
import { expect, test } from 'vitest'
import { pageOf } from '../page.ts'

test.each(['“”', '«»', '„”', '„“', '()'])('quotes and brackets stay with their number: %s', async ([open, close]) => {
  const { html } = await pageOf(`It was ${open}:value{of=ease sector=utilities wave=before}${close}, they said.`)
  expect(html).toMatch(new RegExp(`<span class="nb">\\${open}<button.*?\\${close},</span> they said`, 's'))
})
