/** Means, and means of one column over several domains (`svymean`, `svyby`). */
import type { EstimateQuestion } from '../../../estimate/question.ts'
import { tInterval } from '../../../stats/interval.ts'
import { agreeWithEstimate, ask, level, sectors } from '../asking.ts'
import { domainOfCall } from '../cases.ts'
import type { Answered, ClaimsOf } from '../claim.ts'
import type { Agree } from '../ledger.ts'

const variableOf = (call: string) => /svymean\(~(\w+)/.exec(call)?.[1] ?? ''

export const means: ClaimsOf = ({ group, design, call, result }) => {
  if (group !== 'mean' && group !== 'domain_right') return []
  const question = ask(variableOf(call), domainOfCall(call))
  return [
    {
      survey: design,
      questions: [question],
      check: (answers, agree) => {
        const answer = answers.estimate(question)
        agreeWithEstimate(agree, answer, result)
        agree('df', answer.df, result['df_domain'] ?? result['df'], 1e-12)
        if (group === 'mean') checkMean(answers, question, result, agree)
      }
    }
  ]
}

function checkMean(answers: Answered, question: EstimateQuestion, r: Record<string, unknown>, agree: Agree): void {
  const answer = answers.estimate(question)
  agree('n', answer.n, r['n_valid'], 1e-12)
  agree('variance', (answer.se ?? Number.NaN) ** 2, r['var'])
  agree('deff', answer.deff, r['deff_replace'])
  agree('effective n', answer.nEff, r['kish_neff'])
  agree('effect of weights', (answer.n ?? 0) / (answer.nEff ?? 0), r['kish_deff'])
  agree('interval', answer.low, (r['ci_t_df_domain'] as number[])[0])
  agree('interval', answer.high, (r['ci_t_df_domain'] as number[])[1])
  agree('full df', answers.sampling.degrees, r['df_full'], 1e-12)
  // No codebook asks for these two: R's confint with the full design's df, and its default, the normal.
  for (const [df, ends] of [
    [answers.sampling.degrees, r['ci_t_df_full']],
    [Number.POSITIVE_INFINITY, r['ci_z']]
  ] as const) {
    const interval = tInterval(answer.value ?? Number.NaN, answer.se ?? Number.NaN, df, level)
    agree('interval', interval?.low, (ends as number[])[0])
    agree('interval', interval?.high, (ends as number[])[1])
  }
}

/** R's confint of svyby has endless df unless it is told. */
const degrees: Record<string, (full: number) => number> = {
  svyby_ci_default_is_z: () => Number.POSITIVE_INFINITY,
  svyby_ci_t: (full) => full
}

export const meansByDomain: ClaimsOf = ({ group, design, call, result }) => {
  if (!group.startsWith('svyby')) return []
  const variable = /svyby\(~(\w+)/.exec(call)?.[1] ?? ''
  const questions = sectors.map((sector) => ask(variable, { sector }))
  const of = (name: string) => result[name] as unknown as number[]
  return [
    {
      survey: design,
      questions,
      check: (answers, agree) => {
        for (const [k, question] of questions.entries()) {
          const answer = answers.estimate(question)
          if (group === 'svyby') agreeWithEstimate(agree, answer, { est: of('est')[k], se: of('se')[k] })
          const df = degrees[group]?.(answers.sampling.degrees)
          if (df === undefined) continue
          const interval = tInterval(answer.value ?? Number.NaN, answer.se ?? Number.NaN, df, level)
          agree('interval', interval?.low, of('lower')[k])
          agree('interval', interval?.high, of('upper')[k])
        }
      }
    }
  ]
}
