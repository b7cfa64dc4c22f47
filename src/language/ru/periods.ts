import type { Words } from '../language.ts'

export const periods: Words['periods'] = {
  kinds: { month: 'Месяц', quarter: 'Квартал', year: 'Год' },
  several: { month: 'Месяцы', quarter: 'Кварталы', year: 'Годы' },
  ofYear: { month: (year) => `Месяцы ${year} года`, quarter: (year) => `Кварталы ${year} года` },
  quarter: (n, year) => `${n}-й квартал ${year} г.`,
  incomplete: 'Неполный период',
  known: (period, from, to) =>
    `${period} — неполный период: данные ${[...(from === null ? [] : [`с ${from}`]), ...(to === null ? [] : [`по ${to}`])].join(' ')}.`.replace(
      /\.\.$/,
      '.'
    ),
  unlike: { mark: 'период неполный', note: 'Сумма за неполный период сравнивается с суммой за полный.' },
  versus: { previous: 'предыдущим периодом', 'year-ago': 'тем же периодом годом ранее' },
  others: { previous: 'предыдущий период', 'year-ago': 'тот же период годом ранее' },
  noData: '(нет данных)'
}
