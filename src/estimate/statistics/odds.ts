import type { SurveyCodebook } from '../../codebook/codebook.ts'
import type { MeasureAs } from '../../codebook/measures/kind.ts'
import type { CellName } from '../../dataset/dataset.ts'
import type { Factor, Variable } from '../../design/variable.ts'
import type { Linear } from '../../stats/linear.ts'
import { type LogisticSums, logisticCoefficients } from '../../stats/logistic.ts'
import { positionOf } from '../../stats/sample.ts'
import { type Asked, cellAt, type Recipe } from './recipe.ts'
import { zOf } from './regressors.ts'

/** The rows of a logistic regression: its columns, the outcome last, each less its middle. */
export type OddsModel = { z: (Factor | null)[]; cells: CellName[]; middles: number[]; known: CellName[] }

export function oddsModel(measure: MeasureAs<'drivers'>, asked: Asked, codebook: SurveyCodebook): OddsModel {
  const cells = measure.columns.map((name) => cellAt(codebook, name, asked.wave))
  const middles = cells.map((cell, at) => (at === cells.length - 1 ? 0 : asked.middle(cell)))
  return { z: zOf(measure, cells, middles), cells, middles, known: [...cells, ...asked.known] }
}

/**
 * The variables whose totals a step takes at coefficients b: z_j y and z_j mu, of which the score is the difference,
 * then z_j z_k mu (1 - mu), j <= k, the information.
 */
export function oddsVariables({ z, cells, middles, known }: OddsModel, b: readonly number[]): Variable[] {
  const x = z.slice(0, -1)
  const y = z.at(-1) as Factor
  const intercept = (b[0] ?? 0) - x.slice(1).reduce((sum, _, j) => sum + (b[j + 1] ?? 0) * (middles[j] ?? 0), 0)
  const slopes = x.slice(1).map((_, j) => ({ ...(cells[j] as CellName), slope: b[j + 1] ?? 0 }))
  const mu = (spread: boolean): Factor => ({ logistic: { intercept, slopes }, spread })
  const variable = (...factors: (Factor | null)[]): Variable => ({
    factors: factors.filter((each) => each !== null),
    known
  })
  return [
    ...x.flatMap((each) => [variable(each, y), variable(each, mu(false))]),
    ...x.flatMap((each, j) => x.slice(j).map((other) => variable(each, other, mu(true))))
  ]
}

/** The sums of a step, from the totals of its variables in their order. */
export function oddsSums(size: number, coefficients: number[], total: (variable: number) => number): LogisticSums {
  const first = 2 * size
  const at = (j: number, k: number) => first + j * size - (j * (j - 1)) / 2 + (k - j)
  const indexes = Array.from({ length: size }, (_, j) => j)
  return {
    coefficients,
    score: indexes.map((j) => total(2 * j) - total(2 * j + 1)),
    information: indexes.map((j) => indexes.map((k) => total(j <= k ? at(j, k) : at(k, j))))
  }
}

/** A slope of a logistic regression that was fitted, in log odds; its score is of w x_j (y - mu). NaN where there is none. */
export function oddsRecipe(
  measure: MeasureAs<'drivers'>,
  model: OddsModel,
  fitted: number[] | null,
  category: string | null
): Recipe {
  const size = model.z.length - 1
  const coefficients = fitted ?? new Array<number>(size).fill(0)
  const one = measure.columns.indexOf(category ?? '') + 1
  const scores = Array.from({ length: 2 * size }, (_, index) => index)
  return {
    variables: oddsVariables(model, coefficients),
    crossed: scores.flatMap((a) => scores.slice(a + 1).map((b): [number, number] => [a, b])),
    bases: [0],
    estimator: (sample, domain, at) => (totals) => {
      const place = (variable: number) => positionOf(sample, domain, at[variable] ?? 0) + 1
      if (!fitted) return { value: Number.NaN, gradient: new Map() }
      const sums = oddsSums(size, coefficients, (variable) => totals[place(variable)] ?? 0)
      const found = logisticCoefficients(sums, (j) => j)[one] as Linear
      const moved = [...found.gradient].reduce((sum, [j, derivative]) => sum + derivative * (sums.score[j] ?? 0), 0)
      const gradient = [...found.gradient].flatMap(([j, derivative]): [number, number][] => [
        [place(2 * j), derivative],
        [place(2 * j + 1), -derivative]
      ])
      return { value: found.value + moved, gradient: new Map(gradient) }
    },
    interval: 'mean',
    deff: null
  }
}
