/** R's own examples (`pkg`): estimates by way of the codebook of `api.ts`. Tests of tables stand in `tables.ts`, models in `models.ts`. */
import type { Estimate } from '../../../estimate/answer.ts'
import { type EstimateQuestion, estimateOf } from '../../../estimate/question.ts'
import { arcsineInterval, betaInterval, type logitInterval, tInterval } from '../../../stats/interval.ts'
import { against, agreeWithEstimate, agreeWithMatrix, agreeWithTest, compared, level } from '../asking.ts'
import { designsOfR, type NamedCase } from '../cases.ts'
import type { Claim, ClaimsOf } from '../claim.ts'
import { type Agree, iterated } from '../ledger.ts'

type Result = NamedCase['result']

const paired = /^api($|_)/
const school = (measure: string, more: Partial<EstimateQuestion> = {}) =>
  estimateOf({ dataset: 'api', measure, domain: {}, wave: paired.test(measure) ? '2000' : null, ...more })
const improved = (comp_imp: string) => school('api', { domain: { comp_imp } })

/** Estimates one by one, by the name of the case. */
const single: Record<string, EstimateQuestion> = {
  mean: school('api'),
  mean_api00: school('api'),
  mean_api00_deff_replace: school('api'),
  total: school('enroll'),
  total_enroll: school('enroll'),
  ratio: school('tested'),
  subset_compimp_yes: improved('Yes')
}

export const schools: ClaimsOf = ({ id, group, design, result }) => {
  const [, , name = ''] = id.split('/')
  // R's calibrated designs are at stats level; ours of them that a codebook has is post-stratification.
  if (group !== 'pkg' || !/^(dstrat|dclus1|dclus2|dclus2wr|aj1|ajn|ajn0|ps)$/.test(design)) return []
  const claim = (questions: Claim['questions'], check: Claim['check']) => [
    { survey: `api ${design}`, questions, check }
  ]
  const question = single[name]
  if (question)
    return claim([question], (answers, agree) => {
      const answer = answers.estimate(question)
      agreeWithEstimate(agree, answer, result)
      if (result['deff'] !== undefined) agree('deff', deffOf(answer, design, name), result['deff'])
    })
  const byType = ['E', 'H', 'M'].map((stype) => ({
    part: school('stype', { category: stype }),
    before: school('api', { domain: { stype }, wave: '1999' })
  }))
  const of = (key: string, k: number) => (result[key] as unknown as number[])[k]
  if (name === 'stype') {
    const parts = byType.map(({ part }) => part)
    const pairs = parts.flatMap((left, i) => parts.slice(i + 1).map((right) => against(left, right)))
    return claim([...parts, ...pairs], (answers, agree) => {
      for (const [k, part] of parts.entries())
        agreeWithEstimate(agree, answers.estimate(part), { est: of('est', k), se: of('se', k) })
      agreeWithMatrix(agree, answers, parts, result['vcov'])
    })
  }
  if (name === 'by_stype') {
    const means = byType.map(({ before }) => before)
    return claim(means, (answers, agree) => {
      for (const [k, mean] of means.entries())
        agreeWithEstimate(agree, answers.estimate(mean), { est: of('est', k), se: of('se', k) })
    })
  }
  if (name.startsWith('quantile')) {
    const questions = [25, 50, 75].map((p) => school(`api_${name.slice('quantile_'.length)}_${p}`))
    return claim(questions, (answers, agree) => {
      for (const [k, question] of questions.entries()) checkQuantile(answers.estimate(question), k, of, agree)
    })
  }
  if (name.startsWith('ciprop') && !name.endsWith('likelihood')) {
    const share = school('ell0')
    return claim([share], (answers, agree) => checkShare(answers.estimate(share), name.slice(12), result, agree))
  }
  const difference =
    name === 'ttest_paired'
      ? against(school('api'), school('api', { wave: '1999' }), 'both')
      : name === 'ttest_growth_compimp'
        ? against(improved('Yes'), improved('No'))
        : null
  if (!difference) return []
  return claim([difference], (answers, agree) => agreeWithTest(agree, compared(answers, difference), result))
}

/** R's plain `deff` is against sampling without replacement from a population of the sum of weights; ours is with. */
function deffOf({ deff, n }: Estimate, design: string, name: string): number {
  const population = designsOfR()[design]?.sum_weights ?? Number.NaN
  return (deff ?? Number.NaN) / (name.endsWith('replace') ? 1 : 1 - (n ?? 0) / population)
}

function checkQuantile(answer: Estimate, k: number, of: (key: string, k: number) => unknown, agree: Agree): void {
  agree('quantile', answer.value, of('quantile', k), 1e-12)
  agree('low', answer.low, of('ci_lower', k), 1e-12)
  agree('high', answer.high, of('ci_upper', k), 1e-12)
  agree('se', answer.se, of('se', k))
}

/** The codebook's interval is the logit; the others are of stats, made of our estimate. */
function checkShare(answer: Estimate, method: string, result: Result, agree: Agree): void {
  const [share, se, df] = [answer.value ?? Number.NaN, answer.se ?? Number.NaN, answer.df ?? Number.NaN]
  const [low, high] = [Number(result['ci_lower']), Number(result['ci_upper'])]
  // R's logit is a fit that stops where it stops, its estimate too.
  const tolerance = method === 'logit' ? iterated : undefined
  agree('estimate', share, result.est, tolerance)
  agree('se', se, result.se, tolerance)
  if (method === 'logit' || method === 'xlogit') {
    agree('low', answer.low, low, tolerance)
    agree('high', answer.high, high, tolerance)
    return
  }
  const made: Record<string, () => ReturnType<typeof logitInterval>> = {
    mean: () => tInterval(share, se, df, level),
    beta: () => betaInterval(share, se, df, answer.n ?? 0, level),
    asin: () => arcsineInterval(share, se, df, level)
  }
  const interval = made[method]?.()
  // Where the arcsine's end passes 0, R's sine comes back from it, and ours stays there.
  const angle = Math.asin(Math.sqrt(share)) - (Math.asin(Math.sqrt(high)) - Math.asin(Math.sqrt(share)))
  if (method === 'asin' && angle < 0) {
    agree('low, passing 0', interval?.low, 0)
    agree('where the sine comes back', Math.sin(angle) ** 2, low)
  } else agree('low', interval?.low, low)
  agree('high', interval?.high, high)
}
