/** A scorecard of everybody, or of a group of several dimensions: a row a measure, and no strip. */
import { expect, test } from 'vitest'
import { pageOf, problemsOf, tableOf, textOf } from '../page.ts'

const figure = (html: string) => /<figure.*?<\/figure>/s.exec(html)?.[0] ?? ''

test('a row a measure: value, comparison, change from the wave before, base', async () => {
  const { html, site } = await pageOf(
    '::scorecard[Utilities]{id=card of="ease nps minutes" sector=utilities region=north versus=overall}'
  )
  const [head, ease, nps, minutes] = tableOf(figure(html))
  expect(head).toEqual(['', 'Value', 'Difference from all', 'p (Holm)', 'Change from before', 'p (Holm)', 'Base'])
  expect(ease?.[0]).toBe('Ease of interaction')
  expect(ease?.[1]).toMatch(/^5\.8 /)
  expect(ease?.[4]).toMatch(/^−\d\.\d /)
  expect(nps?.slice(4)).toEqual(['–', '–', expect.stringMatching(/\d/)])
  expect(minutes?.[0]).toBe('Minutes on the line (less is better)')
  const text = textOf(figure(html))
  expect(text).toContain(
    'Ease of interaction (mean, during), Likelihood to recommend (NPS) (points), Minutes on the line'
  )
  expect(text).toContain('Differences are from all, changes from the wave before, with 95% intervals, tested by Holm')
  const csv = String(site.files.get('files/en/service/index/card.csv'))
  expect(csv).toMatch(/ease,Ease of interaction,service\.ease,.*,During,Before,/)
})

test('of everybody there are changes only, and of measures taken once neither', async () => {
  const { html } = await pageOf('::scorecard[All]{of="ease nps"}')
  expect(tableOf(figure(html))[0]).toEqual(['', 'Value', 'Change from before', 'p (Holm)', 'Base'])
  expect(textOf(figure(html))).toContain('Changes are from the wave before')
  expect(figure(html)).not.toContain('class="prof"')
  const { html: once } = await pageOf('::scorecard[All]{of="called nps"}')
  expect(tableOf(figure(once))[0]).toEqual(['', 'Value', 'Base'])
})

test('what a scorecard cannot be', async () => {
  expect(await problemsOf('::scorecard[All]{of=nps versus=overall}')).toContain('This is of everybody')
  expect(await problemsOf('::scorecard{of=nps}')).toContain('This scorecard has no headline')
  expect(await problemsOf('::scorecard[A]{of=nps across=wave}')).toContain(
    '`across` is not an attribute of `scorecard`'
  )
})
