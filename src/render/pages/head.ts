import type { Language } from '../../language/language.ts'
import { updatedOf } from '../../report/edition.ts'
import type { SiteFile } from '../../report/model.ts'
import type { Context } from '../context.ts'
import { languageOf } from '../context-of.ts'
import { holdLabel } from '../hold.ts'
import { wayTo } from '../machine/things.ts'
import type { Alternate, ArticlePage, Frame, Head, Link, Thing } from '../site.ts'

/** What machines are told of any page. */
export function headOf(siteFile: SiteFile, language: Language, path: string, alternates: Alternate[]): Head {
  return {
    address: siteFile.address,
    listed: true,
    held: null,
    canonical: path,
    fallback: siteFile.language,
    locale: language.words.finding.locale,
    otherLocales: alternates
      .filter(({ current, translated }) => !current && translated)
      .map((each) => languageOf(each.language).words.finding.locale),
    published: null,
    modified: null,
    feed: null,
    things: []
  }
}

/** What they are told of a page of a report: what is on it (`things`), and behind its first page the way to it. */
export function headOfReport(frame: Frame, { page, siblings, feed, language }: Context, things: Thing[]): Head {
  const first = siblings.find((each) => each.page.kind === 'first')
  const written = frame.alternates.find((each) => each.language === page.language)
  const way: Link[] = [
    { path: frame.home, text: frame.words.reports },
    ...(first ? [{ path: first.path, text: first.page.title }] : []),
    { path: frame.path, text: frame.title }
  ]
  return {
    ...frame.head,
    listed: page.hold === null,
    held: page.hold && holdLabel(page.hold, language),
    canonical: page.language === frame.language ? frame.path : (written?.path ?? frame.path),
    published: page.date ?? first?.page.date ?? null,
    modified: updatedOf(page.edition),
    feed,
    things: [...things, ...(first?.path === frame.path ? [] : wayTo(way, frame.head.address))]
  }
}

/** Of a list, that its reports can be followed. */
export function headOfList(frame: Frame, feed: Link | null): Head {
  return { ...frame.head, feed }
}

/** A page that nobody should come to from a search engine. */
export function unlisted(frame: Frame): Pick<ArticlePage, 'head'> {
  return { head: { ...frame.head, listed: false } }
}
