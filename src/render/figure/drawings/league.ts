import type { Figure } from '../../../report/model.ts'
import type { LaneDrawing, Mark } from '../../chart/drawing.ts'
import { type Context, datasetOf } from '../../context.ts'
import { labelOfMeasure, markFormatOf } from '../../values.ts'
import { hiddenWords } from '../hidden-words.ts'
import type { AnsweredRow } from '../rows.ts'
import { marked } from './mark.ts'
import type { Shown } from './shown.ts'

/** The rank of each row, with those that it can have, and its value. */
export function leagueDrawing({ figure, rows, named, context }: Shown): LaneDrawing {
  const { numbers } = context.language
  const ranks = ranksOf(figure, rows, context)
  const { dataset = '', measure = '', category = null } = figure.measures[0] ?? {}
  const most = rows.filter(({ hidden }) => !hidden).length
  const step = most > 10 ? Math.ceil(most / 6) : 1
  const ticks = Array.from({ length: most }, (_, index) => index + 1).filter((rank) => (rank - 1) % step === 0)
  return {
    ...named,
    form: 'league',
    series: [context.language.words.figure.rankHeading],
    rows: rows.map((row) => {
      const [estimate] = row.estimates[0] ?? []
      return {
        key: row.code,
        label: marked(row.label, row.cautions),
        highlight: row.highlight,
        marks: [markOf(row, ranks.get(row.code) ?? null, context)],
        references: [null],
        words: estimate?.value == null ? [] : [markFormatOf(context, estimate)(estimate.value)],
        hidden: row.hidden ? hiddenWords(row.estimates[0] ?? [], context).join('; ') : null,
        missing: []
      }
    }),
    scale: {
      from: 1,
      to: Math.max(2, most),
      ticks: ticks.map((value) => ({ value, text: numbers.count(value) })),
      low: null,
      high: null
    },
    benchmark: null,
    referenceLabel: null,
    wordsHeading: labelOfMeasure(context, dataset, measure, category)
  }
}

/** The place of each row from the better end; equal ones share it. */
function ranksOf(figure: Figure, rows: AnsweredRow[], context: Context): Map<string, number> {
  const { dataset = '', measure = '' } = figure.measures[0] ?? {}
  const lower = datasetOf(context, dataset).codebook.measures.get(measure)?.better === 'lower'
  const values = rows.flatMap((row) => {
    const value = row.estimates[0]?.[0]?.value
    return value == null ? [] : [{ code: row.code, value: lower ? value : -value }]
  })
  return new Map(values.map(({ code, value }) => [code, 1 + values.filter((each) => each.value < value).length]))
}

function markOf(row: AnsweredRow, rank: number | null, { language: { numbers } }: Context): Mark | null {
  const range = row.ranks[0]
  if (row.hidden || rank === null || !range) return null
  const { best, worst } = range
  const text = best === worst ? numbers.count(best) : `${numbers.count(best)}–${numbers.count(worst)}`
  return { value: rank, low: best, high: worst, text }
}
