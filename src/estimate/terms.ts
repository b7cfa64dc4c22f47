import { columnsOf, measureWaves, type SurveyMeasure } from '../codebook/codebook.ts'
import type { MeasureAs } from '../codebook/measures/kind.ts'
import { type CellName, cellKey, type SurveyDataset } from '../dataset/dataset.ts'
import { readDistinct } from '../design/distinct.ts'
import { readTotals } from '../design/read-totals.ts'
import type { Sampling } from '../design/sampling.ts'
import { type Variable, variableKey } from '../design/variable.ts'
import type { Engine } from '../engine/engine.ts'
import type { ValueTable } from '../stats/quantile.ts'
import type { PlannedScan, ScanKind } from './plan.ts'
import type { EstimateQuestion } from './question.ts'
import { fitOdds } from './statistics/fit-odds.ts'
import { oddsModel, oddsRecipe } from './statistics/odds.ts'
import { quantileRecipe, quantileVariable } from './statistics/quantile.ts'
import { cellAt, type Recipe } from './statistics/recipe.ts'
import { recipeOf } from './statistics/statistics.ts'

/** A question for an estimate as it stands in a scan: its domain, its recipe and where the recipe's variables are. */
export type Term = { scan: PlannedScan; domain: number; recipe: Recipe; at: number[] }

/** Was the measure taken at the wave that is asked for? */
export function isAsked(dataset: SurveyDataset, { measure, wave }: EstimateQuestion): boolean {
  const found = dataset.codebook.measures.get(measure)
  return found !== undefined && measureWaves(found, dataset.codebook).includes(wave)
}

/** The cells that a measure takes at a wave. */
export function cellsOf(dataset: SurveyDataset, { measure, wave }: EstimateQuestion): CellName[] {
  const { codebook } = dataset
  return columnsOf(codebook.measures.get(measure) as SurveyMeasure, codebook).map(({ name }) =>
    cellAt(codebook, name, wave)
  )
}

/** Finds the terms of questions, and reads first the tables that quantiles are taken from. */
export class Terms {
  readonly #dataset: SurveyDataset
  readonly #level: number
  readonly #tables = new Map<string, ValueTable>()
  readonly #fits = new Map<string, number[] | null>()

  constructor(dataset: SurveyDataset, level: number) {
    this.#dataset = dataset
    this.#level = level
  }

  /** Reads the answers that quantiles need, one query for each variable and scan, and fits logistic regressions. */
  async prepare(
    asked: { question: EstimateQuestion; known: CellName[]; scan: PlannedScan }[],
    sampling: Sampling,
    engine: Engine
  ): Promise<void> {
    const quantiles = asked.flatMap(({ question, known, scan }) => {
      const measure = this.#measure(question)
      if (measure.statistic !== 'quantile') return []
      const variable = quantileVariable(measure, { ...question, known, middle: this.#middle }, this.#dataset.codebook)
      return [{ question, known, scan, variable }]
    })
    const groups = Map.groupBy(quantiles, ({ scan, variable }) => scan.request.by.join() + variableKey(variable))
    for (const group of groups.values()) {
      const [{ scan, variable }] = group as [(typeof quantiles)[number]]
      const domains = group.map(({ question }) => scan.domain(question))
      const request = { by: scan.request.by, domains: domains.map((d) => scan.request.domains[d] ?? []), variable }
      const tables = await readDistinct(this.#dataset, sampling, request, engine)
      for (const [index, { question, known }] of group.entries())
        this.#tables.set(this.#tableKey(question, known), tables[index] ?? [])
    }
    for (const { question, known, scan } of asked) {
      const measure = this.#measure(question)
      if (measure.statistic !== 'drivers' || measure.method !== 'odds') continue
      const key = this.#tableKey(question, known)
      if (this.#fits.has(key)) continue
      const model = oddsModel(measure, { ...question, known, middle: this.#middle }, this.#dataset.codebook)
      const domain = scan.request.domains[scan.domain(question)] ?? []
      const read = (variables: Variable[]) =>
        readTotals(this.#dataset, sampling, { by: scan.request.by, domain, variables }, engine)
      this.#fits.set(key, await fitOdds(model, read))
    }
  }

  /** The term of a question, whose variables and domain are added to the scan where they are new. */
  term(question: EstimateQuestion, known: CellName[], scan: PlannedScan): Term {
    const measure = this.#measure(question)
    const { codebook } = this.#dataset
    const asked = { category: question.category, wave: question.wave, known, middle: this.#middle }
    const recipe =
      measure.statistic === 'quantile'
        ? quantileRecipe(
            measure as MeasureAs<'quantile'>,
            asked,
            codebook,
            this.#tables.get(this.#tableKey(question, known)) ?? [],
            this.#level
          )
        : measure.statistic === 'drivers' && measure.method === 'odds'
          ? oddsRecipe(
              measure,
              oddsModel(measure, asked, codebook),
              this.#fits.get(this.#tableKey(question, known)) ?? null,
              question.category
            )
          : recipeOf(measure, asked, codebook)
    const at = recipe.variables.map((variable) => scan.variable(variable))
    for (const [a, b] of recipe.crossed) scan.cross(at[a] ?? 0, at[b] ?? 0)
    return { scan, domain: scan.domain(question), recipe, at }
  }

  /** To three digits, so that the totals of products keep theirs. */
  readonly #middle = (cell: CellName): number =>
    Number((this.#dataset.profile.get(cellKey(cell))?.mean ?? 0).toPrecision(3))

  #measure({ measure }: EstimateQuestion): SurveyMeasure {
    return this.#dataset.codebook.measures.get(measure) as SurveyMeasure
  }

  #tableKey({ measure, domain, except, wave }: EstimateQuestion, known: CellName[]): string {
    return JSON.stringify([measure, domain, except, wave, known])
  }
}

/** Two terms are set against each other: their variables meet, and their domains. */
export function meet({ scan, domain, at }: Term, other: Term): void {
  for (const a of at) for (const b of other.at) scan.compare(domain, other.domain, a, b)
}

/** Most measures share a scan; drivers have their own, and where they have no gradient a jackknife. */
export function kindOf(dataset: SurveyDataset, { measure }: EstimateQuestion): ScanKind {
  const found = dataset.codebook.measures.get(measure)
  if (found?.statistic !== 'drivers') return { spread: 'design', own: null }
  const linear = found.method === 'slopes' || found.method === 'odds'
  return { spread: linear ? 'design' : 'jackknife', own: measure }
}
