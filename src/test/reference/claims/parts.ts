/** Distributions, several answers, rankings, totals and ratios. */
import type { EstimateQuestion } from '../../../estimate/question.ts'
import { total } from '../../../stats/total.ts'
import { standardError } from '../../../stats/variance.ts'
import { against, agreeWithEstimate, agreeWithMatrix, ask } from '../asking.ts'
import { domainOfCall, type NamedCase } from '../cases.ts'
import type { Claim, ClaimsOf } from '../claim.ts'
import { isOne, scanAll } from '../scanned.ts'

function estimate({ design, result }: NamedCase, question: EstimateQuestion, survey = design): Claim {
  return {
    survey,
    questions: [question],
    check: (answers, agree) => agreeWithEstimate(agree, answers.estimate(question), result)
  }
}

/** Multiselect, ranking and ratio questions, one estimate each. */
export const parts: ClaimsOf = (each) => {
  const { group, id, call } = each
  const [, , measure = '', category = null] = id.split('/')
  if (group === 'multiselect') {
    if (measure === 'mean_mentions') return [estimate(each, ask('pct_of_asked'))]
    return [estimate(each, ask(measure, {}, { category }))]
  }
  if (group === 'ranking') return [estimate(each, ask(measure, {}, { category, dataset: 'respondents' }))]
  if (group === 'ratio') return [estimate(each, ask('ttr_per_contact', domainOfCall(call)))]
  return []
}

/**
 * How many were affected. A codebook has totals of numbers only, and `negative_impact` is yes or no; so a scan of our own.
 */
export const totals: ClaimsOf = ({ group, design, call, result, id }) => {
  const [, rule = ''] = /^lonely\/(\w+)\/total/.exec(id) ?? []
  const wanted = group === 'total' || rule !== '' || (group === 'replicate' && call.startsWith('svytotal'))
  if (!wanted || rule === 'fail') return []
  return [
    {
      survey: rule === '' ? design : `lonely ${rule.replace('certainty', 'remove')}`,
      questions: [],
      check: async (answers, agree) => {
        const affected = { factors: [isOne('negative_impact', 'yes')], known: [] }
        const sample = await scanAll(answers, [affected], domainOfCall(call))
        const estimator = total(sample, 0, 0)
        agree('total', estimator(sample.totals).value, result['est'])
        agree('se', standardError(sample, estimator), result['se'])
      }
    }
  ]
}

const measures: Record<string, string> = { channel: 'channel', sector: 'sector', nps: 'nps' }

export const distributions: ClaimsOf = ({ group, design, call, result }) => {
  if (group !== 'distribution') return []
  if (call.startsWith('svyby')) return [bySector(result, design)]
  const column = /factor\((\w+)\)/.exec(call)?.[1] ?? ''
  const of = (name: string) => result[name] as unknown as number[]
  const codes = (result['names'] as string[]).map((name) => name.slice(`factor(${column})`.length))
  const questions = codes.map((category) => ask(measures[column] ?? '', {}, { category }))
  return [
    {
      survey: design,
      questions: [...questions, ...pairs(questions)],
      check: (answers, agree) => {
        for (const [k, question] of questions.entries())
          agreeWithEstimate(agree, answers.estimate(question), { est: of('est')[k], se: of('se')[k] })
        agreeWithMatrix(agree, answers, questions, result['vcov'])
      }
    }
  ]
}

function pairs(questions: EstimateQuestion[]) {
  return questions.flatMap((left, i) => questions.slice(i + 1).map((right) => against(left, right)))
}

/**
 * svyby of a factor that lacks a level in one of the domains warns and makes a list of seven rows and three columns,
 * which holds the answers of the first three domains seven times each; the last of them is the one without the level.
 */
function bySector(result: NamedCase['result'], design: string): Claim {
  const found = result.est as unknown as Record<string, number>[]
  const columns = [found[0], found[7], found[14]]
  const sectors = ['department stores', 'financial services', 'independent retail']
  const questions = sectors.map((sector) =>
    ['1', '2', '3', '4', '5'].map((category) => ask('csat_answers', { sector }, { category }))
  )
  return {
    survey: design,
    questions: questions.flat(),
    check: (answers, agree) => {
      for (const [s, of] of questions.entries())
        for (const question of of) {
          const name = `factor(csat)${question.category}`
          const answer = answers.estimate(question)
          if (columns[s]?.[name] === undefined) agree(`${sectors[s]} ${name}`, answer.value, 0)
          else agreeWithEstimate(agree, answer, { est: columns[s]?.[name], se: columns[s]?.[`se.${name}`] })
        }
    }
  }
}
