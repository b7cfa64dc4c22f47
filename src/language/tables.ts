/** Words of the page of all tables, and of its workbook. */
export type TableWords = {
  /** In the navigation of a report. */
  name: string
  title: string
  /** By which dimensions, as a list; null: by none. */
  standfirst(by: string | null): string
  number(n: string): string
  /** Names the link to the workbook, and what follows it. */
  workbook: string
  workbookSays: string
  /** Heads the rows of a table. */
  answer: string
  /** Names the columns that are waves. */
  wave: string
  base: { plain: string; unweighted: string; effective: string }
  standardError: string
  percent(weighted: boolean): string
  scrolls(columns: string): string
  /** Of a table with columns that are waves: at which wave all others are. */
  othersAt(wave: string): string
  /** How many waves before those shown are left out. */
  earlier(n: string): string
  /** What letters, and small ones, say: p below these. */
  letters(limit: string, small: string): string
  /** Groups of more columns have no letters. */
  untested(most: string): string
  rounding: string
  /** What stands where nothing is shown: [u], [c] and [z]. */
  unreliable(minimum: string): string
  confidential: string
  notApplicable: string
  /** How many figures stand in the files only. */
  more(n: string): string
  contents: string
  back: string
}
