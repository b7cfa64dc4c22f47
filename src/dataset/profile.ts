import { type Engine, identifier } from '../engine/engine.ts'
import type { FileTable } from './file-table.ts'

/** What the cells of one column of a file look like, before any codebook. */
export type ColumnProfile = {
  name: string
  /** Rows of the file. */
  rows: number
  /** Cells that are not empty, and how many different ones. */
  filled: number
  distinct: number
  /** Cells that are numbers as a codebook reads them; of these how many are whole, and their ends. */
  numbers: number
  whole: number
  min: number | null
  max: number | null
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

const numberPattern = '[+-]?([0-9]+[.]?[0-9]*|[.][0-9]+)'

/** Profiles every column of a loaded file. */
export async function profileFile(file: FileTable, engine: Engine): Promise<ColumnProfile[]> {
  const profiles: ColumnProfile[] = []
  for (const [name, { text }] of file.columns) {
    const cells = `SELECT ${text} AS cell, count(*) AS n FROM ${identifier(file.table)} GROUP BY 1 HAVING cell IS NOT NULL`
    const value = `TRY_CAST(CASE WHEN regexp_full_match(cell, '${numberPattern}') THEN cell END AS DOUBLE)`
    const [row] = await engine.rows(
      `SELECT sum(n) AS filled, count(*) AS different, sum(n) FILTER (x IS NOT NULL) AS numbers,
         sum(n) FILTER (x = floor(x)) AS whole, min(x) AS low, max(x) AS high,
         sum(n * x) / sum(n) FILTER (x IS NOT NULL) AS mean, max(length(cell)) AS longest,
         sum(n) FILTER (regexp_full_match(cell, '\\d{4}-\\d\\d-\\d\\d')) AS days,
         sum(n) FILTER (regexp_full_match(cell, '\\d{4}-\\d\\d-\\d\\d[ T]\\d\\d:\\d\\d:\\d\\d')) AS times
       FROM (SELECT *, ${value} AS x FROM (${cells}))`
    )
    const count = (key: string) => Number(row?.[key] ?? 0)
    const end = (key: string) => (row?.[key] === null || row?.[key] === undefined ? null : Number(row[key]))
    const few = count('different') <= mostCodes && count('longest') <= 120
    const values = few ? await engine.rows(`${cells} ORDER BY n DESC, cell`) : []
    profiles.push({
      name,
      rows: file.rows,
      filled: count('filled'),
      distinct: count('different'),
      numbers: count('numbers'),
      whole: count('whole'),
      min: end('low'),
      max: end('high'),
      mean: end('mean'),
      longest: count('longest'),
      days: count('days'),
      times: count('times'),
      values: values.map(({ cell, n }) => ({ text: String(cell), n: Number(n) }))
    })
  }
  return profiles
}
