import type { Addressed } from '../addresses.ts'
import type { Context } from '../context.ts'
import { languageOf } from '../context-of.ts'
import { type Content, once } from '../late.ts'
import type { ArticlePage, EmbedPage } from '../site.ts'
import type { Around } from './around.ts'
import { embedPages } from './embeds.ts'
import { frameOf } from './frame.ts'
import { headOfReport } from './head.ts'
import { localLinks } from './navigation.ts'
import { noticesOf } from './notices.ts'
import type { Part } from './part.ts'
import { footOf } from './report.ts'

export type RenderedPart = {
  page: ArticlePage
  embeds: EmbedPage[]
  folder: string
  downloads: () => Map<string, Content>
  /** The titles of its figures as text, by their ids, once it is made. */
  titles: ReadonlyMap<string, string>
}

/**
 * A part's page at its address, and its downloads; `addressed` is the report's first page, whose card stands for the
 * part too. Null: the report has none.
 */
export function renderPart(
  around: Around,
  part: Part,
  addressed: Addressed,
  first: Context,
  card: ArticlePage['card']
): RenderedPart | null {
  const { page, path, language } = addressed
  const context = contextOfPart(part, addressed, first)
  const content = part.of(context)
  if (content === null) return null
  const { title, standfirst } = content
  const outer = languageOf(language)
  const body = once(content.body)
  const own = `${path}${part.slug}/`
  const frame = { ...frameOf(around, outer, own, title, standfirst, context.alternates, footOf(context)), card }
  return {
    page: {
      ...frame,
      head: headOfReport(frame, context, []),
      kind: 'part',
      kicker: { text: page.title, path, kind: null },
      date: null,
      updated: null,
      standfirst,
      facts: [],
      notices: noticesOf(context),
      written: language === page.language ? null : { language: page.language, notice: outer.words.report.untranslated },
      local: localLinks(context, part.slug),
      profiles: [],
      neighbours: null,
      get contents() {
        return body().contents
      },
      get html() {
        return body().html
      }
    },
    embeds: embedPages(around, part.figures(context), { path: own, title: page.title, make: body }, context),
    folder: context.downloads.folder,
    titles: context.titles,
    downloads: () => {
      body()
      return new Map([...context.downloads.files].map(([name, file]) => [context.downloads.folder + name, file]))
    }
  }
}

/** A part is rendered with what the report's first page is, at an address of its own. */
function contextOfPart({ slug }: Part, { page, language }: Addressed, first: Context): Context {
  const folder = `${language}/${page.report}/${slug}/`
  return {
    ...first,
    alternates: first.alternates.map((each) => ({ ...each, path: `${each.path}${slug}/` })),
    downloads: { folder: `files/${folder}`, files: new Map() },
    embeds: first.embeds && { ...first.embeds, folder: `/embed/${folder}`, made: new Map() }
  }
}
