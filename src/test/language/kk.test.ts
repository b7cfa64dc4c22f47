/** Kazakh: endings as they are spoken, and whole sentences as they are read. */
import { describe, expect, test } from 'vitest'
import type { ClaimParts } from '../../language/claims.ts'
import { inCaseKk } from '../../language/kk/endings.ts'
import { kk } from '../../language/kk.ts'
import { endingsOf } from './ending-table.ts'

const { words, numbers } = kk
const nothing: ClaimParts = {
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
}

const table = `
  0             дің ге ді де ден мен і
  1             дің ге ді де ден мен і
  2             нің ге ні де ден мен сі
  3             тің ке ті те тен пен і
  4             тің ке ті те тен пен і
  5             тің ке ті те тен пен і
  6             ның ға ны да дан мен сы
  7             нің ге ні де ден мен сі
  8             дің ге ді де ден бен і
  9             дың ға ды да дан бен ы
  10            ның ға ды да нан мен ы
  11            дің ге ді де ден мен і
  12            нің ге ні де ден мен сі
  13            тің ке ті те тен пен і
  14            тің ке ті те тен пен і
  15            тің ке ті те тен пен і
  16            ның ға ны да дан мен сы
  17            нің ге ні де ден мен сі
  18            дің ге ді де ден бен і
  19            дың ға ды да дан бен ы
  20            ның ға ны да дан мен сы
  30            дың ға ды да дан бен ы
  40            тың қа ты та тан пен ы
  50            дің ге ді де ден мен і
  60            тың қа ты та тан пен ы
  70            тің ке ті те тен пен і
  80            нің ге ді де нен мен і
  90            ның ға ды да нан мен ы
  100           дің ге ді де ден бен і
  1_000         ның ға ды да нан мен ы
  10_000        ның ға ды да нан мен ы
  1_000_000     ның ға ды да нан мен ы
  1_000_000_000 тың қа ты та тан пен ы
  1_200         дің ге ді де ден бен і
  1_234         тің ке ті те тен пен і
  2_040         тың қа ты та тан пен ы
  2023          тің ке ті те тен пен і
  7,0           дің ге ді де ден мен і
  7,2           нің ге ні де ден мен сі
  6,6           ның ға ны да дан мен сы
  6,10          ның ға ды да нан мен ы
  0,05          тің ке ті те тен пен і
  −0,5          тің ке ті те тен пен і
  +9            дың ға ды да дан бен ы
  0%            дың ға ды да дан бен ы
  43%           дың ға ды да дан бен ы
  50%           дың ға ды да дан бен ы
  97,5%         дың ға ды да дан бен ы
  −4%           дың ға ды да дан бен ы
`

describe('endings follow the spoken number', () => {
  test.each(endingsOf(table))('$number', ({ number, endings }) => {
    expect(endings.map(([each]) => inCaseKk(number, each))).toEqual(endings.map(([, ending]) => `${number}-${ending}`))
  })

  test.each([
    ['43%', 'poss-gen', '43%-ының'],
    ['43%', 'poss-dat', '43%-ына'],
    ['43%', 'poss-acc', '43%-ын'],
    ['43%', 'poss-loc', '43%-ында'],
    ['43%', 'poss-abl', '43%-ынан'],
    ['43%', 'poss-ins', '43%-ымен'],
    ['2', 'poss-dat', '2-сіне'],
    ['100', 'poss-abl', '100-інен']
  ] as const)('%s of something, %s: %s', (number, ending, said) => expect(inCaseKk(number, ending)).toBe(said))

  test('marks stay behind them', () => {
    expect(inCaseKk('6,6†', 'dat')).toBe('6,6-ға†')
    expect(inCaseKk('43%†', 'abl')).toBe('43%-дан†')
  })

  test('a unit takes them itself', () => {
    const points = words.estimate.points('−10')
    expect(inCaseKk(points, 'abl')).toBe('−10 пайыздық тармақтан')
    expect(inCaseKk(points, 'dat')).toBe('−10 пайыздық тармаққа')
    expect(inCaseKk(points, 'poss')).toBe('−10 пайыздық тармағы')
    expect(inCaseKk(points, 'poss-dat')).toBe('−10 пайыздық тармағына')
  })
})

describe('ordinals', () => {
  const said =
    '1-ші 2-ші 3-ші 4-ші 5-ші 6-шы 7-ші 8-ші 9-шы 10-шы 11-ші 16-шы 20-шы 30-шы 40-шы 50-ші 60-шы 70-ші 80-ші 90-шы 100-ші 1000-шы'
  test.each(said.split(' '))('%s', (each) => expect(kk.ordinal(Number.parseInt(each, 10))).toBe(each))
})

test('a list ends in "and"', () => {
  expect(kk.list([])).toBe('')
  expect(kk.list(['А'])).toBe('А')
  expect(kk.list(['А', 'Ә'])).toBe('А және Ә')
  expect(kk.list(['А', 'Ә', 'Б'])).toBe('А, Ә және Б')
})

describe('numbers', () => {
  test.each([
    [numbers.range(0.22, 0.67, (value) => numbers.percent(value, 0)), '22–67%'],
    [numbers.range(-1.5, 0.6, (value) => numbers.signed(value, 1)), '−1,5…+0,6'],
    [numbers.count(1234567), '1\u00a0234\u00a0567'],
    [numbers.date('2023-03-14'), '2023 ж. 14 наурыз']
  ])('%s', (written, said) => expect(written).toBe(said))
})

test('sentences', () => {
  const { figure } = words
  expect(words.estimate.interval('95%')).toBe('95%-дық сенім аралығы')
  expect(words.estimate.hidden.base('10')).toBe('Көрсетілмейді: база 10-нан аз')
  expect(figure.number('1')).toBe('1-сурет')
  expect(figure.mean('Қаншалықты оңай болды?')).toBe(
    '«Қаншалықты оңай болды?» сұрағына берілген жауаптардың орташа мәні'
  )
  expect(figure.quantile(90, 'Неше минут?')).toBe('«Неше минут?» сұрағына берілген жауаптардың 90%-ы аспайтын мән')
  expect(figure.difference(figure.versus.group('Телеком'))).toBe('«Телеком» тобымен салыстырғандағы айырма')
  expect(figure.scaleStarts('6')).toBe('Шкала 6-дан басталады.')
  expect(figure.fit('43%', '3,20', '4', '120', '0,210', false)).toBe(
    'Бәрі бірге нәтиже өзгергіштігінің 43%-ын түсіндіреді; бұл статистикалық тұрғыдан мәнді емес: Вальдтың F = 3,20 (еркіндік дәрежелері 4 және 120), p = 0,210.'
  )
})

test('what a claim is compared with takes the ending, and a label of any form does not', () => {
  const { forms, others, counted, places } = words.claims
  const above = (other: string) => forms.above({ ...nothing, other })
  expect(['50%', 'Мемлекеттік қызметтер', others.rest, others.best].map(above)).toEqual([
    '50%-дан жоғары',
    '«Мемлекеттік қызметтер» көрсеткішінен жоғары',
    'қалғандарының көрсеткішінен жоғары',
    'ең жақсы нәтижеден жоғары'
  ])
  expect(forms.times({ ...nothing, n: '2', other: 'Телеком' })).toBe('«Телеком» көрсеткішінен кемінде 2 есе жоғары')
  expect([counted('3', '4'), counted('0', '4')]).toEqual(['4 топтың 3-і', '4 топтың ешқайсысы'])
  expect(places('1-ші', '4-ші', { end: 'lowest', good: null }, 'Су (25%)')).toBe(
    'Өсу ретімен 1–4-орындардың бірінде болуы мүмкін; мыналардан мәнді түрде ерекшеленбейді: Су (25%).'
  )
})
