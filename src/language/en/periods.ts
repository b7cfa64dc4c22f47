import type { Words } from '../language.ts'

export const periods: Words['periods'] = {
  kinds: { month: 'Month', quarter: 'Quarter', year: 'Year' },
  several: { month: 'Months', quarter: 'Quarters', year: 'Years' },
  ofYear: { month: (year) => `Months of ${year}`, quarter: (year) => `Quarters of ${year}` },
  quarter: (n, year) => `Q${n} ${year}`,
  incomplete: 'Not complete',
  known: (period, from, to) =>
    `${period} is not complete: ${[...(from === null ? [] : [`from ${from}`]), ...(to === null ? [] : [`up to ${to}`])].join(' ')}.`,
  unlike: { mark: 'period not complete', note: 'Totals of a part of a period are compared with those of a whole one.' },
  versus: { previous: 'the period before', 'year-ago': 'a year before' },
  others: { previous: 'the period before', 'year-ago': 'a year before' },
  noData: '(no data)'
}
