import { type Engine, identifier } from '../../engine/engine.ts'
import type { Combination } from '../../stats/weighting/margins.ts'
import { effectOfWeights, type WeightEffect } from '../../stats/weighting/report.ts'
import type { Frame } from '../clusters.ts'
import { double } from '../expressions.ts'
import { unitOf } from './combinations.ts'

/**
 * A table of the different weights of a sample: `m` combination, `d` initial weight, `n` how many units have both, `w`
 * their weight now. Whoever is alike in both is weighted alike, so rows need not be looked at before the end; and what is
 * summed stands in an order that the file's has no part in.
 */
export async function buildWeights(table: string, frame: Frame, engine: Engine): Promise<string> {
  const unit = unitOf(frame)
  const weights = identifier(`weights of ${table}`)
  await engine.run(
    `CREATE TABLE ${weights} AS SELECT m, d, ${unit === null ? 'count(*)' : `count(DISTINCT ${unit})`} AS n, d AS w
     FROM ${identifier(table)} WHERE d > 0 GROUP BY m, d ORDER BY m, d`
  )
  return weights
}

/** The combinations with the units in each and the sum of their weights, `d` before or `w` now. */
export async function sumCombinations(
  weights: string,
  categories: number[][],
  weight: 'd' | 'w',
  engine: Engine
): Promise<Combination[]> {
  const rows = await engine.rows(
    `SELECT m, sum(n * ${weight}) AS weight, sum(n) AS units FROM ${weights} GROUP BY m ORDER BY m`
  )
  return rows.map((row) => ({
    categories: categories[Number(row['m'])] ?? [],
    weight: Number(row['weight']),
    rows: Number(row['units'])
  }))
}

/** Multiplies the weights of each combination by its factor. */
export async function multiply(weights: string, factors: number[], engine: Engine): Promise<void> {
  const values = factors.map((factor, m) => `(${m}, ${double(factor)})`).join(', ')
  await engine.run(
    `CREATE OR REPLACE TABLE ${weights} AS SELECT t.* REPLACE (t.w * f.g AS w) FROM ${weights} t
     JOIN (VALUES ${values}) f(m, g) ON t.m = f.m ORDER BY t.m, t.d`
  )
}

/** What the weights cost, over units. */
export async function readEffect(
  weights: string,
  weight: 'd' | 'w',
  engine: Engine
): Promise<{ effect: WeightEffect; units: number; negative: number }> {
  const [row] = await engine.rows(
    `SELECT sum(n) AS units, sum(n * ${weight}) AS total, sum(n * ${weight} * ${weight}) AS squares,
       min(${weight}) AS least, max(${weight}) AS most, coalesce(sum(n) FILTER (${weight} < 0), 0) AS negative FROM ${weights}`
  )
  const units = Number(row?.['units'])
  const effect = effectOfWeights({
    rows: units,
    sum: Number(row?.['total']),
    squares: Number(row?.['squares']),
    least: Number(row?.['least']),
    most: Number(row?.['most'])
  })
  return { effect, units, negative: Number(row?.['negative']) }
}

/** Puts the final weights into the design's table. */
export async function writeWeights(table: string, weights: string, engine: Engine): Promise<void> {
  const name = identifier(table)
  await engine.run(
    `CREATE OR REPLACE TABLE ${name} AS SELECT t.* REPLACE (coalesce(f.w, 0) AS w) FROM ${name} t
     LEFT JOIN ${weights} f ON t.m = f.m AND t.d = f.d ORDER BY t.rowid`
  )
  await engine.run(`DROP TABLE ${weights}`)
}
