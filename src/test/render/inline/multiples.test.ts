/** What others published as a multiple or a relative difference, and what they noted, in each language. */
import { expect, test } from 'vitest'
import type { Edit } from '../../project.ts'
import { pageOf, problemsOf, textOf } from '../page.ts'

const codebook = 'data/service-published/dataset.yaml'
const figures = 'data/service-published/figures.csv'
const measures =
  '  cost: { published: ratio, unit: times, label: Cost }\n  revenue: { published: change, unit: percent }\n'
const published: Edit[] = [
  [codebook, 'sources:\n', `${measures}sources:\n`],
  [
    figures,
    'called,banks,,30,250,institute',
    'cost,utilities,,25,,institute\ncost,banks,,2.5,,institute\nrevenue,utilities,,84,,institute\nrevenue,banks,,-3.5,,institute'
  ]
]
const of = (measure: string, sector: string, more = '') =>
  `:value{of=service-published.${measure} sector=${sector}${more}}`
const speaking = (language: string): Edit => ['reports/site.yaml', 'language: en', `language: ${language}`]

/** The numbers of a narrative as they are read. */
async function numbersIn(text: string, language: string): Promise<string[]> {
  const { html } = await pageOf(text, [...published, speaking(language)])
  return [...html.matchAll(/<button class="v"[^>]*>(.*?)<\/button>/g)].map(([, number = '']) =>
    number.replaceAll('\u00a0', ' ')
  )
}

test.each([
  ['en', ['25 times', '2.5 times', '+84%', '−3.5%', '84% more', '3.5% less']],
  ['az', ['25 dəfə', '2,5 dəfə', '+84%', '−3,5%', '84% çox', '3,5% az']],
  ['kk', ['25 есе', '2,5 есе', '+84%', '−3,5%', '84%-ға көп', '3,5%-ға аз']],
  ['ru', ['25 раз', '2,5 раза', '+84 %', '−3,5 %', 'на 84 % больше', 'на 3,5 % меньше']],
  ['sr-Latn', ['25 puta', '2,5 puta', '+84%', '−3,5%', '84% više', '3,5% manje']],
  ['tr', ['25 kat', '2,5 kat', '+%84', '−%3,5', '%84 daha fazla', '%3,5 daha az']]
])('in %s a multiple and a relative difference are written as such', async (language, expected) => {
  const numbers = [
    of('cost', 'utilities'),
    of('cost', 'banks'),
    of('revenue', 'utilities'),
    of('revenue', 'banks'),
    of('revenue', 'utilities', ' as=more'),
    of('revenue', 'banks', ' as=more')
  ]
  expect(await numbersIn(numbers.join(' '), language)).toEqual(expected)
})

test('a multiple takes the ending of a sentence, and says in charts what it is with a sign', async () => {
  expect(await numbersIn(of('cost', 'utilities', ' case=poss'), 'tr')).toEqual(['25 katı'])
  const { html } = await pageOf('::chart[Costly]{of=service-published.cost by=sector}', published)
  expect(html).toMatch(/>25×</)
  expect(textOf(html)).toContain('25 times')
})

test('what is written of them fits what they are', async () => {
  const units = await problemsOf('Text', [
    ...published,
    [codebook, 'published: ratio, unit: times', 'published: ratio, unit: percent']
  ])
  expect(units).toContain('A published ratio is not in `percent`')
  expect(await problemsOf('Text', [...published, [figures, '25,,', '-25,,']])).toContain(
    '`-25` is outside what `cost` can be'
  )
  expect(await problemsOf(of('cost', 'banks', ' as=more'), published)).toContain('`cost` is no relative difference')
  expect(await problemsOf(of('cost', 'banks', ' unit=yes'), published)).toContain('`cost` is a multiple')
})

test('what was noted and who published it stand in the language of the page', async () => {
  const edits: Edit[] = [
    [codebook, 'publisher: Institute of Service', 'publisher: { en: Institute of Service, tr: Hizmet Enstitüsü }'],
    [
      figures,
      null,
      'measure,sector,wave,value,n,source,note,note.tr\ncalled,utilities,,40,250,institute,The highest.,En yükseği.\n'
    ]
  ]
  const evidence = '::evidence[What is known]{dataset=service-published}'
  const english = textOf((await pageOf(evidence, edits)).html)
  const turkish = textOf((await pageOf(evidence, [...edits, speaking('tr')])).html)
  expect(english).toContain('Institute of Service, Service report')
  expect(english).toContain('The highest.')
  expect(turkish).toContain('Hizmet Enstitüsü, Service report')
  expect(turkish).toContain('En yükseği.')
  expect(turkish).not.toContain('The highest.')
  expect(
    await problemsOf(evidence, [
      [figures, null, 'measure,sector,value,source,note.xx\ncalled,banks,30,institute,Said.\n']
    ])
  ).toContain('`note.xx` is not a column')
})
