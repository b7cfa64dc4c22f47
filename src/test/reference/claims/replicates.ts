/** Means, ratios, differences and quantiles under replicate weights of each kind; totals stand in `parts.ts`. */
import { cellOf } from '../../../dataset/dataset.ts'
import type { Replicates } from '../../../design/sampling.ts'
import { identifier } from '../../../engine/engine.ts'
import { tInterval } from '../../../stats/interval.ts'
import { quantile } from '../../../stats/quantile.ts'
import { replicatedCovariance } from '../../../stats/replication.ts'
import { agreeWithEstimate, ask, compared, level } from '../asking.ts'
import { domainOfCall, type NamedCase } from '../cases.ts'
import type { Answered, Claim, ClaimsOf } from '../claim.ts'
import { twoDomains } from './comparisons.ts'

export const replicates: ClaimsOf = (each) => {
  const { group, design, call, result } = each
  if (group !== 'replicate') return []
  if (call.startsWith('svycontrast')) {
    const question = twoDomains(call)
    return [
      {
        survey: design,
        questions: [question],
        check: (answers, agree) => {
          const answer = compared(answers, question)
          agree('difference', answer.difference, result['est'])
          agree('se', answer.se, result['se'])
        }
      }
    ]
  }
  if (call.includes("interval.type='quantile'")) return [replicatedQuantiles(each)]
  if (!/^svy(mean|ratio)/.test(call)) return []
  const variable = /svymean\(~(\w+)/.exec(call)?.[1] ?? 'ttr_per_contact'
  const question = ask(variable, domainOfCall(call))
  return [
    {
      survey: design,
      questions: [question],
      check: (answers, agree) => agreeWithEstimate(agree, answers.estimate(question), result)
    }
  ]
}

/**
 * Quantiles whose spread is that of the replicates' own quantiles, which no codebook asks for (ours have Woodruff's).
 */
function replicatedQuantiles({ design, result }: NamedCase): Claim {
  return {
    survey: design,
    questions: [],
    check: async (answers, agree) => {
      const { p = [], ...theirs } = result as unknown as Record<string, number[]>
      const { whole, replicates } = await quantilesOf(answers, p)
      const { scales, about } = answers.sampling.replicates as Replicates
      const spread = { kind: 'replication' as const, replicates, scales, about }
      for (const [k, probability] of p.entries()) {
        const of = (totals: ArrayLike<number>) => ({ value: totals[k] ?? Number.NaN, gradient: new Map() })
        const se = Math.sqrt(replicatedCovariance(spread, whole, of, of))
        const interval = tInterval(whole[k] ?? Number.NaN, se, answers.sampling.degrees, level)
        agree(`quantile ${probability}`, whole[k], theirs['quantile']?.[k], 1e-12)
        agree(`quantile ${probability}, se`, se, theirs['se']?.[k])
        agree(`quantile ${probability}, low`, interval?.low, theirs['ci_lower']?.[k])
        agree(`quantile ${probability}, high`, interval?.high, theirs['ci_upper']?.[k])
      }
    }
  }
}

/** The quantiles of the answers, and the same under each replicate's weights. */
async function quantilesOf({ dataset, sampling, engine }: Answered, p: number[]) {
  const columns = ['w', ...(sampling.replicates?.columns ?? [])]
  const sums = columns.map((name) => `sum(${name}) AS ${name}`)
  const rows = await engine.rows(
    `SELECT x, ${sums.join(', ')} FROM (SELECT *, ${cellOf(dataset, 'ttr_minutes', null)} AS x FROM ${identifier(sampling.table)})
     WHERE x IS NOT NULL GROUP BY x ORDER BY x`
  )
  const [whole = [], ...replicates] = columns.map((name) => {
    const answers = rows.map((row) => ({ value: Number(row['x']), weight: Number(row[name]) }))
    return p.map((probability) => quantile(answers, probability, 'math'))
  })
  return { whole, replicates }
}
