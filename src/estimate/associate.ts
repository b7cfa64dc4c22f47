import { combination, type Estimator } from '../stats/linear.ts'
import { raoScott } from '../stats/rao-scott.ts'
import { ratio } from '../stats/ratio.ts'
import { covarianceMatrix } from '../stats/variance.ts'
import type { Association } from './answer.ts'
import { type AssociationQuestion, type EstimateQuestion, keyOf } from './question.ts'
import type { AnsweredSurvey, Totals } from './survey.ts'

const unknown: Association = { statistic: null, df1: null, df2: null, p: null }

/**
 * Tests whether the answers to one item differ between groups: Rao and Scott's second-order F. Not of a table in which
 * something is hidden to protect people.
 * Agrees with R: `svychisq(~group + answer, design, statistic = "F")`.
 */
export function associate(question: AssociationQuestion, survey: AnsweredSurvey): Association {
  const { cells } = question
  if (cells.flat().some((cell) => survey.estimate(cell).absence === 'disclosure')) return unknown
  const found = survey.totals(cells.flat())
  if (!found || cells.length < 2 || (cells[0]?.length ?? 0) < 2) return unknown
  return found.recall('association', keyOf(question), () => tested(cells, found, survey.degrees))
}

function tested(cells: EstimateQuestion[][], { sample, totals }: Totals, degrees: number): Association {
  const whole = combination(totals.map((each) => [1, each] as const))
  const proportions = totals.map((each) => ratio(each, whole))
  const width = cells[0]?.length ?? 0
  const at = (r: number, c: number) => proportions[r * width + c] as Estimator
  const values = cells.map((row, r) => row.map((_, c) => at(r, c)(sample.totals).value))
  const columns = values[0]?.map((_, c) => values.reduce((sum, row) => sum + (row[c] ?? 0), 0)) ?? []
  const rows = values.map((row) => row.reduce((sum, value) => sum + value, 0))
  if (![...rows, ...columns].every((margin) => margin > 0)) return unknown
  const n = sample.rows.reduce((most, each) => Math.max(most, each), 0)
  const covariances = covarianceMatrix(sample, proportions)
  const between = (i: number, j: number, k: number, l: number) => covariances[i * width + j]?.[k * width + l] ?? 0
  try {
    const { statistic, df1, df2, p } = raoScott(values, n, between, degrees)
    return [statistic, df1, df2, p].every(Number.isFinite) ? { statistic, df1, df2, p } : unknown
  } catch (error) {
    // Cells so sparse that their covariances leave nothing to test.
    if (error instanceof RangeError) return unknown
    throw error
  }
}
