/** Regressions of numbers, by way of scans: row products for the linear, Newton's steps for the logistic. */
import type { Factor, Logistic } from '../../../design/variable.ts'
import { tInterval } from '../../../stats/interval.ts'
import type { Linear } from '../../../stats/linear.ts'
import { logisticCoefficients, logisticStep } from '../../../stats/logistic.ts'
import { regression } from '../../../stats/regression.ts'
import { tProbability } from '../../../stats/t-distribution.ts'
import { standardError } from '../../../stats/variance.ts'
import { level } from '../asking.ts'
import { domainOfCall } from '../cases.ts'
import type { Answered, ClaimsOf } from '../claim.ts'
import { type Agree, iterated, stopped } from '../ledger.ts'
import { cell, chained, isOne, scanAll, totalsOf, value } from '../scanned.ts'

type Fit = { values: number[]; errors: number[]; df: number }

/** The standard errors of coefficients, and df as R's svyglm has it: of the rows used, plus 1, minus coefficients. */
function fitted(sample: Awaited<ReturnType<typeof scanAll>>, coefficients: Linear[]): Fit {
  return {
    values: coefficients.map((each) => each.value),
    errors: coefficients.map((each) => standardError(sample, () => each)),
    df: (sample.sums[0]?.[0]?.degrees ?? Number.NaN) + 1 - coefficients.length
  }
}

/** T(a, b), a <= b, of z = 1, x1, …, y less its middle. */
const at = (a: number, b: number) => (b * (b + 1)) / 2 + a

async function linear(answers: Answered, y: string, xs: string[], domain: Record<string, string>): Promise<Fit> {
  const names = [...xs, y]
  const { profile } = answers.dataset
  const centres = names.map((name) => Math.round(profile.get(name)?.mean ?? 0))
  const z = names.map((name, k): Factor => ({ ...cell(name), score: { kind: 'value', minus: centres[k] ?? 0 } }))
  const known = names.map(cell)
  const columns: Factor[][] = [[], ...z.map((factor) => [factor])]
  const variables = columns.flatMap((right, b) =>
    columns.slice(0, b + 1).map((left) => ({ factors: [...left, ...right], known }))
  )
  const sample = await scanAll(answers, variables, domain)
  const totals = totalsOf(sample)
  const coefficients = regression(
    totals.map((each) => each.value),
    at,
    centres
  )
  return fitted(
    sample,
    coefficients.map((each) => chained(each, totals))
  )
}

/** A logistic model's sums at some coefficients. The score of x_j is the total of x_j y minus that of x_j p. */
async function logisticAt(answers: Answered, y: Factor, xs: string[], coefficients: number[], crossed: boolean) {
  const columns: Factor[][] = [[], ...xs.map((name) => [value(name)])]
  const known = [...xs.map(cell), ...('logistic' in y ? [] : [cell(y.column)])]
  const [intercept = 0, ...slopes] = coefficients
  const of = { intercept, slopes: xs.map((name, k) => ({ ...cell(name), slope: slopes[k] ?? 0 })) }
  const p: Logistic = { logistic: of, spread: false }
  const spread: Logistic = { logistic: of, spread: true }
  const scores = columns.flatMap((x) => [
    { factors: [...x, y], known },
    { factors: [...x, p], known }
  ])
  const products = columns.flatMap((right, b) =>
    columns.slice(0, b + 1).map((left) => ({ factors: [...left, ...right, spread], known }))
  )
  const sample = await scanAll(answers, [...scores, ...products], {}, crossed ? scores.length : 0)
  const totals = totalsOf(sample)
  const totalAt = (v: number) => totals[v]?.value ?? Number.NaN
  const sums = {
    coefficients,
    score: columns.map((_, j) => totalAt(2 * j) - totalAt(2 * j + 1)),
    information: columns.map((_, j) =>
      columns.map((_, k) => totalAt(scores.length + at(Math.min(j, k), Math.max(j, k))))
    )
  }
  return { sample, totals, sums }
}

/** Newton's steps to the end, and there the covariance of the score. */
async function logistic(answers: Answered, y: Factor, xs: string[]): Promise<Fit> {
  let coefficients = [0, ...xs.map(() => 0)]
  for (let change = 1; change > 1e-8; ) {
    const step = logisticStep((await logisticAt(answers, y, xs, coefficients, false)).sums)
    coefficients = step.coefficients
    change = step.change
  }
  const { sample, totals, sums } = await logisticAt(answers, y, xs, coefficients, true)
  const scores = coefficients.map((_, j): Linear => {
    const gradient = new Map([
      [2 * j, 1],
      [2 * j + 1, -1]
    ])
    return chained({ value: sums.score[j] ?? Number.NaN, gradient }, totals)
  })
  return fitted(
    sample,
    logisticCoefficients(sums, (j) => j).map((each) => chained(each, scores))
  )
}

/** What R makes of estimates and standard errors, made of these by stats. */
function agreeWithTests(
  agree: Agree,
  values: number[],
  errors: number[],
  df: number,
  r: Record<string, unknown>
): void {
  const of = (name: string, j: number) => (r[name] as number[])[j]
  agree('df', df, r['df_residual'], 1e-12)
  for (const [j, value] of values.entries()) {
    const se = errors[j] ?? Number.NaN
    const interval = tInterval(value, se, df, level)
    agree(`t ${j}`, value / se, of('t', j))
    agree(`p ${j}`, tProbability(value / se, df), of('p', j))
    agree(`low ${j}`, interval?.low, of('ci_lower', j))
    agree(`high ${j}`, interval?.high, of('ci_upper', j))
  }
}

/**
 * R stops a logistic fit with coefficients a billionth from the end, and takes the weights of the step before for its
 * standard errors, which are then a few hundred-thousandths from the end: src/test/stats/logistic.test.ts does the same.
 * To the end, in R 4.2.2, survey 4.1.1: the standard errors of the same calls with `control = glm.control(epsilon = 1e-15, maxit = 50)`. */
const atTheEnd: Record<string, number[]> = {
  dstrat: [0.45562087836015641, 0.013252510219390577, 0.009199453608838332, 0.03193457693653938],
  dclus1: [0.70113590039570839, 0.012573076866990177, 0.0092107624956946858, 0.025830082581132143],
  dclus2: [0.75562274530851647, 0.02220240284437415, 0.017991383163091793, 0.030183887569314817]
}

export const models: ClaimsOf = ({ group, design, call, result }) => {
  const [, y = '', right = ''] = /svyglm\(([\w.]+) ?~ ?([\w+]+), /.exec(call) ?? []
  if (!result['est'] || (group !== 'pkg' && group !== 'svyglm') || right === '') return []
  const survey = group === 'pkg' ? `api ${design}` : design
  const xs = right.split('+')
  const of = (name: string) => result[name] as unknown as number[]
  if (!call.includes('quasibinomial'))
    return [
      {
        survey,
        questions: [],
        check: async (answers, agree) => {
          const fit = await linear(answers, y, xs, domainOfCall(call))
          for (const [j, value] of fit.values.entries()) {
            agree(`coefficient ${j}`, value, of('est')[j])
            agree(`se ${j}`, fit.errors[j], of('se')[j])
          }
          agreeWithTests(agree, fit.values, fit.errors, fit.df, result)
        }
      }
    ]
  return [
    {
      survey,
      questions: [],
      check: async (answers, agree) => {
        const fit = await logistic(answers, isOne(y.replace('.', '_'), 'Yes'), xs)
        for (const [j, value] of fit.values.entries()) {
          agree(`coefficient ${j}`, value, of('est')[j], iterated)
          agree(`se ${j} at the end`, fit.errors[j], atTheEnd[design]?.[j], iterated)
          agree(`se ${j} where R stops`, fit.errors[j], of('se')[j], stopped)
        }
        agreeWithTests(agree, of('est'), of('se'), fit.df, result)
      }
    }
  ]
}
