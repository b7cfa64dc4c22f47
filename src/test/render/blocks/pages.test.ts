/** Links to the pages of a dimension's values. */
import { expect, test } from 'vitest'
import { type Edit, prepareProject, problemText } from '../../project.ts'
import { problemsOf, textOf, withNarrative } from '../page.ts'

const profile: Edit = [
  'reports/service/[sector].md',
  null,
  '---\ntitle: ":name{sector} in short"\n---\n\n::pages{by=sector}\n\nNPS is :value{of=nps}.\n'
]

test('they link the page of each value, with the number that is asked for', async () => {
  const root = withNarrative('::pages{by=sector of=ease wave=during}', [profile])
  const prepared = await prepareProject(root)
  expect(prepared.problems.errors.map(String)).toEqual([])
  const [index, utilities] = (prepared.site?.pages ?? []).map((page) => (page.kind === 'report' ? page.html : ''))
  const list = /<div class="pages">(.*?)<\/ul>/s.exec(index ?? '')?.[1] ?? ''
  const items = list.split('<li>').slice(1)
  expect(items).toHaveLength(5)
  expect(items[0]).toMatch(/^<a href="\/en\/service\/utilities\/">Utilities<\/a> <span><button/)
  expect(textOf(items[0] ?? '')).toMatch(/^Utilities 5\.8 /)
  expect(textOf(list)).toMatch(/^Ease of interaction, during Utilities/)
  expect(utilities).toContain('<li><b aria-current="page">Utilities</b></li><li><a href="/en/service/retail/">')
})

test('where there are no such pages, it is a problem', async () => {
  expect(await problemsOf('::pages{by=region}')).toMatch(
    /:8:12: This report has no pages by `region`.*Expected a file `\[region\]\.md` beside this one/s
  )
  const root = withNarrative('::pages{by=secto}', [profile])
  expect(problemText(await prepareProject(root), root)).toContain('Did you mean `sector`?')
})
