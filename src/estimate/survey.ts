import type { SurveyMeasure } from '../codebook/codebook.ts'
import type { SurveyDataset } from '../dataset/dataset.ts'
import type { Sampling } from '../design/sampling.ts'
import { type ScannedCell, scan } from '../design/scan.ts'
import { variableKey } from '../design/variable.ts'
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
import type { ChangeQuestion, EstimateQuestion } from './question.ts'
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

/** The estimates that a question is made of: itself, or the two sides of a change. */
export function sidesOf(question: EstimateQuestion | ChangeQuestion): EstimateQuestion[] {
  const { dataset, measure, domain, wave } = question
  const waves = 'minus' in question ? [wave, question.minus] : [wave]
  return waves.map((each) => ({ dataset, measure, domain, wave: each }))
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

function positionOf(context: Context, question: EstimateQuestion, wave: string | null, minus: string | null): number {
  const { scan: key } = context.plan.where(question)
  const planned = context.plan.scans.get(key) as PlannedScan
  return planned.positions.get(variableKey(context.plan.variable(question, wave, minus))) ?? -1
}

function estimate(context: Context, question: EstimateQuestion): Estimate {
  const { codebook } = context.dataset
  const measure = codebook.measures.get(question.measure) as SurveyMeasure
  const statistic = statistics[measure.statistic]
  const blank = blankEstimate(question, measure, statistic.unit, context.level)
  if (!isAsked(context.dataset, question)) return { ...blank, absence: 'not asked' }
  const moments = momentsAt(context, context.plan.where(question))
  const v = positionOf(context, question, question.wave, null)
  const sums = moments?.variables[v]
  if (!moments || !sums) return { ...blank, absence: 'nobody answered' }
  const { standing, absence } = standingOf(codebook, sums)
  if (standing === 'suppressed') return { ...blank, absence }
  const linear = mean(moments, v)
  const v2 = variance(moments, linear)
  const value = statistic.unit === 'proportion' ? clampShare(linear.value) : linear.value
  const df = domainDegrees(moments)
  const { interval, method } = statistic.interval(value, Math.sqrt(v2), df, sums.n, context.level)
  return {
    ...blank,
    value,
    se: Math.sqrt(v2),
    low: interval?.low ?? null,
    high: interval?.high ?? null,
    df,
    n: sums.n,
    nEff: kishSize(sums),
    deff: designEffect(sums, linear.value, v2),
    standing,
    absence: null,
    interval: interval ? method : null
  }
}

/** Sums of weights leave a share of everybody at 0.9999…: within rounding of 0 or 1 it is 0 or 1. */
function clampShare(value: number): number {
  if (value < 1e-13) return 0
  return value > 1 - 1e-13 ? 1 : value
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
  const [left, right] = sidesOf(question).map((side) => estimate(context, side)) as [Estimate, Estimate]
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
  const linear = changeOf(context, question, moments)
  if (linear === null) return blank
  const se = standardError(moments, linear)
  const df = context.sampling.degrees
  const interval = tInterval(linear.value, se, df, context.level)
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

function changeOf(context: Context, question: ChangeQuestion, moments: Moments): Linear | null {
  if (question.on === 'each') {
    const later = mean(moments, positionOf(context, question, question.wave, null))
    return difference(later, mean(moments, positionOf(context, question, question.minus, null)))
  }
  const both = positionOf(context, question, question.wave, question.minus)
  const sums = moments.variables[both]
  if (!sums || standingOf(context.dataset.codebook, sums).standing === 'suppressed') return null
  return mean(moments, both)
}
