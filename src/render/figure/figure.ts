import type { Element, ElementContent } from 'hast'
import { h } from 'hastscript'
import type { Figure } from '../../report/model.ts'
import { drawFile, drawInline, drawTable, thumbnail } from '../chart/draw.ts'
import type { Drawing, Surround } from '../chart/drawing.ts'
import type { FormName } from '../chart/forms.ts'
import type { Context } from '../context.ts'
import { plainText } from '../plain-text.ts'
import { benchmarkRow } from './benchmark.ts'
import { figureCsv } from './csv.ts'
import { drawingOf } from './drawing.ts'
import { notesOf, type SourceText, sourceOf } from './notes.ts'
import { answeredRows, topOf } from './rows.ts'
import { subtitleOf } from './subtitle.ts'
import { summaryOf, tableSummaryOf } from './summary.ts'
import { tableOf } from './table.ts'
import { tableElement } from './table-element.ts'

/** A figure from headline to links; its files go to the page's downloads. */
export function renderFigure(figure: Figure, headline: ElementContent[], context: Context): Element {
  const all = answeredRows(figure, context)
  const rows = topOf(figure, all)
  const benchmark = benchmarkRow(figure, context)
  const title = plainText({ type: 'root', children: headline }).trim()
  const summary = figure.alt ?? summaryOf(figure, rows, benchmark, context)
  const drawing = figure.form === null ? null : drawingOf(figure, rows, benchmark, title, summary, context)
  const table = tableOf(figure, rows, benchmark, context)
  const subtitle = subtitleOf(figure, rows, context)
  const notes = notesOf(figure, { all, shown: rows }, benchmark, drawing, context)
  const source = sourceOf(figure, rows, context)
  const surround = {
    subtitle,
    notes,
    source: `${context.language.words.figure.source}: ${source.text}`,
    status: source.statuses.join(', ') || null
  }
  const drawn = drawing && figure.form ? drawnOf(drawing, figure.form, figure.id, surround, context) : null
  const picture =
    drawn?.file ?? drawTable(table, { title, summary: figure.alt ?? tableSummaryOf(table, context) }, surround)
  const files = new Map([
    [`${figure.id}.csv`, figureCsv(benchmark ? [...rows, benchmark] : rows, context)],
    [`${figure.id}.svg`, picture]
  ])
  const tabular = tableElement(table, figure.id)
  for (const [name, content] of files) context.downloads.files.set(name, content)
  if (drawn) context.thumbnails.push(drawn.thumbnail)
  return h(
    'figure',
    { id: figure.id, ...(figure.scorecard ? { className: ['card'] } : {}), ariaLabelledBy: `${figure.id}-h` },
    [
      h(
        'p',
        { className: ['fn'] },
        context.language.words.figure.number(context.language.numbers.count(figure.number))
      ),
      h('h3', { id: `${figure.id}-h` }, headline),
      h('p', { className: ['sub'] }, subtitle),
      ...bodyOf(drawn, tabular),
      captionOf(notes, source, context),
      actionsOf(figure, drawn && tabular, [...files.keys()], context)
    ]
  )
}

type Drawn = { wide: string; narrow: string; file: string; thumbnail: string }

/** All drawings of a chart. They come of nothing but what is said here, and take longest of all on a page. */
function drawnOf(drawing: Drawing, form: FormName, id: string, surround: Surround, { recall }: Context): Drawn {
  return recall('drawings', JSON.stringify([drawing, form, id, surround]), () => ({
    ...drawInline(drawing, form, id),
    file: drawFile(drawing, form, surround),
    thumbnail: thumbnail(drawing, form)
  }))
}

function bodyOf(drawn: Drawn | null, table: Element): ElementContent[] {
  if (!drawn) return [table]
  return [
    h('div', { className: ['draw'] }, [
      { type: 'raw', value: drawn.wide },
      { type: 'raw', value: drawn.narrow }
    ])
  ]
}

function captionOf(notes: string[], source: SourceText, context: Context): Element {
  const { words } = context.language
  return h('div', { className: ['fc'] }, [
    ...(notes.length === 0 ? [] : [h('p', `${words.figure.note}: ${notes.join(' ')}`)]),
    h('p', [
      `${words.figure.source}: ${source.text}${source.text.endsWith('.') ? '' : '.'}`,
      ...source.statuses.flatMap((status) => [' ', h('b', { className: ['tag'] }, status)])
    ])
  ])
}

/** The table behind a drawing, and the figure's links. `behind` is null where the figure is a table itself. */
function actionsOf(figure: Figure, behind: Element | null, files: string[], context: Context): Element {
  const { words } = context.language
  const links = [
    h('li', h('a', { href: `#${figure.id}` }, words.figure.link)),
    ...context.alternates
      .filter(({ current }) => !current)
      .map(({ language, name, path }) =>
        h(
          'li',
          h('a', { href: `${context.base}${path.slice(1)}#${figure.id}`, hrefLang: language, lang: language }, name)
        )
      ),
    ...files.map((name) => {
      const kind = name.slice(name.lastIndexOf('.') + 1).toUpperCase()
      return h('li', h('a', { href: `${context.base}${context.downloads.folder}${name}`, download: name }, kind))
    })
  ]
  const table = behind ? [h('details', [h('summary', words.figure.table), behind])] : []
  return h('div', { className: ['acts'] }, [...table, h('ul', behind ? {} : { className: ['st'] }, links)])
}
