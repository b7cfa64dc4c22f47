import type { Words } from '../language.ts'

export const periods: Words['periods'] = {
  kinds: { month: 'Ай', quarter: 'Тоқсан', year: 'Жыл' },
  several: { month: 'Айлар', quarter: 'Тоқсандар', year: 'Жылдар' },
  ofYear: { month: (year) => `${year} жылдың айлары`, quarter: (year) => `${year} жылдың тоқсандары` },
  quarter: (n, year) => `${year} ж. ${n}-тоқсан`,
  incomplete: 'Аяқталмаған',
  known: (period, from, to) =>
    `${period} толық емес (${[...(from === null ? [] : [`деректердің алғашқы күні – ${from}`]), ...(to === null ? [] : [`деректердің соңғы күні – ${to}`])].join(', ')}).`,
  unlike: {
    mark: 'кезең аяқталмаған',
    note: 'Толық емес кезеңнің қосындысы толық кезеңнің қосындысымен салыстырылған.'
  },
  versus: { previous: 'алдыңғы кезеңмен', 'year-ago': 'бір жыл бұрынғы кезеңмен' },
  others: { previous: 'алдыңғы кезең', 'year-ago': 'бір жыл бұрынғы кезең' },
  noData: '(деректер жоқ)'
}
