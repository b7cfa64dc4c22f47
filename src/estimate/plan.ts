import { type Column, leavesOf, type SurveyMeasure } from '../codebook/codebook.ts'
import type { SurveyDataset } from '../dataset/dataset.ts'
import type { Scan } from '../design/scan.ts'
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
    if (question.on === 'both') {
      this.position(where, this.variable(question, question.wave, question.minus))
      return where
    }
    const later = this.position(where, this.variable(question, question.wave, null))
    const earlier = this.position(where, this.variable(question, question.minus, null))
    const pairs = this.scans.get(where.scan)?.scan.pairs
    if (pairs && !pairs.some(([a, b]) => a === later && b === earlier)) pairs.push([later, earlier])
    return where
  }

  variable(question: EstimateQuestion, wave: string | null, minus: string | null): Variable {
    const measure = this.#dataset.codebook.measures.get(question.measure) as SurveyMeasure
    return { column: measure.column, wave, minus, score: statistics[measure.statistic].score(measure) }
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
      const leaves = leavesOf(this.#dataset.codebook.columns.get(dimension) as Column, code)
      if (leaves.length === 1 && leaves[0] === code) {
        by.push(dimension)
        codes.push(code)
      } else filter.push({ column: dimension, codes: [code, ...leaves] })
    }
    const scan = JSON.stringify([filter, by])
    if (!this.scans.has(scan)) {
      this.scans.set(scan, { scan: { filter, by, variables: [], pairs: [] }, positions: new Map() })
    }
    return { scan, codes }
  }
}
