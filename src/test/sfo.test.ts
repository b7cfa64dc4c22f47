/**
 * A real survey from its untouched file by a codebook alone: San Francisco airport's of 2013. The file is not part of
 * this project; it is looked for in ../shared/data/sfo, and the test says so and skips where it is not there.
 */
import { existsSync, readFileSync, symlinkSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { fixtures, prepareProject, problemText, projectOf } from './project.ts'

const name = '2013_SFO_Customer_Survey_20250817.csv'
const file = resolve(fixtures, '../../../../shared/data/sfo', name)
const there = existsSync(file)
if (!there) console.info(`${name} is not beside this checkout: the airport survey is not tested`)

type Answer = { measure: string; domain: Record<string, string>; value: number; se: number; n: number; nEff: number }
type Published = { estimates: (Answer & { standing: string })[] }

test.runIf(there)('the airport survey of 2013 gives what R gives', async () => {
  const root = projectOf('sfo-2013')
  symlinkSync(file, join(root, 'data/sfo-2013', name))
  const prepared = await prepareProject(root, { allowed: [dirname(file)] })
  expect(problemText(prepared, root).replaceAll(/^.*warning: [\s\S]*?(\n\n|$)/gm, '')).toBe('')
  const json = prepared.site?.files.get('files/sfo-2013/estimates.json')
  const { estimates } = JSON.parse(String(json)) as Published
  const { estimates: r } = JSON.parse(readFileSync(join(fixtures, 'sfo-2013/expected.json'), 'utf8')) as {
    estimates: Answer[]
  }
  const key = (each: Answer) => JSON.stringify([each.measure, Object.entries(each.domain)])
  const theirs = new Map(r.map((each) => [key(each), each]))
  let compared = 0
  let worst = 0
  for (const ours of estimates) {
    const expected = theirs.get(key(ours))
    expect(expected, key(ours)).toBeDefined()
    if (ours.standing === 'suppressed' || !expected) {
      expect(expected?.nEff).toBeLessThan(30)
      continue
    }
    compared++
    expect(ours.n).toBe(expected.n)
    for (const part of ['value', 'se', 'nEff'] as const)
      worst = Math.max(worst, Math.abs(ours[part] / expected[part] - 1))
  }
  expect(compared).toBeGreaterThan(30)
  expect(worst).toBeLessThan(1e-9)
})
