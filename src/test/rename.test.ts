/** Renaming in codebooks and narratives, on copies of projects. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, onTestFinished, test } from 'vitest'
import { readArguments } from '../cli/arguments.ts'
import { readTexts } from '../cli/rename.ts'
import { translated } from '../cli/translated.ts'
import { editsOfCodebook, openCodebook } from '../rename/codebook.ts'
import { edited, type Renaming } from '../rename/edits.ts'
import { editsOfFrontMatter } from '../rename/front-matter.ts'
import { editsOfNarrative, queriesWith } from '../rename/narrative.ts'
import { type Asked, planRenaming } from '../rename/plan.ts'
import { directives } from '../report/directives/directives.ts'
import { namesOf } from '../report/directives/names.ts'
import { exampleSite } from './example-site.ts'
import { fixtures, prepareProject, problemText, projectOf } from './project.ts'

const repository = fileURLToPath(new URL('../../', import.meta.url))
const datasets = ['covid-service', 'covid-service-published', 'service-tracker']
/** The second has an example of every directive and of every claim. */
const reports = ['covid-service', 'handbook']

function exampleCopy(): string {
  const root = mkdtempSync(join(tmpdir(), 'plumbline-rename-'))
  onTestFinished(() => rmSync(root, { recursive: true, force: true }))
  for (const name of datasets) cpSync(join(repository, 'data', name), join(root, 'data', name), { recursive: true })
  for (const name of reports)
    cpSync(join(repository, 'reports', name), join(root, 'reports', name), { recursive: true })
  for (const name of ['site.yaml', 'glossary.yaml'])
    cpSync(join(repository, 'reports', name), join(root, 'reports', name))
  return root
}

function rename(root: string, asked: Asked): void {
  const { edits: own, records } = planRenaming(asked, readTexts(root))
  for (const [path, edits] of [...own, ...records])
    writeFileSync(join(root, path), edited(readFileSync(join(root, path), 'utf8'), edits))
}

function replaceIn(root: string, path: string, from: string, to: string): void {
  const text = readFileSync(join(root, path), 'utf8')
  expect(text).toContain(from)
  writeFileSync(join(root, path), text.replaceAll(from, to))
}

/** What is published of the reports, by what gives a file of the site. */
function valuesIn(published: (path: string) => string): unknown[] {
  return reports.flatMap((report) => {
    const { estimates } = JSON.parse(published(`files/${report}/estimates.json`))
    return estimates.map(({ value, se, low, high, n }: Record<string, number>) => [value, se, low, high, n])
  })
}

test('every measure and every sector of the example, renamed in turn, leaves each estimate as it was', async () => {
  const root = exampleCopy()
  const built = await exampleSite()
  const before = valuesIn((path) => readFileSync(join(built, path), 'utf8'))
  for (const [name, { text }] of readTexts(root).codebooks) {
    const measures = /^measures:\n((?: {2}.*\n?)+)/m.exec(text)?.[1] ?? ''
    const names = [...measures.matchAll(/^ {2}([\w-]+):/gm)].map(([, measure = '']) => measure)
    expect(names.length).toBeGreaterThan(2)
    for (const from of names) rename(root, { kind: 'measure', from, to: `${from}-renamed`, dataset: name })
  }
  const sectors = [
    'utilities',
    'telecoms',
    'financial',
    'retail',
    'supermarkets',
    'department',
    'independent',
    'online'
  ]
  for (const from of sectors) rename(root, { kind: 'value', dimension: 'sector', from, to: `${from}-renamed` })
  rename(root, { kind: 'value', dimension: 'impact', from: 'negative', to: 'bad' })
  rename(root, { kind: 'value', dimension: 'issue', from: 'yes', to: 'had-one' })
  // What is made of names and is no name: the id of a figure that was given none, and the address of a page.
  replaceIn(root, 'reports/handbook/directives.md', 'fig=ease-by-sector', 'fig=ease-renamed-by-sector')
  replaceIn(root, 'reports/handbook/index.md', '(utilities/)', '(utilities-renamed/)')
  const prepared = await prepareProject(root)
  if (!prepared.site) throw new Error(problemText(prepared, root))
  expect(problemText(prepared, root)).toBe('')
  expect(valuesIn((path) => String(prepared.site?.files.get(path)))).toEqual(before)
  const narrative = readFileSync(join(root, 'reports/covid-service/index.md'), 'utf8')
  expect(narrative.replaceAll('-renamed', '')).toBe(
    readFileSync(join(repository, 'reports/covid-service/index.md'), 'utf8')
  )
}, 240_000)

test('a translation that followed its source follows the renamed one, and one that was behind stays behind', async () => {
  const source = readFileSync(join(fixtures, 'small/reports/service/index.md'), 'utf8')
  const root = projectOf('small', [
    ['reports/site.yaml', 'language: en\n', 'language: en\nlanguages: [ru]\n'],
    ['reports/service/index.ru.md', null, source]
  ])
  const { options } = readArguments(['translated', 'service', 'ru', '--root', root], { translated })
  expect(await translated(options)).toBe(0)
  replaceIn(root, 'reports/service/index.md', '## Charts', '## Charts of ease')
  replaceIn(root, 'reports/service/index.md', 'Ease', 'How easy it was')
  const behind = async () => {
    const warnings = problemText(await prepareProject(root), root).match(/^.*(follow|no longer in).*$/gm)
    return warnings?.map((line) => line.replaceAll('effort', 'ease'))
  }
  const before = await behind()
  expect(before).toHaveLength(2)
  rename(root, { kind: 'measure', from: 'ease', to: 'effort', dataset: 'service' })
  expect(readFileSync(join(root, 'reports/service/index.ru.md'), 'utf8')).toContain('of=effort')
  expect(await behind()).toEqual(before)
})

const value: Renaming = { kind: 'value', dimension: 'sector', from: 'retail', to: 'shops' }

test.each([
  ['a label', 'retail: Retail', 'shops: { label: Retail, from: retail }'],
  ['a label with a comma', 'retail: Shops, large ones', 'shops: { label: "Shops, large ones", from: retail }'],
  ['a label in quotes', '"retail": \'Retail: all\' # all', '"shops": { label: \'Retail: all\', from: retail } # all'],
  ['labels', 'retail: { en: Retail, tr: Perakende }', 'shops: { label: { en: Retail, tr: Perakende }, from: retail }'],
  [
    'labels on lines',
    'retail:\n        en: Retail\n        tr: Perakende',
    'shops:\n        { label: {"en":"Retail","tr":"Perakende"}, from: retail }'
  ],
  ['a map', 'retail: { label: Retail, within: all }', 'shops: { label: Retail, within: all, from: retail }'],
  ['a map on lines', 'retail:\n        label: Retail', 'shops:\n        from: retail\n        label: Retail'],
  ['one that is read from another', 'retail: { label: Retail, from: r }', 'shops: { label: Retail, from: r }']
])('a value written as %s', (_, written, renamed) => {
  const around = (text: string) => `columns:\n  sector:\n    values:\n      ${text}\n      all: All\nkind: survey\n`
  const codebook = openCodebook(around(written))
  if (!codebook) throw new Error('No YAML')
  expect(edited(codebook.text, editsOfCodebook(codebook, value, true))).toBe(around(renamed))
})

test('a value is renamed wherever its codebook speaks of it', () => {
  const text = `kind: survey
columns:
  sector: { values: { retail: Retail, food: { label: Food, within: retail } } }
  group: { recode: sector, values: { trade: { label: Trade, of: [retail, food] } } }
  shop: { type: number, asked: "sector = retail" }
  both: { when: "sector != retail" }
  other: { values: { retail: Retail } }
measures:
  retail: { share: sector, answers: [retail] }
  others: { share: other, answers: [retail] }
design: { weighting: { method: raking, margins: { sector: { retail: 5 }, other * sector: { retail * retail: 3 } } } }
`
  const codebook = openCodebook(text)
  if (!codebook) throw new Error('No YAML')
  expect(edited(text, editsOfCodebook(codebook, value, true))).toBe(`kind: survey
columns:
  sector: { values: { shops: { label: Retail, from: retail }, food: { label: Food, within: shops } } }
  group: { recode: sector, values: { trade: { label: Trade, of: [shops, food] } } }
  shop: { type: number, asked: "sector = shops" }
  both: { when: "sector != shops" }
  other: { values: { retail: Retail } }
measures:
  retail: { share: sector, answers: [shops] }
  others: { share: other, answers: [retail] }
design: { weighting: { method: raking, margins: { sector: { shops: 5 }, other * sector: { retail * shops: 3 } } } }
`)
})

const measure: Renaming = { kind: 'measure', dataset: 'a', from: 'ease', to: 'effort' }

test.each([
  [measure, ':value{of=ease}, :value{of="ease" id=ease}', ':value{of=effort}, :value{of="effort" id=ease}'],
  [measure, '::table[ease]{of="nps ease/top b.ease a.ease"}', '::table[ease]{of="nps effort/top b.ease a.effort"}'],
  [measure, ':::note\nSee :value{of=ease}, not ease.\n:::', ':::note\nSee :value{of=effort}, not ease.\n:::'],
  [measure, '`:value{of=ease}` is code', '`:value{of=ease}` is code'],
  [measure, '::table[x]{of="nps,ease"}', '::table[x]{of="nps,effort"}'],
  [measure, ':claim[x]{of=nps versus=ease is=above}', ':claim[x]{of=nps versus=effort is=above}'],
  [measure, '::quotes{of=ease top=3}', '::quotes{of=ease top=3}'],
  [value, ':value{of=ease sector=retail}', ':value{of=ease sector=shops}'],
  [value, ':gap{of=ease versus="sector=retail"}', ':gap{of=ease versus="sector=shops"}'],
  [value, '::chart[x]{by=sector highlight=retail}', '::chart[x]{by=sector highlight=shops}'],
  [value, '::chart[x]{by=other highlight=retail}', '::chart[x]{by=other highlight=retail}'],
  [value, '::chart[x]{where="sector=food|retail"}', '::chart[x]{where="sector=food|shops"}']
])('%o in %s', (renaming, text, renamed) => {
  expect(edited(text, editsOfNarrative(text, ['a', 'b'], renaming as Renaming))).toBe(renamed)
})

test.each([
  ['rows: [nps, ease, b.ease, a.ease]', 'rows: [nps, effort, b.ease, a.effort]'],
  [
    'by: [ease]\n  rows:\n    - "ease" # not ease\n    - nps',
    'by: [ease]\n  rows:\n    - effort # not ease\n    - nps'
  ],
  ['by: [wave]', 'by: [wave]']
])('front matter that says what tables are of: %s', (tables, renamed) => {
  const narrative = (written: string, ending: string) =>
    `---\ntitle: Of ease\ndatasets: [a, b]\ntables:\n  ${written}\n---\n\nease\n`.replaceAll('\n', ending)
  for (const ending of ['\n', '\r\n']) {
    const text = narrative(tables, ending)
    expect(edited(text, editsOfFrontMatter(text, ['a', 'b'], measure))).toBe(narrative(renamed, ending))
  }
  const text = narrative(tables, '\n')
  expect(editsOfFrontMatter(text, ['a', 'b'], value)).toEqual([])
})

test('a measure that tables are of is renamed there too, in a report’s first page and in its translation', async () => {
  const tables = 'tables: { rows: [ease, called], by: [sector] }'
  const path = 'reports/service/index.md'
  const source = readFileSync(join(fixtures, 'small', path), 'utf8').replace('tables: no', tables)
  const root = projectOf('small', [
    [path, null, source],
    ['reports/service/index.ru.md', null, source.replace(/title: .*/, 'title: Обслуживание')],
    ['reports/site.yaml', 'language: en\n', 'language: en\nlanguages: [ru]\n']
  ])
  rename(root, { kind: 'measure', from: 'called', to: 'rang', dataset: 'service' })
  for (const each of [path, 'reports/service/index.ru.md'])
    expect(readFileSync(join(root, each), 'utf8')).toContain('tables: { rows: [ease, rang], by: [sector] }')
  const prepared = await prepareProject(root)
  expect(problemText(prepared, root)).not.toContain('error')
  expect([...(prepared.site?.files.keys() ?? [])]).toContain('files/ru/service/tables/tables.xlsx')
})

test('what each attribute names is said, and those that name nothing which can be renamed are known', () => {
  const attributes = directives.flatMap(({ name, attributes: { shape } }) =>
    Object.entries(shape).map(([attribute, of]) => ({ attribute, at: `${name} ${attribute}`, names: namesOf(of) }))
  )
  const naming = attributes.filter(({ names }) => names !== null)
  expect([...new Set(naming.map(({ attribute, names }) => `${attribute}: ${names}`))].sort()).toEqual([
    'beside: measures',
    'highlight: value',
    'importance: measures',
    'of: measures',
    'versus: versus',
    'where: conditions'
  ])
  const others = attributes.filter(({ names }) => names === null)
  const also = others.filter(({ attribute }) => naming.some((each) => each.attribute === attribute))
  expect(also.map(({ at }) => at)).toEqual(['targets of', 'quotes of'])
  expect([...new Set(others.map(({ attribute }) => attribute))].sort().join(' ')).toMatchInlineSnapshot(
    `"across agree alt among as break by case change clear dataset digits facet fig file for form from high id is key label low n not note of on only percent show sort sql sure target than to top unit value wave within"`
  )
})

test.each([
  [{ kind: 'measure', from: 'ease', to: 'effort', dataset: null }, /^Several datasets have a measure `ease`/],
  [{ kind: 'measure', from: 'nps', to: 'csat', dataset: null }, /^`covid-service` has a measure `csat` already/],
  [
    { kind: 'measure', from: 'npss', to: 'x', dataset: null },
    /^No codebook has a measure `npss`. Did you mean `nps`\?/
  ],
  [{ kind: 'measure', from: 'nps', to: 'a b', dataset: null }, /would need quotes/],
  [{ kind: 'value', dimension: 'sector', from: 'banks', to: 'x' }, /^No codebook has a value of `sector` `banks`/]
] as [Asked, RegExp][])('what cannot be renamed is said: %o', (asked, message) => {
  expect(() => planRenaming(asked, readTexts(repository))).toThrow(message)
})

test('queries that bear a renamed name are told, and left as they are', () => {
  const text =
    "Prose.\n\n```sql name=q\nSELECT count(*) FROM a WHERE sector = 'retail'\n```\n\n```sql\nSELECT 'retail'\n```\n"
  expect(queriesWith(text, value)).toEqual([3])
  expect(queriesWith(text, { ...value, from: 'ret' })).toEqual([])
})
