import { updatedOf } from '../../report/edition.ts'
import type { Addressed } from '../addresses.ts'
import { bodyOf } from '../body.ts'
import type { Card } from '../chart/draw.ts'
import type { Context } from '../context.ts'
import { languageOf } from '../context-of.ts'
import { type Content, once } from '../late.ts'
import { reportThings } from '../machine/things.ts'
import type { ArticlePage, Checked, EmbedPage, FootLine, ListEntry } from '../site.ts'
import type { Around } from './around.ts'
import { cardIn, cardName, cardPicture } from './card.ts'
import { embedPages, figuresShown } from './embeds.ts'
import { frameOf } from './frame.ts'
import { headOfReport } from './head.ts'
import { audienceLinks, dimensionLabel, localLinks, neighboursOf, profilesOf } from './navigation.ts'
import { factsOf, noticesOf, statusesOf } from './notices.ts'

export type RenderedReport = {
  page: ArticlePage
  entry: ListEntry
  embeds: EmbedPage[]
  downloads: () => Map<string, Content>
  checked: () => Checked[]
}

/** A page that a narrative was written for. */
export function renderReport(around: Around, addressed: Addressed, context: Context): RenderedReport {
  const { page, language: at, path } = addressed
  const outer = languageOf(at)
  const { language, siblings, alternates } = context
  const body = once(() => bodyOf(context))
  const date = page.date === null ? null : { iso: page.date, text: language.numbers.date(page.date) }
  const updated = updatedText(context)
  const card = (): Card => {
    body()
    const [figure = null] = context.pictured
    const { title, summary: text } = page
    const { siteTitle, house } = context
    const over = page.kind === 'first' ? null : (kickerOf(context)?.text ?? null)
    const status = statusesOf(context)[0] ?? null
    const { logo, colours } = house
    return { over, title, text, figure, house: { title: siteTitle, logo }, status, colours }
  }
  const frame = {
    ...frameOf(around, outer, path, page.title, page.summary, alternates, footOf(context)),
    card: cardIn(context.downloads.folder, card)
  }
  const things = page.kind === 'first' ? reportThings(around.siteFile, frame, context) : []
  return {
    page: {
      ...frame,
      head: headOfReport(frame, context, things),
      kind: 'report',
      kicker: kickerOf(context),
      date,
      updated: page.kind === 'first' ? updated : null,
      standfirst: page.summary,
      facts: factsOf(context),
      notices: noticesOf(context),
      written: at === page.language ? null : { language: page.language, notice: outer.words.report.untranslated },
      local: localLinks(context, null),
      profiles: [...audienceLinks(context), ...profilesOf(context)],
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
      updated,
      languages: alternates.length > 1 ? alternates : [],
      statuses: statusesOf(context),
      held: page.hold !== null,
      topic: page.topic,
      get thumbnail() {
        body()
        return context.thumbnails[0] ?? null
      }
    },
    embeds: embedPages(around, figuresShown(page.tree, context), { path, title: page.title, make: body }, context),
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

/** What kind of page it is; of a page within a report, that report, and of which dimension it is a value. */
function kickerOf(context: Context): ArticlePage['kicker'] {
  const { page, siblings, language } = context
  const first = siblings.find((each) => each.page.kind === 'first')
  if (!first || page.kind === 'first') return { text: language.words.report.kicker, path: null, kind: null }
  return { text: first.page.title, path: first.path, kind: page.bound && dimensionLabel(page.bound, context) }
}

/** When the report was last corrected or changed, as it is read. */
function updatedText({ page, language }: Context): ArticlePage['updated'] {
  const iso = updatedOf(page.edition)
  return iso === null ? null : { iso, text: language.words.edition.updated(language.numbers.date(iso)) }
}

/** What the footer says of a dated report that nobody had to change. */
export function footOf({ page, language }: Context): FootLine[] {
  const { edition } = page
  const unchanged = edition.date !== null && page.hold === null && updatedOf(edition) === null
  return unchanged ? [[{ text: language.words.edition.changes.none, href: null }]] : []
}
