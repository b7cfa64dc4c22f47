/** Targets from a codebook to a page: how they stand, what is told of them, and what turns with the data. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { type Edit, fixtures, prepareProject, problemText, projectOf } from './project.ts'
import { textOf } from './render/page.ts'

const codebook = 'data/loyalty/dataset.yaml'
const report = 'reports/programme/index.md'

type Told = {
  target: string
  standing: string
  sure: boolean
  from: number
  forecast: { value: number } | null
  course: { off: boolean } | null
}

async function built(...edits: Edit[]) {
  const root = projectOf('targets', edits)
  const prepared = await prepareProject(root)
  const files = prepared.site?.files
  const json = JSON.parse(String(files?.get('files/programme/estimates.json') ?? '{"targets":[]}')) as {
    targets: Told[]
  }
  const page = prepared.site?.pages.find((each) => each.kind === 'report' && each.language === 'en')
  return {
    problems: problemText(prepared, root),
    targets: new Map(json.targets.map((each) => [each.target, each])),
    html: page?.kind === 'report' ? page.html : '',
    csv: String(files?.get('files/en/programme/index/all.csv') ?? '')
  }
}

/** Satisfied with satisfaction turned around for a segment at a wave. */
const turned = (quarter: string, segment: string) => {
  const path = 'data/loyalty/responses.csv'
  const text = readFileSync(join(fixtures, 'targets', path), 'utf8')
  const lines = text.split('\n').map((line) => {
    const cells = line.split(',')
    if (cells[1] !== quarter || cells[2] !== segment) return line
    return cells.with(6, '1').join(',')
  })
  return [path, null, lines.join('\n')] satisfies Edit
}

test('each target stands as its interval, plan and forecast have it', async () => {
  const { targets, html, csv } = await built()
  expect([...targets.values()].map(({ target, standing, sure }) => [target, standing, sure])).toEqual([
    ['csat-90', 'on-track', true],
    ['new-85', 'behind', true],
    ['loyal', 'reached', false],
    ['faster', 'reached', true],
    ['reached', 'reached', true]
  ])
  // R: see src/test/stats/course.test.ts; waves by svyby(~sat, ~quarter, subset(des, segment == "long"), svymean, covmat = TRUE).
  expect(targets.get('csat-90')?.forecast?.value).toBeCloseTo(0.931604917019429, 10)
  const text = textOf(html)
  expect(text).toContain('Satisfaction of long-standing customers is on track')
  expect(text).toContain('at this pace 93% (82%–100%) by 30 June 2026')
  expect(text).toContain('expected −40% by 30 September 2025, so far −35% (−39% to −32%)')
  expect(text).toContain('Change of course.')
  expect(targets.get('faster')?.course?.off).toBe(true)
  expect(targets.get('loyal')?.course?.off).toBe(false)
  expect(csv.split('\n')[1]).toContain('csat-90,"Satisfied, long-standing customers",loyalty.csat,,segment=long')
  expect(html).not.toMatch(/C000|W0060/)
})

test('a target turns behind when the data say so, and the claim that it is on track fails the build', async () => {
  const claim: Edit = [
    report,
    'The time to resolve',
    ':claim[Loyal customers are on track]{of=csat-90 is=on-track}. The time to resolve'
  ]
  expect((await built(claim)).problems).not.toContain('error')
  const { targets, problems } = await built(claim, turned('2025q4', 'long'))
  expect(problems).toContain('"Loyal customers are on track" is not so')
  expect(problems).toContain('What is so: `is=behind`.')
  expect(targets.size).toBe(0)
})

test('looking back from an earlier wave, a target stands as it did then', async () => {
  const { targets } = await built(
    [report, '{id=all}', '{id=all of="csat-90 faster" wave=2024q3}'],
    ['reports/programme/index.tr.md', '{id=all}', '{id=all of="csat-90 faster" wave=2024q3}']
  )
  expect([...targets.values()].map(({ standing }) => standing)).toEqual(['too-early', 'too-early'])
})

test('looking back from before its start, a target has not started, and nothing of later waves is told', async () => {
  const { targets, html } = await built(
    [codebook, 'to: 90%\n    start: 2024-07-01', 'to: 90%\n    start: 2025-01-01'],
    [report, '{id=all}', '{id=all of=csat-90 wave=2024q4}'],
    ['reports/programme/index.tr.md', '{id=all}', '{id=all of=csat-90 wave=2024q4}'],
    [
      report,
      'The time to resolve',
      'It :target{csat-90 wave=2024q4}, is at :target{csat-90 as=now wave=2024q4}, leads to :target{csat-90 as=forecast wave=2024q4}, and wants :target{csat-90 as=to wave=2024q4}. The time to resolve'
    ]
  )
  expect(targets.get('csat-90')).toMatchObject({ standing: 'not-started', forecast: null, course: null })
  const said = /<p>It .*?<\/p>/s.exec(html)?.[0] ?? ''
  expect(textOf(said.replaceAll(/<span id="_\d+".*?<\/b>(<span>.*?<\/span>)*<\/span>/gs, ''))).toMatch(
    /^It not started , is at not started , leads to not started , and wants 90% \./
  )
  expect(textOf(said.slice(0, said.indexOf('The time')))).not.toMatch(/Now \(|Planned/)
  expect(textOf(/<figure.*?<\/figure>/s.exec(html)?.[0] ?? '')).toContain('not started')
})

test('what a target rests on and is hidden is said to be, and so is what is made of it', async () => {
  const { targets, html } = await built([codebook, 'suppress: 30, caution: 60', 'suppress: 130, caution: 130'])
  expect(targets.get('csat-90')?.standing).toBe('hidden')
  expect(targets.get('new-85')?.from).toBeNull()
  expect(textOf(html)).toContain('not shown')
  expect(targets.get('faster')?.standing).toBe('reached')
})

test.each([
  [
    'of: csat\n    where: { segment: long }\n    from: 80%',
    'of: cast\n    where: { segment: long }\n    from: 80%',
    '`cast` is not a measure of this codebook'
  ],
  ['where: { segment: long }', 'where: { segment: lang }', '`lang` is not a value of `segment`'],
  ['where: { segment: long }', 'where: { segmnt: long }', '`segmnt` is not a dimension of this codebook'],
  ['due: 2026-06-30', 'due: 2024-06-30', 'It is due on 2024-06-30 and starts on 2024-07-01'],
  ['to: 90%', 'to: 9', '`csat` is a share, and 9 does not say of what'],
  ['to: 90%', 'to: 190%', '`csat` goes from 0% to 100%, so it can never be 190%'],
  ['to: 90%', 'to: 80%', '`csat-90` ends where it begins'],
  ['to: 90%', 'to: 70%', '`csat` is better higher, and `csat-90` goes the other way'],
  ['to: "+18"', 'to: "+18%"', '`nps` goes below 0, so `+18%` of it means nothing'],
  ['by: 2025-12-31, init', 'by: 2024-01-01, init', 'What it brings is expected by 2024-01-01'],
  ['label: Q4 2024, from: 2024-10-01, to: 2024-12-31', 'label: Q4 2024', 'The wave `2024q4` does not say when it was'],
  ['to: "-30%", start: 2024-07-01', 'to: "-30%", start: 2024-01-01', 'No wave was taken by 2024-01-01']
])('%s for %s is a problem', async (from, to, message) => {
  expect((await built([codebook, from, to])).problems).toContain(message)
})
