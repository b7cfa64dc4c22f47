import { expect, test } from 'vitest'
import { formatProblem, Problems } from '../../problem.ts'
import { locator } from '../../report/narrative/location.ts'
import { parseMarkdown } from '../../report/narrative/markdown.ts'
import { findValuesInLinks } from '../../report/narrative/value-in-link.ts'

const problemsIn = (text: string) => {
  const problems = new Problems()
  findValuesInLinks(parseMarkdown(text), locator('index.md', text), problems)
  return problems.all().map((problem) => formatProblem(problem, () => undefined))
}

test('a number within a link is a problem, in headings and headlines too', () => {
  expect(problemsIn('It is [about :value{of=ease}](https://example.org).')).toEqual([
    'index.md:1:14: A `value` within a link could not be opened: pressing it would follow the link\n' +
      '  Expected a link whose words are text.\n' +
      '  Put the number before or behind the link.'
  ])
  expect(problemsIn('## [**:change{of=ease}**][there]\n\n[there]: https://example.org')).toHaveLength(1)
  expect(problemsIn('::chart[See [:value{of=ease}](#a)]{of=ease}')).toHaveLength(1)
})

test('a name within a link is text, and a number beside one stands', () => {
  expect(problemsIn('[:name{sector=utilities}](https://example.org) at :value{of=ease}')).toEqual([])
})
