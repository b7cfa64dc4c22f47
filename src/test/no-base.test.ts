/** The report on what customers expect of service: its published figures have no base, so none of them has an interval. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Site } from '../render/site.ts'
import type { Flat } from './one-survey.ts'
import { type Edit, prepareProject, problemText, projectOf } from './project.ts'
import { cellsOf } from './read-back.ts'
import { textOf } from './render/page.ts'
import { repository } from './run.ts'

const figures = 'data/social-published/figures.csv'
const written = [
  figures,
  'data/social-published/dataset.yaml',
  'data/social-service/dataset.yaml',
  'data/social-service/responses.csv',
  'reports/glossary.yaml',
  ...['index.md', 'index.ru.md', 'translations.yaml'].map((name) => `reports/social-expectations/${name}`)
]
const textOfFile = (path: string) => readFileSync(join(repository, path), 'utf8')

/** The report as this repository has it, with other figures where they are given. */
async function built(published = textOfFile(figures)): Promise<Site> {
  const files = written.map((path): Edit => [path, null, path === figures ? published : textOfFile(path)])
  const site: Edit = ['reports/site.yaml', null, 'title: Site\nlanguage: en\nlanguages: [ru]\n']
  const root = projectOf('empty', [site, ...files])
  const prepared = await prepareProject(root)
  if (!prepared.site) throw new Error(problemText(prepared, root))
  return prepared.site
}

const fileOf = (site: Site, path: string) => String(site.files.get(path))

const publishedIn = (site: Site) => {
  const { estimates } = JSON.parse(fileOf(site, 'files/social-expectations/estimates.json')) as {
    estimates: (Flat & { dataset: string })[]
  }
  return estimates.filter(({ dataset }) => dataset === 'social-published')
}

/** What stands in these columns of a figure's file, row by row. */
function columnsOf(csv: string, names: string[]): string[][] {
  const [head = [], ...rows] = cellsOf(csv)
  return rows.map((row) => names.map((name) => row[head.indexOf(name)] ?? ''))
}

const reportPage = (site: Site, language: string) => {
  const page = site.pages.find((each) => each.path === `/${language}/social-expectations/`)
  if (page?.kind !== 'report') throw new Error(`no page in ${language}`)
  return page.html
}
const figureOf = (html: string, id: string) =>
  textOf(`<figure${html.split('<figure').find((each) => each.startsWith(` id="${id}"`)) ?? ''}`)

const none = ['', '', '']
const ends = ['se', 'low', 'high']

describe('no interval is shown without a base', () => {
  test('in no number of the report, and the page says why', async () => {
    const site = await built()
    const published = publishedIn(site)
    expect(published).toHaveLength(textOfFile(figures).trim().split('\n').length - 1)
    for (const { value, n, se, low, high } of published) {
      expect(value).not.toBeNull()
      expect({ n, se, low, high }).toEqual({ n: null, se: null, low: null, high: null })
    }
    for (const [language, why, whyOfOne] of [
      ['en', 'Bases were not published', 'No interval was published, nor what one needs'],
      ['ru', 'Базы не опубликованы', 'Доверительный интервал не опубликован, как и данные для его расчёта']
    ] as const) {
      expect(textOf(reportPage(site, language))).toContain(whyOfOne)
      for (const figure of ['expected', 'human']) {
        const file = fileOf(site, `files/${language}/social-expectations/index/${figure}.csv`)
        expect(columnsOf(file, ends)).toEqual([none, none, none])
        expect(figureOf(reportPage(site, language), figure)).toContain(why)
      }
    }
  })

  test('a base of one figure gives that figure one, and no other', async () => {
    const site = await built(textOfFile(figures).replace('half-hour,,37,,', 'half-hour,,37,1000,'))
    const withEnds = publishedIn(site).filter(({ low, high }) => low !== null || high !== null)
    expect(withEnds.map(({ domain, n }) => [domain, n])).toEqual([[{ expected: 'half-hour' }, 1000]])
    const file = fileOf(site, 'files/en/social-expectations/index/expected.csv')
    expect(columnsOf(file, ['low', 'high']).map(([low]) => low !== '')).toEqual([true, false, false])
    expect(figureOf(reportPage(site, 'en'), 'expected')).not.toContain('Bases were not published')
  })
})
