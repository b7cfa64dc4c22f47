import type { ElementContent } from 'hast'
import { h } from 'hastscript'
import type { Comparison } from '../../estimate/answer.ts'
import type { ComparisonQuestion } from '../../estimate/question.ts'
import { isWithItself } from '../../report/hidden-values.ts'
import type { Versus, Writing } from '../../report/model.ts'
import type { Context } from '../context.ts'
import { formatOf, labelOfMeasure, nameOf, publisherOf, wayOf } from '../values.ts'
import { renderDifference } from './difference.ts'
import type { Line } from './opening.ts'
import { titleOf } from './value.ts'

/** How far a value is from another, signed or as a word; it opens to both, the interval of the difference and its test. */
export function renderGap(
  question: ComparisonQuestion,
  versus: Versus,
  writing: Writing,
  context: Context
): ElementContent[] {
  const comparison = context.answers.comparison(question, null)
  const { inline } = context.language.words
  if (isWithItself(comparison)) return [h('span', { className: ['no'] }, inline.itself)]
  return renderDifference(
    comparison,
    {
      title: titleOf(comparison.left, context),
      lines: sidesOf(comparison, versus, writing, context),
      word: writing.words && inline.compared(wayOf(comparison))
    },
    writing,
    context
  )
}

/** The two values, each with its name. */
function sidesOf(comparison: Comparison, versus: Versus, { digits }: Writing, context: Context): Line[] {
  const { left, right, target } = comparison
  const { words } = context.language
  const value = formatOf(context, left, digits)
  const own = left.value === null ? [] : [{ before: `${nameOf(context, left)}: `, stressed: value(left.value) }]
  if (target !== null) return [...own, { before: words.figure.targetLine(value(target)), stressed: null }]
  if (right?.value == null) return own
  const name =
    versus.kind === 'rest'
      ? words.inline.rest
      : versus.kind === 'measure'
        ? labelOfMeasure(context, right.dataset, right.measure, right.category)
        : versus.kind === 'published'
          ? `${publisherOf(context, right)}, ${nameOf(context, right)}`
          : nameOf(context, right)
  return [...own, { before: `${name}: `, stressed: value(right.value) }]
}
