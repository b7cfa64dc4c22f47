import { cellOf, type SurveyDataset } from '../dataset/dataset.ts'
import { identifier, literal } from '../engine/engine.ts'
import type { Scan } from './request.ts'
import type { Sampling } from './sampling.ts'
import type { Variable } from './variable.ts'

/** The SQL of a scan. Its columns: `s` stratum, `g…` the cell, and for each variable or total what `scan` reads back. */
export function scanSql(
  dataset: SurveyDataset,
  sampling: Sampling,
  request: Scan,
  centres: number[],
  products: [number, number][]
): string {
  const answered = (v: number, sum: string) => `sum(CASE WHEN x${v} IS NOT NULL THEN ${sum} ELSE 0 END)`
  const totals = request.variables.flatMap((_, v) => {
    const x = `(x${v} - (${centres[v] ?? 0}))`
    return [
      `${answered(v, 'w')} AS t${2 * v}`,
      `${answered(v, `w * ${x}`)} AS t${2 * v + 1}`,
      `count(x${v}) AS n${v}`,
      `${answered(v, 'w * w')} AS q${v}`,
      `${answered(v, `w * ${x} * ${x}`)} AS y${v}`,
      `min(x${v}) AS l${v}`,
      `max(x${v}) AS m${v}`
    ]
  })
  const groups = request.by.map((_, index) => `g${index}`)
  const sums = [
    ...request.variables.flatMap((_, v) => [2 * v, 2 * v + 1].map((total) => `sum(t${total}) AS s${total}`)),
    ...products.map(([i, j]) => `sum(t${i} * t${j}) AS p${i}_${j}`),
    ...request.variables.flatMap((_, v) => [
      `CAST(sum(n${v}) AS DOUBLE) AS n${v}`,
      `sum(q${v}) AS q${v}`,
      `sum(y${v}) AS y${v}`,
      `min(l${v}) AS l${v}`,
      `max(m${v}) AS m${v}`
    ])
  ]
  const keys = ['s', ...groups].join(', ')
  return `WITH answers AS (
  ${answersSql(dataset, sampling, request)}
), clusters AS (
  SELECT s, c, ${groups.map((group) => `${group}, `).join('')}max(w) AS heaviest,
    ${totals.join(',\n    ')}
  FROM answers GROUP BY s, c${groups.map((group) => `, ${group}`).join('')}
)
SELECT ${keys}, count(*) FILTER (heaviest > 0) AS present,
  ${sums.join(',\n  ')}
FROM clusters GROUP BY ${keys} ORDER BY ${keys}`
}

/** How many units answered each variable in each cell. */
export function unitsSql(dataset: SurveyDataset, sampling: Sampling, request: Scan): string {
  const groups = request.by.map((_, index) => `g${index}`)
  const counts = request.variables.map((_, v) => `count(DISTINCT CASE WHEN x${v} IS NOT NULL THEN u END) AS u${v}`)
  return `SELECT ${[...groups, ...counts].join(', ')} FROM (${answersSql(dataset, sampling, request)}) GROUP BY ALL`
}

/** The rows within the filter, with their scores. A row of weight 0 is in the design, and no answer. */
function answersSql(dataset: SurveyDataset, sampling: Sampling, request: Scan): string {
  const dimension = (name: string) => cellOf(dataset, name, null)
  const dimensions = request.by.map((name, index) => `${dimension(name)} AS g${index}`)
  const weight = `CAST(${sampling.weight} AS DOUBLE)`
  const scores = request.variables.map(
    (variable, v) => `CASE WHEN ${weight} > 0 THEN ${scoreSql(dataset, variable)} END AS x${v}`
  )
  const select = [
    `${sampling.stratum} AS s`,
    `${sampling.cluster} AS c`,
    `${sampling.unit} AS u`,
    `${weight} AS w`,
    ...dimensions,
    ...scores
  ]
  const conditions = [
    ...request.filter.map(({ column, codes }) => `${dimension(column)} IN (${codes.map(literal).join(', ')})`),
    ...request.by.map((name) => `${dimension(name)} IS NOT NULL`)
  ]
  const where = conditions.length === 0 ? '' : ` WHERE ${conditions.join(' AND ')}`
  return `SELECT ${select.join(', ')} FROM ${identifier(dataset.table)}${where}`
}

function scoreSql(dataset: SurveyDataset, { column, wave, score, given }: Variable): string {
  const cell = cellOf(dataset, column, wave)
  const other = given === null ? '' : ` OR ${cellOf(dataset, column, given)} IS NULL`
  if (score.kind === 'value')
    return given === null ? cell : `CASE WHEN ${cell} IS NULL${other} THEN NULL ELSE ${cell} END`
  const groups = Map.groupBy(Object.entries(score.scores), ([, number]) => number)
  const cases = [...groups].map(
    ([number, codes]) => `WHEN ${cell} IN (${codes.map(([code]) => literal(code)).join(', ')}) THEN ${number}`
  )
  return `CASE WHEN ${cell} IS NULL${other} THEN NULL ${cases.join(' ')} ELSE ${score.otherwise} END`
}
