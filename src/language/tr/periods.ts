import type { Words } from '../language.ts'

const several = { month: 'Aylar', quarter: 'Çeyrekler', year: 'Yıllar' }
const ofYear = { month: 'ayları', quarter: 'çeyrekleri', year: 'yılı' }

export const periods: Words['periods'] = {
  kinds: { month: 'Ay', quarter: 'Çeyrek', year: 'Yıl' },
  several: (kind, year) => (year === null ? several[kind] : `${year} ${ofYear[kind]}`),
  quarter: (n, year) => `${year} ${n}. çeyrek`,
  mark: 'tamamlanmadı',
  incomplete: 'Tamamlanmadı',
  known: (period, from, to) =>
    `${period} henüz tam değil; veriler: ${[...(from === null ? [] : [`${from} tarihinden itibaren`]), ...(to === null ? [] : [`${to} tarihine kadar`])].join(', ')}.`,
  unlike: 'dönemlerden biri tamamlanmadı',
  versus: { previous: 'önceki dönem', 'year-ago': 'bir yıl önceki dönem' },
  others: { previous: 'önceki dönem', 'year-ago': 'bir yıl önceki dönem' },
  noData: '(veri yok)'
}
