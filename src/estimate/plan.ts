import { type Column, codesWithin, type SurveyMeasure } from '../codebook/codebook.ts'
import type { SurveyDataset } from '../dataset/dataset.ts'
import type { Scan } from '../design/request.ts'
import { type Variable, variableKey } from '../design/variable.ts'
import type { ChangeQuestion, EstimateQuestion } from './question.ts'
import { statistics } from './statistics/statistics.ts'

/** A scan, and where in it the variables of its questions stand. */
export type PlannedScan = { scan: Scan; positions: Map<string, number> }

/** Where a question's answer will be: a scan, and the cell in it. */
export type Where = { scan: string; codes: string[] }

/**
 * Puts the questions of one survey together, so that all that ask for cells of the same dimensions share one scan.
 * A net (a value that others are within) is a filter, since its rows bear other codes; every other value is a cell.
 */
export class Plan {
  readonly scans = new Map<string, PlannedScan>()
  readonly #dataset: SurveyDataset

  constructor(dataset: SurveyDataset) {
    this.#dataset = dataset
  }

  addEstimate(question: EstimateQuestion): Where {
    const where = this.where(question)
    this.position(where, this.variable(question, question.wave, null))
    return where
  }

  addChange(question: ChangeQuestion): Where {
    const where = this.where(question)
    const [left, right] = this.sides(question)
    const later = this.position(where, left)
    const earlier = this.position(where, right)
    const pairs = this.scans.get(where.scan)?.scan.pairs
    if (pairs && !pairs.some(([a, b]) => a === later && b === earlier)) pairs.push([later, earlier])
    return where
  }

  /** The two variables whose means a change sets against each other. */
  sides(question: ChangeQuestion): [Variable, Variable] {
    const { wave, minus, on } = question
    const both = on === 'both'
    return [this.variable(question, wave, both ? minus : null), this.variable(question, minus, both ? wave : null)]
  }

  variable(question: EstimateQuestion, wave: string | null, given: string | null): Variable {
    const measure = this.#dataset.codebook.measures.get(question.measure) as SurveyMeasure
    return { column: measure.column, wave, given, score: statistics[measure.statistic].score(measure) }
  }

  /** The position of a variable in a scan, adding it where it is new. */
  position(where: Where, variable: Variable): number {
    const planned = this.scans.get(where.scan) as PlannedScan
    const key = variableKey(variable)
    const found = planned.positions.get(key)
    if (found !== undefined) return found
    const position = planned.scan.variables.push(variable) - 1
    planned.positions.set(key, position)
    return position
  }

  where(question: EstimateQuestion): Where {
    const filter: Scan['filter'] = []
    const by: string[] = []
    const codes: string[] = []
    for (const [dimension, code] of Object.entries(question.domain)) {
      const counting = codesWithin(this.#dataset.codebook.columns.get(dimension) as Column, code)
      if (counting.length === 1) {
        by.push(dimension)
        codes.push(code)
      } else filter.push({ column: dimension, codes: counting })
    }
    const scan = JSON.stringify([filter, by])
    if (!this.scans.has(scan)) {
      this.scans.set(scan, { scan: { filter, by, variables: [], pairs: [] }, positions: new Map() })
    }
    return { scan, codes }
  }
}
