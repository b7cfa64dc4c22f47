import type { Answers } from '../estimate/answer-all.ts'
import { sidesOf } from '../estimate/question.ts'
import type { Problems } from '../problem.ts'
import { isShown } from './claims/shown.ts'
import type { Figure, Page } from './model.ts'

/** Warns of every value in prose that a base rule hides: on the page it becomes words. */
export function warnOfHidden(page: Page, answers: Answers, problems: Problems): void {
  for (const figure of page.figures) warnOfHiddenFigure(figure, answers, problems)
  for (const { question, place, within } of page.prose) {
    if (!isShown(within, answers)) continue
    const hidden = sidesOf(question)
      .map((side) => answers.estimate(side))
      .find((estimate) => estimate.value === null)
    if (!hidden && (question.kind === 'comparison' ? answers.comparison(question, null).difference : 0) !== null)
      continue
    const { dataset, measure, domain, wave } = question.kind === 'comparison' ? question.left : question
    const what = [
      ...Object.entries(domain).map(([dimension, code]) => `${dimension}=${code}`),
      ...(wave === null ? [] : [`wave=${wave}`])
    ].join(' ')
    problems.warn({
      rule: 'hidden-value',
      place,
      message: `\`${dataset}.${measure}\`${what === '' ? '' : ` with ${what}`} is not shown (${reasons[hidden?.absence ?? 'base']}), so words stand in its place`,
      remedy: 'Speak of a wider group, or leave the sentence out.'
    })
  }
}

/** Warns of a figure of which nothing can be shown. */
function warnOfHiddenFigure(figure: Figure, answers: Answers, problems: Problems): void {
  const cells = figure.rows.flatMap((row) => row.cells.flat())
  if (cells.some((question) => answers.estimate(question).value !== null)) return
  problems.warn({
    rule: 'hidden-figure',
    place: figure.place,
    message: `Nothing of this figure is shown: each of its ${cells.length} values is hidden`,
    remedy: 'Show wider groups, or leave the figure out.'
  })
}

/** Why a value is not there, in a message. */
export const reasons = {
  base: 'its base is too small',
  'effective base': 'its effective base is too small',
  undefined: 'it cannot be computed from these answers',
  'one cluster': 'all its answers are from one cluster',
  'presentation n': 'its base is too small for the presentation standard',
  'presentation effective n': 'its effective base is too small for the presentation standard',
  'presentation width': 'it is not precise enough',
  'presentation relative width': 'it is not precise enough for so small a share',
  disclosure: 'to protect people: too few are behind it, or behind another that it would tell',
  'not asked': 'it was not asked at that wave',
  'nobody answered': 'nobody answered',
  'not published': 'it was not published'
}
