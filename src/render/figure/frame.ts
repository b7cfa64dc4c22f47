import type { Element, ElementContent } from 'hast'
import { h } from 'hastscript'
import {
  drawFile,
  drawInline,
  drawProfile,
  drawSlide,
  drawTable,
  type Embedded,
  embedHeight,
  heightsOf,
  type Inline,
  thumbnail
} from '../chart/draw.ts'
import type { Drawing, Surround } from '../chart/drawing.ts'
import type { Profile } from '../chart/profile/profile.ts'
import { allRows, type Table } from '../chart/table.ts'
import type { Context } from '../context.ts'
import { csvNotesOf } from '../csv-notes.ts'
import { type CsvTable, csvwOf } from '../csvw.ts'
import type { View } from '../explore/view.ts'
import { type Content, picture } from '../late.ts'
import { actionsOf } from './actions.ts'
import { embedAction, keepAlone } from './embed.ts'
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
  csv: Csv
  /** What a figure of one group is set as. */
  card: boolean
  /** What readers can take further in the report's explorer; null: it is not offered there. */
  view: View | null
  /** What can be opened below it beside the table. */
  more: Element[]
}

/** A figure's numbers as a file, and what that says of itself. */
export type Csv = Pick<CsvTable, 'columns' | 'key'> & { content: string; datasets: readonly string[] }

/** A figure from headline to links; its files go to the page's downloads. */
export function frameFigure(parts: Parts, headline: ElementContent[], context: Context): Element {
  const { id, title, summary, drawing, profile, table, subtitle, notes, source } = parts
  const { language, house, siteTitle } = context
  const { words, numbers } = language
  const surround = {
    subtitle,
    notes,
    source: `${words.figure.source}: ${source.text}`,
    status: source.statuses.join(', ') || null,
    colours: house.colours
  }
  const drawn = drawing && drawnOf(drawing, id, surround, context)
  const named = { title, summary }
  const shown = drawing ?? profile ?? table
  const file = drawn?.file ?? fileOf(parts, surround)
  const files = new Map<string, Content>([
    [`${id}.csv`, parts.csv.content],
    [`${id}.svg`, file],
    [`${id}.png`, picture(2, () => file)],
    [`${id}-slide.png`, picture(1, () => drawSlide(shown, named, surround, { title: siteTitle, logo: house.logo }))]
  ])
  context.downloads.files.set(`${id}.metadata.json`, csvwOf(csvTableOf(parts, context)))
  const tabular = tableElement(table, id)
  const body = profile ? [profileElement(profile)] : bodyOf(drawn, tabular)
  const caption = captionOf(notes, source, context)
  const alone = { id, title, subtitle, body, caption, height: embedHeight(embeddedOf(parts, drawn)) }
  if (context.embeds) keepAlone(alone, context.embeds)
  for (const [name, content] of files) context.downloads.files.set(name, content)
  context.titles.set(id, title)
  if (drawn) context.thumbnails.push(drawn.thumbnail)
  const pictured = drawing ?? profile
  if (pictured) context.pictured.push({ ...named, shown: pictured })
  const behind = h('details', [h('summary', words.figure.table), tabular])
  const opened = [...(drawn || profile ? [behind] : []), ...parts.more]
  const embed = context.embeds ? embedAction(alone, context.embeds, context) : []
  return h('figure', { id, ...(parts.card ? { className: ['card'] } : {}), ariaLabelledBy: `${id}-h` }, [
    h('p', { className: ['fn'] }, words.figure.number(numbers.count(parts.number))),
    h('h3', { id: `${id}-h` }, headline),
    h('p', { className: ['sub'] }, subtitle),
    ...body,
    caption,
    actionsOf({ id, view: parts.view, opened, files: [...files.keys()], embed }, context)
  ])
}

function csvTableOf({ id, title, subtitle, source, notes, csv }: Parts, context: Context): CsvTable {
  const { language } = context
  const about = csvNotesOf(csv.datasets, context.page.hold, context)
  return {
    file: `${id}.csv`,
    title,
    description: subtitle,
    source: source.text,
    license: context.site.license?.url ?? null,
    language: language.tag,
    columns: csv.columns,
    key: csv.key,
    notes: [...about, ...notes.map((says) => ({ about: language.words.figure.note, says }))]
  }
}

type Drawn = Inline & { file: string; thumbnail: string }

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

/** What an embedded figure's height comes of; a row of a table is as high as one line, or two where there is little room. */
function embeddedOf({ title, subtitle, notes, source, table, profile }: Parts, drawn: Drawn | null): Embedded {
  const rows = allRows(table).length
  const tabular = profile
    ? { wide: 80 + 100 * rows, narrow: 60 + 210 * rows }
    : { wide: 70 + 38 * rows, narrow: 130 + 60 * rows }
  const heights = drawn ? heightsOf(drawn) : tabular
  return { title, subtitle, small: [...notes, [source.text, ...source.statuses].join(' ')], heights }
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
