import type { MeasureAs } from '../../codebook/measures/kind.ts'
import type { CellName } from '../../dataset/dataset.ts'
import type { Factor, Variable } from '../../design/variable.ts'
import { correlationMatrix, covarianceMatrix } from '../../stats/covariance.ts'
import type { Estimator, Linear } from '../../stats/linear.ts'
import { regression } from '../../stats/regression.ts'
import { relativeWeights } from '../../stats/relative-weights.ts'
import { positionOf, type Sample } from '../../stats/sample.ts'
import { shapley } from '../../stats/shapley.ts'
import { cellAt, ones, type Statistic } from './recipe.ts'

/**
 * Drivers of an outcome, from the weighted sums of products of all columns over rows that have all of them. A part of
 * the explained variance has no simple gradient, so its spread is that of a jackknife by clusters; a slope is linear.
 */
export const drivers: Statistic<'drivers'> = {
  unit: ({ method }) => (method === 'slopes' || method === 'odds' ? 'points' : 'proportion'),
  whole: () => false,
  parts: ({ columns }) => columns.slice(0, -1),
  recipe: (measure, { category, wave, known, middle }, codebook) => {
    const cells = measure.columns.map((name) => cellAt(codebook, name, wave))
    const middles = cells.map((cell, at) => (at === cells.length - 1 && measure.answers.length > 0 ? 0 : middle(cell)))
    const variables = productsOf(zOf(measure, cells, middles), [...cells, ...known])
    const one = measure.columns.indexOf(category ?? '')
    return {
      variables,
      crossed: measure.method === 'slopes' ? allPairs(variables.length) : [],
      bases: [0],
      estimator: (sample, domain, at) =>
        measure.method === 'slopes'
          ? slopeOf(sample, domain, at, middles, one)
          : shareOf(sample, domain, at, cells.length, one, measure.method === 'johnson' ? relativeWeights : shapley),
      interval: 'mean',
      deff: null
    }
  }
}

/** z = (1, x1, ..., xp, y), each less its middle; an outcome with answers that count is 1 or 0. */
export function zOf(measure: MeasureAs<'drivers'>, cells: CellName[], middles: number[]): (Factor | null)[] {
  const outcome = cells.length - 1
  return [
    null,
    ...cells.map((cell, at): Factor => {
      if (at === outcome && measure.answers.length > 0)
        return { ...cell, score: { kind: 'recode', scores: ones(measure.answers), otherwise: 0 } }
      return { ...cell, score: { kind: 'value', minus: middles[at] ?? 0 } }
    })
  ]
}

/** z_a z_b for a <= b. */
function productsOf(z: (Factor | null)[], known: CellName[]): Variable[] {
  return z.flatMap((a, i) =>
    z.slice(i).map((b): Variable => ({ factors: [a, b].filter((factor) => factor !== null), known }))
  )
}

/** Where the total of z_a z_b stands. */
function placesOf(sample: Sample, domain: number, at: number[], size: number): (a: number, b: number) => number {
  const width = size + 1
  return (a, b) => {
    const [i, j] = a <= b ? [a, b] : [b, a]
    const index = i * width - (i * (i - 1)) / 2 + (j - i)
    return positionOf(sample, domain, at[index] ?? 0) + 1
  }
}

function slopeOf(sample: Sample, domain: number, at: number[], middles: number[], one: number): Estimator {
  const places = placesOf(sample, domain, at, middles.length)
  return (totals) => {
    try {
      return regression(totals, places, middles)[one + 1] ?? unknown
    } catch (error) {
      if (error instanceof RangeError) return unknown
      throw error
    }
  }
}

function shareOf(
  sample: Sample,
  domain: number,
  at: number[],
  size: number,
  one: number,
  divide: typeof shapley
): Estimator {
  const places = placesOf(sample, domain, at, size)
  const key = `${places(0, 0)} ${divide.name}`
  return (totals) => {
    const before = divided.get(totals) ?? new Map<string, number[]>()
    divided.set(totals, before)
    const found = before.get(key) ?? partsOf(totals, places, size, divide)
    before.set(key, found)
    return { value: found[one] ?? Number.NaN, gradient: new Map() }
  }
}

/** The parts of all drivers under the same totals: each driver asks for them. */
const divided = new WeakMap<ArrayLike<number>, Map<string, number[]>>()

function partsOf(
  totals: ArrayLike<number>,
  places: (a: number, b: number) => number,
  size: number,
  divide: typeof shapley
): number[] {
  const { shares, r2 } = divide(correlationMatrix(covarianceMatrix(totals, places, size, anyNumber)))
  return shares.map((share) => share / r2)
}

/** The number of rows scales covariances, and no correlation. */
const anyNumber = 2

/** Where a driver is a combination of others there is no slope. */
const unknown: Linear = { value: Number.NaN, gradient: new Map() }

function allPairs(size: number): [number, number][] {
  return Array.from({ length: size }, (_, a) => a).flatMap((a) =>
    Array.from({ length: size - a - 1 }, (_, b): [number, number] => [a, a + 1 + b])
  )
}
