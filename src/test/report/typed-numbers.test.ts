/** Which numbers in prose are typed, in every language. */
import { describe, expect, test } from 'vitest'
import { languages } from '../../language/languages.ts'
import { typedNumbers } from '../../language/typed-number.ts'
import type { Edit } from '../project.ts'
import { answersAs, pageOf, problemsOf } from '../render/page.ts'

/** Sentences in each language that pages can be in, with what is typed in them: the number as written, and what it says. */
const sentences: Record<string, [text: string, typed: [string, number][]][]> = {
  en: [
    [
      'Ease fell from 7.1 to 6.6.',
      [
        ['7.1', 7.1],
        ['6.6', 6.6]
      ]
    ],
    [
      'It is 43%, or 43 % (−2 points).',
      [
        ['43%', 43],
        ['43 %', 43],
        ['−2', -2]
      ]
    ],
    [
      'Of 2,000 people 1,234.5 came, and 12-month bills rose 5km.',
      [
        ['2,000', 2000],
        ['1,234.5', 1234.5],
        ['12', 12],
        ['5', 5]
      ]
    ],
    ['It was 7,1.', [['7,1', 7.1]]],
    [
      'In 2023, by 2024/25 and in the 1990s; from 1 to 30 November 2022, on 14th March, March 14, 2023 or 2023-03-14.',
      []
    ],
    ['The 3rd and 21st, in Q3, B2B, COVID-19, 3D, 24/7 at 10:30; (1) this, (2) that, No. #4, version 2.3.1.', []],
    ['Three sectors, and one in ten.', []],
    [
      '2023% of 2023.5',
      [
        ['2023%', 2023],
        ['2023.5', 2023.5]
      ]
    ],
    ['Odds of 3:1, at 10:30.', [['3:1', Number.NaN]]],
    ['See https://example.org/2/3 or a1@example.org.', []]
  ],
  tr: [
    [
      'Puan 7,1’den 6,6’ya düştü.',
      [
        ['7,1', 7.1],
        ['6,6', 6.6]
      ]
    ],
    [
      'Müşterilerin %43’ü, 1.234 kişi, %12,5.',
      [
        ['%43', 43],
        ['1.234', 1234],
        ['%12,5', 12.5]
      ]
    ],
    ['Puan 6. Bu düşük.', [['6', 6]]],
    ['2023’te, 14 Mart 2023’te, 1–30 Kasım 2022, 1 ile 30 Kasım arasında, 14.03.2023.', []],
    ['3. sırada, Q3 ve COVID-19, saat 10:30.', []]
  ],
  ru: [
    [
      'Оценка упала с 7,1 до 6,6.',
      [
        ['7,1', 7.1],
        ['6,6', 6.6]
      ]
    ],
    [
      'Так ответили 43 % из 1\u00a0234 человек, на −2 пункта.',
      [
        ['43 %', 43],
        ['1\u00a0234', 1234],
        ['−2', -2]
      ]
    ],
    ['В 2023 году, 14 марта 2023 г., с 1 по 30 ноября, в 1990-х, 14.03.2023.', []],
    ['На 3-м месте, 2-й раз, COVID-19, в 10:30.', []]
  ],
  kk: [
    [
      'Бағасы 7,1-ден 6,6-ға түсті.',
      [
        ['7,1', 7.1],
        ['6,6', 6.6]
      ]
    ],
    [
      'Сұралғандардың 43%-ы, 1\u00a0234 адам.',
      [
        ['43%', 43],
        ['1\u00a0234', 1234]
      ]
    ],
    ['2023 жылы, 14 наурызда, 2023 жылғы 14 наурыз, 14.03.2023.', []],
    ['2-ші орында, 3-орында, COVID-19, 10:30-да.', []]
  ],
  az: [
    [
      'Bal 7,1-dən 6,6-ya düşdü.',
      [
        ['7,1', 7.1],
        ['6,6', 6.6]
      ]
    ],
    [
      'Müştərilərin 43%-i, 1.234 nəfər.',
      [
        ['43%', 43],
        ['1.234', 1234]
      ]
    ],
    ['2023-cü ildə, 14 mart 2023, 1–30 noyabr.', []],
    ['COVID-19, saat 10:30-da, (1) bu.', []]
  ],
  'sr-Latn': [
    [
      'Ocena je pala sa 7,1 na 6,6.',
      [
        ['7,1', 7.1],
        ['6,6', 6.6]
      ]
    ],
    [
      'Tako misli 43% od 1.234 ljudi.',
      [
        ['43%', 43],
        ['1.234', 1234]
      ]
    ],
    ['Ocena je 6. To je malo.', [['6', 6]]],
    ['Godine 2023, 14. marta 2023. godine, od 1. do 30. novembra.', []],
    ['Na 3. mestu, u 10:30, COVID-19.', []]
  ]
}

const cases = Object.values(languages).flatMap((language) =>
  (sentences[language.tag] ?? []).map(([text, typed]) => [language.tag, text, typed] as const)
)

test('every language has its sentences', () => {
  expect(Object.keys(languages).filter((tag) => !(tag in sentences))).toEqual([])
})

test.each(cases)('%s: %s', (tag, text, typed) => {
  const language = languages[tag]
  const found = language ? typedNumbers(text, language) : []
  expect(found.map((number) => [number.text, number.value])).toEqual(typed)
  for (const { at, text: written } of found) expect(text.slice(at, at + written.length)).toBe(written)
})

const narrative = 'reports/service/index.md'

const typedIn = async (text: string, edits: Edit[] = []) =>
  [...(await problemsOf(text, edits)).matchAll(/md:(\d+:\d+): warning: `(.*)` is typed/g)].map(
    ([, at, number]) => `${at} ${number}`
  )

test('typed numbers are told with their places, wherever prose is', async () => {
  expect(
    await typedIn(
      [
        'First 11, *and **12***, [13](https://example.org/99), `14`, :num[15], &amp; 16 \\* 17.',
        '## Up by 18',
        '| a | b |\n| --- | --- |\n| 19 | :value{of=nps} |',
        '> - 21 and[^1]\n\n[^1]: See 22.',
        '::chart[Now at 23]{of=called by=sector}',
        '```\n24\n```'
      ].join('\n\n')
    )
  ).toEqual([
    '8:7 11',
    '8:18 12',
    '8:26 13',
    '8:77 16',
    '8:83 17',
    '10:10 18',
    '14:3 19',
    '16:5 21',
    '18:11 22',
    '20:16 23'
  ])
})

test('a number that a directive writes, or that stands in one, is not typed', async () => {
  expect(
    await typedIn(':value{of=ease sector=utilities wave=during}-9, :num[3:1] and :term[in 12 months]{key=a}.', [
      ['reports/glossary.yaml', null, 'a: { term: A, definition: In 12 months }\n']
    ])
  ).toEqual(['8:46 9'])
})

test('names in the codebook that hold numbers are no typed numbers, nor is a scale by its ends', async () => {
  const named: Edit = [
    'data/service/dataset.yaml',
    '{ north: North, south: South }',
    '{ north: 18 to 24, "55-64": 55 to 64 years, south: "7" }'
  ]
  const answers = answersAs((cells) => cells)
  expect(
    await typedIn('Those 18 to 24, the 55–64, 18 TO  24, and 7 of 24; from 0 to 10, a 0–10 scale, 0 to 100.', [
      named,
      answers
    ])
  ).toEqual(['8:43 7', '8:48 24', '8:80 0', '8:85 100'])
})

test.each([
  ['en', 'Who gave 9 or 10, 9–10 or 0 or 1.'],
  ['tr', '9 veya 10, 9 ya da 10 ve 9’a veya 10’a.'],
  ['az', '9 yaxud 10, 9 və ya 10.'],
  ['kk', '9 не 10, 9 немесе 10.'],
  ['ru', 'Ответы 9 или 10.'],
  ['sr-Latn', 'Ocene 9 ili 10.']
])('in %s two answers at an end of a scale are no typed numbers', async (language, text) => {
  const site: Edit = ['reports/site.yaml', 'language: en', `language: ${language}`]
  expect(await problemsOf(text, [site])).not.toContain('typed')
  expect(await problemsOf(`${text} 5, 6.`, [site])).toContain('`5` is typed')
})

test('the nearest answer of the page is the remedy', async () => {
  const asked =
    ':value{of=ease sector=utilities wave=before} :value{of=called sector=utilities} :change{of=ease sector=utilities}'
  const said = async (text: string) => (await problemsOf(`${asked}\n\n${text}`)).replaceAll(/^ .*\|.*\n/gm, '')
  expect(await said('It was 6.8.')).toBe(
    [
      'reports/service/index.md:10:8: warning: `6.8` is typed, so it stays as it is when the data change',
      '  Expected numbers that directives write.',
      '  Did you mean `:value{of=ease sector=utilities wave=before}`?',
      '  That shows 6.8. If the number is no result of the data, mark it: `:num[6.8]`.'
    ].join('\n')
  )
  expect(await said('It was 43%.')).toContain('Did you mean `:value{of=called sector=utilities}`?\n  That shows 43%.')
  expect(await said('It was 1.0 lower.')).toContain(
    'Did you mean `:change{of=ease sector=utilities from=before to=during}`?'
  )
  const far = await said('It was 300.')
  expect(far).not.toContain('Did you mean')
  expect(far).toContain('if it is no result of the data, mark it: `:num[300]`')
})

describe('front matter', () => {
  const titled = (title: string): Edit => [narrative, 'title: Utilities are the hardest to deal with', title]
  const typedWith = async (front: Edit, text = 'Words.') => typedIn(text, [front])

  test.each([
    ['title: Only 6.8 of 10 in 2023', ['2:13 6.8', '2:20 10']],
    ['title: "Ease: 6.8, said \\"so\\" at 7%"', ['2:15 6.8', '2:35 7%']],
    ["title: 'It''s 6.8'", ['2:15 6.8']],
    ['title: >\n  Ease fell\n  to 6.8', ['4:6 6.8']],
    ['title: From 0 to 10, on 14 March 2023, in Q3, the 3rd', []],
    ['title: Lessons for :num[10] sectors', []]
  ])('%s', async (title, typed) => {
    expect(await typedWith(titled(title))).toEqual(typed)
  })

  test('the summary is looked at too, and what helps is said of what can stand there', async () => {
    const summary: Edit = [narrative, 'summary: Three sectors', 'summary: Utilities came to 6.8 of three sectors']
    const said = await problemsOf(':value{of=ease sector=utilities wave=before}', [summary])
    expect(said).toBe(
      [
        'reports/service/index.md:5:28: warning: `6.8` is typed into the summary, so it stays as it is when the data change',
        '  5 | summary: Utilities came to 6.8 of three sectors, before and during.',
        '    |                            ^^^',
        '  Expected words that new data keep true, since no directive writes a number there.',
        '  Say it in words here, and give the number in the text: `:value{of=ease sector=utilities wave=before}` shows 6.8. If it is no result of the data, mark it: `:num[6.8]`.'
      ].join('\n')
    )
  })

  test('a number that is marked stands in the title without its mark', async () => {
    const { site } = await pageOf('Words.', [titled('title: Lessons of :num[10] sectors')])
    expect(site.pages.map(({ title }) => title)).toContain('Lessons of 10 sectors')
  })
})

describe('what a sentence names', () => {
  const table = '::table[Ease]{of=ease by=sector wave=before}\n\n'
  const of = (sector: string) => `:value{of=ease sector=${sector} wave=before}`
  const shown = async (text: string, edits: Edit[] = []) =>
    [...(await problemsOf(table + text, edits)).matchAll(/Did you mean `(.*)`\?/g)].map(([, directive]) => directive)

  test('is what its number is taken for, before what is nearer', async () => {
    expect(await shown('It was 7.5.')).toEqual([of('supermarkets')])
    expect(await shown('It was 7.5 in online shops.')).toEqual([of('online')])
    expect(await shown(':name{sector=online} had 7.5.')).toEqual([of('online')])
    expect(await shown('Online shops came first. It was 7.5 there.')).toEqual([of('online')])
    expect(await shown('Online shops came first. Supermarkets had 7.6.')).toEqual([of('supermarkets')])
  })

  test('is not put aside for another that is near', async () => {
    expect(await shown('Utilities had 7.4.')).toEqual([of('utilities')])
    expect(await shown('Utilities had 7.6.')).toEqual([])
  })

  test('is told in the language of the page, with its endings, and not within other words', async () => {
    const labels: Edit[] = [
      ['reports/site.yaml', 'language: en', 'language: tr'],
      ['data/service/dataset.yaml', 'Supermarkets, within', 'Market, within'],
      [
        'data/service/dataset.yaml',
        'Online shops, within: retail',
        'İnternet, forms: { tr: { loc: ağda } }, within: retail'
      ]
    ]
    expect(await shown('Puan internette 7,5.', labels)).toEqual([of('online')])
    expect(await shown('Puan ağda 7,5.', labels)).toEqual([of('online')])
    expect(await shown('Puan marketlerde 7,6.', labels)).toEqual([of('supermarkets')])
    expect(await shown('Puan hipermarkette 7,6.', labels)).toEqual([of('online')])
  })
})

test('on a page about a value, the remedy leaves that value to the page', async () => {
  const page: Edit = [
    'reports/service/[sector].md',
    null,
    '---\ntitle: A page\n---\n\nIt is :value{of=ease wave=before}, all :value{of=ease sector=* wave=during}, so 6.8 and 6.2.\n'
  ]
  const problems = await problemsOf('All.', [page])
  expect(problems).toContain('Did you mean `:value{of=ease wave=before}`?')
  expect(problems).toContain('Did you mean `:value{of=ease sector=* wave=during}`?')
})
