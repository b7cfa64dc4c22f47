/** What a number's print format says of it (PSPP's description of the format, "Format Types"). */
export type Moment = 'date' | 'datetime' | null

/** DATE, ADATE, JDATE, MOYR, QYR, WKYR, EDATE, SDATE. */
const dates = [20, 23, 24, 28, 29, 30, 38, 39]
/** DATETIME, YMDHMS. */
const datetimes = [22, 41]

/**
 * TIME, DTIME and MTIME are lengths of time: numbers of seconds. MONTH and WKDAY are numbers too, from 1 for January
 * and for Sunday.
 */
export function momentOf(format: number): Moment {
  return dates.includes(format) ? 'date' : datetimes.includes(format) ? 'datetime' : null
}

export const datePatterns = { date: 'YYYY-MM-DD', datetime: 'YYYY-MM-DD hh:mm:ss' } as const

/** Seconds from the first day of the Gregorian calendar, 1582-10-14 0:00, to 1970. */
const epoch = 12_219_379_200

/** Seconds since 1582-10-14 as ISO writes them, to the whole second; as they are where the year has not four digits. */
export function isoOf(seconds: number, moment: 'date' | 'datetime'): string {
  const date = new Date(Math.round((seconds - epoch) * 1000))
  const year = date.getUTCFullYear()
  if (!(year >= 1 && year <= 9999)) return numberText(seconds)
  const iso = date.toISOString()
  return moment === 'date' ? iso.slice(0, 10) : `${iso.slice(0, 10)} ${iso.slice(11, 19)}`
}

/** A number as a code: `1`, `2.5`. */
export function numberText(value: number): string {
  return String(value === 0 ? 0 : value)
}
