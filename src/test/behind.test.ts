/** The report on NPS: its target turns behind when the data say so, and what a reader sees turns with it. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { type Edit, prepareProject, problemText, projectOf } from './project.ts'
import { textOf } from './render/page.ts'
import { repository } from './run.ts'

const answers = 'data/nps-survey/responses.csv'
const narratives = ['index.md', 'index.sr-Latn.md'].map((name) => `reports/nps-benchmark/${name}`)
const written = [
  answers,
  'data/nps-survey/dataset.yaml',
  ...['nps-sector', 'nps-benchmark-published'].flatMap((name) => [
    `data/${name}/figures.csv`,
    `data/${name}/dataset.yaml`
  ]),
  ...narratives,
  'reports/glossary.yaml',
  'reports/site.yaml'
]
const textOfFile = (path: string) => readFileSync(join(repository, path), 'utf8')

type Change = (text: string, path: string) => string

/** Long-standing customers of the last quarter give three points less, and others what they gave. */
const disappointed: Change = (text, path) => {
  if (path !== answers) return text
  const [head = '', ...lines] = text.trim().split('\n')
  const [day, cell, recommend] = ['day', 'cell', 'recommend'].map((name) => head.split(',').indexOf(name)) as [
    number,
    number,
    number
  ]
  const changed = lines.map((line) => {
    const cells = line.split(',')
    if ((cells[day] ?? '') < '2025-04-01' || cells[cell] !== 'orvelin-long') return line
    return cells.with(recommend, String(Math.max(0, Number(cells[recommend]) - 3))).join(',')
  })
  return `${[head, ...changed].join('\n')}\n`
}

/** The narrative with the words of its claims, and nothing that is checked. */
const unclaimed: Change = (text) => text.replace(/:claim\[([^\]]*)\]\{[^}]*\}/g, '$1')

/** The report as this repository has it, in its two languages and without its page of tables, after these changes. */
async function built(...changes: Change[]) {
  const own: Change = (text) =>
    text.replace(/^languages:.*$/m, 'languages: [sr-Latn]').replace(/^tables:.*$/m, 'tables: no')
  const files = written.map(
    (path): Edit => [path, null, [own, ...changes].reduce((text, change) => change(text, path), textOfFile(path))]
  )
  const root = projectOf('empty', files)
  const prepared = await prepareProject(root)
  const { site } = prepared
  const json = site?.files.get('files/nps-benchmark/estimates.json')
  const { targets } = JSON.parse(String(json ?? '{"targets":[]}')) as {
    targets: { target: string; standing: string }[]
  }
  const read = (language: string) => {
    const page = site?.pages.find((each) => each.path === `/${language}/nps-benchmark/`)
    return textOf(page?.kind === 'report' ? page.html : '')
  }
  return {
    site,
    problems: problemText(prepared, root),
    standing: targets.find(({ target }) => target === 'nps-long')?.standing,
    read
  }
}

describe('at least three points a quarter for long-standing customers', () => {
  test('is on track as the data are', async () => {
    const { standing, read } = await built()
    expect(standing).toBe('on-track')
    expect(read('en')).toContain('The score of long-standing customers is on track')
    expect(read('sr-Latn')).toContain('Cilj za dugogodišnje korisnike: prema planu')
  })

  test('a claim that it is stops the build once the last quarter says otherwise', async () => {
    const { site, problems } = await built(disappointed)
    expect(site).toBeNull()
    for (const said of [
      'reports/nps-benchmark/index.md',
      '"Long-standing customers are on track" is not so',
      'reports/nps-benchmark/index.sr-Latn.md',
      '"Kod dugogodišnjih korisnika sve ide po planu" is not so',
      'What is so: `is=behind`.'
    ])
      expect(problems).toContain(said)
  })

  test('without the claim, figure and sentence say that it is behind', async () => {
    const { standing, read } = await built(disappointed, unclaimed)
    expect(standing).toBe('behind')
    for (const [language, sentence, figure] of [
      [
        'en',
        'The score of long-standing customers is behind',
        /NPS of long-standing customers .{0,900}? behind Planned for now: 34\./
      ],
      [
        'sr-Latn',
        'Cilj za dugogodišnje korisnike: kasni',
        /NPS dugogodišnjih korisnika .{0,900}? kasni Plan za sada: 34\./
      ]
    ] as const) {
      expect(read(language)).toContain(sentence)
      expect(read(language)).toMatch(figure)
    }
  })
})
