import type { SurveyMeasure } from '../codebook/codebook.ts'
import type { SurveyDataset } from '../dataset/dataset.ts'
import type { Sampling } from '../design/sampling.ts'
import { type ScannedCell, scan } from '../design/scan.ts'
import { type Variable, variableKey } from '../design/variable.ts'
import type { Engine } from '../engine/engine.ts'
import { domainDegrees } from '../stats/degrees.ts'
import { designEffect, kishSize } from '../stats/effective.ts'
import { tInterval } from '../stats/interval.ts'
import { difference, type Linear, standardError, variance } from '../stats/linear.ts'
import { mean } from '../stats/mean.ts'
import type { Moments } from '../stats/moments.ts'
import { tProbability } from '../stats/t-distribution.ts'
import type { Comparison, Estimate } from './answer.ts'
import { standingOf } from './base-rules.ts'
import { Plan, type PlannedScan, type Where } from './plan.ts'
import { type ChangeQuestion, type EstimateQuestion, sidesOf } from './question.ts'
import { statistics } from './statistics/statistics.ts'

/** What is needed to answer a question of a survey. */
export type SurveyAnswers = {
  estimate(question: EstimateQuestion): Estimate
  change(question: ChangeQuestion): Omit<Comparison, 'pAdjusted' | 'family'>
}

/** Answers the questions of one survey in as few scans as they allow. Every question given here can then be asked. */
export async function answerSurvey(
  dataset: SurveyDataset,
  sampling: Sampling,
  questions: (EstimateQuestion | ChangeQuestion)[],
  engine: Engine,
  level: number
): Promise<SurveyAnswers> {
  const plan = new Plan(dataset)
  for (const question of questions) {
    if ('minus' in question) plan.addChange(question)
    for (const side of sidesOf(question)) if (isAsked(dataset, side)) plan.addEstimate(side)
  }
  const cells = new Map<string, ScannedCell[]>()
  for (const [key, planned] of plan.scans) cells.set(key, await scan(dataset, sampling, planned.scan, engine))
  const context: Context = { dataset, sampling, plan, cells, level }
  return {
    estimate: (question) => estimate(context, question),
    change: (question) => change(context, question)
  }
}

type Context = {
  dataset: SurveyDataset
  sampling: Sampling
  plan: Plan
  cells: Map<string, ScannedCell[]>
  level: number
}

function isAsked(dataset: SurveyDataset, question: EstimateQuestion): boolean {
  const measure = dataset.codebook.measures.get(question.measure)
  const column = dataset.codebook.columns.get(measure?.column ?? '')
  return column?.sources.some((source) => source.wave === question.wave) ?? false
}

function momentsAt(context: Context, where: Where): Moments | undefined {
  const cells = context.cells.get(where.scan) ?? []
  return cells.find((cell) => cell.codes.every((code, index) => code === where.codes[index]))?.moments
}

function positionOf(context: Context, question: EstimateQuestion, variable: Variable): number {
  const planned = context.plan.scans.get(context.plan.where(question).scan) as PlannedScan
  return planned.positions.get(variableKey(variable)) ?? -1
}

function estimate(context: Context, question: EstimateQuestion): Estimate {
  return estimateOf(context, question, context.plan.variable(question, question.wave, null))
}

/** The estimate of a question over the rows that count for `variable`. */
function estimateOf(context: Context, question: EstimateQuestion, variable: Variable): Estimate {
  const { codebook } = context.dataset
  const measure = codebook.measures.get(question.measure) as SurveyMeasure
  const statistic = statistics[measure.statistic]
  const blank = blankEstimate(question, measure, statistic.unit, context.level)
  if (!isAsked(context.dataset, question)) return { ...blank, absence: 'not asked' }
  const moments = momentsAt(context, context.plan.where(question))
  const v = positionOf(context, question, variable)
  const sums = moments?.variables[v]
  if (!moments || !sums) return { ...blank, absence: 'nobody answered' }
  const df = domainDegrees(moments)
  const { standing, absence } = standingOf(codebook, sums, df)
  if (standing === 'suppressed') return { ...blank, absence }
  const linear = mean(moments, v)
  const spread = variance(moments, linear)
  const { value } = linear
  const { interval, method } = statistic.interval(value, Math.sqrt(spread), df, sums.n, context.level)
  return {
    ...blank,
    value,
    se: Math.sqrt(spread),
    low: interval?.low ?? null,
    high: interval?.high ?? null,
    df,
    n: sums.n,
    nEff: kishSize(sums),
    deff: designEffect(sums, value, spread),
    standing,
    absence: null,
    interval: interval ? method : null
  }
}

function blankEstimate(
  question: EstimateQuestion,
  measure: SurveyMeasure,
  unit: Estimate['unit'],
  level: number
): Estimate {
  return {
    dataset: question.dataset,
    measure: question.measure,
    statistic: measure.statistic,
    unit,
    category: null,
    domain: question.domain,
    wave: question.wave,
    value: null,
    se: null,
    level,
    low: null,
    high: null,
    df: null,
    n: null,
    nEff: null,
    deff: null,
    standing: 'suppressed',
    absence: null,
    source: null,
    interval: null
  }
}

function change(context: Context, question: ChangeQuestion): Omit<Comparison, 'pAdjusted' | 'family'> {
  const variables = context.plan.sides(question)
  const [left, right] = sidesOf(question).map((side, index) =>
    estimateOf(context, side, variables[index] as Variable)
  ) as [Estimate, Estimate]
  const blank = {
    left,
    right,
    difference: null,
    se: null,
    level: context.level,
    low: null,
    high: null,
    df: null,
    p: null,
    method: question.on === 'both' ? 'paired t' : 't of a difference, with the covariance of shared clusters',
    on: question.on,
    standing: 'suppressed' as const
  }
  const moments = momentsAt(context, context.plan.where(question))
  if (!moments || left.standing === 'suppressed' || right.standing === 'suppressed') return blank
  const [later, earlier] = variables.map((variable) => mean(moments, positionOf(context, question, variable)))
  const linear = difference(later as Linear, earlier as Linear)
  const se = standardError(moments, linear)
  const df = context.sampling.degrees
  const interval = se > 0 ? tInterval(linear.value, se, df, context.level) : null
  return {
    ...blank,
    difference: linear.value,
    se,
    low: interval?.low ?? null,
    high: interval?.high ?? null,
    df,
    p: se > 0 ? tProbability(linear.value / se, df) : null,
    standing: left.standing === 'caution' || right.standing === 'caution' ? 'caution' : 'ok'
  }
}
