/** Groups that nobody asks for, which what is published tells apart. */
import { expect, test } from 'vitest'
import { type Edit, prepareProject, problemText, projectOf } from '../project.ts'
import { boundsOf, isSafe, type Told } from './attacker.ts'

type Shown = { domain: Record<string, string>; value: number | null; n: number | null; absence: string | null }

/** What a project publishes of `x`, by domain in few letters. */
async function published(codebook: string, rows: string[], prose: string, rule = '{ minimum: 10 }') {
  const root = projectOf('empty', [
    [
      'data/survey/dataset.yaml',
      null,
      `title: A survey
kind: survey
status: synthetic
sample: probability
files: [rows.csv]
bases: { suppress: 2, caution: 3 }
disclosure: ${rule}
design: { clusters: person, unit: person }
${codebook}`
    ],
    ['data/survey/rows.csv', null, `${rows.join('\n')}\n`],
    ['reports/report/index.md', null, `---\ntitle: A report\ndatasets: [survey]\ntables: no\n---\n\n${prose}`]
  ] satisfies Edit[])
  const prepared = await prepareProject(root)
  if (!prepared.site) throw new Error(problemText(prepared, root))
  const file = [...prepared.site.files].find(([path]) => path.endsWith('estimates.json'))
  const document = JSON.parse(String(file?.[1])) as { estimates: Shown[]; comparisons: { on: string; left: Shown }[] }
  const name = ({ domain }: Shown) => Object.values(domain).join(' ') || 'all'
  const hidden = document.estimates.filter(({ absence }) => absence === 'disclosure')
  return { ...document, hidden: [...new Set(hidden.map(name))].sort() }
}

const person = '  person: { role: identifier }\n'
const scored = '  x: { scale: { min: 0, max: 10 } }\nmeasures: { x: { mean: x } }\n'
/** So many rows of each group, a person each; scores that go round. */
function rowsOf(header: string, groups: [string, number][], score = (index: number) => String(index % 11)): string[] {
  const people = groups.flatMap(([codes, n]) => Array.from({ length: n }, (_, index) => [codes, score(index)].join()))
  return [`person,${header},x`, ...people.map((row, index) => `P${index},${row}`)]
}

test('what is left of a net, with all its other parts shown', async () => {
  const codebook = `columns:\n${person}  kind: { values: { retail: Retail, super: { label: S, within: retail }, online: { label: O, within: retail } } }\n${scored}`
  const prose = ':value{of=x kind=retail} :value{of=x kind=super}'
  const few = await published(
    codebook,
    rowsOf('kind', [
      ['super', 40],
      ['online', 3]
    ]),
    prose
  )
  expect(few.hidden).toEqual(['super'])
  const enough = await published(
    codebook,
    rowsOf('kind', [
      ['super', 40],
      ['online', 13]
    ]),
    prose
  )
  expect(enough.hidden).toEqual([])
})

test('a net and its parts in two dimensions, of which one follows from the other', async () => {
  const codebook = `columns:\n${person}  country: { values: { a: A, b: B } }\n  region: { values: { a1: A1, a2: A2, b1: B1, b2: B2 } }\n${scored}`
  const groups: [string, number][] = [
    ['a,a1', 5],
    ['a,a2', 60],
    ['b,b1', 50],
    ['b,b2', 70],
    ['a,', 12]
  ]
  const rows = rowsOf('country,region', groups)
  const inside = rowsOf(
    'country,region',
    groups.filter(([codes]) => codes !== 'a,')
  )
  const prose = '::table[Regions]{of=x by=region}\n\n::table[Countries]{of=x by=country}'
  const { hidden, estimates } = await published(codebook, inside, prose)
  expect(hidden).toEqual(['a1', 'a2'])
  const told = estimates.flatMap(({ domain, value, n }): Told[] => {
    const region = domain['region'] ? [domain['region']] : domain['country'] === 'a' ? ['a1', 'a2'] : ['b1', 'b2']
    return value === null || n === null ? [] : [{ where: { region }, n, weight: n, total: (n * value) / 10 }]
  })
  const world = { dimensions: { region: ['a1', 'a2', 'b1', 'b2'] }, told, hidden: [], rows: 300, unweighted: true }
  expect(isSafe(boundsOf(world, { region: ['a1'] }), 0.1)).toBe(true)
  const all = [...told, { where: { region: ['a2'] }, n: 60, weight: 60, total: 0.1 }]
  expect(boundsOf({ ...world, told: all.map((each) => ({ ...each, total: null })) }, { region: ['a1'] }).n).toEqual([
    5, 5
  ])
  // With twelve of whom no region is known, these cover the five: a reader cannot tell who is which.
  expect((await published(codebook, rows, prose)).hidden).toEqual(['a1', 'a2'])
})

test('several small ones together, though each covers the other', async () => {
  const codebook = `columns:\n${person}  sector: { values: { a: A, b: B, c: C, d: D } }\n${scored}`
  const prose = '::table[Sectors]{of=x by=sector versus=overall}'
  const three = rowsOf('sector', [
    ['a', 3],
    ['b', 4],
    ['c', 50],
    ['d', 70]
  ])
  expect((await published(codebook, three, prose)).hidden).toEqual(['a', 'b', 'c'])
  const more = rowsOf('sector', [
    ['a', 6],
    ['b', 4],
    ['c', 50],
    ['d', 70]
  ])
  expect((await published(codebook, more, prose)).hidden).toEqual(['a', 'b'])
})

test('people who did not say, where the codebook counts them as a group', async () => {
  const codebook = `columns:\n${person}  sector: { values: { a: A, b: B, c: C } }\n${scored}`
  const rows = rowsOf('sector', [
    ['a', 40],
    ['b', 50],
    ['c', 60],
    ['', 1]
  ])
  const prose = '::table[Sectors]{of=x by=sector versus=overall}'
  expect((await published(codebook, rows, prose)).hidden).toEqual([])
  expect((await published(codebook, rows, prose, '{ minimum: 10, unknown: protect }')).hidden).toEqual(['a'])
})

test('people who answered once, where the codebook counts them as a group', async () => {
  const codebook = `waves: { one: One, two: Two }\ncolumns:\n${person}  x: { scale: { min: 0, max: 10 }, wave: { one: x1, two: x2 } }\nmeasures: { x: { mean: x } }\n`
  const rows = ['person,x1,x2', ...Array.from({ length: 60 }, (_, i) => `P${i},${i % 11},${i < 4 ? '' : i % 7}`)]
  const prose = ':change{of=x on=both} :value{of=x wave=one}'
  expect((await published(codebook, rows, prose)).hidden).toEqual([])
  const { comparisons, hidden } = await published(codebook, rows, prose, '{ minimum: 10, unknown: protect }')
  expect([...hidden, ...comparisons.filter(({ left }) => left.value === null)].length).toBeGreaterThan(0)
})

test('fewer of those who answered twice, whose first answers were all alike', async () => {
  const codebook = `waves: { one: One, two: Two }\ncolumns:\n${person}  sector: { values: { a: A, b: B, c: C } }\n  x: { scale: { min: 0, max: 10 }, wave: { one: x1, two: x2 } }\nmeasures: { x: { mean: x } }\n`
  const people = ['a', 'b', 'c'].flatMap((sector, s) => Array.from({ length: 11 + 20 * s }, (_, i) => ({ sector, i })))
  const row = ({ sector, i }: (typeof people)[number], at: number) =>
    `P${at},${sector},${sector === 'a' ? 0 : i % 11},${sector === 'a' && i > 8 ? '' : i % 7}`
  const rows = ['person,sector,x1,x2', ...people.map(row)]
  const { estimates } = await published(
    codebook,
    rows,
    ':value{of=x wave=one sector=a} :change{of=x on=both sector=a} :change{of=x on=both sector=b}'
  )
  // Nine of a answered twice. That all eleven scored 0 at first would tell what the nine scored.
  const first = estimates.filter(({ domain, absence }) => domain['sector'] === 'a' && absence === null)
  expect(first.filter(({ value }) => value === 0)).toEqual([])
})
