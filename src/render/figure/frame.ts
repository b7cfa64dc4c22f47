import type { Element, ElementContent } from 'hast'
import { h } from 'hastscript'
import { drawFile, drawInline, drawProfile, drawTable, thumbnail } from '../chart/draw.ts'
import type { Drawing, Surround } from '../chart/drawing.ts'
import type { Profile } from '../chart/profile/profile.ts'
import type { Table } from '../chart/table.ts'
import type { Context } from '../context.ts'
import { profileElement } from './profile/element.ts'
import type { SourceText } from './sources.ts'
import { tableElement } from './table-element.ts'

/** All that a figure says, ready to be set. */
export type Parts = {
  id: string
  number: number
  /** Its headline as text. */
  title: string
  /** What it says to those who do not see it; of a table, what its picture says. */
  summary: string
  subtitle: string
  notes: string[]
  source: SourceText
  /** Null: the figure is its table. */
  drawing: Drawing | null
  /** Of a group among others, what is drawn in its table; else null. */
  profile: Profile | null
  table: Table
  csv: string
  /** What a figure of one group is set as. */
  card: boolean
  /** What can be opened below it beside the table. */
  more: Element[]
}

/** A figure from headline to links; its files go to the page's downloads. */
export function frameFigure(parts: Parts, headline: ElementContent[], context: Context): Element {
  const { id, title, drawing, profile, table, subtitle, notes, source } = parts
  const { words, numbers } = context.language
  const surround = {
    subtitle,
    notes,
    source: `${words.figure.source}: ${source.text}`,
    status: source.statuses.join(', ') || null
  }
  const drawn = drawing && drawnOf(drawing, id, surround, context)
  const files = new Map([
    [`${id}.csv`, parts.csv],
    [`${id}.svg`, drawn?.file ?? fileOf(parts, surround)]
  ])
  const tabular = tableElement(table, id)
  for (const [name, content] of files) context.downloads.files.set(name, content)
  context.titles.set(id, title)
  if (drawn) context.thumbnails.push(drawn.thumbnail)
  return h('figure', { id, ...(parts.card ? { className: ['card'] } : {}), ariaLabelledBy: `${id}-h` }, [
    h('p', { className: ['fn'] }, words.figure.number(numbers.count(parts.number))),
    h('h3', { id: `${id}-h` }, headline),
    h('p', { className: ['sub'] }, subtitle),
    ...(profile ? [profileElement(profile)] : bodyOf(drawn, tabular)),
    captionOf(notes, source, context),
    actionsOf(id, drawn || profile ? tabular : null, parts.more, [...files.keys()], context)
  ])
}

type Drawn = { wide: string; narrow: string; file: string; thumbnail: string }

/** All drawings of a chart. They come of nothing but what is said here, and take longest of all on a page. */
function drawnOf(drawing: Drawing, id: string, surround: Surround, { recall }: Context): Drawn {
  return recall('drawings', JSON.stringify([drawing, id, surround]), () => ({
    ...drawInline(drawing, id),
    file: drawFile(drawing, surround),
    thumbnail: thumbnail(drawing)
  }))
}

/** The picture of a figure that is no chart. */
function fileOf({ profile, table, title, summary }: Parts, surround: Surround): string {
  const named = { title, summary }
  return profile ? drawProfile(profile, named, surround) : drawTable(table, named, surround)
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

/** The table behind a drawing, what else can be opened, and the figure's links. `behind` null: it is a table itself. */
function actionsOf(id: string, behind: Element | null, more: Element[], files: string[], context: Context): Element {
  const { words } = context.language
  const links = [
    h('li', h('a', { href: `#${id}` }, words.figure.link)),
    ...context.alternates
      .filter(({ current }) => !current)
      .map(({ language, name, path }) =>
        h('li', h('a', { href: `${context.base}${path.slice(1)}#${id}`, hrefLang: language, lang: language }, name))
      ),
    ...files.map((name) => {
      const kind = name.slice(name.lastIndexOf('.') + 1).toUpperCase()
      return h('li', h('a', { href: `${context.base}${context.downloads.folder}${name}`, download: name }, kind))
    })
  ]
  const opened = [...(behind ? [h('details', [h('summary', words.figure.table), behind])] : []), ...more]
  return h('div', { className: ['acts'] }, [...opened, h('ul', opened.length > 0 ? {} : { className: ['st'] }, links)])
}
