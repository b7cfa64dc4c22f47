import type { Element, ElementContent } from 'hast'
import { h } from 'hastscript'
import { renderEvidence } from '../blocks/evidence.ts'
import { embedHeight } from '../chart/draw.ts'
import type { Context } from '../context.ts'
import { actionsOf } from '../figure/actions.ts'
import { embedAction, keepAlone } from '../figure/embed.ts'
import type { ContentColumn, CrosstabContent, Line, TableContent } from './content.ts'

/** Letters that fit beside a number on one line. */
const mostInSlot = 3
/** Published figures that stand on a page; the files have all. */
const mostFigures = 100
/** Columns that stand beside each other on a wide screen, and on a narrow one. */
const [mostAtOnce, mostNarrow] = [11, 5]

/** A table as it stands on the page, and by itself; `files` are those that it can be taken away as, by their names. */
export function tableFigure(content: TableContent, files: readonly string[], context: Context): Element {
  const { id, number, title, subtitle } = content
  const body =
    content.kind === 'survey'
      ? crosstab(content, context)
      : renderEvidence(content.figures.slice(0, mostFigures), [], context)
  const caption = captionOf(content, context)
  const alone = { id, title, subtitle, body, caption, height: heightOf(content, context) }
  const { embeds } = context
  if (embeds) keepAlone(alone, embeds)
  return h('section', [
    h('figure', { id, className: ['wide'], ariaLabelledBy: `${id}-h` }, [
      h('p', { className: ['fn'] }, number),
      h('h2', { className: ['fh'], id: `${id}-h` }, title),
      h('p', { className: ['sub'] }, subtitle),
      ...body,
      caption,
      actionsOf(
        { id, view: null, opened: [], files, embed: embeds ? embedAction(alone, embeds, context) : [] },
        context
      )
    ])
  ])
}

/** Of a frame that shows all of it; a row is as high as a line, or as three where labels have little room. */
function heightOf(content: TableContent, context: Context): number {
  const { title, subtitle, source } = content
  const rows = content.kind === 'survey' ? content.lines.length : 2 * Math.min(mostFigures, content.figures.length)
  const heights = { wide: 130 + 32 * rows, narrow: 200 + 56 * rows }
  return embedHeight({
    title,
    subtitle,
    small: [notesOf(content, context).join(' '), [source.text, ...source.statuses].join(' ')],
    heights
  })
}

function crosstab(content: CrosstabContent, context: Context): ElementContent[] {
  const { columns, lines, id } = content
  const { words, numbers } = context.language
  const isLong = lines.some(({ cells }) => cells.some(({ letters }) => letters.length > mostInSlot))
  const tested = columns.some(({ letter }) => letter !== null)
  const classes = ['ct', ...(tested ? [] : ['plain-ct']), ...(isLong ? ['long'] : [])]
  return [
    ...(columns.length > mostNarrow
      ? [
          h(
            'p',
            { className: columns.length > mostAtOnce ? ['more', 'far'] : ['more'], ariaHidden: 'true' },
            words.tables.scrolls(numbers.count(columns.length))
          )
        ]
      : []),
    h(
      'div',
      { className: ['tw'], role: 'region', tabIndex: 0, ariaLabelledBy: `${id}-h` },
      h('table', { className: classes }, [
        h('thead', headOf(columns, tested, words.tables.answer)),
        h(
          'tbody',
          lines.map((line, index) => lineOf(line, columns, lines[index - 1]?.kind))
        )
      ])
    )
  ]
}

function headOf(columns: ContentColumn[], tested: boolean, answer: string): Element[] {
  const names = columns.map(({ label, letter, group }) =>
    h('th', { scope: 'col', ...(group ? { className: ['sep'] } : {}) }, [
      label,
      ...(tested ? [h('span', { className: ['k'] }, letter ?? '\u00a0')] : [])
    ])
  )
  const row = h('tr', [h('th', { scope: 'col' }, h('span', { className: ['vh'] }, answer)), ...names])
  const groups = columns.flatMap(({ group }) => (group ? [group] : []))
  if (groups.length === 0) return [row]
  const over = groups.map(({ label, columns: count }) => h('th', { scope: 'colgroup', colSpan: count }, label))
  return [h('tr', { className: ['g'] }, [h('td'), h('td'), ...over]), row]
}

function lineOf({ kind, label, cells }: Line, columns: ContentColumn[], before: Line['kind'] | undefined): Element {
  const summing = kind === 'statistic' && before !== 'error' && before !== 'statistic'
  const classes = [
    ...(kind === 'base' ? ['base'] : []),
    ...(kind === 'statistic' ? ['top'] : []),
    ...(summing ? ['ink'] : [])
  ]
  return h('tr', classes.length > 0 ? { className: classes } : {}, [
    h('th', { scope: 'row' }, label),
    ...cells.map(({ text, letters, hidden }, index) =>
      h('td', columns[index]?.group ? { className: ['sep'] } : {}, [
        hidden ? h('span', { className: ['no'] }, text) : text,
        ...(letters === '' ? [] : [h('sup', letters)])
      ])
    )
  ])
}

function captionOf(content: TableContent, context: Context): Element {
  const { words } = context.language
  const { source } = content
  const notes = notesOf(content, context)
  return h('div', { className: ['fc'] }, [
    ...(notes.length === 0 ? [] : [h('p', notes.join(' '))]),
    h('p', [
      `${words.figure.source}: ${source.text}${source.text.endsWith('.') ? '' : '.'}`,
      ...source.statuses.flatMap((status) => [' ', h('b', { className: ['tag'] }, status)])
    ])
  ])
}

/** Its notes, and of a long one how much of it stands in its files only. */
function notesOf(content: TableContent, context: Context): string[] {
  const { words, numbers } = context.language
  const left = content.kind === 'published' ? content.figures.length - mostFigures : 0
  return left > 0 ? [...content.notes, words.tables.more(numbers.count(left))] : content.notes
}
