/** Words of what is counted rather than estimated, of money, and of what it returns. */
export type RecordsWords = {
  /** Why a value has no interval, in its panel. */
  counted: string
  /** The same under a figure. */
  note: string
  /** In place of a value that there are no records of. */
  none: string
  /** What a dataset of records says of its sample. */
  sample: string
  /** Why a statement was not tested, as it goes on from `untested`. */
  noTest: string
  /** How values of records are made. */
  made: string
  /** So much more or less than another measure, of which it is so many per cent; or the same. */
  over(amount: string, percent: string): string
  under(amount: string, percent: string): string
  level: string
  /** What changes in per cent are of, where they have intervals. */
  percent: string
  roi: {
    says(gain: string, cost: string): string
    gain: string
    cost: string
    /** Which inputs a sample told. */
    estimated(inputs: string): string
  }
}
