import type { Words } from '../language.ts'

const several = { month: 'Aylar', quarter: 'Rüblər', year: 'İllər' }

export const periods: Words['periods'] = {
  kinds: { month: 'Ay', quarter: 'Rüb', year: 'İl' },
  several: (kind, year) => (year === null ? several[kind] : `${several[kind]}, ${year}`),
  quarter: (n, year) => `${year}, ${['I', 'II', 'III', 'IV'][n - 1]} rüb`,
  incomplete: 'Tamamlanmayıb',
  known: (period, from, to) =>
    `${period} hələ tam deyil; məlumatlar: ${[...(from === null ? [] : [`${from} tarixindən`]), ...(to === null ? [] : [`${to} tarixinədək`])].join(' ')}.`,
  unlike: { mark: 'dövr tamamlanmayıb', note: 'Natamam dövrün cəmi tam dövrün cəmi ilə müqayisə olunur.' },
  versus: { previous: 'əvvəlki dövr', 'year-ago': 'bir il əvvəlki dövr' },
  others: { previous: 'əvvəlki dövr', 'year-ago': 'bir il əvvəlki dövr' },
  noData: '(məlumat yoxdur)'
}
