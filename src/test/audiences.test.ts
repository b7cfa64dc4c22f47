/** Key findings for departments: blocks with addresses of their own, found from the front. */
import { expect, test } from 'vitest'
import { type Edit, prepareProject, problemText, projectOf } from './project.ts'

const report = 'reports/programme/index.md'

async function built(...edits: Edit[]) {
  const root = projectOf('targets', edits)
  const prepared = await prepareProject(root)
  const pages = prepared.site?.pages.filter((each) => each.kind === 'report') ?? []
  return { problems: problemText(prepared, root), pages }
}

test('each block has its heading and its address, stands in the contents, and is linked at the front in each language', async () => {
  const { pages } = await built()
  for (const [language, support, marketing] of [
    ['en', 'Support', 'Marketing'],
    ['tr', 'Destek', 'Pazarlama']
  ] as const) {
    const page = pages.find((each) => each.kind === 'report' && each.language === language)
    if (page?.kind !== 'report') throw new Error(`No page in ${language}.`)
    const [front] = page.profiles
    expect(front?.links.map(({ path, text }) => [path, text])).toEqual([
      [`/${language}/programme/#for-support`, support],
      [`/${language}/programme/#for-marketing`, marketing]
    ])
    expect(page.html).toContain(`<h2 id="for-support">${front?.label}: ${support}</h2>`)
    expect(page.contents.map(({ id }) => id)).toEqual(expect.arrayContaining(['for-support', 'for-marketing']))
  }
})

test('a link of a narrative leads to the findings for an audience', async () => {
  expect((await built([report, '## How', 'See [for support](#for-support).\n\n## How'])).problems).not.toContain(
    'error'
  )
  expect((await built([report, '## How', 'See [for sales](#for-sales).\n\n## How'])).problems).toContain('for-sales')
})

test('an audience that the site has not, or a second block for one, is a problem', async () => {
  expect((await built([report, 'for=support', 'for=suport'])).problems).toContain(
    '`suport` is not an audience of this site'
  )
  expect((await built([report, 'for=marketing', 'for=support'])).problems).toContain(
    'This is the second `keyfindings` for `support` of the page'
  )
  expect((await built(['reports/site.yaml', '  support:', '  Support us:'])).problems).toContain(
    '`Support us` cannot name an audience'
  )
})
