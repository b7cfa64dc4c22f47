/** A group's measures, one a row. */
import { expect, test } from 'vitest'
import { pageOf, problemsOf, tableOf, textOf } from '../page.ts'

const figure = (html: string) => /<figure.*?<\/figure>/s.exec(html)?.[0] ?? ''

test('a row a measure: value, comparison, change from the wave before, base', async () => {
  const { html, site } = await pageOf(
    '::scorecard[Utilities]{id=card of="ease nps minutes" sector=utilities versus=overall}'
  )
  const [head, ease, nps, minutes] = tableOf(figure(html))
  expect(head).toEqual(['', 'Value', 'Difference from all', 'p (Holm)', 'Change from before', 'p (Holm)', 'Base'])
  expect(ease?.[0]).toBe('Ease of interaction')
  expect(ease?.[1]).toMatch(/^5\.8 /)
  expect(ease?.[4]).toMatch(/^−1\.0 /)
  expect(nps?.slice(4)).toEqual(['–', '–', expect.stringMatching(/\d/)])
  expect(minutes?.[0]).toBe('Minutes on the line (less is better)')
  const text = textOf(figure(html))
  expect(text).toContain(
    'Ease of interaction (mean, during), Likelihood to recommend (NPS) (points), Minutes on the line'
  )
  expect(text).toContain(
    'Differences are from all, changes from the wave before, with 95% intervals, tested by Holm over 4 comparisons.'
  )
  const csv = String(site.files.get('files/en/service/index/card.csv'))
  expect(csv).toMatch(/ease,Ease of interaction,service\.ease,.*,During,Before,/)
  const { comparisons } = JSON.parse(String(site.files.get('files/service/estimates.json')))
  expect(comparisons).toHaveLength(4)
})

test('without `versus` there are changes only, and of measures taken once neither', async () => {
  const { html } = await pageOf('::scorecard[Utilities]{of="ease nps" sector=utilities}')
  expect(tableOf(figure(html))[0]).toEqual(['', 'Value', 'Change from before', 'p (Holm)', 'Base'])
  expect(textOf(figure(html))).toContain('Changes are from the wave before')
  const { html: once } = await pageOf('::scorecard[Utilities]{of="called nps" sector=utilities}')
  expect(tableOf(figure(once))[0]).toEqual(['', 'Value', 'Base'])
})

test('what a scorecard cannot be', async () => {
  expect(await problemsOf('::scorecard[All]{of=nps versus=overall}')).toContain('This is of everybody')
  expect(await problemsOf('::scorecard{of=nps}')).toContain('This scorecard has no headline')
  expect(await problemsOf('::scorecard[A]{of=nps by=sector}')).toContain('`by` is not an attribute of `scorecard`')
})
