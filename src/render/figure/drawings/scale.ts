import type { EstimateQuestion } from '../../../estimate/question.ts'
import { endsOf, valueKindOf } from '../../../estimate/statistics/statistics.ts'
import type { Ends, NumberKind } from '../../../estimate/statistics/values.ts'
import type { Figure } from '../../../report/model.ts'
import { tickText } from '../../../report/number-text.ts'
import type { Mark, Scale } from '../../chart/drawing.ts'
import { type Context, datasetOf, textIn } from '../../context.ts'
import { axisOf } from '../axis.ts'

/** The values and the ends of intervals of marks: all that an axis has to reach. */
export function endsOfMarks(marks: readonly (Mark | null)[]): number[] {
  return marks.flatMap((mark) => (mark ? [mark.value, mark.low ?? mark.value, mark.high ?? mark.value] : []))
}

/**
 * An axis for what these questions ask, all in one unit, that reaches all of `ends`; its numbers are written with the
 * decimals that say where they stand.
 */
export function scaleOf(
  questions: readonly EstimateQuestion[],
  ends: readonly number[],
  fromZero: boolean,
  context: Context
): Scale {
  const kind = numberKind(questions, context)
  const axis = axisOf([...ends], kind, boundsOf(questions, context), fromZero)
  if (!axis) return { from: 0, to: 1, ticks: [], low: null, high: null }
  const { numbers } = context.language
  const ticks = axis.ticks.map((value) => ({ value, text: tickText(numbers, kind, value, axis.decimals) }))
  return { from: axis.from, to: axis.to, ticks, low: null, high: null }
}

/** How the numbers of an axis are written: what it is of has one unit. */
function numberKind([first]: readonly EstimateQuestion[], context: Context): NumberKind {
  const measure = first && datasetOf(context, first.dataset).codebook.measures.get(first.measure)
  return measure ? valueKindOf(measure, first.category).number : 'mean'
}

const endless: Ends = { min: Number.NEGATIVE_INFINITY, max: Number.POSITIVE_INFINITY }

/** What the answer to each of these questions can be. */
export function boundsOf(
  questions: readonly Pick<EstimateQuestion, 'dataset' | 'measure' | 'category'>[],
  context: Context
): Ends {
  const all = questions.map(({ dataset, measure, category }) => {
    const { codebook } = datasetOf(context, dataset)
    const found = codebook.measures.get(measure)
    return (found && endsOf(found, category, codebook)) ?? endless
  })
  return { min: Math.min(...all.map(({ min }) => min)), max: Math.max(...all.map(({ max }) => max)) }
}

/** The scale that a figure of a mean draws. */
function scaleOfMeasure({ dataset, measure: name }: Figure['measures'][number], context: Context) {
  const { codebook } = datasetOf(context, dataset)
  const measure = codebook.measures.get(name)
  if (measure?.statistic !== 'mean') return null
  return 'columns' in measure ? (codebook.columns.get(measure.columns[0] ?? '')?.scale ?? null) : measure.scale
}

/** What the ends of an axis from here on mean, where a figure draws the scale itself and not a share of answers. */
export function scaleWords(
  figure: Figure,
  from: number,
  context: Context
): { low: string | null; high: string | null } {
  const [first, ...others] = figure.measures
  const scale = first && others.length === 0 ? scaleOfMeasure(first, context) : null
  const beyond = scale !== null && scale !== undefined && from < scale.min
  return {
    low: scale?.low && !beyond ? textIn(context, scale.low) : null,
    high: scale?.high ? textIn(context, scale.high) : null
  }
}
