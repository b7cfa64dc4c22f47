import type { Comparison, Estimate } from '../estimate/answer.ts'
import type { Answers } from '../estimate/answer-all.ts'
import { estimateOf, keyOf, sidesOf } from '../estimate/question.ts'
import type { Problems } from '../problem.ts'
import { isShown } from './claims/shown.ts'
import type { Figure, Page, Shown } from './model.ts'

/** Warns of every value in prose that a base rule hides: on the page it becomes words. */
export function warnOfHidden(page: Page, answers: Answers, problems: Problems): void {
  for (const figure of page.figures) warnOfHiddenFigure(figure, answers, problems)
  for (const { question, place } of page.quoted) {
    const { texts, absence } = answers.quotes(question)
    if (texts.length > 0) continue
    problems.warn({
      rule: 'hidden-quotes',
      place,
      message: `Nothing of \`${question.dataset}.${question.column}\` is shown here: ${absence === 'few' ? 'too few people wrote something for their answers to be shown' : 'nobody wrote anything that stands nowhere else'}`,
      remedy: 'Show answers of a wider group, or leave the block out.'
    })
  }
  for (const shown of page.prose) {
    if (!isShown(shown.within, answers)) continue
    const hidden = hiddenIn(shown, answers)
    // The first period has none before it, which is nobody's mistake.
    if (!hidden || hidden.absence === 'no data') continue
    const { question, place } = shown
    const { dataset, measure, domain, wave } = question.kind === 'comparison' ? question.left : hidden
    const what = [
      ...Object.entries(domain).map(([dimension, code]) => `${dimension}=${code}`),
      ...(wave === null ? [] : [`wave=${wave}`])
    ].join(' ')
    problems.warn({
      rule: 'hidden-value',
      place,
      message: `\`${dataset}.${measure}\`${what === '' ? '' : ` with ${what}`} is not shown (${reasons[hidden.absence ?? 'base']}), so words stand in ${question.kind === 'ranking' ? 'place of a rank among such values' : 'its place'}`,
      remedy: 'Speak of a wider group, or leave the sentence out.'
    })
  }
  for (const { question, place } of page.prose) {
    if (question.kind !== 'comparison' || !isWithItself(answers.comparison(question, null))) continue
    problems.warn({
      rule: 'gap-itself',
      place,
      message: 'Here a value is set against itself, so words stand in place of a difference',
      remedy: 'Leave the sentence out, or set it against something else.'
    })
  }
}

/** The hidden estimate because of which something in prose is not shown; null where it is shown. */
function hiddenIn({ question, part }: Shown, answers: Answers): Estimate | null {
  if (question.kind === 'comparison') {
    const { left, right, difference } = answers.comparison(question, null)
    if (difference !== null) return null
    return [left, right].find((side) => side?.value === null) ?? (isWithItself({ left, right }) ? null : left)
  }
  const estimates = sidesOf(question).map((side) => answers.estimate(side))
  return estimates.find((estimate) => (part === 'base' ? estimate.n : estimate.value) === null) ?? null
}

/** Is a value compared with itself: the best with the best? */
export function isWithItself({ left, right }: Pick<Comparison, 'left' | 'right'>): boolean {
  return right !== null && left.value !== null && identityOf(left) === identityOf(right)
}

function identityOf({ dataset, measure, category, domain, except, wave }: Estimate): string {
  return keyOf(estimateOf({ dataset, measure, category, domain, except, wave }))
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
  'no cost': 'its cost is not above 0, and a return is so many per cent of that',
  'one cluster': 'all its answers are from one cluster',
  'presentation n': 'its base is too small for the presentation standard',
  'presentation effective n': 'its effective base is too small for the presentation standard',
  'presentation width': 'it is not precise enough',
  'presentation relative width': 'it is not precise enough for so small a share',
  disclosure: 'to protect people: too few are behind it, or behind another that it would tell',
  'no data': 'there are no data of that period',
  'not asked': 'it was not asked at that wave',
  'nobody answered': 'nobody answered',
  'not published': 'it was not published'
}
