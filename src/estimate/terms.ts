import { columnsOf, isDomainAsked, measureWaves, type SurveyMeasure } from '../codebook/codebook.ts'
import { type CellName, cellKey, type SurveyDataset } from '../dataset/dataset.ts'
import { readDistinct } from '../design/distinct.ts'
import { readTotals } from '../design/read-totals.ts'
import type { Sampling } from '../design/sampling.ts'
import type { Engine } from '../engine/engine.ts'
import type { Recall } from '../memory.ts'
import type { PlannedScan, ScanKind } from './plan.ts'
import { type EstimateQuestion, keyAmong } from './question.ts'
import { type Asked, cellAt, type Read, type Recipe } from './statistics/recipe.ts'
import { preparationOf, recipeOf } from './statistics/recipes.ts'
import { ownScanOf } from './statistics/statistics.ts'

/** A question for an estimate as it stands in a scan: its domain, its recipe and where the recipe's variables are. */
export type Term = { scan: PlannedScan; domain: number; recipe: Recipe; at: number[] }

/** A question as it is asked of a scan; `known` has to be answered as well. */
export type Wanted = { question: EstimateQuestion; known: CellName[]; scan: PlannedScan }

/** Was the measure taken at the wave that is asked for, and what tells the domain? */
export function isAsked(dataset: SurveyDataset, { measure, wave, domain, except }: EstimateQuestion): boolean {
  const found = dataset.codebook.measures.get(measure)
  if (!isDomainAsked([...Object.keys(domain), ...Object.keys(except)], wave, dataset.codebook)) return false
  return found !== undefined && measureWaves(found, dataset.codebook).includes(wave)
}

/** Is what is asked for a wave of the data? A period before they begin is none. */
export function isWave({ codebook }: SurveyDataset, { wave }: EstimateQuestion): boolean {
  return wave === null || codebook.waves.some(({ code }) => code === wave)
}

/** The cells that a measure takes at a wave. */
export function cellsOf(dataset: SurveyDataset, { measure, wave }: EstimateQuestion): CellName[] {
  const { codebook } = dataset
  return columnsOf(codebook.measures.get(measure) as SurveyMeasure, codebook).map(({ name }) =>
    cellAt(codebook, name, wave)
  )
}

/** Finds the terms of questions, and reads first what they have to know of their domains. */
export class Terms {
  readonly #dataset: SurveyDataset
  readonly #prepared = new Map<string, unknown>()
  readonly #terms = new Map<PlannedScan, Map<string, Term>>()

  constructor(dataset: SurveyDataset) {
    this.#dataset = dataset
  }

  /** Reads what measures have to know of their domains before these are scanned, once for each kind and scan. */
  async prepare(asked: Wanted[], sampling: Sampling, engine: Engine, recall: Recall): Promise<void> {
    const { codebook } = this.#dataset
    const once = [...new Map(asked.map((each) => [this.#key(each.question, each.known), each])).values()]
    const scans = Map.groupBy(once, ({ scan }) => scan)
    for (const [scan, wanted] of scans) {
      const kinds = Map.groupBy(wanted, ({ question }) => this.#measure(question).statistic)
      for (const [statistic, group] of kinds) {
        const preparation = preparationOf(statistic, codebook)
        if (!preparation) continue
        const placed = group.map(({ question, known }) => ({
          measure: this.#measure(question),
          asked: this.#asked(question, known),
          domain: scan.request.domains[scan.domain(question)] ?? []
        }))
        const found = await preparation(placed, this.#read(scan, sampling, engine, recall))
        for (const [index, { question, known }] of group.entries())
          this.#prepared.set(this.#key(question, known), found[index])
      }
    }
  }

  /** The term of a question, whose variables and domain are added to the scan where they are new. */
  term(question: EstimateQuestion, known: CellName[], scan: PlannedScan): Term {
    const own = this.#terms.get(scan) ?? new Map<string, Term>()
    const key = keyAmong(question, known)
    const term = own.get(key) ?? this.#made(question, known, scan)
    this.#terms.set(scan, own.set(key, term))
    return term
  }

  #made(question: EstimateQuestion, known: CellName[], scan: PlannedScan): Term {
    const prepared = this.#prepared.get(this.#key(question, known))
    const recipe = recipeOf(this.#measure(question), this.#asked(question, known), this.#dataset.codebook, prepared)
    const at = recipe.variables.map((variable) => scan.variable(variable))
    for (const [a, b] of recipe.crossed) scan.cross(at[a] ?? 0, at[b] ?? 0)
    return { scan, domain: scan.domain(question), recipe, at }
  }

  #asked({ category, wave }: EstimateQuestion, known: CellName[]): Asked {
    return { category, wave, known, middle: this.#middle }
  }

  #read({ request: { by } }: PlannedScan, sampling: Sampling, engine: Engine, recall: Recall): Read {
    const once = <Request, Result>(step: string, request: Request, read: (request: Request) => Result) =>
      recall(step, JSON.stringify(request), () => read(request))
    return {
      answers: (variable, domains) =>
        once('distinct', { by, domains, variable }, (asked) => readDistinct(this.#dataset, sampling, asked, engine)),
      totals: (variables, domain) =>
        once('totals', { by, domain, variables }, (asked) => readTotals(this.#dataset, sampling, asked, engine))
    }
  }

  /** To three digits, so that the totals of products keep theirs. */
  readonly #middle = (cell: CellName): number =>
    Number((this.#dataset.profile.get(cellKey(cell))?.mean ?? 0).toPrecision(3))

  #measure({ measure }: EstimateQuestion): SurveyMeasure {
    return this.#dataset.codebook.measures.get(measure) as SurveyMeasure
  }

  /** What all parts of a measure share in a domain. */
  #key({ measure, domain, except, wave }: EstimateQuestion, known: CellName[]): string {
    return JSON.stringify([measure, domain, except, wave, known])
  }
}

/** Two terms are set against each other: their variables meet, and their domains. */
export function meet({ scan, domain, at }: Term, other: Term): void {
  for (const a of at) for (const b of other.at) scan.compare(domain, other.domain, a, b)
}

/** Most measures share a scan; some have one of their own. */
export function kindOf(dataset: SurveyDataset, { measure }: EstimateQuestion): ScanKind {
  const found = dataset.codebook.measures.get(measure)
  const spread = found ? ownScanOf(found) : null
  return spread === null ? { spread: 'design', own: null } : { spread, own: measure }
}
