import type { Comparison, Estimate } from '../../estimate/answer.ts'
import type { Figure } from '../../report/model.ts'
import { type Context, datasetOf, textIn } from '../context.ts'
import { csvText } from '../csv-text.ts'
import { digits } from '../digits.ts'
import { domainText } from '../domain-text.ts'
import { releaseOf } from '../hold.ts'
import { labelOfMeasure, labelOfWave, nameOf } from '../values.ts'
import { type AnsweredRow, estimatesOf, sidesOf } from './rows.ts'

/** What stands before a figure's columns where it has panels. */
export const panelColumns = ['facet', 'facet_label'] as const

export const figureColumns = [
  'row',
  'label',
  'measure',
  'measure_label',
  'part',
  'domain',
  'statistic',
  'unit',
  'wave',
  'minus_wave',
  'minus',
  'value',
  'se',
  'level',
  'low',
  'high',
  'df',
  'p',
  'p_adjusted',
  'adjustment',
  'n',
  'n_effective',
  'standing',
  'status',
  'release',
  'source'
] as const

/** What tells a row of it from all others. */
export const figureKey = [
  'row',
  'measure',
  'part',
  'domain',
  'statistic',
  'wave',
  'minus_wave',
  'minus'
] as const satisfies (typeof figureColumns)[number][]

/**
 * A figure's numbers as CSV, unrounded: a row an estimate, and a row a change (where `minus_wave` is not empty). Those of
 * a figure in panels begin with the panel.
 */
export function figureCsv({ facet }: Pick<Figure, 'facet'>, rows: AnsweredRow[], context: Context): string {
  const lines = rows.flatMap((row) => {
    const panel = facet?.panels.find(({ code }) => code === row.facet)
    const placed = facet ? [row.facet, panel ? textIn(context, panel.label) : ''] : []
    return [
      ...[
        ...estimatesOf(row),
        ...otherMeasures(row),
        ...sidesOf(row),
        ...row.references.filter((each) => each !== null)
      ].map((estimate) => estimateLine(row, estimate, context)),
      ...[...row.comparisons, row.change]
        .filter((change) => change !== null)
        .flatMap((change) => [changeLine(row, change, context), ...relativeLines(row, change, context)])
    ].map((line) => [...placed, ...line])
  })
  return csvText([[...(facet ? panelColumns : []), ...figureColumns], ...lines])
}

export function estimateLine(row: AnsweredRow, estimate: Estimate, context: Context): unknown[] {
  const { dataset, measure, statistic, unit, wave, value, se, level, low, high, df, n, nEff, standing } = estimate
  return [
    row.code,
    row.label,
    `${dataset}.${measure}`,
    labelOfMeasure(context, dataset, measure, estimate.category),
    estimate.category ?? '',
    domainText(estimate.domain),
    statistic,
    unit,
    wave === null ? '' : labelOfWave(context, dataset, wave),
    '',
    '',
    digits(value),
    digits(se),
    level,
    digits(low),
    digits(high),
    digits(df),
    '',
    '',
    '',
    n,
    digits(nEff),
    standing,
    ...provenance(estimate, context)
  ]
}

export function changeLine(row: AnsweredRow, change: Comparison, context: Context): unknown[] {
  const { left, right } = change
  const wave = (estimate: Estimate) =>
    estimate.wave === null ? '' : labelOfWave(context, estimate.dataset, estimate.wave)
  return [
    row.code,
    row.label,
    `${left.dataset}.${left.measure}`,
    labelOfMeasure(context, left.dataset, left.measure, left.category),
    left.category ?? '',
    domainText(left.domain),
    left.statistic,
    left.unit,
    wave(left),
    right && right.wave !== left.wave ? wave(right) : '',
    minusText(change, context),
    digits(change.difference),
    digits(change.se),
    change.level,
    digits(change.low),
    digits(change.high),
    digits(change.df),
    digits(change.p),
    digits(change.pAdjusted),
    change.adjustment ?? '',
    '',
    '',
    change.standing,
    ...provenance(left, context)
  ]
}

/** The values of another measure that those of a row are set against. */
function otherMeasures({ comparisons }: AnsweredRow): Estimate[] {
  return comparisons.flatMap((each) =>
    each?.right && each.right.dataset === each.left.dataset && each.right.measure !== each.left.measure
      ? [each.right]
      : []
  )
}

/** The same in per cent, where that is told. */
function relativeLines(row: AnsweredRow, change: Comparison, context: Context): unknown[][] {
  const { relative } = change
  if (!relative) return []
  const { value, se, low, high } = relative
  const line = changeLine(row, { ...change, difference: value, se, low, high }, context)
  const at = (name: (typeof figureColumns)[number]) => figureColumns.indexOf(name)
  return [line.with(at('statistic'), 'relative_change').with(at('unit'), 'proportion')]
}

/** What a difference is from, other than an earlier wave of the same. */
function minusText({ left, right, target }: Comparison, context: Context): string {
  if (right === null) return target === null ? '' : String(target)
  if (right.measure !== left.measure && right.dataset === left.dataset) return right.measure
  if (right.dataset !== left.dataset) return `${right.dataset}.${right.measure}`
  const except = Object.entries(right.except).map(([dimension, code]) => `${dimension}!=${code}`)
  if (except.length > 0) return except.join(' ')
  if (right.wave !== left.wave) return ''
  return nameOf(context, right)
}

function provenance(estimate: Estimate, context: Context): string[] {
  const { codebook } = datasetOf(context, estimate.dataset)
  const source = codebook.kind === 'published' ? codebook.sources.get(estimate.source ?? '') : undefined
  return [
    codebook.status,
    releaseOf(context.page.hold),
    source ? `${textIn(context, source.publisher)}, ${textIn(context, source.title)}` : textIn(context, codebook.title)
  ]
}
