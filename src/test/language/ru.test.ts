/** Russian: endings by counts, and whole sentences as they are read. */
import { describe, expect, test } from 'vitest'
import { ru } from '../../language/ru.ts'

const { words, numbers } = ru
const counts = [1, 2, 5, 11, 21, 22, 25, 101, 1000].map(numbers.count)

describe('endings by counts', () => {
  test('of what is counted', () => {
    expect(counts.map(words.estimate.answers)).toEqual([
      '1 ответ',
      '2 ответа',
      '5 ответов',
      '11 ответов',
      '21 ответ',
      '22 ответа',
      '25 ответов',
      '101 ответ',
      '1\u00a0000 ответов'
    ])
    expect(counts.map(words.about.strata).join()).toBe(
      '1 страта,2 страты,5 страт,11 страт,21 страта,22 страты,25 страт,101 страта,1\u00a0000 страт'
    )
  })

  test('after a preposition', () => {
    const ends = counts.map((n) => words.figure.bases('1', n).replace('Базы: от 1 до ', ''))
    expect(ends.join()).toBe(
      '1 ответа,2 ответов,5 ответов,11 ответов,21 ответа,22 ответов,25 ответов,101 ответа,1\u00a0000 ответов'
    )
  })

  test.each([
    ['1', '1 репликационный вес (JKn)'],
    ['22', '22 репликационных веса (JKn)'],
    ['80', '80 репликационных весов (JKn)']
  ])('of an adjective, %s', (n, said) => expect(words.about.replicates(n, 'JKn')).toBe(said))
})

test('a place is neuter: 2-е место', () => {
  expect([1, 2, 3, 11, 21].map(ru.ordinal).join()).toBe('1-е,2-е,3-е,11-е,21-е')
})

test('an ending follows the per cent sign without a space', () => {
  expect(words.estimate.interval(numbers.percent(0.95, 0))).toBe('95%-й доверительный интервал')
  expect(words.figure.lines(numbers.percent(0.95, 0))).toBe('Отрезки — 95%-е доверительные интервалы')
})

describe('numbers', () => {
  test.each([
    [numbers.range(0.22, 0.67, (value) => numbers.percent(value, 0)), '22–67\u00a0%'],
    [numbers.range(7.1, 7.4, (value) => numbers.decimal(value, 1)), '7,1–7,4'],
    [numbers.range(-1.5, 0.6, (value) => numbers.signed(value, 1)), 'от −1,5 до +0,6']
  ])('a range is %s', (range, said) => expect(range).toBe(said))

  test.each([
    ['2022-05-01', '2022-07-31', 'май – июль 2022 г.'],
    ['2022-11', '2023-01', 'ноябрь 2022 г. – январь 2023 г.'],
    ['2023-03-14', '2023-04-02', '14 марта – 2 апреля 2023 г.'],
    ['2023-03-14', '2023-03-20', '14–20 марта 2023 г.'],
    ['2022-11-01', '2022-11-30', 'ноябрь 2022 г.']
  ])('%s to %s', (from, to, said) => expect(numbers.span(from, to).replaceAll(/\s/g, ' ')).toBe(said))
})

test('labels stay in the nominative', () => {
  const { figure } = words
  expect(figure.share(`${ru.quote('Да')} или ${ru.quote('Скорее да')}`, 'Вы звонили?')).toBe(
    'Доля ответов «Да» или «Скорее да» на вопрос «Вы звонили?»'
  )
  expect(figure.part(words.estimate.parts.promoters, 'Порекомендуете ли вы нас?')).toBe(
    'Доля категории «промоутеры» в ответах на вопрос «Порекомендуете ли вы нас?»'
  )
  expect(figure.meanOf('Лёгкость обращения')).toBe('Среднее значение: лёгкость обращения')
  expect(figure.ratio('Минуты', 'Обращения')).toBe('Отношение показателя «Минуты» к показателю «Обращения»')
  expect(figure.index('Индекс сервиса', ['Лёгкость', 'Удовлетворённость'])).toBe(
    'Индекс сервиса: индекс от 0 до 100 по показателям «Лёгкость» и «Удовлетворённость»'
  )
  expect(figure.quantileOf(97.5, 'время до решения')).toBe('97,5-й процентиль: время до решения')
  expect(figure.difference(figure.versus.group('Коммунальные услуги'))).toBe('Разница с группой «Коммунальные услуги»')
  expect(figure.scale('0', 'Очень трудно', '10', 'Очень легко')).toBe('шкала от 0 (очень трудно) до 10 (очень легко)')
})

test('notes read as sentences', () => {
  const { figure } = words
  const level = numbers.percent(0.95, 0)
  expect(figure.comparisons(figure.versus.rest, level, '21', 'holm', '0,05')).toBe(
    'Числа со знаком показывают разницу с остальными; доверительные интервалы 95%-е, значения p с поправкой Холма на 21 сравнение; «незначимо» — p не ниже 0,05.'
  )
  expect(figure.comparisons(null, level, '3', 'by', null)).toBe(
    'Изменение — разность двух показанных значений; доверительные интервалы 95%-е, значения p с поправкой Бенджамини — Йекутиели на 3 сравнения.'
  )
  expect(figure.interval.logit(['weights', 'strata', 'clusters'])).toBe(
    'Доверительные интервалы долей построены логит-методом с учётом весов, стратификации и кластеризации.'
  )
  expect(figure.rankSays('21')).toBe(
    'Место указано как диапазон мест, статистически неразличимых при попарном сравнении (21 пара, поправка Холма).'
  )
  expect(figure.association('2,10', '2,7', '34', numbers.p(0.00001), true)).toBe(
    'Распределения ответов по строкам статистически значимо различаются: F Рао — Скотта = 2,10 (степени свободы: 2,7 и 34), p <\u00a00,001.'
  )
})

test('what is said of a weighting', () => {
  expect(
    words.about.weightingSays({
      method: 'raking',
      margins: ['Пол', 'Возраст'],
      units: '1 200',
      effective: '900',
      effect: '1,33',
      before: '1,10',
      least: '0,42',
      most: '2,10',
      trimmed: '12'
    })
  ).toBe(
    'Рейкинг по структуре генеральной совокупности: пол и возраст. Веса составляют от 0,42 до 2,10 среднего веса; эффективный объём выборки — 900 при фактическом 1 200 (дизайн-эффект 1,33, до взвешивания 1,10). Усечено весов: 12. Доверительные интервалы учитывают взвешивание.'
  )
})

test('words of a sentence agree with what they are said of', () => {
  const { moved, place, genders } = words.inline
  expect(genders.map((gender) => moved('up', gender)).join()).toBe('вырос,выросла,выросло,выросли')
  expect(genders.map((gender) => moved('down', gender)).join()).toBe('снизился,снизилась,снизилось,снизились')
  expect(moved('level', 'f')).toBe('значимо не изменилась')
  expect([1, 2, 3, 10].map((each) => place(each, 'lowest', 'f')).join()).toBe(
    'наименьшая,вторая снизу,третья снизу,10-я снизу'
  )
  expect([1, 2, 3, 4].map((each) => place(each, 'highest', 'n')).join()).toBe(
    'наибольшее,второе по величине,третье по величине,четвёртое по величине'
  )
})

test('a claim is said over its facts', () => {
  const { claims } = words
  const parts = {
    n: '',
    place: '',
    end: { end: 'lowest', good: null },
    count: '',
    dimension: '',
    hidden: '',
    other: '',
    within: '',
    from: '',
    to: ''
  } as const
  const facts = [claims.fact('Банки', '5,8'), claims.next(claims.fact('Связь', '6,1'))].join(', ')
  expect(
    claims.says('Лёгкость обращения', claims.forms.lowest({ ...parts, count: '21', dimension: 'Отрасль' }), facts)
  ).toBe('Лёгкость обращения — наименьшее из 21 значения (отрасль): Банки (5,8), далее Связь (6,1)')
  expect(
    ['6,4', numbers.percent(0.5, 0), 'Банки', '18–24 года'].map((other) => claims.forms.above({ ...parts, other }))
  ).toEqual(['выше 6,4', 'выше 50\u00a0%', 'выше, чем Банки', 'выше, чем 18–24 года'])
  expect(['2', '1,5', '5', '21'].map((n) => claims.forms.times({ ...parts, n, other: 'Банки' })).at(1)).toBe(
    'не менее чем в 1,5 раза выше, чем Банки'
  )
  const rose = claims.forms.rose({ ...parts, from: 'До', to: 'После' })
  expect(claims.among.exactly(rose, { count: '7', dimension: 'Отрасль', hidden: '' }, '3')).toBe(
    'рост (До → После), в 3 из 7 групп (отрасль)'
  )
  expect(claims.places('1-е', '3-е', { end: 'lowest', good: null }, claims.fact('Банки', '5,8'))).toBe(
    'Возможно место с 1-го по 3-е, считая от наименьшего; нет значимых отличий от следующих: Банки (5,8).'
  )
})
