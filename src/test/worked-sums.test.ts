/** The report on the measures works each of them out: its sums add up as they are displayed, in both of its languages. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { type Edit, prepareProject, problemText, projectOf } from './project.ts'
import { textOf } from './render/page.ts'
import { repository } from './run.ts'

const written = [
  ...['dataset.yaml', 'responses.csv'].map((name) => `data/cx-measures/${name}`),
  ...['dataset.yaml', 'figures.csv'].map((name) => `data/cx-measures-published/${name}`),
  'reports/glossary.yaml',
  ...['index.md', 'index.az.md', 'translations.yaml'].map((name) => `reports/cx-measures/${name}`)
]

/** A worked sum: its numbers as they are displayed, with the sign that stands before each, and what each is of. */
type Sum = { sign: string; shown: string; of: string }[]

function sumsOf(html: string): Sum[] {
  return html
    .split('<blockquote>')
    .slice(1)
    .map((rest) => {
      const [before = '', ...numbers] = rest.slice(0, rest.indexOf('</blockquote>')).split('<button class="v"')
      let words = before
      return numbers.map((number) => {
        const sign = textOf(words).match(/[+−=]/)?.[0] ?? ''
        words = number.slice(number.lastIndexOf('</span>'))
        return { sign, shown: number.match(/>([^<]*)</)?.[1] ?? '', of: number.match(/<b>([^<]*)</)?.[1] ?? '' }
      })
    })
}

/** What whole numbers come to, with or without signs of thousands and of per cent. */
function comesTo(terms: Sum): number {
  for (const { shown } of terms) expect(shown).toMatch(/^−?\d{1,3}([.,]\d{3})*%?$/)
  const values = terms.map(({ sign, shown }) => [sign, shown].join('').replaceAll(/[+=.,%]/g, ''))
  return values.reduce((sum, value) => sum + Number(value.replace('−−', '').replace('−', '-')), 0)
}

test('every worked sum adds up as displayed, the NPS among them', async () => {
  const site: Edit = ['reports/site.yaml', null, 'title: Site\nlanguage: en\nlanguages: [az]\n']
  const files = written.map((path): Edit => [path, null, readFileSync(join(repository, path), 'utf8')])
  const root = projectOf('empty', [site, ...files])
  const prepared = await prepareProject(root)
  if (!prepared.site) throw new Error(problemText(prepared, root))
  for (const [language, groups] of [
    ['en', ['NPS, promoters: All', 'NPS, detractors: All', 'NPS: All']],
    ['az', ['NPS, tövsiyə edənlər: Hamısı', 'NPS, tənqidçilər: Hamısı', 'NPS: Hamısı']]
  ] as const) {
    const page = prepared.site.pages.find((each) => each.path === `/${language}/cx-measures/`)
    if (page?.kind !== 'report') throw new Error(`no page in ${language}`)
    const sums = sumsOf(page.html)
    expect(sums.map((sum) => sum.filter(({ sign }) => sign === '=').length)).toEqual([1, 1, 1, 1, 1])
    for (const sum of sums) {
      const equals = sum.findIndex(({ sign }) => sign === '=')
      expect(comesTo(sum.slice(0, equals)), JSON.stringify(sum)).toBe(comesTo(sum.slice(equals, equals + 1)))
    }
    const nps = sums.filter((sum) => sum.at(-1)?.of === groups[2] && sum[0]?.shown.endsWith('%'))
    expect(nps.map((sum) => sum.map(({ of }) => of))).toEqual([[...groups]])
    expect(nps[0]?.map(({ sign }) => sign)).toEqual(['', '−', '='])
  }
})
