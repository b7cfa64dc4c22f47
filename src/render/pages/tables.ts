import { toHtml } from 'hast-util-to-html'
import { h } from 'hastscript'
import { lowerFirst } from '../../language/text.ts'
import type { Table, Tables } from '../../report/tables/table.ts'
import { type Context, datasetOf, textIn } from '../context.ts'
import { workbook } from '../downloads.ts'
import type { ArticlePage } from '../site.ts'
import type { TableContent } from '../tables/content.ts'
import { crosstabContent } from '../tables/crosstab.ts'
import { tableFigure } from '../tables/element.ts'
import { tableFiles, tableMetadata } from '../tables/files.ts'
import { publishedContent } from '../tables/published.ts'
import { workbookOf } from '../tables/workbook.ts'
import type { Part } from './part.ts'

/** Every question of a report's surveys by its dimensions, with bases and tests, and what of others it publishes. */
export const tablesPart: Part = {
  slug: 'tables',
  name: ({ words }) => words.tables.name,
  of: (context) => {
    const { tables } = context.page
    if (!tables || tables.list.length === 0) return null
    const { words, list } = context.language
    const by = dimensionsOf(tables, context)
    return {
      title: words.tables.title,
      standfirst: words.tables.standfirst(by.length === 0 ? null : list(by)),
      body: () => bodyOf(tables, context)
    }
  },
  figures: ({ page }) => page.tables?.list.map(({ id }) => id) ?? []
}

function bodyOf(tables: Tables, context: Context): Pick<ArticlePage, 'contents' | 'html'> {
  const { words } = context.language
  const { files, folder } = context.downloads
  const made = tables.list.map((table, index) => {
    const content = contentOf(table, index + 1, context)
    const own = tableFiles(table, content, context)
    for (const [name, file] of own) files.set(name, file)
    context.titles.set(table.id, content.title)
    files.set(`${table.id}.metadata.json`, tableMetadata(table, content, context))
    return { content, names: [...own.keys(), workbook] }
  })
  const contents = made.map(({ content }) => content)
  files.set(workbook, workbookOf(contents, context))
  const html = [
    h('p', { className: ['dl'] }, [
      h('a', { href: `${context.base}${folder}${workbook}`, download: workbook }, words.tables.workbook),
      ` ${words.tables.workbookSays}`
    ]),
    ...made.map(({ content, names }) => tableFigure(content, names, context))
  ]
  return {
    contents: contents.map(({ id, title }, index) => ({ id, text: `${index + 1} ${title}` })),
    html: toHtml(html, { allowDangerousHtml: true })
  }
}

function contentOf(table: Table, number: number, context: Context): TableContent {
  return table.kind === 'survey' ? crosstabContent(table, number, context) : publishedContent(table, number, context)
}

/** The dimensions of all banners by their labels, waves first, each once. */
function dimensionsOf({ list }: Tables, context: Context): string[] {
  const { words, tag } = context.language
  const named = list.flatMap((table) =>
    table.kind === 'survey'
      ? table.groups.map(({ dimension }) => {
          const column = datasetOf(context, table.dataset).codebook.columns.get(dimension ?? '')
          return lowerFirst(column ? textIn(context, column.label) : words.tables.wave, tag)
        })
      : []
  )
  return [...new Set(named)]
}
