import type { Element, ElementContent } from 'hast'
import { h } from 'hastscript'
import { figureAt } from '../../dataset/dataset.ts'
import type { EstimateQuestion } from '../../estimate/question.ts'
import { type Context, datasetOf, textIn } from '../context.ts'
import { sourceText } from '../figure/sources.ts'
import { formatOf, intervalText, labelOfMeasure, nameOf } from '../values.ts'

/** Published figures, each as its source has it. */
export function renderEvidence(
  questions: readonly EstimateQuestion[],
  caption: ElementContent[],
  context: Context
): ElementContent[] {
  const { evidence } = context.language.words.blocks
  if (questions.length === 0) return [h('p', evidence.none)]
  const based = questions.some((question) => context.answers.estimate(question).n !== null)
  const head = [
    h('th', { scope: 'col' }, evidence.what),
    h('th', { scope: 'col' }, evidence.whom),
    h('th', { scope: 'col', className: ['ar'] }, evidence.value),
    ...(based ? [h('th', { scope: 'col', className: ['ar'] }, evidence.base)] : []),
    h('th', { scope: 'col' }, evidence.source)
  ]
  return [
    h('div', { className: ['tw', 'evid'], role: 'region', tabIndex: 0, ariaLabel: evidence.value }, [
      h('table', { className: ['plain'] }, [
        ...(caption.length === 0 ? [] : [h('caption', caption)]),
        h('thead', h('tr', head)),
        h(
          'tbody',
          questions.map((question) => lineOf(question, based, context))
        )
      ])
    ])
  ]
}

function lineOf(question: EstimateQuestion, based: boolean, context: Context): Element {
  const { numbers } = context.language
  const estimate = context.answers.estimate(question)
  const { dataset, measure, category, value, n } = estimate
  const interval = intervalText(context, estimate)
  return h('tr', [
    h('th', { scope: 'row' }, labelOfMeasure(context, dataset, measure, category)),
    h('td', nameOf(context, estimate)),
    h('td', { className: ['ar'] }, [
      value === null ? '–' : formatOf(context, estimate)(value),
      ...(interval === null ? [] : [' ', h('small', interval)])
    ]),
    ...(based ? [h('td', { className: ['ar'] }, n === null ? '–' : numbers.count(n))] : []),
    h('td', sourceOf(question, context))
  ])
}

/** Who published it, as a link where there is an address, and what was noted with it. */
function sourceOf(question: EstimateQuestion, context: Context): ElementContent[] {
  const dataset = datasetOf(context, question.dataset)
  const figure = dataset.kind === 'published' ? figureAt(dataset, question) : undefined
  const source = dataset.kind === 'published' ? dataset.codebook.sources.get(figure?.source ?? '') : undefined
  const text = source ? sourceText(source, context) : ''
  const linked = source?.url && /^https?:\/\//.test(source.url) ? h('a', { href: source.url }, text) : null
  return [
    linked ?? { type: 'text', value: text },
    ...(figure?.note ? [h('span', { className: ['said'] }, textIn(context, figure.note))] : [])
  ]
}
