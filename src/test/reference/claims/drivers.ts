/** What drives satisfaction: parts of the explained variance, and slopes with the others held. */
import type { Estimate } from '../../../estimate/answer.ts'
import { ask } from '../asking.ts'
import { domainOfCall, type NamedCase } from '../cases.ts'
import type { Claim, ClaimsOf } from '../claim.ts'
import type { Agree } from '../ledger.ts'

const columns = ['drv_speed', 'drv_staff', 'drv_resolution', 'drv_digital', 'drv_value']

export const drivers: ClaimsOf = (each) => {
  const { group, design, call, result } = each
  const of = (name: string, k: number) => (result[name] as number[])[k] ?? Number.NaN
  if (group === 'drivers') {
    // A part has no standard error in R; that of ours is a jackknife's, in src/test/stats/jackknife.test.ts.
    const part = (measure: string, theirs: string) =>
      asked('dA', measure, domainOfCall(design), (answer, k, agree) => {
        agree('n', answer.n, result['n_complete'], 1e-12)
        agree(measure, answer.value, of(theirs, k) / 100)
      })
    return [part('shapley', 'lmg_pct'), part('johnson', 'johnson_pct')]
  }
  if (!isOfDrivers(each)) return []
  return [
    asked(design, 'slopes', domainOfCall(call), (answer, k, agree) => {
      agree('slope', answer.value, of('est', k + 1))
      agree('se', answer.se, of('se', k + 1))
    })
  ]
}

function isOfDrivers({ group, call }: NamedCase): boolean {
  return group === 'svyglm' && call.startsWith(`svyglm(csat ~ ${columns.join('+')},`)
}

function asked(
  survey: string,
  measure: string,
  domain: Record<string, string>,
  check: (answer: Estimate, k: number, agree: Agree) => void
): Claim {
  const questions = columns.map((category) => ask(measure, domain, { category }))
  return {
    survey,
    questions,
    check: (answers, agree) => {
      for (const [k, question] of questions.entries()) check(answers.estimate(question), k, agree)
    }
  }
}
