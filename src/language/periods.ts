/** Words of periods of the calendar. */
export type PeriodWords = {
  /** Name the kinds of period. */
  kinds: Record<'month' | 'quarter' | 'year', string>
  /** Name them above a list of several, and of those of one year. */
  several: Record<'month' | 'quarter' | 'year', string>
  ofYear: Record<'month' | 'quarter', (year: string) => string>
  /** A quarter's name; the year as the language writes it alone. */
  quarter(n: string, year: string): string
  /** Heads a notice of a period of which the data have a part. */
  incomplete: string
  /** Which days of a period there are data of: up to a day, or (`from`) not from its beginning. */
  known(period: string, from: string | null, to: string | null): string
  /** Beside a comparison of totals of which one is of a part of its period, and in a note. */
  unlike: { mark: string; note: string }
  /** What is compared with, the period before and the same one a year before: as it goes on from `figure.difference`. */
  versus: Record<'previous' | 'year-ago', string>
  /** The same in the check of a claim, as `claims.others`. */
  others: Record<'previous' | 'year-ago', string>
  /** In place of a number of a period of which there are no data. */
  noData: string
}
