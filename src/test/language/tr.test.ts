/** Turkish: endings as they are spoken, and whole sentences as they are read. */
import { describe, expect, test } from 'vitest'
import type { ClaimParts } from '../../language/claims.ts'
import { lowerFirst } from '../../language/text.ts'
import { inCaseTr } from '../../language/tr/endings.ts'
import { tr } from '../../language/tr.ts'
import { endingsOf } from './ending-table.ts'

const { words, numbers } = tr
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
  0             ın  a  ı  da dan la  ı
  1             in  e  i  de den le  i
  2             nin ye yi de den yle si
  3             ün  e  ü  te ten le  ü
  4             ün  e  ü  te ten le  ü
  5             in  e  i  te ten le  i
  6             nın ya yı da dan yla sı
  7             nin ye yi de den yle si
  8             in  e  i  de den le  i
  9             un  a  u  da dan la  u
  10            un  a  u  da dan la  u
  11            in  e  i  de den le  i
  12            nin ye yi de den yle si
  13            ün  e  ü  te ten le  ü
  14            ün  e  ü  te ten le  ü
  15            in  e  i  te ten le  i
  16            nın ya yı da dan yla sı
  17            nin ye yi de den yle si
  18            in  e  i  de den le  i
  19            un  a  u  da dan la  u
  20            nin ye yi de den yle si
  30            un  a  u  da dan la  u
  40            ın  a  ı  ta tan la  ı
  50            nin ye yi de den yle si
  60            ın  a  ı  ta tan la  ı
  70            in  e  i  te ten le  i
  80            in  e  i  de den le  i
  90            ın  a  ı  da dan la  ı
  100           ün  e  ü  de den le  ü
  1.000         in  e  i  de den le  i
  10.000        in  e  i  de den le  i
  1.000.000     un  a  u  da dan la  u
  1.000.000.000 ın  a  ı  da dan la  ı
  1.200         ün  e  ü  de den le  ü
  1.234         ün  e  ü  te ten le  ü
  2.040         ın  a  ı  ta tan la  ı
  2023          ün  e  ü  te ten le  ü
  7,0           ın  a  ı  da dan la  ı
  7,2           nin ye yi de den yle si
  6,6           nın ya yı da dan yla sı
  6,10          un  a  u  da dan la  u
  0,05          in  e  i  te ten le  i
  1.234,5       in  e  i  te ten le  i
  −0,5          in  e  i  te ten le  i
  +4            ün  e  ü  te ten le  ü
  %0            ın  a  ı  da dan la  ı
  %25           in  e  i  te ten le  i
  %30           un  a  u  da dan la  u
  %43           ün  e  ü  te ten le  ü
  %50           nin ye yi de den yle si
  %100          ün  e  ü  de den le  ü
  %97,5         in  e  i  te ten le  i
  −%6           nın ya yı da dan yla sı
`

describe('endings follow the spoken number', () => {
  test.each(endingsOf(table))('$number', ({ number, endings }) => {
    expect(endings.map(([each]) => inCaseTr(number, each))).toEqual(endings.map(([, ending]) => `${number}’${ending}`))
  })

  test.each([
    ['%43', 'poss-gen', '%43’ünün'],
    ['%43', 'poss-dat', '%43’üne'],
    ['%43', 'poss-acc', '%43’ünü'],
    ['%43', 'poss-loc', '%43’ünde'],
    ['%43', 'poss-abl', '%43’ünden'],
    ['%43', 'poss-ins', '%43’üyle'],
    ['%50', 'poss-abl', '%50’sinden'],
    ['%6', 'poss-gen', '%6’sının'],
    ['%30', 'poss-acc', '%30’unu'],
    ['%60', 'poss-dat', '%60’ına']
  ] as const)('%s of something, %s: %s', (number, ending, said) => expect(inCaseTr(number, ending)).toBe(said))

  test('marks stay behind them', () => {
    expect(inCaseTr('6,6†', 'dat')).toBe('6,6’ya†')
    expect(inCaseTr('%43†§', 'abl')).toBe('%43’ten†§')
  })

  test('a unit takes them itself', () => {
    expect(inCaseTr(words.estimate.points('−10'), 'abl')).toBe('−10 puandan')
    expect(inCaseTr(words.estimate.points('+3'), 'poss-acc')).toBe('+3 puanını')
  })

  test('words without a number stay as they are', () => {
    expect(inCaseTr(words.estimate.hiddenValue.few, 'abl')).toBe('(gösterilmiyor: yanıt sayısı çok az)')
    expect(inCaseTr('–', 'abl')).toBe('–')
  })
})

test('an ordinal has a full stop', () => expect([1, 3, 20].map(tr.ordinal)).toEqual(['1.', '3.', '20.']))

test('i keeps its dot and ı has none', () => {
  expect(lowerFirst('İletişim kolaylığı', 'tr')).toBe('iletişim kolaylığı')
  expect(lowerFirst('Isı', 'tr')).toBe('ısı')
  expect(words.figure.scale('0', 'Irak', '10', 'İyi')).toBe('0 (ırak) ile 10 (iyi) arası')
})

describe('numbers', () => {
  test.each([
    [numbers.range(0.22, 0.67, (value) => numbers.percent(value, 0)), '%22–%67'],
    [numbers.range(-1.5, 0.6, (value) => numbers.signed(value, 1)), '−1,5 ile +0,6'],
    [numbers.count(1234567), '1.234.567'],
    [numbers.date('2023-03-14'), '14 Mart 2023']
  ])('%s', (written, said) => expect(written).toBe(said))
})

test('sentences', () => {
  const { figure } = words
  expect(words.estimate.interval('%95')).toBe('%95 güven aralığı')
  expect(words.estimate.hidden.base('30')).toBe('Gösterilmiyor: taban 30’un altında')
  expect(figure.mean('Ne kadar kolaydı?')).toBe('“Ne kadar kolaydı?” sorusuna verilen yanıtların ortalaması')
  expect(figure.quantile(97.5, 'Kaç dakika?')).toBe(
    '“Kaç dakika?” sorusuna verilen yanıtların %97,5’inin aşmadığı değer'
  )
  expect(figure.difference(figure.versus.overall)).toBe('Tümü ile fark')
  expect(figure.scaleStarts('6')).toBe('Ölçek 6’dan başlar.')
  expect(figure.interval.logit(['weights', 'strata', 'clusters'])).toBe(
    'Oranların güven aralıkları, ağırlıkları, tabakaları ve kümeleri dikkate alan logit aralıklarıdır.'
  )
  expect(figure.fit('%43', '3,20', '4', '120', '<\u00a00,001', true)).toBe(
    'Hepsi birlikte sonuçtaki değişkenliğin %43’ünü açıklıyor; bu, istatistiksel olarak anlamlı: Wald F = 3,20 (serbestlik derecesi 4 ve 120), p <\u00a00,001.'
  )
})

test('what a claim is compared with takes the ending, and a label of any form does not', () => {
  const { forms, others, counted, places } = words.claims
  const above = (other: string) => forms.above({ ...nothing, other })
  expect(['%50', 'Kamu hizmetleri', '18–24', others.rest, others.best].map(above)).toEqual([
    '%50’den yüksek',
    '“Kamu hizmetleri” değerinden yüksek',
    '“18–24” değerinden yüksek',
    'diğerlerinin değerinden yüksek',
    'en iyi değerden yüksek'
  ])
  expect(forms.times({ ...nothing, n: '2', other: 'Telekom' })).toBe('“Telekom” değerinin en az 2 katı')
  expect(forms.atleast({ ...nothing, other: '%53' })).toBe('en az %53')
  expect([counted('3', '4'), counted('0', '4')]).toEqual(['4 gruptan 3’ü', '4 grubun hiçbiri'])
  expect(places('1.', '4.', { end: 'lowest', good: null }, 'Su (%25)')).toBe(
    'Küçükten büyüğe sıralamada 1.–4. sıralardan herhangi birinde olabilir; şunlardan anlamlı biçimde ayrışmıyor: Su (%25).'
  )
})
