/** Waves as files, from a codebook to a page; a real survey of four years where its files are there. */
import { existsSync, readdirSync, symlinkSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import type { EngineName } from '../engine/engine.ts'
import { fixtures, prepareProject, projectOf } from './project.ts'

const folder = resolve(fixtures, '../../../../shared/data/sfo')

type Answer = {
  measure: string
  domain: Record<string, string>
  wave: string
  value: number | null
  n: number | null
  standing: string
}

async function built(root: string, report: string, engine: EngineName = 'native') {
  const prepared = await prepareProject(root, { engine, allowed: existsSync(folder) ? [folder] : [] })
  const page = prepared.site?.pages.find((each) => each.kind === 'report')
  const json = prepared.site?.files.get(`files/${report}/estimates.json`)
  const { estimates } = JSON.parse(String(json ?? '{"estimates":[]}')) as { estimates: Answer[] }
  return {
    errors: prepared.problems.errors.map(({ reason }) => reason),
    html: page?.kind === 'report' ? page.html : '',
    estimates
  }
}

test.each(['native', 'wasm'] as const)('two files are two waves of one dataset, to the page (%s)', async (engine) => {
  const { errors, html, estimates } = await built(projectOf('waves'), 'visits', engine)
  expect(errors).toEqual([])
  const find = (wave: string, domain: Record<string, string>) =>
    estimates.find(
      (each) => each.measure === 'find' && each.wave === wave && JSON.stringify(each.domain) === JSON.stringify(domain)
    )
  expect(find('spring', {})?.n).toBeGreaterThan(30)
  expect(find('autumn', {})?.n).toBeGreaterThan(30)
  expect(find('spring', { area: 'A' })?.value).toBeGreaterThan(1)
  expect(find('autumn', { area: 'A' })).toMatchObject({ value: null, n: null, standing: 'suppressed' })
  expect(html).toContain('Not asked')
  expect(html).not.toMatch(/S01|A01/)
})

const files = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.csv')) : []
if (files.length < 4) console.info('The airport surveys are not beside this checkout: four waves are not tested')

test.runIf(files.length >= 4)('four years of the airport survey are one dataset', async () => {
  const root = projectOf('sfo')
  for (const name of files) symlinkSync(join(folder, name), join(root, 'data/sfo', name))
  const { errors, estimates } = await built(root, 'sfo')
  expect(errors).toEqual([])
  const of = (domain: Record<string, string>) =>
    estimates.filter((each) => each.measure === 'find' && JSON.stringify(each.domain) === JSON.stringify(domain))
  expect(of({ area: 'A' }).map(({ wave, value }) => [wave, value === null])).toEqual(
    expect.arrayContaining([
      ['2012', false],
      ['2013', true]
    ])
  )
  expect(of({ sex: '1' }).map(({ wave }) => wave)).toEqual(expect.arrayContaining(['2010', '2013']))
})

const published = 'data/service-published/dataset.yaml'
const header = 'measure,sector,value,n,source\n'

test('published files of a wave each give figures of these waves; rows need not name them', async () => {
  const root = projectOf('small', [
    [published, '[figures.csv]', '[figures.csv, { path: during.csv, wave: during }]'],
    ['data/service-published/figures.csv', 'ease,utilities,during,6.5,,institute\n', ''],
    ['data/service-published/during.csv', null, `${header}ease,utilities,6.25,,institute\n`],
    ['reports/service/index.md', '## Charts', ':value{of=service-published.ease sector=utilities wave=during}']
  ])
  const { errors, estimates } = await built(root, 'service')
  expect(errors).toEqual([])
  const found = estimates.filter(({ measure, value }) => measure === 'ease' && value === 6.25)
  expect(found.map(({ wave }) => wave)).toEqual(['during'])
})

test('a published file of a wave that the codebook does not name is a problem', async () => {
  const root = projectOf('small', [[published, '[figures.csv]', '[{ path: figures.csv, wave: durin }]']])
  const { errors } = await built(root, 'service')
  expect(errors).toContainEqual(expect.stringContaining('`durin` is not a wave of this dataset'))
})
