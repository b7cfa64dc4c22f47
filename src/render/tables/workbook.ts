import type { Context } from '../context.ts'
import { type Cell, cellOf, type Row, rowOf, type Sheet, wrappedRow } from '../spreadsheet/book.ts'
import { writeBook } from '../spreadsheet/write.ts'
import type { TableContent } from './content.ts'
import { crosstabRows } from './workbook-crosstab.ts'
import { publishedRows } from './workbook-published.ts'

/** All tables of a report as an Excel workbook: its contents, with links, then a sheet for each table. */
export function workbookOf(contents: readonly TableContent[], context: Context): Uint8Array {
  const { page, language } = context
  return writeBook({
    title: `${page.title}: ${language.words.tables.title}`,
    creator: context.publisher,
    language: language.tag,
    sheets: [contentsSheet(contents, context), ...contents.map((content) => sheetOf(content, context))]
  })
}

function contentsSheet(contents: readonly TableContent[], context: Context): Sheet {
  const { words } = context.language
  const statuses = [...new Set(contents.flatMap(({ source }) => source.statuses))]
  const widths = [14, 48, 90]
  const text = { wrap: true, top: true } as const
  const line = ({ number, title, subtitle }: TableContent): Row =>
    wrappedRow(
      [
        cellOf(number, { tone: 'link', top: true }, { link: number }),
        cellOf(title, text),
        cellOf(subtitle, { ...text, tone: 'muted' })
      ],
      widths
    )
  return {
    name: words.tables.contents,
    widths,
    frozen: { rows: 0, columns: 0 },
    rows: [
      rowOf([cellOf(context.page.title, { bold: true, size: 16 })], 24),
      rowOf([cellOf([words.tables.title, ...statuses].join(', '), { tone: 'muted' })]),
      rowOf([]),
      ...contents.map(line)
    ]
  }
}

function sheetOf(content: TableContent, context: Context): Sheet {
  const { words } = context.language
  const { number, title, subtitle, notes, source } = content
  const above = [
    rowOf([cellOf(context.page.title, { tone: 'muted' })]),
    rowOf([cellOf(`${number}. ${title}`, { bold: true, size: 14 })], 21),
    rowOf([cellOf(subtitle, { tone: 'muted' })]),
    rowOf([cellOf(words.tables.back, { tone: 'link' }, { link: words.tables.contents })])
  ]
  const { rows, head, widths } = content.kind === 'survey' ? crosstabRows(content) : publishedRows(content, context)
  const said = [...notes, `${words.figure.source}: ${source.text}`, ...source.statuses]
  return {
    name: number,
    widths,
    frozen: { rows: above.length + head, columns: 1 },
    rows: [...above, ...rows, rowOf([]), ...said.map((text) => rowOf([noteOf(text)]))]
  }
}

function noteOf(text: string): Cell {
  return cellOf(text, { tone: 'muted', size: 10 })
}
