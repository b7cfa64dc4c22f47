import type { Words } from '../language.ts'

/** Quarters are counted in Roman numerals. */
const romans: Readonly<Record<string, string>> = { 1: 'I', 2: 'II', 3: 'III', 4: 'IV' }

export const periods: Words['periods'] = {
  kinds: { month: 'Ay', quarter: 'Rüb', year: 'İl' },
  several: { month: 'Aylar', quarter: 'Rüblər', year: 'İllər' },
  ofYear: { month: (year) => `Aylar, ${year}`, quarter: (year) => `Rüblər, ${year}` },
  quarter: (n, year) => `${year}, ${romans[n] ?? n} rüb`,
  incomplete: 'Tamamlanmayıb',
  known: (period, from, to) =>
    `${period} hələ tam deyil; məlumatlar: ${[...(from === null ? [] : [`${from} tarixindən`]), ...(to === null ? [] : [`${to} tarixinədək`])].join(' ')}.`,
  unlike: { mark: 'dövr tamamlanmayıb', note: 'Natamam dövrün cəmi tam dövrün cəmi ilə müqayisə olunur.' },
  versus: { previous: 'əvvəlki dövr', 'year-ago': 'bir il əvvəlki dövr' },
  others: { previous: 'əvvəlki dövr', 'year-ago': 'bir il əvvəlki dövr' },
  noData: '(məlumat yoxdur)'
}
