import type { Words } from '../language.ts'

const several = { month: 'Aylar', quarter: 'Rüblər', year: 'İllər' }
const ofYear = { month: 'ayları', quarter: 'rübləri', year: 'il' }

export const periods: Words['periods'] = {
  kinds: { month: 'Ay', quarter: 'Rüb', year: 'İl' },
  several: (kind, year) => (year === null ? several[kind] : `${year}: ${ofYear[kind]}`),
  quarter: (n, year) => `${year}, ${['I', 'II', 'III', 'IV'][n - 1]} rüb`,
  mark: 'tamamlanmayıb',
  incomplete: 'Tamamlanmayıb',
  known: (period, from, to) =>
    `${period} hələ tam deyil; məlumatlar: ${[...(from === null ? [] : [`${from} tarixindən`]), ...(to === null ? [] : [`${to} tarixinədək`])].join(' ')}.`,
  unlike: 'dövrlərdən biri tamamlanmayıb',
  versus: { previous: 'əvvəlki dövr', 'year-ago': 'bir il əvvəlki dövr' },
  others: { previous: 'əvvəlki dövr', 'year-ago': 'bir il əvvəlki dövr' },
  noData: '(məlumat yoxdur)'
}
