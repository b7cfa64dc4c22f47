/** The page of all tables: what a reader sees of questions of each kind. */
import { expect, test } from 'vitest'
import { type Edit, prepareProject, problemText, projectOf, withTables } from '../../project.ts'
import { textOf } from '../page.ts'
import { front, htmlOn, surveyEdits, tablesOn, tablesSite } from './survey.ts'

/** A table as it is read, line by line. */
const linesIn = (table: string[][] | undefined) => (table ?? []).map((line) => line.join(' | '))

test('a question of a scale: bases, each answer, those together, the mean and its standard error', async () => {
  const table = tablesOn(await tablesSite()).get('ease')
  expect(linesIn(table)).toMatchInlineSnapshot(`
    [
      " |  | Group",
      "Answer | All | North A | South B | West C",
      "Base | 170 | 100 | 50 † | [u]",
      "1 (hard) | 15% | 0% | 50% A | [u]",
      "2 | 18% | 10% B | 0% | [u]",
      "3 (easy) | 68% | 90% B | 50% | [u]",
      "Rather easy (2, 3) | 85% | 100% B | 50% | [u]",
      "Mean | 2.5 | 2.9 B | 2.0 | [u]",
      "Standard error | 0.06 | 0.03 | 0.14 | [u]",
    ]
  `)
})

test('the groups of a score, several answers and ranks', async () => {
  const tables = tablesOn(await tablesSite())
  expect([...tables.keys()]).toEqual(['ease', 'recommend', 'channels', 'priorities'])
  expect(linesIn(tables.get('recommend'))).toMatchInlineSnapshot(`
    [
      " |  | Group",
      "Answer | All | North A | South B | West C",
      "Base | 170 | 100 | 50 † | [u]",
      "Promoters | 44% | 50% | 50% | [u]",
      "Passives | 41% | 50% B | 0% | [u]",
      "Detractors | 15% | 0% | 50% A | [u]",
      "Likelihood to recommend (NPS) | 29 | 50 B | 0 | [u]",
      "Standard error | 5.4 | 5.0 | 14.2 | [u]",
    ]
  `)
  expect(linesIn(tables.get('channels'))).toMatchInlineSnapshot(`
    [
      " |  | Group",
      "Answer | All | North A | South B | West C",
      "Base | 170 | 100 | 50 † | [u]",
      "Phone | 74% | 100% B | 50% | [u]",
      "Web | 41% | 0% | 100% | [u]",
      "Mean | 1.1 | 1.0 | 1.5 A | [u]",
      "Standard error | 0.03 | 0.00 | 0.07 | [u]",
    ]
  `)
  expect(linesIn(tables.get('priorities'))).toMatchInlineSnapshot(`
    [
      " |  | Group",
      "Answer | All | North A | South B | West C",
      "Base | 170 | 100 | 50 † | [u]",
      "Speed | 1.3 | 1.0 | 2.0 | [u]",
      "Price | 1.7 | 2.0 | 1.0 | [u]",
    ]
  `)
})

test('what is not shown says why, and the notes say what signs mean', async () => {
  const html = htmlOn(await tablesSite())
  const [, first = ''] = html.split('<figure')
  expect(first).toContain('[u]')
  expect(textOf(first)).toContain('[u] not shown: base under 30, or not precise enough.')
  expect(textOf(first)).toContain('† Small base (30 to 59): read with care.')
  expect(textOf(first)).toContain('A letter: higher than the column of that letter, p below 0.05')
})

test('a report may choose what stands in its tables, or have none', async () => {
  const chosen = tablesOn(await tablesSite('tables: { rows: [nps], by: [wave] }\n'))
  expect([...chosen].map(([id, [head]]) => [id, head])).toEqual([['recommend', ['Answer', 'All']]])
  const none = await tablesSite('tables: no\n')
  expect(none.pages.map(({ path }) => path)).not.toContain('/en/report/tables/')
  const report = none.pages.find(({ path }) => path === '/en/report/')
  const links = report && 'local' in report ? (report.local?.links ?? []) : []
  expect(links.map(({ path }) => path)).toContain('/en/report/method/')
  expect(links.map(({ path }) => path)).not.toContain('/en/report/tables/')
})

test('a report of one measure and no figure has its question, for everybody', async () => {
  const one: Edit = [
    'data/survey/dataset.yaml',
    null,
    'title: A survey\nkind: survey\nstatus: synthetic\nfiles: [rows.csv]\nsample: probability\ndesign: none\ncolumns: { ease: { scale: { min: 1, max: 3 } } }\nmeasures: { ease: { mean: ease } }\n'
  ]
  const site = await tablesSite('', [one], 'All of them: :value{of=ease}.\n')
  expect([...tablesOn(site)]).toEqual([
    [
      'ease',
      [
        ['Answer', 'All'],
        ['Base', '170'],
        ['1', '15%'],
        ['2', '18%'],
        ['3', '68%'],
        ['Mean', '2.5'],
        ['Standard error', '0.06']
      ]
    ]
  ])
})

test('waves stand beside each other, each other column at the last one', async () => {
  const root = projectOf('small', [withTables])
  const prepared = await prepareProject(root)
  if (!prepared.site) throw new Error(problemText(prepared, root))
  const [head, names] = tablesOn(prepared.site, '/en/service/tables/').get('ease') ?? []
  expect(head).toEqual(['', '', 'Wave', 'Sector', 'Retail'])
  expect(names?.slice(0, 6)).toEqual(['Answer', 'All', 'Before A', 'During B', 'Utilities C', 'Retail D'])
  const html = htmlOn(prepared.site, '/en/service/tables/')
  expect(textOf(html)).toContain('Ease of interaction, during')
  expect(textOf(html)).toContain('Columns that are not waves: during.')
  expect(html).toContain('Service in three sectors, as published')
})

test('two surveys: tables of both, those of the second under its name', async () => {
  const second = surveyEdits.map(([path, from, to]): Edit => [path.replace('/survey/', '/other/'), from, to])
  const text = front('').replace('[survey]', '[survey, other]')
  const site = await tablesSite('', [
    ...second,
    ['reports/report/index.md', null, `${text}All: :value{of=other.ease}.\n`]
  ])
  const ids = [...tablesOn(site).keys()]
  expect(ids.slice(0, 4)).toEqual(['ease', 'recommend', 'channels', 'priorities'])
  expect(ids.slice(4)).toEqual(['other-ease', 'other-recommend', 'other-channels', 'other-priorities'])
})

test('the same questions in every language, in its words', async () => {
  const languages: Edit = ['reports/site.yaml', null, 'title: Site\nlanguage: en\nlanguages: [tr]\n']
  const turkish: Edit = [
    'reports/report/index.tr.md',
    null,
    '---\ntitle: Rapor\n---\n\n::chart[Gruplar]{of=ease by=group}\n'
  ]
  const site = await tablesSite('', [languages, turkish])
  const numbers = (path: string) =>
    [...(tablesOn(site, path).get('recommend') ?? [])].map((line) => line.slice(2).length)
  expect(numbers('/tr/report/tables/')).toEqual(numbers('/en/report/tables/'))
  expect(textOf(htmlOn(site, '/tr/report/tables/'))).toContain('Standart hata')
})

test('the estimates that are published have those of tables, once, and say which tests stand where', async () => {
  const site = await tablesSite()
  const { estimates, tables } = JSON.parse(String(site.files.get('files/report/estimates.json')))
  const keys = estimates.map(({ measure, category, domain }: Record<string, unknown>) =>
    JSON.stringify([measure, category, domain])
  )
  expect(new Set(keys).size).toBe(keys.length)
  expect(keys).toContain('["answers(ease)","1",{"group":"south"}]')
  expect(tables[0]).toMatchObject({
    measure: 'answers(ease)',
    category: '1',
    columns: [{ domain: { group: 'north' } }, { domain: { group: 'south' } }, { domain: { group: 'west' } }],
    adjustment: 'holm',
    figures: ['tables/ease']
  })
  expect(tables[0].pairs).toHaveLength(3)
})

test('what is said of tables is checked, and said once', async () => {
  const root = projectOf('empty', [
    ...surveyEdits,
    ['reports/report/index.md', null, `${front('tables: { rows: [easse], by: [gruop] }\n')}:value{of=ease}\n`],
    ['reports/report/more.md', null, '---\ntitle: More\ntables: no\n---\n\n:value{of=ease}\n']
  ])
  expect(problemText(await prepareProject(root), root)).toMatchInlineSnapshot(`
    "reports/report/index.md:4:18: \`easse\` is not a measure of a survey of this report
      4 | tables: { rows: [easse], by: [gruop] }
        |                  ^^^^^
      Expected \`ease\`, \`easy\`, \`nps\`, \`channels\` or \`priorities\`.
      Did you mean \`ease\`?
      Mend the name, or leave it out.

    reports/report/index.md:4:31: \`gruop\` is not a dimension of this report
      4 | tables: { rows: [easse], by: [gruop] }
        |                               ^^^^^
      Expected \`wave\` or \`group\`.
      Did you mean \`group\`?
      Mend the name, or leave it out.

    reports/report/more.md:3:1: The tables are those of the whole report, in all its languages
      3 | tables: no
        | ^^^^^^
      Expected \`tables\` in reports/report/index.md.
      Write it there."
  `)
})

test('a measure that nobody named cannot be asked for', async () => {
  const root = projectOf('empty', [
    ...surveyEdits,
    ['reports/report/index.md', null, `${front('')}:value{of="answers(ease)/1"}\n`]
  ])
  const text = problemText(await prepareProject(root), root)
  expect(text).toContain('`answers(ease)` is not a measure')
  expect(text).toContain('Expected `ease`, `easy`, `nps`, `channels` or `priorities`.')
})

test('each table can be taken away as numbers, a picture and a workbook, and stands on a page of its own', async () => {
  const site = await tablesSite()
  const html = htmlOn(site)
  const figure = html.slice(html.indexOf('id="ease"'), html.indexOf('id="recommend"'))
  const links = [...figure.matchAll(/<a href="([^"]*)"[^>]*>([^<]*)<\/a>/g)].map(([, , text]) => text)
  expect(links).toEqual(['Link', 'CSV', 'SVG', 'PNG', 'Excel', 'The figure on a page of its own'])
  const alone = site.pages.find(({ path }) => path === '/embed/en/report/tables/ease/')
  expect(alone).toMatchObject({ kind: 'embed', title: 'Ease', report: { path: '/en/report/tables/#ease' } })
  const svg = String(site.files.get('files/en/report/tables/ease.svg'))
  for (const text of ['Ease', 'Group', 'North A', 'Base', 'Mean', '[u]', 'Synthetic data'])
    expect(svg, text).toContain(text)
  expect(svg.slice(svg.indexOf('>90%<'))).toContain('>B<')
})

test('pages that have no figure of their own are shared with the card of their report, or of the list', async () => {
  const site = await tablesSite('', [
    ['reports/glossary.yaml', null, 'base: { term: base, definition: Who answered. }\n']
  ])
  const cardAt = (path: string) => site.pages.find((page) => page.path === path)?.card?.path
  for (const path of ['/en/report/', '/en/report/tables/', '/en/report/method/'])
    expect(cardAt(path), path).toBe('files/en/report/index/social-card.png')
  for (const path of ['/en/', '/en/glossary/']) expect(cardAt(path), path).toBe('files/en/social-card.png')
})
