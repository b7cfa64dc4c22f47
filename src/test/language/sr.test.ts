/** Serbian in Latin script: endings by counts, and whole sentences as they are read. */
import { describe, expect, test } from 'vitest'
import { srLatn } from '../../language/sr-latn.ts'

const { words, numbers } = srLatn
const counts = [1, 2, 5, 11, 21, 22, 25, 101, 1000].map(numbers.count)

describe('endings by counts', () => {
  test('of what is counted', () => {
    expect(counts.map(words.report.respondents)).toEqual([
      '1 ispitanik',
      '2 ispitanika',
      '5 ispitanika',
      '11 ispitanika',
      '21 ispitanik',
      '22 ispitanika',
      '25 ispitanika',
      '101 ispitanik',
      '1.000 ispitanika'
    ])
  })

  test('of an adjective', () => {
    const said = counts.map((n) => words.about.replicates(n, 'BRR').replace(' (BRR)', ''))
    expect(said).toEqual([
      '1 replikacioni ponder',
      '2 replikaciona pondera',
      '5 replikacionih pondera',
      '11 replikacionih pondera',
      '21 replikacioni ponder',
      '22 replikaciona pondera',
      '25 replikacionih pondera',
      '101 replikacioni ponder',
      '1.000 replikacionih pondera'
    ])
  })

  test('after a preposition', () => {
    const said = counts.map((n) => /od ([\d.]+ \p{L}+)/u.exec(words.about.disclosure(n))?.[1])
    expect(said.join()).toBe('1 osobe,2 osobe,5 osoba,11 osoba,21 osobe,22 osobe,25 osoba,101 osobe,1.000 osoba')
  })
})

test('ordinals have a full stop', () => {
  expect([1, 2, 3, 11, 21].map(srLatn.ordinal).join()).toBe('1.,2.,3.,11.,21.')
})

describe('numbers', () => {
  test.each([
    [numbers.range(0.22, 0.67, (value) => numbers.percent(value, 0)), '22–67%'],
    [numbers.range(7.1, 7.4, (value) => numbers.decimal(value, 1)), '7,1–7,4'],
    [numbers.range(-1.5, 0.6, (value) => numbers.signed(value, 1)), 'od −1,5 do +0,6']
  ])('a range is %s', (range, said) => expect(range).toBe(said))

  test.each([
    ['2023-03-14', '2023-04-02', '14. mart – 2. april 2023.'],
    ['2023-03-04', '2023-03-09', '4.–9. mart 2023.'],
    ['2022-05-01', '2022-07-31', 'maj – jul 2022.'],
    ['2022-11-01', '2022-11-30', 'novembar 2022.']
  ])('%s to %s', (from, to, said) => expect(numbers.span(from, to).replaceAll(/\s/g, ' ')).toBe(said))
})

test('labels stay in the nominative', () => {
  const { figure } = words
  expect(figure.share(`${srLatn.quote('Da')} ili ${srLatn.quote('Uglavnom da')}`, 'Da li ste zvali?')).toBe(
    'Udeo odgovora „Da” ili „Uglavnom da” na pitanje „Da li ste zvali?”'
  )
  expect(figure.part(words.estimate.parts.promoters, 'Da li biste nas preporučili?')).toBe(
    'Udeo kategorije „promoteri” u odgovorima na pitanje „Da li biste nas preporučili?”'
  )
  expect(figure.meanOf('Lakoća kontakta')).toBe('Prosek: lakoća kontakta')
  expect(figure.ratio('Minuti', 'Kontakti')).toBe('Odnos pokazatelja „Minuti” i „Kontakti”')
  expect(figure.quantile(90, 'Koliko ste čekali?')).toBe('90. percentil odgovora na pitanje „Koliko ste čekali?”')
  expect(figure.difference(figure.versus.group('Komunalne usluge'))).toBe(
    'Razlika u odnosu na grupu „Komunalne usluge”'
  )
  expect(figure.scale('0', 'Veoma teško', '10', 'Veoma lako')).toBe('skala od 0 (veoma teško) do 10 (veoma lako)')
})

test('notes read as sentences', () => {
  const { figure } = words
  expect(figure.comparisons(figure.versus.overall, '95%', '21', 'holm', '0,05')).toBe(
    'Brojevi sa predznakom su razlike u odnosu na ukupan rezultat, sa 95% intervalima poverenja; p vrednosti su korigovane (Holm, 21 poređenje); „nije značajno” znači p od najmanje 0,05.'
  )
  expect(figure.interval.wilson(['weights', 'strata'])).toBe(
    'Intervali poverenja udela izračunati su Wilsonovim metodom, uz uvažavanje pondera i stratifikacije.'
  )
  expect(figure.rankSays('3')).toBe(
    'Rang je dat kao raspon mesta koja se statistički ne razlikuju u poređenju parova (3 para, Holmova korekcija).'
  )
  expect(figure.fit('34%', '3,20', '4', '120', numbers.p(0.021), true)).toBe(
    'Faktori zajedno objašnjavaju 34% varijanse zavisne promenljive; model u celini jeste statistički značajan: Waldov F = 3,20 (stepeni slobode: 4 i 120), p = 0,021.'
  )
})

test('words of a sentence agree with what they are said of', () => {
  const { moved, place, genders } = words.inline
  expect(genders.map((gender) => moved('up', gender)).join()).toBe(
    'je porastao,je porasla,je poraslo,su porasli,su porasle,su porasla'
  )
  expect(genders.map((gender) => moved('down', gender)).join()).toBe(
    'je opao,je opala,je opalo,su opali,su opale,su opala'
  )
  expect(moved('level', 'fpl')).toBe('se nisu značajno promenile')
  expect(genders.map((gender) => place(2, 'lowest', gender)).join()).toBe(
    'drugi najniži,druga najniža,drugo najniže,drugi najniži,druge najniže,druga najniža'
  )
  expect([1, 3, 10].map((each) => place(each, 'highest', 'n')).join()).toBe('najviše,treće najviše,10. najviše')
})

test('a claim is said over its facts', () => {
  const { claims } = words
  const parts = {
    n: '',
    place: '',
    end: { end: 'highest', good: null },
    count: '',
    dimension: '',
    hidden: '',
    other: '',
    within: '',
    from: '',
    to: ''
  } as const
  const facts = [claims.fact('Banke', '5,8'), claims.next(claims.fact('Telekom', '6,1'))].join(', ')
  expect(
    claims.says('Lakoća kontakta', claims.forms.lowest({ ...parts, count: '7', dimension: 'Sektor' }), facts)
  ).toBe('Lakoća kontakta – najniža od 7 vrednosti (sektor): Banke (5,8), zatim Telekom (6,1)')
  expect(['2', '5'].map((n) => claims.forms.top({ ...parts, n, count: '7' }))).toEqual([
    'među 2 najviše od 7 vrednosti',
    'među 5 najviših od 7 vrednosti'
  ])
  expect(['6,4', '50%', 'Banke'].map((other) => claims.forms.atleast({ ...parts, other }))).toEqual([
    'najmanje 6,4',
    'najmanje 50%',
    'ne niže nego Banke'
  ])
  const rose = claims.forms.rose({ ...parts, from: 'Pre', to: 'Posle' })
  expect(claims.among.all(rose, { count: '21', dimension: 'Sektor', hidden: '' }, '')).toBe(
    'porast (Pre → Posle), u svakoj od 21 grupe (sektor)'
  )
})
