import type { Element } from 'hast'
import { h } from 'hastscript'
import type { EstimateQuestion } from '../../estimate/question.ts'
import { lowerFirst } from '../../language/text.ts'
import { plainWriting, type Resolved } from '../../report/model.ts'
import type { Context } from '../context.ts'
import { renderValue } from '../inline/value.ts'
import { labelOfMeasure, labelOfWave, labelsOfDomain } from '../values.ts'

/** Links to the pages of the values of a dimension, as the codebook has these, with the measure that was asked for. */
export function renderPages({ dimension, values }: Extract<Resolved, { kind: 'pages' }>, context: Context): Element {
  const pages = context.siblings.flatMap(({ page, path }) =>
    page.bound?.dimension === dimension ? [{ page, path, bound: page.bound }] : []
  )
  const items = pages.map(({ page, path, bound }) => {
    const [label = ''] = labelsOfDomain(context, bound.dataset, { [dimension]: bound.code })
    const question = values.get(bound.code)
    return h('li', [
      page === context.page
        ? h('b', { ariaCurrent: 'page' }, label)
        : h('a', { href: `${context.base}${path.slice(1)}` }, label),
      ...(question ? [' ', h('span', renderValue(question, plainWriting, null, context))] : [])
    ])
  })
  const measure = measureShown([...values.values()], context)
  return h('div', { className: ['pages'] }, [...(measure === null ? [] : [h('p', measure)]), h('ul', items)])
}

/** The measure beside the links, with its wave where that is one: pages of periods show each their own. */
function measureShown(questions: readonly EstimateQuestion[], context: Context): string | null {
  const [first] = questions
  if (!first) return null
  const measure = labelOfMeasure(context, first.dataset, first.measure, first.category)
  if (first.wave === null || questions.some(({ wave }) => wave !== first.wave)) return measure
  return `${measure}, ${lowerFirst(labelOfWave(context, first.dataset, first.wave), context.language.tag)}`
}
