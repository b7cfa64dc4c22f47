import type { Column } from '../codebook/codebook.ts'
import { cellOf, type SurveyDataset } from '../dataset/dataset.ts'
import { type Cell, type Engine, identifier } from '../engine/engine.ts'
import type { Sampling } from './sampled.ts'
import { variableSql } from './score-sql.ts'
import type { Variable } from './variable.ts'

/** Rows that have the same codes of some dimensions, in their order; `''` is to have none. */
export type Combination = {
  codes: string[]
  /** For each variable: answers, the units that gave them, the sum of weights, and of weight times value. */
  sums: { n: number; units: number; weight: number; total: number }[]
}

/** A unit that gave an answer among rows of the same codes, by a number that means nothing. */
export type UnitsOf = { codes: string[]; unit: number }

/** Reads the combinations of codes that there are in a survey, of rows that weigh something: one query. */
export async function readCombinations(
  dataset: SurveyDataset,
  sampling: Sampling,
  by: readonly string[],
  variables: readonly Variable[],
  engine: Engine
): Promise<Combination[]> {
  const unit = unitSql(sampling)
  const sums = variables.flatMap((_, v) => [
    `count(x${v}) AS n${v}`,
    `sum(w) FILTER (x${v} IS NOT NULL) AS w${v}`,
    `sum(w * x${v}) AS t${v}`,
    ...(unit ? [`count(DISTINCT ${unit}) FILTER (x${v} IS NOT NULL) AS u${v}`] : [])
  ])
  const keys = by.map((_, index) => `d${index}`)
  const ordered = keys.length === 0 ? '' : ` GROUP BY ${keys.join(', ')} ORDER BY ${keys.join(', ')}`
  const rows = await engine.rows(
    `SELECT ${[...keys, ...sums, 'count(*) AS present'].join(', ')} FROM (${rowsSql(dataset, sampling, by, variables)})${ordered}`
  )
  return rows.map((row) => ({
    codes: by.map((name, index) => codeAt(dataset, name, row[`d${index}`] ?? null)),
    sums: variables.map((_, v) => ({
      n: Number(row[`n${v}`]),
      units: Number(row[`${unit ? 'u' : 'n'}${v}`]),
      weight: Number(row[`w${v}`] ?? 0),
      total: Number(row[`t${v}`] ?? 0)
    }))
  }))
}

/**
 * Reads which units gave an answer in each combination of codes that has fewer than `most`, by numbers that mean nothing:
 * what it takes to count the units of several combinations together.
 */
export async function readUnits(
  dataset: SurveyDataset,
  sampling: Sampling,
  by: readonly string[],
  variable: Variable,
  most: number,
  engine: Engine
): Promise<UnitsOf[]> {
  const keys = by.map((_, index) => `d${index}`)
  const rows = await engine.rows(
    `SELECT * FROM (SELECT DISTINCT ${[...keys, `${unitSql(sampling) ?? 'rowid'} AS unit`].join(', ')}
       FROM (${rowsSql(dataset, sampling, by, [variable])}) WHERE x0 IS NOT NULL)
     QUALIFY count(*) OVER (${keys.length === 0 ? '' : `PARTITION BY ${keys.join(', ')}`}) < ${most} ORDER BY ALL`
  )
  return rows.map((row) => ({
    codes: by.map((name, index) => codeAt(dataset, name, row[`d${index}`] ?? null)),
    unit: Number(row['unit'])
  }))
}

/** What tells units apart, where rows do not. */
function unitSql({ unit, rowsAreClusters }: Sampling): string | null {
  return unit === 'column' ? 'u' : unit === 'cluster' && !rowsAreClusters ? 'c' : null
}

function rowsSql(
  dataset: SurveyDataset,
  sampling: Sampling,
  by: readonly string[],
  variables: readonly Variable[]
): string {
  const unit = unitSql(sampling)
  const select = [
    'w',
    unit ?? 'rowid',
    ...by.map((name, index) => `${cellOf(dataset, name, null)} AS d${index}`),
    ...variables.map((variable, v) => `${variableSql(dataset, variable, 0)} AS x${v}`)
  ]
  return `SELECT ${select.join(', ')} FROM ${identifier(sampling.table)} WHERE w > 0`
}

function codeAt(dataset: SurveyDataset, name: string, place: Cell): string {
  if (place === null) return ''
  return (dataset.codebook.columns.get(name) as Column).values[Number(place)]?.code ?? ''
}
