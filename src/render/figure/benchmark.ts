import type { Figure } from '../../report/model.ts'
import type { Context } from '../context.ts'
import { labelsOfDomain } from '../values.ts'
import type { AnsweredRow } from './rows.ts'

/** What the rows of a figure are set against, as a row of its own: all of them together, within the figure's domain. */
export function benchmarkRow(figure: Figure, context: Context): AnsweredRow | null {
  const question = figure.benchmark[0]?.[0]
  if (!question) return null
  const estimates = figure.benchmark.map((waves) => waves.map((each) => context.answers.estimate(each)))
  const all = estimates.flat()
  return {
    code: 'overall',
    label: [context.language.words.estimate.all, ...labelsOfDomain(context, question.dataset, question.domain)].join(
      ', '
    ),
    highlight: false,
    estimates,
    comparisons: estimates.map(() => null),
    change: null,
    others: [],
    best: null,
    references: figure.benchmarkReferences.map((each) => each && context.answers.estimate(each)),
    ranks: [],
    together: new Map(),
    hidden: all.every((estimate) => estimate.value === null),
    cautions: all.flatMap((estimate) => estimate.caution ?? [])
  }
}
