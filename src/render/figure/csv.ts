import { stringify } from 'csv-stringify/sync'
import type { Comparison, Estimate } from '../../estimate/answer.ts'
import { type Context, datasetOf, textIn } from '../context.ts'
import { digits } from '../digits.ts'
import { labelOfMeasure, labelOfWave } from '../values.ts'
import type { AnsweredRow } from './rows.ts'

const header = [
  'row',
  'label',
  'measure',
  'measure_label',
  'statistic',
  'unit',
  'wave',
  'minus_wave',
  'value',
  'se',
  'level',
  'low',
  'high',
  'df',
  'p',
  'p_holm',
  'n',
  'n_effective',
  'standing',
  'status',
  'source'
]

/** A figure's numbers as CSV, unrounded: a row an estimate, and a row a change (where `minus_wave` is not empty). */
export function figureCsv(rows: AnsweredRow[], context: Context): string {
  const lines = rows.flatMap((row) => [
    ...[...row.estimates.flat(), ...row.references.filter((each) => each !== null)].map((estimate) =>
      estimateLine(row, estimate, context)
    ),
    ...row.changes.filter((change) => change !== null).map((change) => changeLine(row, change, context))
  ])
  return stringify([header, ...lines])
}

function estimateLine(row: AnsweredRow, estimate: Estimate, context: Context): unknown[] {
  const { dataset, measure, statistic, unit, wave, value, se, level, low, high, df, n, nEff, standing } = estimate
  return [
    row.code,
    guarded(row.label),
    `${dataset}.${measure}`,
    guarded(labelOfMeasure(context, dataset, measure)),
    statistic,
    unit,
    wave === null ? '' : guarded(labelOfWave(context, dataset, wave)),
    '',
    digits(value),
    digits(se),
    level,
    digits(low),
    digits(high),
    digits(df),
    '',
    '',
    n,
    digits(nEff),
    standing,
    ...provenance(estimate, context)
  ]
}

function changeLine(row: AnsweredRow, change: Comparison, context: Context): unknown[] {
  const { left, right } = change
  const wave = (estimate: Estimate) =>
    guarded(estimate.wave === null ? '' : labelOfWave(context, estimate.dataset, estimate.wave))
  return [
    row.code,
    guarded(row.label),
    `${left.dataset}.${left.measure}`,
    guarded(labelOfMeasure(context, left.dataset, left.measure)),
    left.statistic,
    left.unit,
    wave(left),
    wave(right),
    digits(change.difference),
    digits(change.se),
    change.level,
    digits(change.low),
    digits(change.high),
    digits(change.df),
    digits(change.p),
    digits(change.pAdjusted),
    '',
    '',
    change.standing,
    ...provenance(left, context)
  ]
}

function provenance(estimate: Estimate, context: Context): string[] {
  const { codebook } = datasetOf(context, estimate.dataset)
  const source = codebook.kind === 'published' ? codebook.sources.get(estimate.source ?? '') : undefined
  return [
    codebook.status,
    guarded(source ? `${source.publisher}, ${textIn(context, source.title)}` : textIn(context, codebook.title))
  ]
}

/** A text that a spreadsheet would take for a formula is kept a text. */
function guarded(text: string): string {
  return /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
}
