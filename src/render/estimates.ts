import { stringify } from 'csv-stringify/sync'
import type { Comparison, Estimate } from '../estimate/answer.ts'
import type { Answers } from '../estimate/answer-all.ts'
import { keyOf } from '../estimate/question.ts'
import { sidesOf } from '../estimate/survey.ts'
import type { Report } from '../report/model.ts'
import { digits } from './figure/csv.ts'

/** Every answer that a report shows, in any of its languages, as it is published: language-neutral, 12 significant digits. */
export function estimatesOf(reports: Report[], answers: Answers): { json: string; csv: string } {
  const estimates = new Map<string, Estimate>()
  const comparisons = new Map<string, Comparison & { figures: string[] }>()
  for (const report of reports) {
    for (const { question, family } of report.asked) {
      for (const side of sidesOf(question)) estimates.set(keyOf(side), answers.estimate(side))
      if (!('minus' in question)) continue
      const figure = family === null ? null : family.slice(family.indexOf('#') + 1)
      const key = keyOf(question) + (figure ?? '')
      const comparison = answers.change(question, family)
      comparisons.set(key, { ...comparison, family: figure, figures: figure === null ? [] : [figure] })
    }
  }
  const flat = [...estimates.values()].map(publishedEstimate)
  const document = { estimates: flat, comparisons: [...comparisons.values()].map(publishedComparison) }
  return { json: `${JSON.stringify(document, null, 1)}\n`, csv: csvOf(flat) }
}

function publishedEstimate(estimate: Estimate) {
  const { dataset, measure, statistic, unit, category, domain, wave, standing, absence, interval, level, n, source } =
    estimate
  const [value, se, low, high] = [estimate.value, estimate.se, estimate.low, estimate.high].map(digits)
  const [df, nEff, deff] = [estimate.df, estimate.nEff, estimate.deff].map(digits)
  return {
    dataset,
    measure,
    statistic,
    unit,
    category,
    domain,
    wave,
    value,
    se,
    level,
    low,
    high,
    df,
    n,
    nEff,
    deff,
    standing,
    absence,
    interval,
    source
  }
}

function publishedComparison(comparison: Comparison & { figures: string[] }) {
  const { left, right, method, on, family, figures, level, standing } = comparison
  const side = ({ dataset, measure, domain, wave, value }: Estimate) => ({
    dataset,
    measure,
    domain,
    wave,
    value: digits(value)
  })
  const [difference, se, low, high] = [comparison.difference, comparison.se, comparison.low, comparison.high].map(
    digits
  )
  const [df, p, pAdjusted] = [comparison.df, comparison.p, comparison.pAdjusted].map(digits)
  return {
    left: side(left),
    right: side(right),
    difference,
    se,
    level,
    low,
    high,
    df,
    p,
    pAdjusted,
    method,
    on,
    family,
    standing,
    figures
  }
}

function csvOf(estimates: ReturnType<typeof publishedEstimate>[]): string {
  const rows = estimates.map(({ domain, ...rest }) => ({
    ...rest,
    domain: Object.entries(domain)
      .map(([dimension, code]) => `${dimension}=${code}`)
      .join(' ')
  }))
  const columns = [
    'dataset',
    'measure',
    'statistic',
    'unit',
    'category',
    'domain',
    'wave',
    'value',
    'se',
    'level',
    'low',
    'high',
    'df',
    'n',
    'nEff',
    'deff',
    'standing',
    'absence',
    'interval',
    'source'
  ]
  return stringify(rows, { header: true, columns })
}
