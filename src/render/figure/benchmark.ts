import type { EstimateQuestion } from '../../estimate/question.ts'
import type { Figure } from '../../report/model.ts'
import type { Context } from '../context.ts'
import { togetherOf } from '../together.ts'
import { labelOfMeasure, labelsOfDomain } from '../values.ts'
import type { AnsweredRow } from './rows.ts'

/** What the rows of a figure are set against, as a row of its own: all of them together, within the figure's domain. */
export function benchmarkRow(figure: Figure, context: Context): AnsweredRow | null {
  const references = figure.benchmarkReferences.map((each) => each && context.answers.estimate(each))
  return rowOf(figure.benchmark, null, references, figure, context)
}

/** The same of each panel, within that; null where its rows are set against nothing. */
export function panelBenchmarks(figure: Figure, context: Context): (AnsweredRow | null)[] {
  return (figure.facet?.panels ?? []).map(({ code, benchmark }) => rowOf(benchmark, code, [], figure, context))
}

/** All of a measure go by that; what was published of all of them by its own name. */
function nameOf({ dataset, measure, category }: EstimateQuestion, { versus }: Figure, context: Context): string {
  return versus?.kind === 'published'
    ? labelOfMeasure(context, dataset, measure, category)
    : context.language.words.estimate.all
}

function rowOf(
  benchmark: Figure['benchmark'],
  facet: string | null,
  references: AnsweredRow['references'],
  figure: Figure,
  context: Context
): AnsweredRow | null {
  const question = benchmark[0]?.[0]
  if (!question) return null
  const estimates = benchmark.map((waves) => waves.map((each) => context.answers.estimate(each)))
  const all = estimates.flat()
  return {
    code: 'overall',
    label: [nameOf(question, figure, context), ...labelsOfDomain(context, question.dataset, question.domain)].join(
      ', '
    ),
    facet,
    highlight: false,
    estimates,
    comparisons: estimates.map(() => null),
    importance: null,
    sides: { low: null, high: null },
    change: null,
    others: [],
    best: null,
    references,
    ranks: [],
    together: togetherOf(all, context),
    hidden: all.every((estimate) => estimate.value === null),
    cautions: all.flatMap((estimate) => estimate.caution ?? [])
  }
}
