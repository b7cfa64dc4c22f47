/** Azerbaijani: endings as they are spoken, and whole sentences as they are read. */
import { describe, expect, test } from 'vitest'
import { inCaseAz } from '../../language/az/endings.ts'
import { az } from '../../language/az.ts'
import type { ClaimParts } from '../../language/claims.ts'
import { lowerFirst } from '../../language/text.ts'
import { endingsOf } from './ending-table.ts'

const { words, numbers } = az
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

/** With `ilə` apart after a vowel. */
const table = `
  0             ın  a  ı  da dan la  ı
  1             in  ə  i  də dən lə  i
  2             nin yə ni də dən ilə si
  3             ün  ə  ü  də dən lə  ü
  4             ün  ə  ü  də dən lə  ü
  5             in  ə  i  də dən lə  i
  6             nın ya nı da dan ilə sı
  7             nin yə ni də dən ilə si
  8             in  ə  i  də dən lə  i
  9             un  a  u  da dan la  u
  10            un  a  u  da dan la  u
  11            in  ə  i  də dən lə  i
  12            nin yə ni də dən ilə si
  13            ün  ə  ü  də dən lə  ü
  14            ün  ə  ü  də dən lə  ü
  15            in  ə  i  də dən lə  i
  16            nın ya nı da dan ilə sı
  17            nin yə ni də dən ilə si
  18            in  ə  i  də dən lə  i
  19            un  a  u  da dan la  u
  20            nin yə ni də dən ilə si
  30            un  a  u  da dan la  u
  40            ın  a  ı  da dan la  ı
  50            nin yə ni də dən ilə si
  60            ın  a  ı  da dan la  ı
  70            in  ə  i  də dən lə  i
  80            in  ə  i  də dən lə  i
  90            ın  a  ı  da dan la  ı
  100           ün  ə  ü  də dən lə  ü
  1.000         in  ə  i  də dən lə  i
  10.000        in  ə  i  də dən lə  i
  1.000.000     un  a  u  da dan la  u
  1.000.000.000 ın  a  ı  da dan la  ı
  1.200         ün  ə  ü  də dən lə  ü
  1.234         ün  ə  ü  də dən lə  ü
  2.040         ın  a  ı  da dan la  ı
  2023          ün  ə  ü  də dən lə  ü
  7,0           ın  a  ı  da dan la  ı
  7,2           nin yə ni də dən ilə si
  6,6           nın ya nı da dan ilə sı
  6,10          un  a  u  da dan la  u
  0,05          in  ə  i  də dən lə  i
  −0,5          in  ə  i  də dən lə  i
  +9            un  a  u  da dan la  u
  0%            in  ə  i  də dən lə  i
  26%           in  ə  i  də dən lə  i
  43%           in  ə  i  də dən lə  i
  97,5%         in  ə  i  də dən lə  i
  −40%          in  ə  i  də dən lə  i
`

describe('endings follow the spoken number', () => {
  test.each(endingsOf(table))('$number', ({ number, endings }) => {
    expect(endings.map(([each]) => inCaseAz(number, each))).toEqual(
      endings.map(([, ending]) => (ending === 'ilə' ? `${number}\u00a0ilə` : `${number}-${ending}`))
    )
  })

  test.each([
    ['43%', 'poss-gen', '43%-inin'],
    ['43%', 'poss-dat', '43%-inə'],
    ['43%', 'poss-acc', '43%-ini'],
    ['43%', 'poss-loc', '43%-ində'],
    ['43%', 'poss-abl', '43%-indən'],
    ['6', 'poss-abl', '6-sından'],
    ['100', 'poss-dat', '100-ünə']
  ] as const)('%s of something, %s: %s', (number, ending, said) => expect(inCaseAz(number, ending)).toBe(said))

  test('marks stay behind them, and before a word that stands apart', () => {
    expect(inCaseAz('6,6†', 'dat')).toBe('6,6-ya†')
    expect(inCaseAz('6,6†', 'ins')).toBe('6,6†\u00a0ilə')
    expect(inCaseAz('43%†', 'abl')).toBe('43%-dən†')
  })

  test('a unit takes them itself', () => {
    const points = words.estimate.points('−10')
    expect(inCaseAz(points, 'abl')).toBe('−10 faiz bəndindən')
    expect(inCaseAz(points, 'dat')).toBe('−10 faiz bəndinə')
    expect(inCaseAz(points, 'acc')).toBe('−10 faiz bəndini')
    expect(inCaseAz(points, 'gen')).toBe('−10 faiz bəndinin')
    expect(inCaseAz(points, 'poss')).toBe(points)
  })
})

describe('ordinals', () => {
  const said =
    '1-ci 2-ci 3-cü 4-cü 5-ci 6-cı 7-ci 8-ci 9-cu 10-cu 11-ci 16-cı 20-ci 30-cu 40-cı 50-ci 60-cı 70-ci 80-ci 90-cı 100-cü 1000-ci'
  test.each(said.split(' '))('%s', (each) => expect(az.ordinal(Number.parseInt(each, 10))).toBe(each))
})

test('i keeps its dot and ı has none', () => {
  expect(lowerFirst('İş', 'az')).toBe('iş')
  expect(lowerFirst('Işıq', 'az')).toBe('ışıq')
})

describe('numbers', () => {
  test.each([
    [numbers.range(0.22, 0.67, (value) => numbers.percent(value, 0)), '22–67%'],
    [numbers.range(-1.5, 0.6, (value) => numbers.signed(value, 1)), '−1,5…+0,6'],
    [numbers.date('2023-03-14'), '14 mart 2023']
  ])('%s', (written, said) => expect(written).toBe(said))
})

test('sentences', () => {
  const { figure } = words
  expect(words.estimate.interval('95%')).toBe('95%-lik etibarlılıq intervalı')
  expect(words.estimate.hidden.base('30')).toBe('Göstərilmir: baza 30-dan azdır')
  expect(figure.mean('Nə dərəcədə asan idi?')).toBe('“Nə dərəcədə asan idi?” sualına verilən cavabların orta qiyməti')
  expect(figure.quantile(90, 'Neçə dəqiqə?')).toBe('“Neçə dəqiqə?” sualına verilən cavabların 90%-inin aşmadığı qiymət')
  expect(figure.difference(figure.versus.rest)).toBe('Qalanların hamısı ilə müqayisədə fərq')
  expect(figure.scaleStarts('6')).toBe('Şkala 6-dan başlayır.')
  expect(figure.interval.logit(['weights', 'strata', 'clusters'])).toBe(
    'Payların etibarlılıq intervalları çəkiləri, təbəqələri və klasterləri nəzərə alan logit-intervallardır.'
  )
})

test('what a claim is compared with takes the ending, and a label of any form does not', () => {
  const { forms, others, counted, places } = words.claims
  const above = (other: string) => forms.above({ ...nothing, other })
  expect(['50%', 'Dövlət xidmətləri', others.rest, others.best].map(above)).toEqual([
    '50%-dən yüksək',
    '“Dövlət xidmətləri” göstəricisindən yüksək',
    'qalanların göstəricisindən yüksək',
    'ən yaxşı nəticədən yüksək'
  ])
  expect(forms.times({ ...nothing, n: '2', other: 'Telekom' })).toBe('“Telekom” göstəricisinin ən azı 2 misli')
  expect([counted('3', '4'), counted('0', '4')]).toEqual(['4 qrupdan 3-ü', '4 qrupdan heç biri'])
  expect(places('1-ci', '4-cü', { end: 'lowest', good: null }, 'Su (25%)')).toBe(
    'Artan sırada 1-ci yerdən 4-cü yerədək ola bilər; bunlardan əhəmiyyətli dərəcədə fərqlənmir: Su (25%).'
  )
})
