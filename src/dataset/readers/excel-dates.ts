/** What a format of Excel's shows a number as: a day (with its time), a time or a span of time, or a number. */
export type Shown = 'date' | 'time' | 'number'

/** The formats that a workbook does not spell out (ECMA-376, part 1, 18.8.30; 27 to 58 are East Asian dates). */
export function shownByNumber(format: number): Shown {
  if ((format >= 14 && format <= 17) || format === 22) return 'date'
  if ((format >= 18 && format <= 21) || (format >= 45 && format <= 47)) return 'time'
  return (format >= 27 && format <= 36) || (format >= 50 && format <= 58) ? 'date' : 'number'
}

/** By the letters of a format that stand for parts of a date, outside quotes, escapes, colours and locales. */
export function shownBy(format: string): Shown {
  const [first = ''] = format.replaceAll(/"[^"]*"|\\.|_.|\*./g, '').split(';')
  if (/\[(h+|m+|s+)\]/i.test(first)) return 'time'
  const signs = first.replaceAll(/\[[^\]]*\]/g, '').replaceAll(/general|standard|am\/pm|a\/p/gi, '')
  if (/[yd]/i.test(signs)) return 'date'
  if (/[hs]/i.test(signs)) return 'time'
  return /m/i.test(signs) ? 'date' : 'number'
}

const day = 86_400_000

/**
 * A number of days as `YYYY-MM-DD hh:mm:ss`, to the millisecond. The first system counts 1900-01-01 as 1 and has a
 * 29 February 1900 (60) that never was; the second counts 1904-01-01 as 0. Null: no day.
 */
export function dateText(serial: number, since1904: boolean): string | null {
  if (!(serial >= (since1904 ? 0 : 1) && serial < 2_958_466) || (!since1904 && Math.floor(serial) === 60)) return null
  const start = since1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, serial < 60 ? 31 : 30)
  const text = new Date(start + Math.round(serial * day)).toISOString().slice(0, 23).replace('T', ' ')
  return text.replace(/\.000$/, '')
}

/** A part of a day as `hh:mm:ss`; of a span of time the hours may go past 24. */
export function timeText(serial: number): string {
  const milliseconds = Math.round(Math.abs(serial) * day)
  const [hours, minutes, seconds] = [3_600_000, 60_000, 1000].map((unit) => Math.floor(milliseconds / unit)) as [
    number,
    number,
    number
  ]
  const text = [hours, minutes % 60, seconds % 60].map((part) => String(part).padStart(2, '0')).join(':')
  const part = milliseconds % 1000
  return `${serial < 0 ? '-' : ''}${text}${part === 0 ? '' : `.${String(part).padStart(3, '0').replace(/0+$/, '')}`}`
}
