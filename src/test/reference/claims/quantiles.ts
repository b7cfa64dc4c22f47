/** Quantiles by both rules, with the interval that we give: Woodruff's, and on the logit scale where that has no end. */
import type { Estimate } from '../../../estimate/answer.ts'
import { ask } from '../asking.ts'
import { domainOfCall } from '../cases.ts'
import type { ClaimsOf } from '../claim.ts'

type Quantiles = { p: number[]; quantile: number[]; ci_lower: unknown[]; ci_upper: unknown[]; se: unknown[] }

/** Of the types of interval that R has, a codebook gives one; the others are in `src/test/stats/quantile.test.ts`. */
export const quantiles: ClaimsOf = ({ id, group, design, call, result }) => {
  const woodruffOfReplicates = group === 'replicate' && id.endsWith('/median_woodruff')
  if ((group !== 'quantile' && !woodruffOfReplicates) || call.includes('"score"')) return []
  const r = result as unknown as Quantiles
  const variable = /~(\w+)/.exec(call)?.[1] === 'nps' ? 'nps' : 'ttr'
  const rule = /qrule="(\w+)"/.exec(call)?.[1] ?? 'math'
  const type = /interval\.type="(\w+)"/.exec(call)?.[1] ?? 'mean'
  const questions = r.p.map((p) => ask(`${variable}_${rule}_${Math.round(100 * p)}`, domainOfCall(call)))
  return [
    {
      survey: design,
      questions,
      check: (answers, agree) => {
        for (const [k, question] of questions.entries()) {
          const answer = answers.estimate(question)
          agree(`quantile ${r.p[k]}`, answer.value, r.quantile[k], 1e-12)
          const plain = answer.interval === 'woodruff'
          if (type === 'mean') {
            agree(`quantile ${r.p[k]} has both ends`, Number(plain), Number(both(r, k)))
            if (plain) agreeWithEnds(answer, r, k, agree)
          }
          if (type === 'xlogit' && !plain) agreeWithEnds(answer, r, k, agree)
        }
      }
    }
  ]
}

function both({ ci_lower, ci_upper }: Quantiles, k: number): boolean {
  return !Number.isNaN(Number(ci_lower[k])) && !Number.isNaN(Number(ci_upper[k]))
}

function agreeWithEnds(
  { low, high, se }: Estimate,
  r: Quantiles,
  k: number,
  agree: (what: string, ours: number | null, theirs: unknown, tolerance?: number) => void
): void {
  agree(`quantile ${r.p[k]}, low`, low, r.ci_lower[k], 1e-12)
  agree(`quantile ${r.p[k]}, high`, high, r.ci_upper[k], 1e-12)
  agree(`quantile ${r.p[k]}, se`, se, r.se[k])
}
