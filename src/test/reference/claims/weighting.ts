/** Weighting to margins as a codebook asks for it, the variance with it; and each replicate weighted anew. */
import { total } from '../../../stats/total.ts'
import { standardError } from '../../../stats/variance.ts'
import { agreeWithEstimate, ask } from '../asking.ts'
import { domainOfCall } from '../cases.ts'
import type { ClaimsOf } from '../claim.ts'
import { iterated } from '../ledger.ts'
import { isOne, scanAll } from '../scanned.ts'

/** R's designs that a codebook has too; those of `rake()` and `trimWeights` have another variance, or stop elsewhere. */
const weighted = ['rk_cal', 'cal_lin', 'cal_lin_b', 'cal_logit', 'ps_sex', 'jr']

export const weightedEstimates: ClaimsOf = ({ group, design, call, result }) => {
  if (!['calibration_estimate', 'replicate_raked'].includes(group) || !weighted.includes(design)) return []
  const domain = domainOfCall(call)
  if (call.startsWith('svytotal'))
    return [
      {
        survey: design,
        questions: [],
        check: async (answers, agree) => {
          const confident = { factors: [isOne('digital_confident', 'yes')], known: [] }
          const sample = await scanAll(answers, [confident], domain)
          const estimator = total(sample, 0, 0)
          agree('total', estimator(sample.totals).value, result['est'], iterated)
          agree('se', standardError(sample, estimator), result['se'], iterated)
        }
      }
    ]
  const measure = call.includes('rank_speed') ? 'speed_first' : 'confident'
  const question = ask(measure, domain, { dataset: 'respondents' })
  return [
    {
      survey: design,
      questions: [question],
      check: (answers, agree) => agreeWithEstimate(agree, answers.estimate(question), result, iterated)
    }
  ]
}
