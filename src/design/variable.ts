/**
 * What is added up: a number for each row that answered. `value` takes a scale or number as it is; `recode` gives
 * each code its number and every other answer `otherwise` (a share: 1 and 0; NPS: 100, 0 and -100).
 */
export type Score = { kind: 'value' } | { kind: 'recode'; scores: Record<string, number>; otherwise: number }

/**
 * A variable of a survey: a score of a column at a wave. With `given`, only rows count that answered at that wave too.
 */
export type Variable = { column: string; wave: string | null; score: Score; given: string | null }

export function variableKey(variable: Variable): string {
  return JSON.stringify([variable.column, variable.wave, variable.given, variable.score])
}
