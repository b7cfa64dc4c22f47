/** What a change in a sentence opens to. */
import { expect, test } from 'vitest'
import { answersAs, pageOf, textOf } from '../page.ts'

const panelOf = (html: string) => textOf(/<span id="_1"[^>]*>.*?<\/b>(.*?)<\/span><\/p>|$/s.exec(html)?.[1] ?? '')

test('among those who answered both times, the panel gives their base', async () => {
  const { html } = await pageOf('It was :change{of=ease sector=utilities on=both}')
  expect(panelOf(html)).toMatch(/Before to During: 6\.\d to 5\.\d \d+ answers both times 95% interval/)
})

test('a change without a test says why', async () => {
  const alike = answersAs((cells) => ({ ...cells, ease_before: '7', ease_during: '6' }))
  const { html } = await pageOf('It was :change{of=ease sector=utilities}', [alike])
  expect(panelOf(html)).toContain('no test: nothing to vary')
})
