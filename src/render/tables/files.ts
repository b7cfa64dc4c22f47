import type { Table } from '../../report/tables/table.ts'
import { drawTable } from '../chart/draw.ts'
import type { Surround } from '../chart/drawing.ts'
import type { Context } from '../context.ts'
import { csvNotesOf } from '../csv-notes.ts'
import { csvwOf } from '../csvw.ts'
import { type Content, picture } from '../late.ts'
import { fieldsOfCrosstab, fieldsOfPublished } from '../machine/fields.ts'
import type { TableContent } from './content.ts'
import { crosstabCsv, crosstabKey, publishedCsv, publishedKey } from './csv.ts'
import { crosstabTable } from './drawing.ts'

/** What a table can be taken away as, by the names of the files: its numbers, and a picture of a crosstab that is not too large for one. */
export function tableFiles(table: Table, content: TableContent, context: Context): Map<string, Content> {
  const { id } = content
  const csv = table.kind === 'published' ? publishedCsv(table, context) : null
  const crosstab = table.kind === 'survey' && content.kind === 'survey' ? crosstabCsv(table, content, context) : null
  const svg = pictureOf(content, context)
  return new Map<string, Content>([
    [`${id}.csv`, csv ?? crosstab ?? ''],
    ...(svg === null
      ? []
      : ([
          [`${id}.svg`, svg],
          [`${id}.png`, picture(2, () => svg)]
        ] as const))
  ])
}

/** What a table's file of numbers says of itself. */
export function tableMetadata(table: Table, content: TableContent, context: Context): string {
  const { id, number, title, subtitle, notes, source } = content
  const { language } = context
  return csvwOf({
    file: `${id}.csv`,
    title: `${number}. ${title}`,
    description: subtitle,
    source: source.text,
    license: context.site.license?.url ?? null,
    language: language.tag,
    columns: table.kind === 'survey' ? fieldsOfCrosstab : fieldsOfPublished,
    key: table.kind === 'survey' ? crosstabKey : publishedKey,
    notes: [
      ...csvNotesOf([table.dataset], context.page.hold, context),
      ...notes.map((says) => ({ about: language.words.figure.note, says }))
    ]
  })
}

function pictureOf(content: TableContent, context: Context): string | null {
  const table = content.kind === 'survey' ? crosstabTable(content) : null
  if (table === null) return null
  const { number, title, subtitle, notes, source } = content
  const surround: Surround = {
    subtitle,
    notes,
    source: `${context.language.words.figure.source}: ${source.text}`,
    status: source.statuses.join(', ') || null,
    colours: context.house.colours
  }
  return drawTable(table, { title, summary: `${number}. ${subtitle}` }, surround)
}
