/** Key findings: a list beside strips, before the contents. */
import { expect, test } from 'vitest'
import { textWidth } from '../../../render/chart/measure.ts'
import { afterFindings } from '../../../site/findings.ts'
import { prepareProject, problemText } from '../../project.ts'
import { collisions, outside, textsOf } from '../chart/boxes.ts'
import { pageOf, problemsOf, textOf, withNarrative } from '../page.ts'

const value = (attributes: string) => `:value{of=ease ${attributes}}`
const three = [
  ':::keyfindings',
  `- **Utilities are hard.** Ease was ${value('sector=utilities wave=before')} and is ${value('sector=utilities wave=during')}.`,
  '- **Nothing to count here.** Words only.',
  `- **All are harder.** It is ${value('wave=during')}.`,
  ':::'
].join('\n')

test('they open the page in a section of their own, each beside the value that it names first', async () => {
  const { html, contents } = await pageOf(`${three}\n\nMore.\n\n## Key findings\n\nAgain.`)
  const [findings, rest] = afterFindings(html)
  expect(findings).toMatch(
    /^<section class="kf" aria-labelledby="key-findings"><h2 id="key-findings">Key findings<\/h2>/
  )
  const items = findings.split('<li>').slice(1)
  expect(items).toHaveLength(4)
  expect(textOf(items[0] ?? '')).toMatch(/^all 6\.2 5\.8 Utilities are hard\. Ease was 6\.8 /)
  expect(items[1]).toMatch(/^<div><p><strong>Nothing to count here\.<\/strong> Words only\.<\/p><\/div><\/li>$/)
  expect(textOf(items[2] ?? '')).toMatch(/^6\.2 All are harder\./)
  expect(items[3]).toContain('A number with a dotted line')
  expect(rest).toMatch(/^<section>\s*<p>More\.<\/p>\s*<\/section><section><h2 id="key-findings-2">/)
  expect(contents.map(({ text }) => text)).toEqual(['Key findings', 'About the data'])
})

test('the benchmark is everybody, at the same wave, and in the downloads', async () => {
  const { site } = await pageOf(`:::keyfindings\n- **A.** ${value('sector=utilities wave=before')}\n:::`)
  const { estimates } = JSON.parse(String(site.files.get('files/service/estimates.json')))
  const all = estimates.filter((each: { domain: object }) => Object.keys(each.domain).length === 0)
  expect(all.map((each: { wave: string }) => each.wave)).toEqual(['before'])
})

test('a strip keeps within its drawing, its value on the side away from the benchmark', async () => {
  const { html } = await pageOf(
    [
      ':::keyfindings',
      `- **A.** ${value('sector=utilities wave=during')}`,
      `- **B.** ${value('sector=online wave=during')}`,
      '- **C.** :value{of=called sector=utilities}',
      ':::'
    ].join('\n')
  )
  const strips = [...html.matchAll(/<svg class="s".*?<\/svg>/gs)].map(([svg]) => svg)
  expect(strips).toHaveLength(3)
  for (const svg of strips) {
    const at = (pattern: RegExp) => Number(pattern.exec(svg)?.[1])
    const [disc, plumb] = [at(/<circle cx="([\d.]+)"/), at(/d="M([\d.]+) 14/)]
    const texts = textsOf(svg, textWidth)
    const value = texts.at(-1)?.box
    expect(outside(svg, texts)).toEqual([])
    expect(collisions(texts)).toEqual([])
    if (disc < plumb) expect(value?.right).toBeLessThan(disc)
    else expect(value?.left).toBeGreaterThan(disc)
  }
})

test('without a benchmark a value stands on its scale, or with room around where it has none', async () => {
  const { html } = await pageOf(
    [':::keyfindings', `- **A.** ${value('wave=during')}`, '- **B.** :value{of=minutes}', ':::'].join('\n')
  )
  const strips = [...html.matchAll(/<svg class="s".*?<\/svg>/gs)].map(([svg]) => svg)
  expect(strips).toHaveLength(2)
  const [disc = 0, unbounded = 0] = strips.map((svg) => Number(/<circle cx="([\d.]+)"/.exec(svg)?.[1]))
  expect((disc - 40) / 68).toBeCloseTo(0.62, 1)
  expect(unbounded).toBeCloseTo(74, 0)
  for (const svg of strips) {
    const interval = [...svg.matchAll(/d="M([\d.]+) 26H([\d.]+)"/g)].map(([, from, to]) => Number(to) - Number(from))
    expect(Math.min(...interval)).toBeLessThan(30)
    expect(outside(svg, textsOf(svg, textWidth))).toEqual([])
  }
})

test('paragraphs are findings too; more than five are doubtful', async () => {
  const one = (index: number) => `**Finding ${index}.** It is so.\n`
  const text = (count: number) =>
    `:::keyfindings[In short]\n${Array.from({ length: count }, (_, i) => one(i)).join('\n')}:::`
  const root = withNarrative(text(6))
  const prepared = await prepareProject(root)
  expect(problemText(prepared, root)).toMatch(/:8:1: warning: There are 6 key findings.*three to five/s)
  expect(prepared.site).not.toBeNull()
  expect((await pageOf(text(3))).html).toContain('<h2 id="key-findings">In short</h2><ol><li><div><p><strong>')
})

test('what key findings cannot be', async () => {
  expect(await problemsOf(`${three}\n\n${three}`)).toContain('This is the second `keyfindings` of the page')
  expect(await problemsOf(three.replace(':::\n', ':::').replace(/\n:::$/, '\n\nMore.\n:::'))).toContain(
    'Key findings are one list, and here stands something else beside it'
  )
})
