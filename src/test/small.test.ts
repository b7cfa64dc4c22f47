/** What the small project comes to, as files that a person can read. */
import { expect, test } from 'vitest'
import { prepareProject, projectOf } from './project.ts'

test('the small project', async () => {
  const { site, problems } = await prepareProject(projectOf('small'))
  expect(problems.all()).toEqual([])
  const page = site?.pages.find((each) => each.kind === 'report')
  const html = page?.kind === 'report' ? page.html : ''
  const words = html.replaceAll(/<svg class="(.)".*?<\/svg>/gs, '<svg class="$1">(drawn)</svg>')
  const readable = words.replaceAll(
    /(<(?:section|h2|h3|p|figure|div|table|tr|svg|details|ul|button|span id)\b)/g,
    '\n$1'
  )
  await expect(`${readable.trim()}\n`).toMatchFileSnapshot('golden/small/page.html')
  await expect(String(site?.files.get('files/en/service/index/ease.csv'))).toMatchFileSnapshot('golden/small/ease.csv')
  await expect(String(site?.files.get('files/service/estimates.json'))).toMatchFileSnapshot(
    'golden/small/estimates.json'
  )
  await expect(String(site?.files.get('files/service/estimates.csv'))).toMatchFileSnapshot('golden/small/estimates.csv')
})

test('a value that is hidden is nowhere in the site, and words stand in its place', async () => {
  const { site } = await prepareProject(
    projectOf('small', [
      ['reports/service/index.md', ':value{of=ease sector=utilities wave=before}', ':value{of=called sector=banks}']
    ])
  )
  const page = site?.pages.find((each) => each.kind === 'report')
  expect(page?.kind === 'report' && page.html).toContain('(not shown: too few answers)')
  type Flat = { estimates: { dataset: string; domain: { sector?: string } }[] }
  const { estimates } = JSON.parse(String(site?.files.get('files/service/estimates.json'))) as Flat
  const banks = estimates.filter((each) => each.domain.sector === 'banks' && each.dataset === 'service')
  expect(banks.length).toBeGreaterThan(2)
  for (const each of banks) {
    expect(each).toMatchObject({
      value: null,
      se: null,
      low: null,
      high: null,
      df: null,
      n: null,
      nEff: null,
      deff: null,
      standing: 'suppressed'
    })
  }
})

test('everything that an author or a file can write is escaped', async () => {
  const evil = '<img src=x onerror=alert(1)>'
  const { site, problems } = await prepareProject(
    projectOf('small', [
      ['data/service/dataset.yaml', 'utilities: Utilities', `utilities: "${evil}"`],
      ['data/service/dataset.yaml', 'population: Customers of three sectors', `population: "${evil}"`],
      ['data/service/dataset.yaml', 'question: How easy was it to deal with them?', `question: "${evil}"`],
      ['data/service-published/dataset.yaml', 'publisher: Institute of Service', `publisher: "${evil}"`],
      ['reports/service/index.md', 'title: Utilities are the hardest to deal with', `title: "${evil}"`],
      ['reports/service/index.md', 'Utilities get the most calls', `\`${evil}\` & "calls"`]
    ])
  )
  expect(problems.errors).toEqual([])
  for (const page of site?.pages ?? []) if (page.kind === 'report') expect(page.html).not.toMatch(/<img/i)
  for (const [path, content] of site?.files ?? [])
    if (path.endsWith('.svg')) expect(String(content)).not.toMatch(/<img/i)
})
