/** What is hidden beside a value of too few people, through the whole build, for each kind of measure and comparison. */
import { expect, test } from 'vitest'
import { type Edit, prepareProject, problemText, projectOf } from '../project.ts'

type Flat = {
  measure: string
  category: string | null
  domain: Record<string, string>
  except: Record<string, string>
  wave: string | null
  value: number | null
  n: number | null
  absence: string | null
}
type Compared = { left: Flat; right: Flat; difference: number | null; se: number | null; on: string }

const head = `title: A survey
kind: survey
status: synthetic
sample: probability
files: [rows.csv]
design: { clusters: person, unit: person }
bases: { suppress: 2, caution: 3 }
disclosure: { minimum: 10 }
`
const columns = `columns:
  person: { role: identifier }
  sector: { values: { a: A, b: B, c: C, d: D } }
`

/** What a project of one survey publishes. */
async function published(codebook: string, rows: string[], prose: string, edits: Edit[] = []) {
  const root = projectOf('empty', [
    ['data/survey/dataset.yaml', null, head + codebook],
    ['data/survey/rows.csv', null, `${rows.join('\n')}\n`],
    ['reports/report/index.md', null, `---\ntitle: A report\ndatasets: [survey]\ntables: no\n---\n\n${prose}`],
    ...edits
  ])
  const prepared = await prepareProject(root)
  if (!prepared.site) throw new Error(problemText(prepared, root))
  const files = [...prepared.site.files].filter(([path]) => path.endsWith('estimates.json'))
  const documents = files.map(([, content]) => JSON.parse(String(content)))
  const estimates = documents.flatMap((each) => each.estimates as Flat[])
  const hidden = estimates.filter(({ absence }) => absence === 'disclosure')
  for (const each of hidden) expect([each.value, each.n]).toEqual([null, null])
  const name = ({ measure, category, domain, except, wave }: Flat) =>
    [measure, category, ...Object.values(domain), ...Object.values(except).map((code) => `not ${code}`), wave]
      .filter((each) => each !== null)
      .join(' ')
  return {
    hidden: [...new Set(hidden.map(name))].sort(),
    shown: [...new Set(estimates.filter(({ value }) => value !== null).map(name))].sort(),
    comparisons: documents.flatMap((each) => each.comparisons as Compared[])
  }
}

const sizes = { a: 6, b: 40, c: 50, d: 70 }
/** So many rows of each sector, a person each. */
function rowsOf(header: string, row: (sector: string, index: number) => string): string[] {
  const people = Object.entries(sizes).flatMap(([sector, n]) =>
    Array.from({ length: n }, (_, index) => ({ sector, index }))
  )
  return [header, ...people.map(({ sector, index }, person) => `P${person},${sector},${row(sector, index)}`)]
}
const inAll = (of: string) =>
  ['', 'sector=a', 'sector=b', 'sector=c', 'sector=d'].map((at) => `:value{of=${of} ${at}}`).join(' ')

test('measures of the same answers are hidden together, of other answers on their own', async () => {
  const { hidden } = await published(
    `${columns}  x: { scale: { min: 1, max: 5 } }\n  y: { scale: { min: 0, max: 10 } }\nmeasures: { mean: { mean: x }, top: { share: x, answers: top 2 }, median: { median: x }, nps: { nps: y } }\n`,
    rowsOf('person,sector,x,y', (sector, i) => `${1 + (i % 5)},${sector === 'a' && i > 2 ? '' : i % 11}`),
    `${inAll('mean')} ${inAll('top')} ${inAll('median')}\n\n${inAll('nps')}`
  )
  expect(hidden).toEqual(['mean a', 'mean b', 'median a', 'median b', 'nps a', 'nps b', 'top a', 'top b'])
})

test('answers that all gave are the same answers, whatever the question', async () => {
  const { hidden } = await published(
    `${columns}  x: { scale: { min: 1, max: 5 } }\n  y: { scale: { min: 0, max: 10 } }\nmeasures: { x: { mean: x }, y: { mean: y } }\n`,
    rowsOf('person,sector,x,y', (_, i) => `${1 + (i % 5)},${i % 11}`),
    `:value{of=x} :value{of=x sector=a} :value{of=x sector=b}\n\n:value{of=y sector=c} :value{of=y sector=b} :value{of=y sector=d}`
  )
  expect(hidden).toEqual(['x a', 'x b', 'y b'])
})

test('an index is hidden with what it is of', async () => {
  const { hidden } = await published(
    `${columns}  x: { scale: { min: 1, max: 10 } }\n  y: { scale: { min: 1, max: 10 } }\nmeasures: { x: { mean: x }, y: { mean: y }, all: { index: { x: 1, y: 2 }, form: ukcsi } }\n`,
    rowsOf('person,sector,x,y', (sector, i) => `${sector === 'b' && i > 7 ? '' : 1 + (i % 10)},${1 + ((i * 7) % 10)}`),
    `${inAll('all')}\n\n:value{of=y sector=b}`
  )
  expect(hidden).toEqual(['all a', 'all b', 'y b'])
})

test('totals and ratios', async () => {
  const { hidden } = await published(
    `${columns}  x: { type: number }\n  y: { type: number }\nmeasures: { total: { total: x }, per: { ratio: x, per: y }, mean: { mean: y } }\n`,
    rowsOf('person,sector,x,y', (_, i) => `${10 + (i % 50)},${1 + (i % 4)}`),
    `${inAll('total')}\n\n${inAll('per')}\n\n${inAll('mean')}`
  )
  expect(hidden).toEqual(['mean a', 'mean b', 'per a', 'per b', 'total a', 'total b'])
})

test('a change among those who answered both times has bases of its own', async () => {
  const { hidden, shown, comparisons } = await published(
    `waves: { one: One, two: Two }\n${columns}  x: { scale: { min: 0, max: 10 }, wave: { one: x1, two: x2 } }\nmeasures: { x: { mean: x } }\n`,
    rowsOf('person,sector,x1,x2', (sector, i) => `${i % 11},${sector === 'c' && i > 6 && i < 30 ? '' : (i * 3) % 11}`),
    ':change{of=x on=both} :change{of=x sector=b on=both} :change{of=x sector=c on=both} :change{of=x sector=d on=both} :change{of=x sector=a on=both}'
  )
  expect(hidden).toEqual(['x a one', 'x a two', 'x b one', 'x b two'])
  expect(shown).toContain('x c one')
  const both = comparisons.filter(({ on }) => on === 'both')
  const known = both.filter(({ difference }) => difference !== null).map(({ left }) => left.domain['sector'] ?? 'all')
  expect(known.sort()).toEqual(['all', 'c', 'd'])
  for (const { left, right, difference, se } of both)
    if (difference === null) expect([left.value, right.value, se]).toEqual([null, null, null])
})

test('fewer of those who answered both times than of those who answered once', async () => {
  const { hidden, comparisons } = await published(
    `waves: { one: One, two: Two }\n${columns}  x: { scale: { min: 0, max: 10 }, wave: { one: x1, two: x2 } }\nmeasures: { x: { mean: x } }\n`,
    rowsOf('person,sector,x1,x2', (sector, i) => `${i % 11},${sector === 'b' && i > 6 ? '' : (i * 3) % 11}`),
    ':change{of=x on=both} :change{of=x sector=b on=both} :change{of=x sector=c on=both} :change{of=x sector=d on=both} :change{of=x sector=a on=both}'
  )
  // Enough of b answered once, who cover a; too few answered twice.
  expect(hidden).toEqual(['x a one', 'x a two', 'x b one', 'x b two'])
  const both = comparisons.filter(({ on, difference }) => on === 'both' && difference !== null)
  expect(both.map(({ left }) => left.domain['sector'] ?? 'all').sort()).toEqual(['all', 'c', 'd'])
})

test('waves in rows are a dimension, whose overall is another report', async () => {
  const codebook = `waves: { one: One, two: Two }\n${columns}  wave: { role: wave }\n  x: { scale: { min: 0, max: 10 } }\nmeasures: { x: { mean: x } }\n`
  const rows = rowsOf(
    'person,sector,wave,x',
    (sector, i) => `${(sector === 'a' ? i % 3 === 0 : i % 2 === 0) ? 'one' : 'two'},${i % 11}`
  )
  const prose = (wave: string) => ['a', 'b', 'c', 'd'].map((at) => `:value{of=x sector=${at} wave=${wave}}`).join(' ')
  const alone = await published(codebook, rows, prose('one'))
  expect(alone.hidden).toEqual(['x a one'])
  const other: Edit = [
    'reports/other/index.md',
    null,
    '---\ntitle: Another\ndatasets: [survey]\ntables: no\n---\n\n:value{of=x wave=one}'
  ]
  const together = await published(codebook, rows, prose('one'), [other])
  expect(together.hidden).toEqual(['x a one', 'x b one'])
})

test('the rest of a comparison publishes a base too', async () => {
  const { hidden } = await published(
    `${columns}  x: { scale: { min: 0, max: 10 } }\nmeasures: { x: { mean: x } }\n`,
    rowsOf('person,sector,x', (_, i) => `${i % 11}`),
    '::chart[Sectors]{of=x by=sector versus=rest}'
  )
  expect(hidden).toEqual(['x a', 'x not b', 'x not c', 'x not d'])
})

test('without a rule nothing is hidden, and the width is a part', async () => {
  const codebook = `${columns}  x: { scale: { min: 0, max: 10 } }\nmeasures: { x: { mean: x } }\n`
  const rows = rowsOf('person,sector,x', (_, i) => `${i % 11}`)
  const rule = (to: string): Edit => ['data/survey/dataset.yaml', 'disclosure: { minimum: 10 }', to]
  expect((await published(codebook, rows, inAll('x'), [rule('')])).hidden).toEqual([])
  await expect(published(codebook, rows, inAll('x'), [rule('disclosure: { minimum: 10, width: 1 }')])).rejects.toThrow(
    'A hidden value cannot be kept uncertain by 1 of all that it could be'
  )
})
