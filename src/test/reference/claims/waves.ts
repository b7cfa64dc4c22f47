/** Changes between waves that stand in rows: one design with shared clusters, or samples drawn apart. */
import { against, ask, compared, covarianceOf } from '../asking.ts'
import { domainOfCall } from '../cases.ts'
import type { ClaimsOf } from '../claim.ts'

export const waveChanges: ClaimsOf = ({ group, design, call, result }) => {
  if (group !== 'wave_change') return []
  const measure = /svyby\(~(\w+)/.exec(call)?.[1] ?? ''
  const at = (wave: string) => ({ ...ask('', domainOfCall(call), { dataset: 'cx-waves', wave }), measure })
  const question = against(at('2025'), at('2024'))
  return [
    {
      survey: design,
      questions: [question],
      check: (answers, agree) => {
        const change = compared(answers, question)
        const [now, before] = [answers.estimate(at('2025')), answers.estimate(at('2024'))]
        const size = (now.se ?? 0) * (before.se ?? 0)
        agree('2024', before.value, result['est24'])
        agree('2025', now.value, result['est25'])
        agree('covariance', covarianceOf(answers, question), result['cov'], 1e-9, size)
        agree('change', change.difference, result['change'])
        agree('se', change.se, result['se_change'])
        agree('se if apart', Math.hypot(now.se ?? 0, before.se ?? 0), result['se_change_if_independent'])
        if (result['df'] === undefined) return
        agree('se of 2024', before.se, result['se24'])
        agree('se of 2025', now.se, result['se25'])
        agree('df', change.df, result['df'], 1e-12)
        agree('p', change.p, result['p'])
      }
    }
  ]
}
