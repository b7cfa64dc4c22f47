/** The R script of a report: its text for the small project, and what R says of it where R can be run. */
import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { obstacleOf } from '../../export/r/survey.ts'
import { projectOf, withTables } from '../project.ts'
import { type Ran, repository } from '../run.ts'
import { runHere } from '../run-here.ts'
import { loadSurvey } from '../survey-project.ts'
import { everything, type More } from './everything.ts'

const run = (...args: string[]): Promise<Ran> => runHere(['export', ...args])

function runScript(root: string, name: string): { status: number | null; out: string } {
  const env = { ...process.env, R_ENABLE_JIT: '0' }
  const { status, stdout, stderr } = spawnSync('Rscript', [join(root, name), root], { encoding: 'utf8', env })
  return { status, out: stdout + stderr }
}

/** Without R, or without its survey package, a script cannot be run: its text is still tested. */
const asked = spawnSync('Rscript', ['-e', 'quit(status = !nzchar(system.file(package = "survey")))'])
const canRun = asked.status === 0
if (!canRun) console.info('Rscript with the package survey is not here: the scripts were written and not run.')

test('the script of the small project', async () => {
  const root = projectOf('small', [withTables])
  const file = join(root, 'service.R')
  const first = await run('r', 'service', '--root', root, '--out', file)
  expect(first).toMatchObject({ status: 0, err: '' })
  expect(first.out).toContain(
    `Wrote ${file}: 12 estimates and 4 comparisons to compute again; 120 estimates of its page of tables left out.`
  )
  const script = readFileSync(file, 'utf8')
  await expect(script).toMatchFileSnapshot('../golden/export/service.R')
  expect(script, 'what is hidden is not in it').not.toMatch(/^e\d+ .*banks/m)
  expect((await run('r', 'service', '--root', root, '--out', file)).out).toContain(`Wrote over ${file}`)
  if (!canRun) return
  writeFileSync(file, script.replace('| 6.79894394801 ', '| 6.79893 '))
  const { status, out } = runScript(root, 'service.R')
  expect(out, 'all but the number that was changed').toMatch(/^Not all agree within 1e-06: see value of e1\.$/m)
  expect(status).toBe(1)
}, 60_000)

test('waves that are files with names of their own, and columns made of others', async () => {
  const root = projectOf('waves')
  const file = join(root, 'visits.R')
  expect(await run('r', 'visits', '--root', root, '--out', file)).toMatchObject({ status: 0 })
  expect(readFileSync(file, 'utf8')).toContain('given = c("weight" = "1", "area" = "", "wave" = "autumn")')
  if (!canRun) return
  const { status, out } = runScript(root, 'visits.R')
  expect(out).toMatch(/^All agree within 1e-06/m)
  expect(status).toBe(0)
}, 60_000)

test('what hangs on how clusters were put into groups is not computed again, nor what it is set against', async () => {
  const root = projectOf('empty')
  const file = join(root, 'cx-measures.R')
  expect(await run('r', 'cx-measures', '--root', repository, '--out', file)).toMatchObject({ status: 0 })
  const script = readFileSync(file, 'utf8')
  expect(script).toMatch(/^e\d+ +\| matters\[aspect_promise\] +\| 0\.\d+ +\| +\| +\| +\| +\|/m)
  expect(script).not.toMatch(/^c\d+ +\| matters\[/m)
}, 60_000)

test('why a survey cannot be computed again from its files', async () => {
  const { dataset, engine } = await loadSurvey(projectOf('waves'), 'visits', 'native')
  await engine.close()
  expect(obstacleOf(dataset)).toBe(null)
  expect(obstacleOf({ ...dataset, files: ['data/visits/autumn.sav'] })).toBe(
    'its file data/visits/autumn.sav is not delimited text, which is all that this script can read'
  )
  const [file] = dataset.codebook.files
  const files = file ? [{ ...file, options: { delimiter: ';', encoding: 'windows-1252' } }] : []
  expect(obstacleOf({ ...dataset, codebook: { ...dataset.codebook, files } })).toBe(
    'its file spring.csv is read with `encoding`, which this script cannot do'
  )
})

test('what cannot be exported', async () => {
  const root = projectOf('small')
  expect(await run('--root', root)).toMatchObject({ status: 2, err: 'What is to be exported? There is `r`.\n' })
  expect(await run('R', 'service', '--root', root)).toMatchObject({
    status: 2,
    err: 'There is no kind of export R. Did you mean r? There is `r`.\n'
  })
  expect(await run('r', '--root', root)).toMatchObject({ status: 2, err: 'Which report? There is `service`.\n' })
  expect(await run('r', 'servce', '--root', root)).toMatchObject({
    status: 2,
    err: 'There is no report servce. Did you mean service? There is `service`.\n'
  })
  const broken = projectOf('small', [['reports/service/index.md', 'of=called by', 'of=caled by']])
  const { status, err } = await run('r', 'service', '--root', broken)
  expect(status).toBe(1)
  expect(err).toContain('`caled` is not a measure')
  expect(err).toContain('1 problem. Nothing was written.')
})

describe('every kind of measure and comparison', () => {
  const clustered = 'weights: weight, strata: region, clusters: area'
  const margins = 'margins: { age: { young: 3000, old: 5000 }, region: { north: 4500, south: 3500 } }'
  const designs: Record<string, [design: string, more: More]> = {
    'stacked waves, a stratum with one cluster': [
      `{ ${clustered}, unit: person, lonely: { strata: adjust, domains: adjust } }`,
      { islands: true, more: 'intervals: { shares: wilson }' }
    ],
    'independent waves, raked by units': [
      `{ ${clustered}, unit: person, waves: independent, weighting: { method: raking, ${margins} } }`,
      { few: true }
    ],
    'replicate weights, 90% by Korn and Graubard': [
      '{ weights: weight, replicates: { kind: JK1, columns: r1..r8 } }',
      { few: true, more: 'adjust: bh\nintervals: { level: 90, shares: korn-graubard }' }
    ]
  }
  test.each(Object.keys(designs))(
    '%s',
    async (name) => {
      const root = projectOf('empty')
      const [design, more] = designs[name] as (typeof designs)[string]
      const { summary, text } = await everything(root, design, more)
      writeFileSync(join(root, 'every.R'), text)
      expect(summary).toMatch(/^\d{2,3} estimates and \d{2,3} comparisons to compute again$/)
      if (name.startsWith('independent')) await expect(text).toMatchFileSnapshot('../golden/export/every.R')
      if (!canRun) return
      const { status, out } = runScript(root, 'every.R')
      expect(out.slice(out.indexOf('Largest relative'))).toMatch(/^All agree within 1e-06/m)
      expect(status).toBe(0)
    },
    60_000
  )
})
