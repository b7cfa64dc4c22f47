import { identifier } from '../../engine/engine.ts'
import { cellsOf, counted, type Linted } from './linted.ts'

/** Weights that leave rows out, and weights that let few rows speak for many. */
export async function lintWeights(linted: Linted): Promise<void> {
  const { dataset, engine, problems } = linted
  const weight = cellsOf(linted, ['number']).find(({ column }) => column.name === dataset.codebook.design.weights)
  if (!weight) return
  const { cell, column } = weight
  const [row] = await engine.rows(
    `SELECT count(*) FILTER (${cell} = 0) AS zero, max(${cell}) AS most, avg(${cell}) AS mean,
       sum(${cell}) * sum(${cell}) / sum(${cell} * ${cell}) AS effective, count(*) FILTER (${cell} > 0) AS n
     FROM ${identifier(dataset.table)}`
  )
  const [zero, most, mean] = [Number(row?.['zero']), Number(row?.['most']), Number(row?.['mean'])]
  if (zero > 0)
    problems.warn({
      rule: 'weight-zero',
      place: column.place,
      message: `${counted(zero, 'row')} ${zero === 1 ? 'weighs' : 'weigh'} nothing, and ${zero === 1 ? 'counts' : 'count'} in no estimate`,
      remedy: 'If these rows are to be left out, this is right.'
    })
  if (mean > 0 && most > 8 * mean)
    problems.warn({
      rule: 'weight-extreme',
      place: column.place,
      message: `The largest weight is ${(most / mean).toFixed(1)} times the mean; ${counted(Number(row?.['n']), 'row')} are worth ${Math.round(Number(row?.['effective']))}`,
      remedy: 'If nobody is meant to speak for so many, trim the weights: `trim:` under `weighting`.'
    })
}
