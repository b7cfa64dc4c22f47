import type { Words } from '../language.ts'

export const periods: Words['periods'] = {
  kinds: { month: 'Mesec', quarter: 'Kvartal', year: 'Godina' },
  several: { month: 'Meseci', quarter: 'Kvartali', year: 'Godine' },
  ofYear: { month: (year) => `Meseci ${year}. godine`, quarter: (year) => `Kvartali ${year}. godine` },
  quarter: (n, year) => `${n}. kvartal ${year}.`,
  incomplete: 'Nepotpun period',
  known: (period, from, to) =>
    `${period} – nepotpun period (${[...(from === null ? [] : [`prvi dan podataka: ${from}`]), ...(to === null ? [] : [`poslednji dan podataka: ${to}`])].join('; ')})`,
  unlike: { mark: 'period nije potpun', note: 'Zbir za nepotpun period poredi se sa zbirom za ceo.' },
  versus: { previous: 'prethodni period', 'year-ago': 'isti period godinu dana ranije' },
  others: { previous: 'prethodni period', 'year-ago': 'isti period godinu dana ranije' },
  noData: '(nema podataka)'
}
