import type { SurveyCodebook } from '../../codebook/codebook.ts'
import type { MeasureAs } from '../../codebook/measures/kind.ts'
import type { Factor, Variable } from '../../design/variable.ts'
import { correlationMatrix, covarianceMatrix } from '../../stats/covariance.ts'
import { tInterval } from '../../stats/interval.ts'
import type { Estimator, Linear } from '../../stats/linear.ts'
import { regression, rSquared } from '../../stats/regression.ts'
import { relativeWeights } from '../../stats/relative-weights.ts'
import { positionOf, type Sample } from '../../stats/sample.ts'
import { shapley } from '../../stats/shapley.ts'
import { fitOdds } from './fit-odds.ts'
import { oddsModel, oddsRecipe } from './odds.ts'
import { type Asked, cellAt, type Estimated, type OwnInterval, type Recipe, type Told } from './recipe.ts'
import { zOf } from './regressors.ts'

type Drivers = MeasureAs<'drivers'>

/** What the drivers of one domain share. */
type Shared = {
  /** The coefficients of a logistic regression. Null: there are none. */
  coefficients: number[] | null
  /** The parts of all drivers under the same totals: each driver asks for them. */
  divided: WeakMap<ArrayLike<number>, number[]>
}

/**
 * Drivers of an outcome, from the weighted sums of products of all columns over rows that have all of them. A part of
 * the explained variance has no simple gradient, so its spread is that of a jackknife by clusters; a slope is linear.
 */
export const drivers: Told<'drivers'> = {
  value: ({ method }) => (isSlope(method) ? 'mean' : 'share'),
  whole: 'nowhere',
  parts: ({ columns }) => columns.slice(0, -1),
  partsAre: 'columns',
  fits: ({ method }) => method === 'slopes',
  ownScan: ({ method }) => (isSlope(method) ? 'design' : 'jackknife')
}

export const driversRecipe: Estimated<'drivers', Shared> = {
  prepare: async (placed, codebook, read) => {
    const shared: Shared[] = []
    for (const { measure, asked, domain } of placed) {
      const coefficients =
        measure.method === 'odds'
          ? await fitOdds(oddsModel(measure, asked, codebook), (variables) => read.totals(variables, domain))
          : null
      shared.push({ coefficients, divided: new WeakMap() })
    }
    return shared
  },
  recipe: (measure, asked, codebook, _, shared = { coefficients: null, divided: new WeakMap() }) =>
    measure.method === 'odds'
      ? {
          ...oddsRecipe(measure, oddsModel(measure, asked, codebook), shared.coefficients, asked.category),
          degrees: degreesOf(measure)
        }
      : fromProducts(measure, asked, codebook, shared)
}

function isSlope(method: Drivers['method']): boolean {
  return method === 'slopes' || method === 'odds'
}

/** Those of the rows that a regression uses, less its slopes. R: `svyglm(…)$df.residual`. */
function degreesOf({ columns }: Drivers): (ofRows: number) => number {
  return (ofRows) => ofRows + 1 - columns.length
}

/** A slope or a part of importance, from the sums of products of all columns. */
function fromProducts(
  measure: Drivers,
  { category, wave, known, middle }: Asked,
  codebook: SurveyCodebook,
  { divided }: Shared
): Recipe {
  const cells = measure.columns.map((name) => cellAt(codebook, name, wave))
  const middles = cells.map((cell, at) => (at === cells.length - 1 && measure.answers.length > 0 ? 0 : middle(cell)))
  const variables = productsOf(zOf(measure, cells, middles), [...cells, ...known])
  const one = measure.columns.indexOf(category ?? '')
  if (measure.method === 'slopes')
    return {
      variables,
      crossed: allPairs(variables.length),
      bases: [0],
      estimator: (sample, domain, at) => slopeOf(sample, domain, at, middles, one),
      interval: 'mean',
      deff: null,
      degrees: degreesOf(measure),
      explained: (sample, domain, at) => {
        const places = placesOf(sample, domain, at, cells.length)
        return (totals) => orUnknown(() => rSquared(totals, places, cells.length - 1))
      }
    }
  const divide = measure.method === 'johnson' ? relativeWeights : shapley
  return {
    variables,
    crossed: [],
    bases: [0],
    estimator: (sample, domain, at) => (totals) => {
      const found =
        divided.get(totals) ?? partsOf(totals, placesOf(sample, domain, at, cells.length), cells.length, divide)
      divided.set(totals, found)
      return { value: found[one] ?? Number.NaN, gradient: new Map() }
    },
    interval: importanceInterval(codebook),
    deff: null
  }
}

/** A part of what is explained lies between none and all of it, so the t interval ends there. */
function importanceInterval(codebook: SurveyCodebook): OwnInterval {
  return ({ value, se, df, level }) => {
    const whole = tInterval(value, se, df, level)
    return {
      interval: whole && { low: Math.max(0, whole.low), high: Math.min(1, whole.high) },
      method: codebook.design.replicates ? 'replicates' : 'jackknife'
    }
  }
}

/** z_a z_b for a <= b. */
function productsOf(z: (Factor | null)[], known: Asked['known']): Variable[] {
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
  return (totals) => orUnknown(() => regression(totals, places, middles)[one + 1])
}

/** Where a driver is a combination of others there is no slope. */
function orUnknown(found: () => Linear | undefined): Linear {
  try {
    return found() ?? unknown
  } catch (error) {
    if (error instanceof RangeError) return unknown
    throw error
  }
}

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

const unknown: Linear = { value: Number.NaN, gradient: new Map() }

function allPairs(size: number): [number, number][] {
  return Array.from({ length: size }, (_, a) => a).flatMap((a) =>
    Array.from({ length: size - a - 1 }, (_, b): [number, number] => [a, a + 1 + b])
  )
}
