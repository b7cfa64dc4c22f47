import { type CellName, cellKey } from '../dataset/dataset.ts'

/**
 * What an answer counts for. `value` takes a scale or number as it is, less `minus`; `recode` gives each code its number
 * and every other answer `otherwise` (a share: 1 and 0; NPS: 100, 0 and -100); `at most` is 1 up to a limit and 0 above
 * it; `rank` the rank of an option that was ranked; `logistic` is the probability p that a logistic model gives the row, or p(1 - p).
 */
export type Score =
  | { kind: 'value'; minus: number }
  | { kind: 'recode'; scores: Record<string, number>; otherwise: number }
  | { kind: 'at most'; limit: number }
  | { kind: 'rank' }

export type Factor = (CellName & { score: Score }) | Logistic

/** The probability 1 / (1 + exp(-(intercept + slopes · values))), or with `spread` what it leaves open, p(1 - p). */
export type Logistic = { logistic: { intercept: number; slopes: (CellName & { slope: number })[] }; spread: boolean }

/**
 * A variable of a survey: for each row the product of its factors, known where all of them are and the answers in
 * `known` too. Of no factors: 1.
 */
export type Variable = { factors: Factor[]; known: CellName[] }

export function variableKey(variable: Variable): string {
  return JSON.stringify([variable.factors, variable.known])
}

/** Equal for variables that are known of the same rows: those of the same cells. */
export function answeredKey({ factors, known }: Variable): string {
  const keys = factors.flatMap((factor) => {
    if ('logistic' in factor) return factor.logistic.slopes.map((slope) => cellKey(slope))
    return factor.score.kind === 'rank' ? [`rank of ${cellKey(factor)}`] : [cellKey(factor)]
  })
  return [...new Set([...keys, ...known.map(cellKey)])].sort().join('\n')
}
