/** Claims about some of a dimension's values: those that are shown, those that are named; and about good places and bad. */
import { describe, expect, test } from 'vitest'
import { claiming } from './claim-survey.ts'

const highest = ':claim[The highest]{of=ease area=north wave=during is=highest by=area sure=no'
const noneRose = ':claim[Nobody rose]{of=ease is=rose among=none by=area sure=no'
const effort: [string, string, string] = [
  'data/survey/dataset.yaml',
  '  liking: { mean',
  '  effort: { mean: liking, label: Effort, better: lower }\n  liking: { mean'
]
const second = ':claim[the second best]{of=effort sector=gas is=rank n=2 by=sector sure=no}'
const worst = ':claim[one of the two worst]{of=effort sector=bus is=bottom n=2 by=sector}'

/** What a page in a language says of what was checked. */
async function checkedIn(tag: string, claims: string[]): Promise<string[]> {
  const edits = [['reports/site.yaml', 'language: en', `language: ${tag}`] as [string, string, string], effort]
  const { problems, prepared } = await claiming(claims.join('\n\n'), edits)
  expect(problems).toBe('')
  return prepared.site?.checked.map(({ restated }) => restated) ?? []
}

describe('those that are shown', () => {
  const shown = [`${highest} only=shown}`, `${noneRose} only=shown}`]

  test.each([
    [
      'en',
      'Ease, highest of the 2 shown (area; 1 hidden: base too small): North, During 5.4, next South 5.3',
      'Ease, none of the 2 shown (area; 1 hidden: base too small) rose, Before to during: 0 of 2'
    ],
    [
      'az',
      'Ease – göstərilən 2 göstərici (area; 1 göstərici göstərilmir: baza çox kiçikdir) arasında ən yüksəyi: North, During (5,4), sonra South (5,3)',
      'Ease – “artıb, Before → During” fikri göstərilən 2 qrupun (area; 1 göstərici göstərilmir: baza çox kiçikdir) heç biri üçün doğru deyil: 2 qrupdan heç biri'
    ],
    [
      'kk',
      'Ease – көрсетілген 2 көрсеткіш (area; 1 көрсеткіш көрсетілмейді: база тым шағын) арасында ең жоғарысы: North, During (5,4), одан кейін South (5,3)',
      'Ease – «өсті, Before → During» деген тұжырым көрсетілген 2 топтың (area; 1 көрсеткіш көрсетілмейді: база тым шағын) ешқайсысына қатысты емес: 2 топтың ешқайсысы'
    ],
    [
      'ru',
      'Ease — наибольшее из 2 показанных значений (area; не показано 1: слишком малая база): North, During (5,4), далее South (5,3)',
      'Ease — рост (Before → During), ни в одной из 2 показанных групп (area; не показано 1: слишком малая база): 0 из 2'
    ],
    [
      'sr-Latn',
      'Ease – najviša od 2 prikazane vrednosti (area; 1 nije prikazano: premala baza): North, During (5,4), zatim South (5,3)',
      'Ease – porast (Before → During), ni u jednoj od 2 prikazane grupe (area; 1 nije prikazano: premala baza): 0 od 2'
    ],
    [
      'tr',
      'Ease, gösterilen 2 değer (area; 1 değer gösterilmiyor: taban çok küçük) içinde en yükseği: North, During (5,4), ardından South (5,3)',
      'Ease, “yükseldi, Before → During” ifadesi gösterilen 2 grubun (area; 1 değer gösterilmiyor: taban çok küçük) hiçbiri için geçerli değil: 2 grubun hiçbiri'
    ]
  ])('are counted, and how many are not, in %s', async (tag, place, count) => {
    expect(await checkedIn(tag, shown)).toEqual([place, count])
  })

  test('are told of to who speaks of all', async () => {
    const { problems } = await claiming(`${highest}}\n\n${noneRose}}`)
    expect(problems.match(/rests on what is not shown: east \(its base is too small\)/g)).toHaveLength(2)
    expect(problems.match(/say it of those alone that are shown \(`only=shown`, which the page tells\)/g)).toHaveLength(
      2
    )
  })

  test('cannot be counted where the one that is spoken of is hidden, or nearly nothing is shown', async () => {
    const { problems } = await claiming(
      [
        ':claim[East]{of=ease area=east wave=during is=lowest by=area only=shown}',
        ':claim[First two]{of=ease area=south wave=during is=top n=2 by=area only=shown where="area=north|south|east"}',
        ':claim[Of one]{of=ease area=north wave=during is=highest by=area only=shown where="area=north|east"}'
      ].join('\n\n')
    )
    expect(problems.match(/"[\w ]+" rests on what is not shown: east/g)).toEqual([
      '"East" rests on what is not shown: east',
      '"First two" rests on what is not shown: east',
      '"Of one" rests on what is not shown: east'
    ])
    expect(problems).not.toContain('only=shown`, which')
  })

  test('are all there are where none is hidden, and are no part of a plain comparison', async () => {
    const said = await checkedIn('en', [
      ':claim[Lowest]{of=ease sector=water wave=during is=lowest by=sector only=shown}'
    ])
    expect(said).toEqual(['Ease, lowest of 4 (sector): Water, During 3.0, next Gas 5.0'])
    const { problems } = await claiming(
      ':claim[more]{of=ease sector=bus wave=during is=above versus=overall only=shown}'
    )
    expect(problems).toContain('Nothing is counted or put in order here')
  })

  test('are what one is set against that is set against each', async () => {
    const each = ':claim[unlike the others]{of=ease area=north wave=during is=differs versus=each by=area sure=no'
    expect(await checkedIn('en', [`${each} only=shown}`])).toEqual([
      'Ease, different from each of the others (1 hidden: base too small): North, During 5.4, South 5.3, difference +0.1'
    ])
  })

  test('may be those of a set of published figures that is not complete', async () => {
    const first = ':claim[first]{of=other.ease sector=gas wave=during is=highest by=sector'
    expect((await claiming(`${first}}`)).problems).toContain(
      'say it of those alone that are shown (`only=shown`, which the page tells), or keep to those that were published with `where`.'
    )
    expect(await checkedIn('en', [`${first} only=shown}`, `${first} where="sector=water|gas"}`])).toEqual([
      'ease, highest of the 2 shown (sector; 1 not shown): Gas, During 4.9, next Water 4.0',
      'ease, highest of 2 (sector: Water, Gas): Gas, During 4.9, next Water 4.0'
    ])
  })
})

describe('those that are named', () => {
  test('are put in order or counted, and the page names them', async () => {
    expect(
      await checkedIn('en', [
        ':claim[best of three]{of=ease sector=rail wave=during is=highest by=sector where="sector=rail|water"}',
        ':claim[both fell]{of=ease is=fell among=all by=sector where="sector=water|gas" sure=no}',
        ':claim[in the north]{of=called sector=water is=highest by=sector where="area=north sector=water|bus"}'
      ])
    ).toEqual([
      'Ease, highest of 2 (sector: Water, Rail): Rail, During 5.1, next Water 3.0',
      'Ease, all 2 (sector: Water, Gas) fell, Before to during: 2 of 2',
      expect.stringMatching(/^Called, highest of 2 \(sector: Water, Bus\): North, Water \d+%, next North, Bus \d+%$/)
    ])
  })

  test('have the one among them that is spoken of, and are values of the dimension', async () => {
    const { problems } = await claiming(
      [
        ':claim[a]{of=ease sector=bus wave=during is=highest by=sector where="sector=rail|water"}',
        ':claim[b]{of=ease sector=bus wave=during is=highest by=sector where="sector=bus|tram"}',
        ':claim[c]{of=ease wave=during is=above than=1 where="sector=bus|gas"}'
      ].join('\n\n')
    )
    expect(problems).toContain('This is said of `bus`, which is not among the values that `where` keeps to')
    expect(problems).toContain('`tram` is not a value of `sector`')
    expect(problems).toContain('Several values are kept of `by` alone, so `sector` cannot be held at 2 of them')
  })
})

test.each([
  ['en', '2nd from the best (lowest) of 4 (sector)', 'among the 2 worst (highest) of 4 (sector)'],
  [
    'az',
    '4 göstərici (sector) arasında ən yaxşıdan ən pisə doğru (artan sırada) 2-ci yerdə',
    '4 göstərici (sector) arasında ən pis (ən yüksək) 2 göstəricidən biri'
  ],
  [
    'kk',
    '4 көрсеткіш (sector) арасында ең жақсыдан ең нашарға қарай (өсу ретімен) 2-орында',
    '4 көрсеткіш (sector) арасында ең нашар (ең жоғары) 2 көрсеткіштің бірі'
  ],
  [
    'ru',
    '2-е из 4 значений (sector), считая от лучшего (наименьшего)',
    'среди 2 худших (наибольших) из 4 значений (sector)'
  ],
  [
    'sr-Latn',
    '2. od 4 vrednosti (sector), brojano od najbolje (najniže)',
    'među 2 najgore (najviše) od 4 vrednosti (sector)'
  ],
  [
    'tr',
    '4 değer (sector) içinde en iyiden en kötüye (küçükten büyüğe) 2. sırada',
    '4 değer (sector) içinde en kötü (en yüksek) 2 değerden biri'
  ]
])('a place that is counted from the good end is said to be, in %s', async (tag, place, last) => {
  const said = await checkedIn(tag, [second, worst])
  expect(said[0]).toContain(`${place}: `)
  expect(said[1]).toContain(`${last}: `)
})

test('a place that is counted from low or high, as its author says, is said to be', async () => {
  const from = second.replace('n=2', 'n=2 from=lowest')
  const [place, lowest] = await checkedIn('en', [from, ':claim[low]{of=effort sector=water is=lowest by=sector}'])
  expect(place).toContain('2nd from the lowest of 4 (sector)')
  expect(lowest).toContain('lowest of 4 (sector)')
})
