/** Designs beyond strata and clusters: two stages, and strata with one cluster. */
import { against, agreeWithEstimate, ask, compared, covarianceOf } from '../asking.ts'
import { domainOfCall } from '../cases.ts'
import type { ClaimsOf } from '../claim.ts'

/** R's `certainty` is another name of `remove`. */
const ruleOf = (text: string) => /psu='(\w+)'/.exec(text)?.[1]?.replace('certainty', 'remove') ?? ''

/** Strata with one cluster in the design; totals stand in `parts.ts`, `fail` in the test itself. */
export const lonelyStrata: ClaimsOf = ({ group, design, call, result }) => {
  if (group !== 'lonely_psu' || ruleOf(design) === 'fail' || call.startsWith('svytotal')) return []
  const ratio = call.startsWith('svyratio')
  const variable = /svymean\(~(\w+)/.exec(call)?.[1] ?? ''
  const question = ratio ? ask('ttr_per_contact') : ask(variable, domainOfCall(call))
  return [
    {
      survey: `lonely ${ruleOf(design)}`,
      questions: [question],
      check: (answers, agree) => agreeWithEstimate(agree, answers.estimate(question), result)
    }
  ]
}

/** Strata in which the domain has one cluster. R heeds that under `adjust` alone; a codebook cannot say it otherwise. */
export const lonelyDomains: ClaimsOf = ({ group, design, call, result }) => {
  if (group !== 'lonely_domain') return []
  const rule = ruleOf(design)
  const domains = design.includes('domain.lonely=TRUE') && rule === 'adjust'
  const question = ask('ease_during', domainOfCall(call))
  return [
    {
      survey: `${design.endsWith('dA') ? 'dA' : 'dB'} ${domains ? '{ strata: adjust, domains: adjust }' : rule}`,
      questions: [question],
      check: (answers, agree) => agreeWithEstimate(agree, answers.estimate(question), result)
    }
  ]
}

/** Two means of the rows that have both, and their covariance. */
export const twoStages: ClaimsOf = ({ group, design, result }) => {
  if (group !== 'two_stage') return []
  const survey = design.startsWith('options') ? 'dC ultimate' : design
  const question = against(ask('ease_during'), ask('nps_score'), 'both')
  const of = (name: string) => result[name] as unknown as number[]
  return [
    {
      survey,
      questions: [question],
      check: (answers, agree) => {
        const { left, right } = compared(answers, question)
        agreeWithEstimate(agree, left, { est: of('est')[0], se: of('se')[0] })
        if (right) agreeWithEstimate(agree, right, { est: of('est')[1], se: of('se')[1] })
        const { values } = result['vcov'] as { values: number[][] }
        agree('covariance', covarianceOf(answers, question), values[0]?.[1])
      }
    }
  ]
}
