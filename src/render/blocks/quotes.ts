import type { Element, ElementContent } from 'hast'
import { h } from 'hastscript'
import type { QuotesQuestion } from '../../estimate/question.ts'
import { type Context, datasetOf, textIn } from '../context.ts'
import { sourcesOf } from '../figure/sources.ts'
import { nameOf } from '../values.ts'

/** What people wrote, with the question and the group that it is from, and no more of them. */
export function renderQuotes(question: QuotesQuestion, title: ElementContent[], context: Context): Element {
  const { blocks } = context.language.words
  const { texts, absence } = context.answers.quotes(question)
  const dataset = datasetOf(context, question.dataset)
  const column = dataset.codebook.columns.get(question.column)
  const asked = textIn(context, column?.question ?? column?.label ?? {})
  const from = blocks.quotes.from(asked, nameOf(context, question))
  return h('div', { className: ['quotes'] }, [
    ...(title.length === 0 ? [] : [h('p', h('b', title))]),
    ...texts.map((text) => h('blockquote', h('p', text))),
    ...(texts.length > 0 ? [] : [h('p', absence === 'few' ? blocks.quotes.few : blocks.quotes.none)]),
    h('p', { className: ['said'] }, [
      from,
      ...(texts.length > 0 ? [' ', blocks.quotes.picked] : []),
      ...sourcesOf([question.dataset], null, context).statuses.flatMap((status) => [
        ' ',
        h('b', { className: ['tag'] }, status)
      ])
    ])
  ])
}
