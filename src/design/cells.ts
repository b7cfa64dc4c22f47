import type { Column } from '../codebook/codebook.ts'
import { cellOf, type SurveyDataset } from '../dataset/dataset.ts'
import type { Scan } from './request.ts'

/**
 * The cells of a scan's dimensions, numbered: each combination of a code (or none) of every dimension is one. A domain
 * is a set of cells; a net, "everybody" and "the rest" are larger sets.
 */
export type Cells = {
  /** The number of a row's cell, as SQL: from 0, and less than `size`. */
  sql: string
  size: number
  /** The cells of each domain. */
  members: number[][]
  /** Each domain is one cell, and no cell is in two: a row's cell is its domain. */
  apart: boolean
  /** Whether a cell `g` is in some domain, as SQL. Null: every one is. */
  needed: string | null
}

export function cellsOf(dataset: SurveyDataset, { by, domains }: Pick<Scan, 'by' | 'domains'>): Cells {
  const dimensions = by.map((name) => {
    const codes = (dataset.codebook.columns.get(name) as Column).values.map((value) => value.code)
    return { sql: cellOf(dataset, name, null), codes }
  })
  const size = dimensions.reduce((product, { codes }) => product * (codes.length + 1), 1)
  const sql = dimensions.reduce(
    (rest, { sql, codes }) =>
      rest === ''
        ? `coalesce(${sql}, ${codes.length})`
        : `(${rest}) * ${codes.length + 1} + coalesce(${sql}, ${codes.length})`,
    ''
  )
  const members = domains.map((domain) =>
    dimensions.reduce<number[]>(
      (cells, { codes }, index) => {
        const counting = domain[index]
        const here = counting ? counting.map((code) => codes.indexOf(code)) : [...codes.keys(), codes.length]
        return cells.flatMap((cell) => here.map((code) => cell * (codes.length + 1) + code))
      },
      [0]
    )
  )
  const all = members.flat()
  const needed = [...new Set(all)].sort((a, b) => a - b)
  return {
    sql: sql === '' ? '0' : `CAST(${sql} AS INTEGER)`,
    size,
    members,
    apart: members.every((cells) => cells.length === 1) && needed.length === all.length,
    needed: needed.length === size ? null : withinSql(needed)
  }
}

/** Whether `g` is among ascending numbers: by runs of them, as DuckDB makes a join of a long list. */
function withinSql(numbers: number[]): string {
  const starts = numbers.filter((number, index) => numbers[index - 1] !== number - 1)
  const ends = numbers.filter((number, index) => numbers[index + 1] !== number + 1)
  return starts.map((start, index) => `g BETWEEN ${start} AND ${ends[index]}`).join(' OR ') || 'false'
}
