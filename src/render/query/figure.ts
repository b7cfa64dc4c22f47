import type { Element, ElementContent } from 'hast'
import { h } from 'hastscript'
import type { QueryFigure } from '../../report/model.ts'
import type { Context } from '../context.ts'
import { frameFigure } from '../figure/frame.ts'
import { sourcesOf } from '../figure/sources.ts'
import { basesSentence, whoText } from '../figure/subtitle.ts'
import { tableSummaryOf } from '../figure/summary.ts'
import { plainText } from '../plain-text.ts'
import { queryCsv } from './csv.ts'
import { queryDrawing } from './drawing.ts'
import { type Answered, answeredQuery, headingOf } from './rows.ts'
import { queryTableOf } from './table.ts'

/** A figure of what a query of the author gives, which it names as that and shows. */
export function renderQueryFigure(figure: QueryFigure, headline: ElementContent[], context: Context): Element {
  const answered = answeredQuery(figure, context)
  const { words } = context.language
  const title = plainText({ type: 'root', children: headline }).trim()
  const table = queryTableOf(answered, context)
  const summary = figure.alt ?? tableSummaryOf(table, context)
  const { text, statuses } = sourcesOf(answered.result.datasets, null, context)
  const source = { text, statuses: [words.blocks.query.tag, ...statuses] }
  const sql = h('details', [
    h('summary', words.blocks.query.heading),
    h('pre', { tabIndex: 0, lang: 'en' }, h('code', figure.query.sql))
  ])
  const parts = {
    id: figure.id,
    number: figure.number,
    title,
    summary,
    subtitle: subtitleOf(answered, context),
    notes: notesOf(answered, context),
    source,
    drawing: figure.kind === 'chart' ? queryDrawing(answered, title, summary, context) : null,
    profile: null,
    table,
    csv: queryCsv(answered, source, context),
    view: null,
    card: false,
    more: [sql]
  }
  return frameFigure(parts, headline, context)
}

/** What its columns are, how many answers are behind each row, and whose. */
function subtitleOf(answered: Answered, context: Context): string {
  const { figure, result, parts, rows } = answered
  const shown = figure.kind === 'chart' ? [parts.value] : parts.others
  const names = shown.flatMap((index) => result.columns[index] ?? []).map((each) => headingOf(each, answered, context))
  const bases = rows.flatMap(({ cells }) => (typeof cells[parts.n] === 'number' ? Number(cells[parts.n]) : []))
  const who = [...new Set(result.datasets.map((name) => whoText(name, context)))]
  const sentences = [names.join(', '), basesSentence(bases, context), ...who].filter((sentence) => sentence !== null)
  return sentences.map((sentence) => (/[.!?…]$/.test(sentence) ? sentence : `${sentence}.`)).join(' ')
}

function notesOf({ figure, result, parts, rows }: Answered, context: Context): string[] {
  const { words, numbers } = context.language
  const { bases } = result
  const more = result.rows.length - rows.length
  return [
    words.blocks.query.says(parts.low >= 0),
    ...(result.unweighted.length > 0 ? [words.blocks.query.unweighted] : []),
    ...(more > 0 ? [words.blocks.moreRows(numbers.count(more))] : []),
    ...(bases && rows.some(({ standing }) => standing === 'caution')
      ? [words.figure.cautions.base(numbers.count(bases.suppress), numbers.count(bases.caution - 1))]
      : []),
    ...(figure.note === null ? [] : [figure.note])
  ]
}
