import type { Comparison, Estimate } from '../../estimate/answer.ts'
import type { Figure } from '../../report/model.ts'
import type { Context } from '../context.ts'
import { digits } from '../digits.ts'
import type { FoundNumber } from '../shown-number.ts'
import { differenceFormatOf, formatOf, isClear, marksOf } from '../values.ts'
import { benchmarkRow, panelBenchmarks } from './benchmark.ts'
import { type AnsweredRow, answeredRows, sidesOf } from './rows.ts'

type Numbers = Pick<FoundNumber, 'text' | 'value' | 'clear'>

/**
 * The numbers of a figure, row by row in the codebook's order: each value, what was published beside it, each
 * difference, each range of ranks. What they are set against comes last.
 */
export function numbersOfFigure(figure: Figure, headline: string, context: Context): FoundNumber[] {
  const rows = answeredRows(figure, context)
  const ordered = figure.rows.flatMap(({ code, facet }) =>
    rows.filter((row) => row.code === code && row.facet === facet)
  )
  const benchmark = benchmarkRow(figure, context)
  const against = [benchmark, ...panelBenchmarks(figure, context)].filter((row) => row !== null)
  const found = [...ordered, ...against].flatMap((row) => numbersOfRow(row, context))
  return found.map(({ what, ...numbers }) => ({
    key: `${figure.id}: ${what}`,
    ...numbers,
    place: figure.place,
    sentence: headline
  }))
}

function numbersOfRow(row: AnsweredRow, context: Context): (Numbers & { what: string })[] {
  const named = (what: string, numbers: Numbers) => ({
    what: `${row.facet === null ? '' : `${row.facet} `}${row.code} ${what}`,
    ...numbers
  })
  const values = (estimates: readonly (Estimate | null)[], published: string) =>
    estimates.flatMap((each) =>
      each ? [named(`${nameOf(each)}${waveOf(each)}${published}`, shownValue(each, row, context))] : []
    )
  return [
    ...row.estimates.flatMap((waves, index) => {
      const name = waves[0] ? nameOf(waves[0]) : ''
      const comparison = row.comparisons[index]
      const range = row.ranks[index]
      return [
        ...values(waves, ''),
        ...(comparison ? [named(`${name} difference`, shownDifference(comparison, context))] : []),
        ...(range === undefined ? [] : [named(`${name} rank`, shownRank(range, context))])
      ]
    }),
    ...values([row.importance], ''),
    ...values(sidesOf(row), ''),
    ...values(row.references, ', published'),
    ...(row.best ? [named('difference from the best', shownDifference(row.best, context))] : []),
    ...(row.change ? [named('change', shownDifference(row.change, context))] : [])
  ]
}

function nameOf({ measure, category }: Estimate): string {
  return category === null ? measure : `${measure}/${category}`
}

function waveOf({ wave }: Estimate): string {
  return wave === null ? '' : ` ${wave}`
}

function shownValue(estimate: Estimate, { together }: AnsweredRow, context: Context): Numbers {
  const { value } = estimate
  if (value === null) return { text: `– (${estimate.absence})`, value: null, clear: null }
  const text = formatOf(context, estimate)(together.get(estimate) ?? value) + marksOf([estimate.caution])
  return { text, value: digits(value), clear: null }
}

function shownDifference({ difference, left, ...comparison }: Comparison, context: Context): Numbers {
  if (difference === null) return { text: '–', value: null, clear: null }
  const clear = comparison.pAdjusted === null ? null : isClear({ difference, left, ...comparison })
  return { text: differenceFormatOf(context, left)(difference), value: digits(difference), clear }
}

function shownRank(range: AnsweredRow['ranks'][number], context: Context): Numbers {
  const { count } = context.language.numbers
  const text = !range
    ? '–'
    : range.best === range.worst
      ? count(range.best)
      : `${count(range.best)}–${count(range.worst)}`
  return { text, value: null, clear: null }
}
