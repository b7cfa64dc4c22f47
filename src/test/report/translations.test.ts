/** A narrative in two languages: what the second lacks, has in excess, and has not followed. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readArguments } from '../../cli/arguments.ts'
import { translated } from '../../cli/translated.ts'
import { type Edit, fixtures, prepareProject, problemText, projectOf } from '../project.ts'
import { textOf } from '../render/page.ts'

const first = 'reports/service/index.md'
const source = readFileSync(join(fixtures, 'small', first), 'utf8')
const inRussian: Edit = ['reports/site.yaml', 'language: en\n', 'language: en\nlanguages: [ru]\n']
const translation = (text: string): Edit => ['reports/service/index.ru.md', null, text]
const russian = source.replace(/title: .*/, 'title: Обслуживание в трёх отраслях')

async function projectIn(...edits: Edit[]) {
  const root = projectOf('small', [inRussian, ...edits])
  const prepared = await prepareProject(root)
  return { root, prepared, said: problemText(prepared, root) }
}

async function record(root: string): Promise<number> {
  const { options } = readArguments(['translated', 'service', 'ru', '--root', root], { translated })
  return translated(options)
}

test('a translation is a page of its own, and each leads to the other', async () => {
  const { prepared } = await projectIn(translation(russian))
  const pages = prepared.site?.pages ?? []
  expect(pages.map(({ path }) => path)).toEqual(
    expect.arrayContaining(['', 'service/', 'service/method/'].flatMap((path) => [`/en/${path}`, `/ru/${path}`]))
  )
  const page = pages.find(({ path }) => path === '/ru/service/')
  expect(page?.alternates.map(({ path, current }) => [path, current])).toEqual([
    ['/en/service/', false],
    ['/ru/service/', true]
  ])
  expect(page?.kind === 'report' && page.html).toContain(
    '<a href="/en/service/#called" hreflang="en" lang="en">English</a>'
  )
  expect(page?.kind === 'report' && textOf(page.html)).toMatch(/6,8 .*Доверительный интервал|95/)
})

test('a page that is not translated is offered as it is, with a word about it; so is a report', async () => {
  const chapter: Edit = ['reports/service/costs.md', null, '---\ntitle: Costs\n---\n\nText.\n']
  const { prepared } = await projectIn(translation(russian), chapter)
  const page = prepared.site?.pages.find(({ path }) => path === '/ru/service/costs/')
  expect(page).toMatchObject({
    language: 'ru',
    written: { language: 'en', notice: expect.stringContaining('не переведена') }
  })
  const untranslated = await projectIn()
  const list = untranslated.prepared.site?.pages.find(({ path }) => path === '/ru/')
  expect(list?.kind === 'list' && list.topics.flatMap(({ entries }) => entries.map(({ path }) => path))).toEqual([
    '/en/service/'
  ])
})

test('a translation asks what its source asks, as often: what it lacks is one warning, what it has in excess another', async () => {
  const one = await projectIn(
    translation(
      russian.replace(':value{of=ease sector=utilities wave=before}', ':value{of=ease sector=online wave=before}')
    )
  )
  expect(one.said).toContain(
    `reports/service/index.ru.md:1:1: warning: This translation lacks a directive of ${first}
  1 | ---
    | ^
  ${first}:8:56: \`:value{of=ease sector=utilities wave=before}\`
  Add what is lacking`
  )
  expect(one.said).toContain(
    `reports/service/index.ru.md:8:56: warning: This translation has a directive that ${first} has not, or not as often`
  )
  expect(one.prepared.problems.warnings.filter(({ ruleId }) => ruleId !== 'translation-unrecorded')).toHaveLength(2)

  const bare = await projectIn(translation(russian.slice(0, russian.indexOf('## Charts'))))
  expect(bare.said).toContain(
    `This translation lacks 3 directives of ${first}
  1 | ---
    | ^
  ${first}:13:1: \`::chart{across=wave beside=service-published.ease by=sector form=dumbbell id=ease of=ease}\`
  ${first}:15:1: \`::chart{by=sector highlight=utilities id=called of=called}\`
  ${first}:17:1: \`::table{by=sector id=all of="nps called"}\``
  )
  const twice = ':value{of=nps} and :value{of=nps}.\n\n## Charts'
  const often = await projectIn(
    [first, '## Charts', `:value{of=nps}.\n\n## Charts`],
    translation(russian.replace('## Charts', twice))
  )
  expect(often.said).toContain(
    `index.ru.md:11:20: warning: This translation has a directive that ${first} has not, or not as often`
  )
  expect(often.said).not.toContain('This translation lacks')
})

test('a translation speaks of the datasets of its source where it names none', async () => {
  const { prepared } = await projectIn(translation(russian.replace(/^datasets: .*\n/m, '')))
  expect(prepared.site?.pages.map(({ path }) => path)).toContain('/ru/service/')
})

test('notes and names are the own ones of a translation', async () => {
  const { said } = await projectIn(
    translation(
      russian.replace('::chart[', ':name{sector=utilities}\n\n::chart[').replace(/note="[^"]*"/, 'note="Примечание"')
    )
  )
  expect(said).not.toContain('lacks')
  expect(said).not.toContain('not as often')
})

test('what a translation follows is recorded, and what it has not followed is named', async () => {
  const { root, said } = await projectIn(translation(russian))
  expect(said).toContain('Nothing says which state of reports/service/index.md this translation follows')
  expect(said).toContain('run `npm run translated -- service ru`')
  expect(await record(root)).toBe(0)
  const recorded = readFileSync(join(root, 'reports/service/translations.yaml'), 'utf8')
  expect(recorded).toContain('"index.ru.md":\n  - "')
  expect(problemText(await prepareProject(root), root)).not.toContain('translat')

  const later: Edit[] = [translation(russian), ['reports/service/translations.yaml', null, recorded]]
  const changed = await projectIn(...later, [first, '## Charts', '## Charts anew'])
  expect(changed.said).toMatch(
    /index\.md:\d+:1: warning: “Charts anew” is new or changed since reports\/service\/index\.ru\.md followed it/
  )
  const shorter = await projectIn(...later, [first, '## Charts\n', ''])
  expect(shorter.said).toContain('“Charts” is no longer in reports/service/index.md')
})
