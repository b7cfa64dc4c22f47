import { type Engine, identifier } from '../engine/engine.ts'
import type { FileTable } from './file-table.ts'
import { isNumberSql, numberOf } from './formats.ts'

/** What the cells of one column of a file look like, before any codebook. */
export type ColumnProfile = {
  name: string
  /** Rows of the file. */
  rows: number
  /** Cells that are not empty, and how many different ones. */
  filled: number
  distinct: number
  /** Cells that are numbers as a codebook reads them; of these how many are whole, the least and the mean. */
  numbers: number
  whole: number
  min: number | null
  mean: number | null
  /** Of texts, the longest. */
  longest: number
  /** Cells like `2013-05-01`, and like `2013-05-01 10:30:00`. */
  days: number
  times: number
  /** Different cells with their counts, the commonest first; only where there are few. */
  values: { text: string; n: number }[]
}

/** Columns of more different cells than this are not coded. */
export const mostCodes = 40

/** How numbers are written where a codebook says nothing. */
const usual = { written: { decimal: '.', group: null, dates: null } } as const

/** Profiles every column of a loaded file. */
export async function profileFile(file: FileTable, engine: Engine): Promise<ColumnProfile[]> {
  const profiles: ColumnProfile[] = []
  for (const [name, { text }] of file.columns) {
    const cells = `SELECT ${text} AS cell, count(*) AS n FROM ${identifier(file.table)} GROUP BY 1 HAVING cell IS NOT NULL`
    const value = `CASE WHEN ${isNumberSql('cell', usual)} THEN ${numberOf('cell', usual)} END`
    const [row] = await engine.rows(
      `SELECT sum(n) AS filled, count(*) AS different, sum(n) FILTER (x IS NOT NULL) AS numbers,
         sum(n) FILTER (x = floor(x)) AS whole, min(x) AS low,
         sum(n * x) / sum(n) FILTER (x IS NOT NULL) AS mean, max(length(cell)) AS longest,
         sum(n) FILTER (regexp_full_match(cell, '\\d{4}-\\d\\d-\\d\\d')) AS days,
         sum(n) FILTER (regexp_full_match(cell, '\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d([.]\\d+)?')) AS times
       FROM (SELECT *, ${value} AS x FROM (${cells}))`
    )
    const count = (key: string) => Number(row?.[key] ?? 0)
    const number = (key: string) => (row?.[key] === null || row?.[key] === undefined ? null : Number(row[key]))
    const few = count('different') <= mostCodes && count('longest') <= 120
    const values = few ? await engine.rows(`${cells} ORDER BY n DESC, cell`) : []
    profiles.push({
      name,
      rows: file.rows,
      filled: count('filled'),
      distinct: count('different'),
      numbers: count('numbers'),
      whole: count('whole'),
      min: number('low'),
      mean: number('mean'),
      longest: count('longest'),
      days: count('days'),
      times: count('times'),
      values: values.map(({ cell, n }) => ({ text: String(cell), n: Number(n) }))
    })
  }
  return profiles
}

/** The profiles of several files' columns of one name, as if they were one file. */
export function joinProfiles(files: readonly (readonly ColumnProfile[])[]): ColumnProfile[] {
  const byName = Map.groupBy(files.flat(), ({ name }) => name)
  return [...byName].map(([name, all]) => {
    const sum = (of: (each: ColumnProfile) => number) => all.reduce((total, each) => total + of(each), 0)
    const least = all.flatMap((each) => each.min ?? [])
    const numbers = sum((each) => each.numbers)
    const values = joinValues(all)
    return {
      name,
      rows: sum((each) => (each.filled > 0 ? each.rows : 0)),
      filled: sum((each) => each.filled),
      distinct: values?.length ?? Math.max(...all.map((each) => each.distinct)),
      numbers,
      whole: sum((each) => each.whole),
      min: least.length === 0 ? null : Math.min(...least),
      mean: numbers === 0 ? null : sum((each) => (each.mean ?? 0) * each.numbers) / numbers,
      longest: Math.max(...all.map((each) => each.longest)),
      days: sum((each) => each.days),
      times: sum((each) => each.times),
      values: values ?? []
    }
  })
}

/** Null: a file has too many different ones. */
function joinValues(all: readonly ColumnProfile[]): ColumnProfile['values'] | null {
  if (all.some(({ values, filled }) => values.length === 0 && filled > 0)) return null
  const counts = new Map<string, number>()
  for (const { values } of all) for (const { text, n } of values) counts.set(text, (counts.get(text) ?? 0) + n)
  return [...counts].map(([text, n]) => ({ text, n })).sort((a, b) => b.n - a.n || (a.text < b.text ? -1 : 1))
}
