/** Differences: of two domains, of a domain and the rest or everybody, of two waves, of all pairs. */

import { answerAll } from '../../../estimate/answer-all.ts'
import type { ComparisonQuestion, EstimateQuestion } from '../../../estimate/question.ts'
import { adjustments } from '../../../stats/adjust.ts'
import { tProbability } from '../../../stats/t-distribution.ts'
import { against, agreeWithTest, ask, compared } from '../asking.ts'
import { domainOfCall, type NamedCase } from '../cases.ts'
import type { Claim, ClaimsOf } from '../claim.ts'

/** What R compares, from the call. */
export const differences: ClaimsOf = (each) => {
  const { group, design, call } = each
  if (group === 'domain_vs_rest') {
    const variable = /svyttest\((\w+)~/.exec(call)?.[1] ?? ''
    const sector = /sector=="([^"]+)"/.exec(call)?.[1] ?? ''
    return [claim(each, design, against(ask(variable, { sector }), ask(variable, {}, { except: { sector } })))]
  }
  if (group === 'domain_vs_overall') {
    const variable = /y1=(\w+)/.exec(call)?.[1] ?? ''
    const sector = /sector=="([^"]+)"/.exec(call)?.[1] ?? ''
    return [claim(each, design, against(ask(variable, { sector }), ask(variable)))]
  }
  if (group === 'two_domain') return [claim(each, design, twoDomains(call))]
  if (!group.startsWith('paired')) return []
  const domain = domainOfCall(call)
  return [claim(each, design, against(ask('ease_during', domain), ask('ease_before', domain), 'both'))]
}

/** `utilities - supermarkets`, or a t test by a factor: its second value minus its first. */
export function twoDomains(call: string): ComparisonQuestion {
  const variable = /svy(?:by|ttest)\(~?(\w+)/.exec(call)?.[1] ?? ''
  const of = (domain: Record<string, string>): EstimateQuestion => ask(variable, domain)
  if (call.includes('~sex')) return against(of({ sex: 'male' }), of({ sex: 'female' }))
  return against(of({ sector: 'utilities' }), of({ sector: 'supermarkets' }))
}

function claim({ result }: NamedCase, survey: string, question: ComparisonQuestion): Claim {
  return {
    survey,
    questions: [question],
    check: (answers, agree) => {
      const answer = compared(answers, question)
      if (result['parameter']) return agreeWithTest(agree, answer, result)
      agree('difference', answer.difference, result['est'])
      agree('se', answer.se, result['se'])
      // R gives no p of a contrast; ours has the full design's df.
      agree('p', answer.p, tProbability(Number(result['est']) / Number(result['se']), answers.sampling.degrees))
    }
  }
}

/** Every pair of sectors as one family, adjusted as the codebook says; two more methods are of R alone. */
export const families: ClaimsOf = ({ group, design, result }) => {
  if (group !== 'multiplicity') return []
  const of = (name: string) => result[name] as unknown as number[]
  if (!result['a'])
    return [
      {
        survey: 'dA',
        questions: [],
        check: (_, agree) => {
          for (const [name, theirs] of [
            ['holm', 'holm'],
            ['bh', 'BH'],
            ['by', 'BY']
          ] as const)
            for (const [k, p] of adjustments[name](of('p').map((p) => p ?? Number.NaN)).entries())
              agree(theirs, p, of(theirs)[k] ?? Number.NaN)
        }
      }
    ]
  const [a, b] = [result['a'], result['b']] as string[][]
  const pairs = (a ?? []).map((left, k) =>
    against(ask('nps_score', { sector: left }), ask('nps_score', { sector: b?.[k] ?? '' }))
  )
  return (['holm', 'bh', 'by'] as const).map((method) => ({
    survey: method === 'holm' ? design : `${design} ${method}`,
    questions: [],
    check: async ({ dataset, sampling, engine }, agree) => {
      const asked = pairs.map((question) => ({ question, family: 'all pairs' }))
      const answers = await answerAll(asked, new Map([['cx', { dataset, sampling }]]), engine)
      for (const [k, question] of pairs.entries()) {
        const answer = answers.comparison(question, 'all pairs')
        agree('difference', answer.difference, of('est')[k])
        agree('se', answer.se, of('se')[k])
        agree('df', answer.df, result['df'], 1e-12)
        agree('p', answer.p, of('p')[k])
        agree(method, answer.pAdjusted, of(method === 'holm' ? 'holm' : method.toUpperCase())[k])
      }
    }
  }))
}
