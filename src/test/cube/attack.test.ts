/**
 * What a site that readers can ask gives away. Everything is read from the files of a build, as anybody can who has its
 * address, and set against the rows that it was made of: nothing of too few people is told, nor follows from differences
 * of what is told, nor from any linear reasoning over all of it.
 */
import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { exploreProject } from '../explore-project.ts'
import { prepareProject, problemText } from '../project.ts'
import { runHere } from '../run-here.ts'
import { treeOf } from '../site/tree.ts'
import { remaindersOf } from './differences.ts'
import { generatedProject } from './generated.ts'
import { type Explored, exploredIn, type Files, numbersOf, rowsOfFigures } from './published.ts'
import { rowsIn } from './rows.ts'
import { besiege, besiegeRows, groupsOf, isExact, leaksOf, type Siege } from './siege.ts'
import { nameOf, type Row, type Scored, scores, sumsOf } from './truth.ts'

/** What is attacked, and what there has to be of it. */
const surveys = [
  {
    name: 'of eight sectors',
    make: exploreProject,
    filesOf: builtFiles,
    report: 'service',
    data: 'data/service/answers.csv',
    columns: ['ease', 'satisfied', 'recommend'],
    secret: /P\d{3}/
  },
  {
    name: 'of two months, by seed',
    make: generatedProject,
    filesOf: preparedFiles,
    report: 'panel',
    data: 'data/panel/rows.csv',
    columns: ['ease', 'satisfied'],
    secret: /respondent-\d|remark\d/
  }
]

/** Everything in the folder that a build leaves. */
async function builtFiles(root: string): Promise<Files> {
  const { status, out, err } = await runHere(['build', '--root', root])
  if (status !== 0) throw new Error(out + err)
  return treeOf(join(root, 'dist'))
}

/** What a build would leave, but for pictures and what the site looks like. */
async function preparedFiles(root: string): Promise<Files> {
  const prepared = await prepareProject(root)
  const { site } = prepared
  if (!site) throw new Error(problemText(prepared, root))
  const told = [...site.files.keys()].flatMap((path) => {
    const content = site.files.get(path)
    return typeof content === 'string' || content instanceof Uint8Array ? [[path, Buffer.from(content)] as const] : []
  })
  return new Map([...told, ...site.pages.map((page) => [page.path, Buffer.from(JSON.stringify(page))] as const)])
}

describe.each(surveys)('a survey $name', ({ make, filesOf, report, data, columns, secret }) => {
  let root: string
  let files: Files
  let explored: Explored
  let csv: string
  let rows: Row[]
  let minimum: number
  let width: number

  beforeAll(async () => {
    root = make()
    files = await filesOf(root)
    explored = exploredIn(files, report)
    csv = readFileSync(join(root, data), 'utf8')
    rows = rowsIn(csv, explored.survey)
    const { disclosure } = explored.survey.codebook
    minimum = disclosure.minimum
    width = disclosure.width
  })

  afterAll(() => rmSync(root, { recursive: true, force: true }))

  const besieged = (bare: boolean): Siege[] => columns.map((column) => besiege(explored, rows, column, bare))

  test('what any file tells is so, is told of enough people, and told of the same groups by all', () => {
    let told = 0
    for (const column of columns)
      for (const { key, where, facts } of groupsOf(explored.survey, explored.facts, namesOf(column))) {
        const truth = sumsOf(rows, column, where)
        expect(new Set(facts.map(({ value }) => value === null)).size, key).toBe(1)
        for (const fact of facts) {
          if (fact.value === null) continue
          const { totals, weight } = truth
          const name = nameOf(fact)
          expect([fact.n, truth.people >= minimum], `${fact.file} ${key}`).toEqual([truth.n, true])
          expect((scores[name] as Scored).onUnit(fact.value)).toBeCloseTo((totals[name] ?? 0) / weight, 9)
          told++
        }
      }
    expect(told).toBeGreaterThan(100)
  })

  test('of nobody, of one person and of too few nothing is told but that', () => {
    const absent = explored.facts.filter(({ value }) => value === null)
    expect(absent.flatMap(numbersOf)).toEqual([])
    const few = columns.flatMap((column) =>
      groupsOf(explored.survey, explored.facts, namesOf(column)).flatMap(({ where, facts }) => {
        const { people } = sumsOf(rows, column, where)
        const said = people === 0 ? 'nobody answered' : 'disclosure'
        return people >= minimum ? [] : facts.map(({ absence }) => ({ absence, said }))
      })
    )
    expect(few.length).toBeGreaterThan(10)
    expect(few.filter(({ absence, said }) => absence !== said)).toEqual([])
    const half = explored.pairs.filter(({ sides }) => sides.some(({ value }) => value === null))
    expect(half.length).toBeGreaterThan(50)
    expect(half.filter(({ se }) => se !== null)).toEqual([])
  })

  test('figures and tables to download have no number that the cube has not', () => {
    const told = new Set(explored.facts.map(({ n, value }) => `${n} ${value?.toPrecision(9)}`))
    const found = rowsOfFigures(files).filter(({ row }) => row['value'])
    const strange = found.filter(({ row }) => !told.has(`${row['n']} ${Number(row['value']).toPrecision(9)}`))
    expect(found.length).toBeGreaterThan(3)
    expect(strange).toEqual([])
  })

  test('no difference of views is of too few people', () => {
    const remainders = columns.flatMap((column) => remaindersOf(explored, rows, column))
    expect(remainders.length).toBeGreaterThan(100)
    expect(remainders.filter(({ people }) => people > 0 && people < minimum)).toEqual([])
  })

  test('no base of too few people follows from all that is told, and no value of theirs closely', () => {
    const sieges = besieged(false)
    const leaks = sieges.flatMap(({ attacked }) => attacked.map((each) => ({ ...each, leaks: leaksOf(each, width) })))
    expect(leaks.filter(({ leaks }) => leaks.length > 0)).toEqual([])
    for (const { counts, solved } of sieges) {
      expect(Math.min(counts.first, counts.second), JSON.stringify(counts)).toBeGreaterThan(3)
      expect(solved).toBeGreaterThanOrEqual(4 * (counts.first + counts.unasked))
    }
  })

  test('nor how many rows they have, as degrees of freedom tell of groups that are shown', () => {
    const found = besiegeRows(explored, rows)
    expect(found.length).toBeGreaterThan(10)
    expect(found.filter(({ base }) => isExact(base))).toEqual([])
  })

  test('which they would, if nothing were hidden to cover them', () => {
    for (const { attacked, counts } of besieged(true)) {
      const exact = attacked.filter(({ n, base }) => base.every((end) => Math.abs(end - n) < 1e-6))
      expect(exact.length).toBe(counts.first)
      for (const each of exact) expect(leaksOf(each, width).length).toBeGreaterThan(1)
    }
  })

  test('no file has a row, who it is of, or what they wrote', () => {
    const lines = csv.trim().split('\n').slice(1)
    expect([secret.test(csv), lines.length]).toEqual([true, rows.length])
    const texts = [...files].map(([path, content]) => ({ path, text: textOf(path, content) }))
    expect(texts.filter(({ text }) => secret.test(text) || lines.some((line) => text.includes(line)))).toEqual([])
  })
})

function namesOf(column: string): string[] {
  return Object.keys(scores).filter((name) => (scores[name] as Scored).column === column)
}

/** What a file holds: what the search is of is packed. */
function textOf(path: string, content: Buffer): string {
  const packed = /\.pf_|\.pagefind$/.test(path) && content[0] === 0x1f
  return (packed ? gunzipSync(content) : content).toString('latin1')
}
