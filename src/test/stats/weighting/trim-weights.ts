import { type Limits, trimRound } from '../../../stats/weighting/trim.ts'

/** The loop that a database runs, over an array. */
export function trimWeights(weights: readonly number[], limits: Limits, kind: 'plain' | 'strict' = 'plain'): number[] {
  let current = [...weights]
  for (;;) {
    const beyond = (which: (weight: number) => boolean) => {
      const those = current.filter(which)
      return { rows: those.length, sum: those.reduce((sum, each) => sum + each, 0) }
    }
    const above = beyond((weight) => weight > limits.upper)
    const below = beyond((weight) => weight < limits.lower)
    const round = trimRound({ above, below, within: current.length - above.rows - below.rows }, limits)
    if (!round) return current
    current = current.map((weight) => {
      const limited = Math.min(limits.upper, Math.max(limits.lower, weight))
      return limited === weight ? weight + round.added : limited
    })
    if (kind === 'plain') return current
  }
}
