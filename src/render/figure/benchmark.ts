import type { Figure } from '../../report/model.ts'
import type { Context } from '../context.ts'
import { labelsOfDomain } from '../values.ts'
import type { AnsweredRow } from './rows.ts'

/** What the rows of a figure are set against, as a row of its own: all of them together, within the figure's domain. */
export function benchmarkRow(figure: Figure, context: Context): AnsweredRow | null {
  const [question] = figure.benchmark
  if (!question) return null
  const estimates = figure.benchmark.map((each) => context.answers.estimate(each))
  const { all } = context.language.words.estimate
  return {
    code: 'overall',
    label: [all, ...labelsOfDomain(context, question.dataset, question.domain)].join(', '),
    highlight: false,
    estimates: [estimates],
    comparisons: [null],
    references: figure.benchmarkReferences.map((each) => each && context.answers.estimate(each)),
    ranks: [],
    together: new Map(),
    hidden: estimates.every((estimate) => estimate.value === null),
    caution: estimates.some((estimate) => estimate.standing === 'caution')
  }
}
