/** What a report is made of beside its first page: chapters, pages of values, passages taken in, links and images. */
import { expect, test } from 'vitest'
import { type Edit, prepareProject, problemText, projectOf } from '../project.ts'
import { textOf } from '../render/page.ts'

const file = (name: string, text: string): Edit => [`reports/service/${name}`, null, text]
const chapter = (title: string, text: string, more = '') => `---\ntitle: ${title}\n${more}---\n\n${text}\n`
const linked = (text: string): Edit => file('costs.md', chapter('Costs', text))

async function siteOf(edits: Edit[]) {
  const root = projectOf('small', edits)
  const prepared = await prepareProject(root)
  if (!prepared.site) throw new Error(problemText(prepared, root))
  const pages = new Map(prepared.site.pages.flatMap((page) => (page.kind === 'report' ? [[page.path, page]] : [])))
  const at = (path: string) => {
    const page = pages.get(path)
    if (!page) throw new Error(`There is no ${path} among ${[...pages.keys()].join(' ')}`)
    return page
  }
  return { site: prepared.site, at, paths: [...pages.keys()], warnings: problemText(prepared, root) }
}

async function problemsOf(...edits: Edit[]): Promise<string> {
  const root = projectOf('small', edits)
  return problemText(await prepareProject(root), root)
}

test('chapters stand in their order behind the first page, each with its neighbours', async () => {
  const { at, paths } = await siteOf([
    file('about.md', chapter('About', 'Last.', 'order: 2\n')),
    file('zeal.md', chapter('Zeal', 'First.', 'order: 1\n')),
    file('_passage.md', 'Nobody’s page.')
  ])
  expect(paths).toEqual(['/en/service/', '/en/service/zeal/', '/en/service/about/'])
  const zeal = at('/en/service/zeal/')
  expect(zeal.local?.label).toBe(at('/en/service/').title)
  expect(zeal.local?.links.map(({ text, current }) => [text, current])).toEqual([
    ['Report', false],
    ['Zeal', true],
    ['About', false],
    ['Method', false],
    ['Data', false]
  ])
  expect(zeal.neighbours?.previous?.path).toBe('/en/service/')
  expect(zeal.neighbours?.next).toEqual({ path: '/en/service/about/', text: 'About' })
})

test('a narrative by a dimension is a page for each value, about that value', async () => {
  const { at, paths } = await siteOf([
    file(
      '[sector].md',
      chapter(
        '"How :name{sector} did"',
        ':value{of=ease wave=before} of :value{of=ease wave=before sector=*}.\n\n::chart[All]{of=called by=sector}'
      )
    )
  ])
  expect(paths.slice(1)).toEqual(
    ['utilities', 'retail', 'supermarkets', 'online', 'banks'].map((code) => `/en/service/${code}/`)
  )
  const page = at('/en/service/utilities/')
  expect(page.title).toBe('How Utilities did')
  expect(textOf(page.html)).toMatch(/^6\.8 .* of 7\.3 /)
  expect(page.html).toMatch(/<tr class="hi"><th scope="row">Utilities/)
  expect(page.neighbours).toEqual({
    previous: null,
    next: { path: '/en/service/retail/', text: 'How Retail did' }
  })
})

test('a title names the page’s value, and holds no other directive', async () => {
  const { at } = await siteOf([file('[sector].md', chapter('"With :name{sector as=lower}"', 'Text.'))])
  expect(at('/en/service/utilities/').title).toBe('With utilities')
  expect(await problemsOf(file('costs.md', chapter('"At :value{of=nps}"', 'Text.')))).toContain(
    'reports/service/costs.md:2:8: `:value` would stand in the title as text'
  )
})

test('a page by what is no dimension', async () => {
  expect(await problemsOf(file('[sektor].md', chapter('Sectors', 'Text.')))).toContain(
    'reports/service/[sektor].md:1:1: There would be a page for each value of `sektor`'
  )
})

test('a passage is taken in as if it stood there, and its mistakes have their own places', async () => {
  const { at } = await siteOf([
    linked('Before.\n\n::include{file=_passage.md}\n\nAfter.'),
    file(
      '_passage.md',
      '---\nnote: not shown\n---\nWithin, :value{of=ease sector=utilities wave=before}.\n\n```\n::include{file=x.md}\n```'
    )
  ])
  expect(textOf(at('/en/service/costs/').html)).toMatch(/^Before\. Within, 6\.8 .* ::include\{file=x\.md\} After\./)
  const wrong = await problemsOf(
    linked('Before.\n\n::include{file=_passage.md}\n\n:value{of=eas}'),
    file('_passage.md', 'One.\n\nTwo :value{of=esae wave=before}')
  )
  expect(wrong).toContain('reports/service/_passage.md:3:15: `esae` is not a measure')
  expect(wrong).toContain('reports/service/costs.md:9:11: `eas` is not a measure')
})

test.each([
  ['::include{file=_gone.md}', '5:16: There is no file `_gone.md` beside this narrative'],
  ['::include{file=index.md}', '5:16: `index.md` is a page of its own'],
  ['::include{file=../../data/_x.md}', '5:16: `../../data/_x.md` lies outside reports/'],
  ['::include{fiel=_x.md}', '5:1: An `include` names one file'],
  ['- ::include{file=_passage.md}', '5:3: A passage cannot be taken in within another block'],
  ['::include{file=_round.md}', '_round.md:1:16: `reports/service/_round.md` takes itself in']
])('%s', async (text, said) => {
  expect(await problemsOf(linked(text), file('_round.md', '::include{file=_round.md}'))).toContain(said)
})

test('links lead to pages, their parts and files that are carried along', async () => {
  const { at, site } = await siteOf([
    linked(
      '[First](index.md), [its figure](index.md#called), [here](#here), [file](notes/terms.txt) and [ref][r].\n\n## Here\n\n[r]: index.md'
    ),
    file('notes/terms.txt', 'Terms')
  ])
  const hrefs = [...at('/en/service/costs/').html.matchAll(/<a href="([^"]+)">/g)].map(([, href]) => href).slice(0, 5)
  expect(hrefs).toEqual([
    '/en/service/',
    '/en/service/#called',
    '#here',
    '/files/service/notes/terms.txt',
    '/en/service/'
  ])
  expect(Buffer.from(site.files.get('files/service/notes/terms.txt') as Uint8Array).toString()).toBe('Terms')
})

test.each([
  ['[x](gone.md)', '5:1: `gone.md` is no page of the report `service`'],
  ['[x](../servce/index.md)', 'There is no report `servce`'],
  ['[x](index.md#caled)', 'The page has no heading or figure `#caled`'],
  ['[x](gone.pdf)', 'There is no file `gone.pdf` beside this narrative'],
  ['[x](/en/service/)', 'A path from the root of the site breaks'],
  ['[x](../../data/service/answers.csv)', 'This path leads out of reports/'],
  ['![x](https://example.org/x.png)', 'This image would be fetched from elsewhere'],
  ['![](dot.svg)', '5:1: This image says nothing to those who do not see it'],
  ['![x](dot.txt)', '`dot.txt` is no image that browsers show']
])('%s leads nowhere', async (text, said) => {
  const dot = '<svg xmlns="http://www.w3.org/2000/svg" width="4" height="3"/>'
  expect(await problemsOf(linked(text), file('dot.svg', dot), file('dot.txt', 'no image'))).toContain(said)
})

test('an image is carried along, with its size', async () => {
  const dot = '<svg xmlns="http://www.w3.org/2000/svg" width="4" height="3"/>'
  const { at, site } = await siteOf([linked('![A dot](images/dot.svg)'), file('images/dot.svg', dot)])
  expect(at('/en/service/costs/').html).toContain(
    '<img src="/files/service/images/dot.svg" alt="A dot" width="4" height="3" loading="lazy" decoding="async">'
  )
  expect(Buffer.from(site.files.get('files/service/images/dot.svg') as Uint8Array).toString()).toBe(dot)
})
