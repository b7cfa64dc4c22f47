import type { Variable } from '../../design/variable.ts'
import { logisticStep } from '../../stats/logistic.ts'
import { type OddsModel, oddsSums, oddsVariables } from './odds.ts'

/** Fits a logistic regression by Newton's steps, each of totals taken anew. Null: there is no finite answer. */
export async function fitOdds(
  model: OddsModel,
  read: (variables: Variable[]) => Promise<number[]>
): Promise<number[] | null> {
  const size = model.z.length - 1
  let coefficients = new Array<number>(size).fill(0)
  for (let step = 0; step < mostSteps; step++) {
    const totals = await read(oddsVariables(model, coefficients))
    try {
      const next = logisticStep(oddsSums(size, coefficients, (variable) => totals[variable] ?? 0))
      coefficients = next.coefficients
      if (next.change < settled) return coefficients
    } catch (error) {
      if (error instanceof RangeError) return null
      throw error
    }
  }
  return null
}

const mostSteps = 25
/** Steps square the change, so that the next would change nothing. */
const settled = 1e-8
