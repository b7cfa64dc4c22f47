/** Mistakes of several stages: all that can be known are told at once, and none that only follows from another. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { type Edit, fixtures, prepareProject, problemText, projectOf } from './project.ts'

const narrative = 'reports/service/index.md'
const answers = 'data/service/answers.csv'
const chapter = (name: string, text: string, more = ''): Edit => [
  `reports/service/${name}.md`,
  null,
  `---\ntitle: A page\n${more}---\n\n${text}\n`
]
const broken = ':value{of=eas sector=utilities wave=before}'
const falseClaim = ':claim[the easiest]{of=ease sector=utilities wave=before is=above than=9}'

/** What is said, each in a line: `path:line:column message`. */
async function said(...edits: Edit[]): Promise<string[]> {
  const root = projectOf('small', edits)
  const { problems } = await prepareProject(root)
  return problems.all().map(({ finding: { place, message } }) => `${place.path}:${place.line} ${message}`)
}

const of = (path: string, messages: string[]) => messages.filter((message) => message.startsWith(path))

describe('where one page cannot be read', () => {
  test('claims, links, figures and typed numbers of the others are judged', async () => {
    const messages = await said(
      chapter('a', broken),
      chapter('b', `${falseClaim}, [there](index.md#nowhere), :ref{fig="index/nothing"}, 6.8.`)
    )
    expect(of('reports/service/a.md', messages)).toEqual(['reports/service/a.md:5 `eas` is not a measure'])
    expect(of('reports/service/b.md', messages)).toEqual([
      'reports/service/b.md:5 "the easiest" is not so: utilities, before 6.8',
      'reports/service/b.md:5 The page has no heading or figure `#nowhere`',
      'reports/service/b.md:5 reports/service/index.md has no figure `nothing`',
      'reports/service/b.md:5 `6.8` is typed, so it stays as it is when the data change'
    ])
  })

  test('nothing is said of what leads to it', async () => {
    const messages = await said(
      chapter('a', `${broken}\n\n## Part`),
      chapter('b', 'To [it](a.md), [a part](a.md#part), [another](a.md#other) and :ref{fig="a/figure"}.')
    )
    expect(messages).toEqual(['reports/service/a.md:5 `eas` is not a measure'])
  })

  test('nor of pages of values that it may have made, nor of a report that is not read at all', async () => {
    const messages = await said(
      chapter('[sector]', broken),
      ['reports/other/index.md', null, 'Without front matter.\n'],
      chapter('b', 'To [banks](banks/), [a report](../other/index.md) and [none](../nothing/index.md).')
    )
    expect(messages).toEqual([
      'reports/other/index.md:1 This narrative has no front matter',
      'reports/service/[sector].md:5 `eas` is not a measure',
      'reports/service/b.md:5 There is no report `nothing`'
    ])
  })

  test('a passage that is not there takes the parts of its page with it', async () => {
    const messages = await said(
      chapter('a', '::include{file=_gone.md}\n\n:value{of=npss}'),
      chapter('b', 'To [a part](a.md#of-the-passage).')
    )
    expect(messages).toEqual([
      'reports/service/a.md:5 There is no file `_gone.md` beside this narrative',
      'reports/service/a.md:7 `npss` is not a measure'
    ])
  })

  test('translations of it are not compared with another, and those of others are', async () => {
    const source = readFileSync(join(fixtures, 'small', narrative), 'utf8')
    const site: Edit = ['reports/site.yaml', 'language: en\n', 'language: en\nlanguages: [tr, ru]\n']
    const inTwo = (name: string, text: string) => [chapter(`${name}.tr`, text), chapter(`${name}.ru`, 'Слова.')]
    const messages = await said(
      site,
      ['reports/service/index.tr.md', null, source],
      chapter('a', broken),
      ...inTwo('a', ':value{of=nps}, [b](b.md#kept).'),
      chapter('b', '## Kept\n\n:value{of=nps}'),
      chapter('b.tr', '## Kept\n\nYok.')
    )
    expect(messages.filter((message) => /lacks|exceeds|not as often/.test(message))).toEqual([
      'reports/service/b.tr.md:1 This translation lacks a directive of reports/service/b.md'
    ])
    expect(of('reports/service/a.', messages)).toEqual(['reports/service/a.md:5 `eas` is not a measure'])
  })
})

describe('where something is wrong with a dataset', () => {
  const ofPublished = chapter(
    'b',
    ':claim[much]{of=ease sector=utilities wave=before is=above than=9}',
    'datasets: [service-published]\n'
  )

  test('pages that rest on it are not judged, and those of others are', async () => {
    const messages = await said(
      [answers, 'P001,0.99,north,supermarkets,7', 'P001,0.99,north,supermarkets,77'],
      ofPublished,
      [narrative, '## Charts', `${falseClaim} [there](b.md#nowhere)`]
    )
    expect(of(narrative, messages)).toEqual([
      'reports/service/index.md:11 The page has no heading or figure `#nowhere`'
    ])
    expect(of('reports/service/b.md', messages)).toEqual([
      'reports/service/b.md:6 "much" is not so: utilities, before 7.0'
    ])
    expect(of(answers, messages)).toHaveLength(1)
  })

  test('what only its weights tell is not judged either', async () => {
    const messages = await said(
      ['data/service/dataset.yaml', 'strata: region', 'strata: sector'],
      [narrative, '## Charts', falseClaim]
    )
    expect(messages.some((message) => message.startsWith(answers) || message.startsWith('data/service'))).toBe(true)
    expect(of(narrative, messages)).toEqual([])
  })

  test('a mistake in the site file keeps nothing from being told', async () => {
    const messages = await said(
      ['reports/site.yaml', 'language: en', 'language: en\npublsher: X'],
      [narrative, '## Charts', falseClaim]
    )
    expect(messages.filter((message) => !message.includes('is not so'))).toEqual([
      expect.stringContaining('reports/site.yaml:3 ')
    ])
    expect(of(narrative, messages)).toEqual([
      'reports/service/index.md:11 "the easiest" is not so: utilities, before 6.8'
    ])
  })
})

test('where people are protected nothing is judged until all that is asked is known', async () => {
  const hidden = ':claim[most]{of=ease is=above than=9.9}'
  const edits: Edit[] = [['reports/regions/index.md', '::table', `${hidden}\n\n::table`]]
  const root = projectOf('disclosure', edits)
  expect(problemText(await prepareProject(root), root)).toContain('"most" is not so')
  const partly = projectOf('disclosure', [
    ...edits,
    ['reports/service/index.md', '::table', ':value{of=no}\n\n::table']
  ])
  const text = problemText(await prepareProject(partly), partly)
  expect(text).toContain('`no` is not a measure')
  expect(text).not.toContain('"most"')
})
