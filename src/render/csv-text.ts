import { type Options, stringify } from '#csv-stringify'
import { guarded } from './guarded.ts'

/** Rows as CSV after RFC 4180, in which no text is a formula. */
export function csvText(rows: readonly unknown[], options: Pick<Options, 'header' | 'columns'> = {}): string {
  return stringify([...rows], { ...options, cast: { string: guarded } })
}
