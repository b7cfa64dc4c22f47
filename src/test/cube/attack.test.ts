/**
 * What a site that readers can ask gives away. Everything is read from the files of a built site, as anybody can who has
 * its address, and set against the rows that it was made of: no group of too few people is told, by differences of what is
 * shown or by any linear reasoning over all of it.
 */
import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync, unzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { exploreProject } from '../explore-project.ts'
import { runHere } from '../run-here.ts'
import { treeOf } from '../site/tree.ts'
import { generatedProject } from './generated.ts'
import { type Explored, exploredIn, type Files } from './published.ts'
import { rowsIn } from './rows.ts'
import { besiege, leaksOf, type Siege } from './siege.ts'
import type { Row } from './truth.ts'

const projects = [
  { name: 'of eight sectors', make: exploreProject, report: 'service', data: 'data/service/answers.csv', columns: ['ease', 'satisfied', 'recommend'] },
  { name: 'of two months, by seed', make: generatedProject, report: 'panel', data: 'data/panel/rows.csv', columns: ['ease', 'satisfied'] }
]

describe.each(projects)('a survey $name', ({ make, report, data, columns }) => {
  let root: string
  let files: Files
  let explored: Explored
  let rows: Row[]
  let csv: string

  beforeAll(async () => {
    root = make()
    const { status, out, err } = await runHere(['build', '--root', root])
    if (status !== 0) throw new Error(out + err)
    files = await treeOf(join(root, 'dist'))
    explored = exploredIn(files, report)
    csv = readFileSync(join(root, data), 'utf8')
    rows = rowsIn(csv, explored.survey)
  })

  afterAll(() => rmSync(root, { recursive: true, force: true }))

  test('no hidden group follows from all that is published', () => {
    for (const column of columns) {
      const siege = besiege(explored, rows, column)
      console.error(column, siege.counts, siege.solved)
      expect(siege.attacked.flatMap((each) => leaksOf(each, 0.1))).toEqual([])
    }
  })
})
