import type { Column, SurveyCodebook, SurveyMeasure } from '../../codebook/codebook.ts'
import type { MeasureAs } from '../../codebook/measures/kind.ts'
import type { StatisticName } from '../../codebook/measures/measure-of.ts'
import type { CellName } from '../../dataset/dataset.ts'
import type { Variable } from '../../design/variable.ts'
import type { Interval } from '../../stats/interval.ts'
import type { Estimator } from '../../stats/linear.ts'
import type { Sample, VariableSums } from '../../stats/sample.ts'
import type { IntervalMethod } from '../answer.ts'

/** What is asked of a measure, apart from where. */
export type Asked = {
  category: string | null
  wave: string | null
  /** Answers that have to be known as well. */
  known: CellName[]
  /** A round number near the middle of a column's answers. */
  middle(cell: CellName): number
}

/** How a measure is estimated: which variables are scanned, and what function of their totals it is. */
export type Recipe = {
  variables: Variable[]
  /** Pairs of them that meet in the statistic, by place in `variables`. */
  crossed: [number, number][]
  /** Those whose answers are the base, by place in `variables`; the smallest base counts. */
  bases: number[]
  /** The statistic in a domain of a sample, in which the variables stand at `at`. */
  estimator(sample: Sample, domain: number, at: number[]): Estimator
  /** What the interval is of. */
  interval: 'mean' | 'share' | OwnInterval
  /** The sums of which deff and effective n are; null: it has none. */
  deff: number | null
}

/** The interval of a statistic that has a way of its own. */
export type OwnInterval = (
  sample: Sample,
  domain: number,
  at: number[],
  level: number
) => { interval: Interval; method: IntervalMethod }

/**
 * A kind of measure as it is estimated. `parts` are the categories that it can be asked for one by one; `whole` says
 * whether it has a value without one. One file each, one row in `statistics.ts`.
 */
export type Statistic<Name extends StatisticName = StatisticName> = {
  unit(measure: MeasureAs<Name>, category: string | null): 'points' | 'proportion' | 'rank' | 'count'
  whole(measure: MeasureAs<Name>): boolean
  parts(measure: MeasureAs<Name>, codebook: SurveyCodebook): string[]
  recipe(measure: MeasureAs<Name>, asked: Asked, codebook: SurveyCodebook, recipeOf: RecipeOf): Recipe
}

/** The recipe of another measure, for those that are made of several. */
export type RecipeOf = (measure: SurveyMeasure, asked: Asked) => Recipe

/** The cell that a measure's first column has at a wave. A column that is not paired is the same at each. */
export function cellAt(codebook: SurveyCodebook, name: string, wave: string | null): CellName {
  const column = codebook.columns.get(name) as Column
  const paired = column.sources.some((source) => source.wave !== null)
  return { column: name, wave: paired ? wave : null, option: null }
}

/** A mean of one variable: most statistics are. */
export function meanOf(variable: Variable, interval: 'mean' | 'share', mean: Recipe['estimator']): Recipe {
  return { variables: [variable], crossed: [], bases: [0], estimator: mean, interval, deff: 0 }
}

/** Rows where the codes count for their numbers, and every other answer for 0. */
export function recoded(cell: CellName, scores: Record<string, number>, known: CellName[]): Variable {
  return { factors: [{ ...cell, score: { kind: 'recode', scores, otherwise: 0 } }], known }
}

/** Every code for 1. */
export function ones(codes: string[]): Record<string, number> {
  return Object.fromEntries(codes.map((code) => [code, 1]))
}

/** The base of a recipe: the sums of the variable that fewest answered. */
export function baseOf(recipe: Recipe, sample: Sample, domain: number, at: number[]): VariableSums | undefined {
  const sums = recipe.bases.flatMap((base) => sample.sums[domain]?.[at[base] ?? -1] ?? [])
  return sums.toSorted((a, b) => a.n - b.n)[0]
}
