import type { Addressed } from '../addresses.ts'
import type { Context } from '../context.ts'
import { languageOf } from '../context-of.ts'
import { type Content, once } from '../late.ts'
import type { ArticlePage } from '../site.ts'
import type { Around } from './around.ts'
import { frameOf } from './frame.ts'
import { headOfReport } from './head.ts'
import { localLinks } from './navigation.ts'
import { noticesOf } from './notices.ts'
import type { Part } from './part.ts'
import { footOf } from './report.ts'

/** A part's page at its address, and its downloads; `addressed` is the report's first page. Null: the report has none. */
export function renderPart(
  around: Around,
  part: Part,
  addressed: Addressed,
  first: Context
): { page: ArticlePage; folder: string; downloads: () => Map<string, Content> } | null {
  const { page, path, language } = addressed
  const context = {
    ...first,
    downloads: { folder: `files/${language}/${page.report}/${part.slug}/`, files: new Map() }
  }
  const content = part.of(context)
  if (content === null) return null
  const { title, standfirst } = content
  const outer = languageOf(language)
  const body = once(content.body)
  const alternates = context.alternates.map((each) => ({ ...each, path: `${each.path}${part.slug}/` }))
  const frame = frameOf(around, outer, `${path}${part.slug}/`, title, standfirst, alternates, footOf(context))
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
    folder: context.downloads.folder,
    downloads: () => {
      body()
      return new Map([...context.downloads.files].map(([name, file]) => [context.downloads.folder + name, file]))
    }
  }
}
