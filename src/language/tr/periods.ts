import type { Words } from '../language.ts'

export const periods: Words['periods'] = {
  kinds: { month: 'Ay', quarter: 'Çeyrek', year: 'Yıl' },
  several: { month: 'Aylar', quarter: 'Çeyrekler', year: 'Yıllar' },
  ofYear: { month: (year) => `${year} yılının ayları`, quarter: (year) => `${year} yılının çeyrekleri` },
  quarter: (n, year) => `${year} ${n}. çeyrek`,
  incomplete: 'Tamamlanmadı',
  known: (period, from, to) =>
    `${period} henüz tam değil; veriler: ${[...(from === null ? [] : [`${from} tarihinden itibaren`]), ...(to === null ? [] : [`${to} tarihine kadar`])].join(', ')}.`,
  unlike: {
    mark: 'dönem henüz tamamlanmadı',
    note: 'Tamamlanmamış bir dönemin toplamı, tam bir dönemin toplamıyla karşılaştırılıyor.'
  },
  versus: { previous: 'önceki dönem', 'year-ago': 'bir yıl önceki dönem' },
  others: { previous: 'önceki dönem', 'year-ago': 'bir yıl önceki dönem' },
  noData: '(veri yok)'
}
