import type { SiteFile } from '../../report/model.ts'
import type { Addressed } from '../addresses.ts'
import type { Context } from '../context.ts'
import { languageOf } from '../context-of.ts'
import { type Content, once } from '../late.ts'
import type { ArticlePage } from '../site.ts'
import { frameOf } from './frame.ts'
import { localLinks } from './navigation.ts'
import { noticesOf } from './notices.ts'
import type { Part } from './part.ts'

/** A part's page at its address, and its downloads; `addressed` is the report's first page. Null: the report has none. */
export function renderPart(
  siteFile: SiteFile,
  part: Part,
  addressed: Addressed,
  first: Context
): { page: ArticlePage; folder: string; downloads: () => Map<string, Content> } | null {
  const { page, path, language } = addressed
  const context = {
    ...first,
    downloads: { folder: `files/${language}/${page.report}/${part.slug}/`, files: new Map() },
    embeds: null
  }
  const content = part.of(context)
  if (content === null) return null
  const { title, standfirst } = content
  const around = languageOf(language)
  const body = once(content.body)
  const alternates = context.alternates.map((each) => ({ ...each, path: `${each.path}${part.slug}/` }))
  return {
    page: {
      ...frameOf(siteFile, around, `${path}${part.slug}/`, title, standfirst, alternates),
      kind: 'part',
      kicker: { text: page.title, path },
      date: null,
      standfirst,
      facts: [],
      notices: noticesOf(context),
      written:
        language === page.language ? null : { language: page.language, notice: around.words.report.untranslated },
      local: localLinks(context, part.slug),
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
