import type { Column, SurveyCodebook, SurveyMeasure } from '../../codebook/codebook.ts'
import type { MeasureAs } from '../../codebook/measures/kind.ts'
import type { StatisticName } from '../../codebook/measures/measure-of.ts'
import type { CellName } from '../../dataset/dataset.ts'
import type { Scan } from '../../design/request.ts'
import type { Variable } from '../../design/variable.ts'
import type { Interval } from '../../stats/interval.ts'
import type { Estimator } from '../../stats/linear.ts'
import type { ValueTable } from '../../stats/quantile.ts'
import type { Sample, VariableSums } from '../../stats/sample.ts'
import type { IntervalMethod } from '../answer.ts'
import { type Ends, endsOfScale, type ValueName } from './values.ts'

export type Columns = Pick<SurveyCodebook, 'columns'>

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
  /** Its degrees of freedom by those of the rows that answered, where they are not the domain's. */
  degrees?(ofRows: number): number
  /** Of a coefficient of a regression, the share of the outcome's variance that all of them explain. */
  explained?(sample: Sample, domain: number, at: number[]): Estimator
}

/** A value as it was found, for an interval that has a way of its own. */
export type Found = {
  value: number
  se: number
  df: number
  level: number
  sample: Sample
  domain: number
  at: number[]
}

/** The interval of a statistic that has a way of its own. */
export type OwnInterval = (found: Found) => { interval: Interval; method: IntervalMethod }

/**
 * What is said of a kind of measure: all that words, drawings and checks need to know of it. One file each, one row in
 * `statistics.ts`; how it is estimated stands beside it, with its row in `recipes.ts`, which pages in browsers leave out.
 */
export type Told<Name extends StatisticName = StatisticName> = {
  /** What its value is, or that of one of its parts. */
  value(measure: MeasureAs<Name>, category: string | null): ValueName
  /** The least and the most that its value can be, where its kind of value does not say it. Null, or not there: no ends. */
  ends?(measure: MeasureAs<Name>, codebook: Columns): Ends | null
  /** Where it has a value without a category; `prose`: and a figure shows its parts. */
  whole: 'everywhere' | 'prose' | 'nowhere'
  /** The categories that it can be asked for one by one. */
  parts(measure: MeasureAs<Name>, codebook: SurveyCodebook): string[]
  /**
   * What its parts are: `groups` of a score, which make a whole that is read and rounded as one, and have words of their
   * own; `answers`, of which each row has one, so that rows of a table can be tested; `options`; or `columns`.
   */
  partsAre: 'groups' | 'answers' | 'options' | 'columns' | null
  /** Are all its parts the coefficients of one model, so that it is told how well that fits? */
  fits?(measure: MeasureAs<Name>): boolean
  /** How its totals spread, where it brings so many variables that it has a scan of its own. */
  ownScan?(measure: MeasureAs<Name>): Scan['spread']
}

/** How a kind of measure is estimated. `Prepared` is what it has to know of a domain before that is scanned. */
export type Estimated<Name extends StatisticName = StatisticName, Prepared = unknown> = {
  /** What is known of each of several domains of one scan before it runs; in the order of `placed`. */
  prepare?(placed: readonly Placed<Name>[], codebook: SurveyCodebook, read: Read): Promise<Prepared[]>
  /** `prepared` is there where `prepare` is, for the domain that is asked for. */
  recipe(
    measure: MeasureAs<Name>,
    asked: Asked,
    codebook: SurveyCodebook,
    recipeOf: RecipeOf,
    prepared?: Prepared
  ): Recipe
}

/** A statistic without parts. */
export const withoutParts = { whole: 'everywhere', parts: () => [], partsAre: null } as const

/** The recipe of another measure, for those that are made of several. */
export type RecipeOf = (measure: SurveyMeasure, asked: Asked) => Recipe

/** A measure that is asked for in a domain of a scan. */
export type Placed<Name extends StatisticName> = { measure: MeasureAs<Name>; asked: Asked; domain: ScanDomain }

export type ScanDomain = Scan['domains'][number]

/** What can be read of a scan's rows before it runs. */
export type Read = {
  /** The distinct answers in each domain. */
  answers(variable: Variable, domains: ScanDomain[]): Promise<ValueTable[]>
  /** The weighted sums of variables over a domain. */
  totals(variables: Variable[], domain: ScanDomain): Promise<number[]>
}

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

/** What the answers to a measure's first column can be, where it has a scale. */
export function endsOfColumn({ columns: [name = ''] }: { columns: string[] }, { columns }: Columns): Ends | null {
  return endsOfScale(columns.get(name)?.scale)
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
