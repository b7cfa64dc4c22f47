/** Figures that sentences name. */
import { expect, test } from 'vitest'
import { prepareProject, problemText } from '../../project.ts'
import { pageOf, problemsOf, withNarrative } from '../page.ts'

const costs = (text: string, title = 'What it costs'): [string, null, string] => [
  'reports/service/costs.md',
  null,
  `---\ntitle: ${title}\n---\n\n${text}\n`
]
const chart = (id: string) => `::chart[Calls]{id=${id} of=called by=sector}`

test('a figure is named by its number, before it and behind it', async () => {
  const { html } = await pageOf(`See :ref{fig=second} and :ref{fig=first}.\n\n${chart('first')}\n\n${chart('second')}`)
  expect(html).toContain('<a class="ref" href="#second">Figure 2</a> and <a class="ref" href="#first">Figure 1</a>')
})

test('a figure of another page is named with its title', async () => {
  const root = withNarrative(`See :ref{fig="costs/spend"}.\n\n${chart('calls')}`, [
    costs(`${chart('one')}\n\n${chart('spend')}\n\nAs in :ref{fig="index/calls"}, and :ref{fig="costs/one"}.`)
  ])
  const prepared = await prepareProject(root)
  expect(problemText(prepared, root)).toBe('')
  const [first, second] = (prepared.site?.pages ?? []).map((page) => (page.kind === 'report' ? page.html : ''))
  expect(first).toContain('href="/en/service/costs/#spend">Figure 2 in “What it costs”</a>')
  expect(second).toContain('href="/en/service/#calls">Figure 1 in “Utilities are the hardest to deal with”</a>')
  expect(second).toContain('href="#one">Figure 1</a>')
})

test('figures that there are not', async () => {
  expect(await problemsOf(`See :ref{fig=cals}.\n\n${chart('calls')}`)).toMatch(
    /:8:14: This page has no figure `cals`.*Expected `calls`.*Did you mean `calls`\?/s
  )
  const several = ['nps', 'called-by-sector', 'calls-by-region', 'cal'].map(chart).join('\n\n')
  expect(await problemsOf(`See :ref{fig=called}.\n\n${several}`)).toMatch(
    /Expected `cal`, `called-by-sector`, `nps` or `calls-by-region`.*Did you mean `called-by-sector`\?/s
  )
  const other = [costs(chart('spend'))]
  expect(await problemsOf('See :ref{fig=spend}.', other)).toContain('Did you mean `costs/spend`?')
  expect(await problemsOf('See :ref{fig="costs/calls"}.', other)).toContain('costs.md has no figure `calls`')
  expect(await problemsOf('See :ref{fig="cost/spend"}.', other)).toContain('This report has no page `cost`')
})

test('a figure is not looked for on a page that something else is wrong with', async () => {
  const said = await problemsOf('See :ref{fig="costs/spend"}.', [costs(`${chart('spend')}\n\n:value{of=no}`)])
  expect(said).toContain('`no` is not a measure')
  expect(said).not.toContain('spend')
})
