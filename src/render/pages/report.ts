import type { SiteFile } from '../../report/model.ts'
import type { Addressed } from '../addresses.ts'
import { bodyOf } from '../body.ts'
import type { Card } from '../chart/draw.ts'
import type { Context } from '../context.ts'
import { languageOf } from '../context-of.ts'
import { type Content, once } from '../late.ts'
import type { ArticlePage, Checked, EmbedPage, ListEntry } from '../site.ts'
import { cardIn, cardName, cardPicture } from './card.ts'
import { embedPages } from './embeds.ts'
import { frameOf } from './frame.ts'
import { localLinks, neighboursOf } from './navigation.ts'
import { factsOf, noticesOf } from './notices.ts'

export type RenderedReport = {
  page: ArticlePage
  entry: ListEntry
  embeds: EmbedPage[]
  downloads: () => Map<string, Content>
  checked: () => Checked[]
}

/** A page that a narrative was written for. */
export function renderReport(siteFile: SiteFile, addressed: Addressed, context: Context): RenderedReport {
  const { page, language: at, path } = addressed
  const around = languageOf(at)
  const { language, siblings, alternates } = context
  const body = once(() => bodyOf(context))
  const date = page.date === null ? null : { iso: page.date, text: language.numbers.date(page.date) }
  const notices = noticesOf(context)
  const card = (): Card => {
    body()
    const [shown = null] = context.drawings
    const { title, summary: text } = page
    return { title, text, shown, siteTitle: context.siteTitle, status: notices[0]?.label ?? null }
  }
  return {
    page: {
      ...frameOf(siteFile, around, path, page.title, page.summary, alternates),
      card: cardIn(context.downloads.folder, card),
      kind: 'report',
      kicker: kickerOf(context),
      date,
      standfirst: page.summary,
      facts: factsOf(context),
      notices,
      written: at === page.language ? null : { language: page.language, notice: around.words.report.untranslated },
      local: localLinks(context, null),
      neighbours: neighboursOf(page, siblings),
      get contents() {
        return body().contents
      },
      get html() {
        return body().html
      }
    },
    entry: {
      title: page.title,
      path,
      summary: page.summary,
      date,
      languages: alternates.length > 1 ? alternates : [],
      statuses: notices.slice(0, 1).map((notice) => notice.label),
      topic: page.topic,
      get thumbnail() {
        body()
        return context.thumbnails[0] ?? null
      }
    },
    embeds: embedPages(siteFile, addressed, context, body),
    downloads: () => {
      body()
      context.downloads.files.set(cardName, cardPicture(card))
      return new Map([...context.downloads.files].map(([name, content]) => [context.downloads.folder + name, content]))
    },
    checked: () => {
      body()
      return context.checked
    }
  }
}

/** What kind of page it is; of a page within a report, that report. */
function kickerOf({ page, siblings, language }: Context): ArticlePage['kicker'] {
  const first = siblings.find((each) => each.page.kind === 'first')
  if (!first || page.kind === 'first') return { text: language.words.report.kicker, path: null }
  return { text: first.page.title, path: first.path }
}
