/** Notes, folded passages and tabs. */
import { expect, test } from 'vitest'
import { pageOf, problemsOf, textOf } from '../page.ts'

const value = ':value{of=ease sector=utilities wave=during}'

test('a note has its title once, and its numbers open', async () => {
  const { html } = await pageOf(`:::note[A *caveat*]\nEase was ${value}.\n\n- one\n- two\n:::`)
  const note = /<aside class="note">(.*?)<\/aside>/s.exec(html)?.[1] ?? ''
  expect(note).toMatch(/^<p><b>A <em>caveat<\/em><\/b><\/p><p>Ease was <span class="nb"><button/)
  expect(textOf(note)).toMatch(/^A caveat Ease was 5\.8 .* one two$/)
})

test('what is folded away is opened by its words', async () => {
  const { html } = await pageOf(':::details[How]\n### Sampling\nIn *two* stages.\n:::')
  expect(html).toContain('<details class="fold"><summary>How</summary><div><h3>Sampling</h3><p>In')
})

test('tabs are details of one name, the first open; figures in them are numbered with the others', async () => {
  const { html } = await pageOf(
    [
      '::::tabs',
      ':::tab[Calls]',
      '::chart[Calls]{id=calls of=called by=sector}',
      ':::',
      ':::tab[Loyalty]',
      '::chart[Loyalty]{id=loyalty of=nps by=sector}',
      ':::',
      '::::',
      '',
      '::::tabs',
      ':::tab[A]',
      'a',
      ':::',
      ':::tab[B]',
      'b',
      ':::',
      '::::'
    ].join('\n')
  )
  const opened = [...html.matchAll(/<details name="([^"]+)"( open)?><summary>(.*?)<\/summary>/g)]
  expect(opened.map(([, , open, label]) => [label, open !== undefined])).toEqual([
    ['Calls', true],
    ['Loyalty', false],
    ['A', true],
    ['B', false]
  ])
  const [first, second, third, fourth] = opened.map(([, name]) => name)
  expect(first).toBe(second)
  expect(third).toBe(fourth)
  expect(first).not.toBe(third)
  expect(html).toMatch(/Figure 2<\/p><h2 id="loyalty-h" class="fh">/)
})

test('blocks that are not closed, or closed twice, are told', async () => {
  expect(await problemsOf(':::note[A]\nText.\n\n## More')).toContain('Nothing closes this `note`')
  const twice = await problemsOf(':::tabs\n:::tab[A]\na\n:::\n:::tab[B]\nb\n:::\n:::')
  expect(twice).toContain('This line closes no block')
  expect(await problemsOf('Text.\n\n:::')).toContain('This line closes no block')
  expect(await problemsOf('> :::note\n> Quoted.\n> :::')).toBe('')
})

test('what tabs and folded passages need', async () => {
  expect(await problemsOf('::::tabs\n:::tab[A]\na\n:::\n::::')).toContain('There is only one tab here')
  expect(await problemsOf('::::tabs\n:::tab[A]\na\n:::\nb\n:::tab[C]\nc\n:::\n::::')).toContain(
    'Something stands between these tabs'
  )
  expect(await problemsOf(':::tab[A]\na\n:::')).toContain('This tab stands in no `::::tabs`')
  expect(await problemsOf(':::details\na\n:::')).toContain('This `details` has no words that open it')
  expect(await problemsOf(':::note{colour=red}\na\n:::')).toContain('`colour` means nothing in `note`')
  expect(await problemsOf(':::note[A]\n:::')).toContain('There is nothing in this `note`')
})
