import type { Column } from '../codebook/codebook.ts'
import { type CellName, cellKey, cellOf, type SurveyDataset } from '../dataset/dataset.ts'
import type { Factor, Logistic, Score, Variable } from './variable.ts'

/** A variable as SQL over the design's table, less `centre`; NULL where it is not known. */
export function variableSql(dataset: SurveyDataset, variable: Variable, centre: number): string {
  const factors = variable.factors.map((factor) => factorSql(dataset, factor))
  const product = factors.length === 0 ? '1.0' : factors.join(' * ')
  const known = variable.known.map((cell) => `${sqlOf(dataset, cell)} IS NOT NULL`)
  const value = centre === 0 ? product : `${product} - (${centre})`
  return known.length === 0 ? value : `CASE WHEN ${known.join(' AND ')} THEN ${value} END`
}

/** A round number near the middle of a variable. Any would do; a near one keeps digits. */
export function centreOf(dataset: SurveyDataset, { factors }: Variable): number {
  const factor = factors[0]
  if (!factor || factors.length > 1 || 'logistic' in factor || factor.score.kind !== 'value') return 0
  if (factor.score.minus !== 0) return 0
  const mean = dataset.profile.get(cellKey(factor))?.mean ?? 0
  return Number((mean - factor.score.minus).toPrecision(3))
}

function sqlOf(dataset: SurveyDataset, { column, wave, option }: CellName): string {
  return cellOf(dataset, column, wave, option)
}

function factorSql(dataset: SurveyDataset, factor: Factor): string {
  if ('logistic' in factor) return logisticSql(dataset, factor)
  const cell = sqlOf(dataset, factor)
  return scoreSql(cell, factor.score, dataset.codebook.columns.get(factor.column) as Column)
}

function scoreSql(cell: string, score: Score, column: Column): string {
  if (score.kind === 'value') return score.minus === 0 ? cell : `(${cell} - (${score.minus}))`
  if (score.kind === 'rank') return `nullif(${cell}, 0)`
  if (score.kind === 'at most')
    return `CASE WHEN ${cell} IS NOT NULL THEN CAST(${cell} <= ${score.limit} AS DOUBLE) END`
  const groups = Map.groupBy(Object.entries(score.scores), ([, number]) => number)
  const cases = [...groups].map(
    ([number, codes]) => `WHEN ${cell} IN (${codes.map(([code]) => stored(code, column)).join(', ')}) THEN ${number}.0`
  )
  return `CASE WHEN ${cell} IS NULL THEN NULL ${cases.join(' ')} ELSE ${score.otherwise}.0 END`
}

/** A code as the design's table holds it: a category's by its place among the values, a scale's as its number. */
function stored(code: string, column: Column): number {
  return column.kind === 'category' ? column.values.findIndex((value) => value.code === code) : Number(code)
}

function logisticSql(dataset: SurveyDataset, { logistic, spread }: Logistic): string {
  const terms = logistic.slopes.map(({ slope, ...cell }) => `(${slope}) * ${sqlOf(dataset, cell)}`)
  const p = `(1 / (1 + exp(-((${logistic.intercept}) + ${terms.join(' + ')}))))`
  return spread ? `(${p} * (1 - ${p}))` : p
}
