import { toXml } from 'xast-util-to-xml'
import { x } from 'xastscript'
import type { SiteFile } from '../../report/model.ts'
import type { ListEntry, ListPage } from '../site.ts'
import { absolute } from './address.ts'

/** A report that can be followed: one with a date that is for the public. */
type Dated = ListEntry & { date: { iso: string } }

/** The reports of a list in its own language that can be followed, newest first, as it has them. */
export function followed({ language, topics }: Pick<ListPage, 'language' | 'topics'>): Dated[] {
  return topics
    .flatMap(({ entries }) => entries)
    .filter((entry): entry is Dated => entry.date !== null && !entry.held && entry.path.startsWith(`/${language}/`))
    .toSorted((a, b) => (a.date.iso < b.date.iso ? 1 : a.date.iso > b.date.iso ? -1 : 0))
}

function changedOf({ date, updated }: Dated): string {
  return updated?.iso ?? date.iso
}

/** The feeds of a list, by their paths. None where the site has no address or no report a date. */
export function feedFiles(list: ListPage, { publisher }: SiteFile): Map<string, string> {
  const { address, feed } = list.head
  const entries = followed(list)
  if (address === null || feed === null) return new Map()
  const author = publisher ?? list.siteTitle
  const atom = feed.path.replace(/^\//, '')
  const json = atom.replace(/xml$/, 'json')
  return new Map([
    [atom, atomOf(list, entries, author, feed.text, address)],
    [json, jsonFeedOf(list, entries, author, feed.text, absolute(address, json), address)]
  ])
}

function atomOf(list: ListPage, entries: Dated[], author: string, title: string, address: string): string {
  const at = (path: string) => absolute(address, path)
  const own = at(`${list.home}feed.xml`)
  const tree = x(null, [
    { type: 'instruction', name: 'xml', value: 'version="1.0" encoding="utf-8"' },
    x('feed', { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': list.language }, [
      x('title', title),
      ...(list.standfirst === null ? [] : [x('subtitle', list.standfirst)]),
      x('id', own),
      x('link', { rel: 'self', type: 'application/atom+xml', href: own }),
      x('link', { rel: 'alternate', type: 'text/html', hreflang: list.language, href: at(list.home) }),
      x('updated', momentOf(entries.map(changedOf).toSorted().at(-1) ?? '')),
      x('author', [x('name', author)]),
      ...entries.map((entry) =>
        x('entry', [
          x('title', entry.title),
          x('id', at(entry.path)),
          x('link', { rel: 'alternate', type: 'text/html', hreflang: list.language, href: at(entry.path) }),
          x('published', momentOf(entry.date.iso)),
          x('updated', momentOf(changedOf(entry))),
          ...(entry.topic === null ? [] : [x('category', { term: entry.topic })]),
          ...(entry.summary === null ? [] : [x('summary', entry.summary)])
        ])
      )
    ])
  ])
  return `${toXml(tree, { closeEmptyElements: true })}\n`
}

function jsonFeedOf(
  list: ListPage,
  entries: Dated[],
  author: string,
  title: string,
  own: string,
  address: string
): string {
  const feed = {
    version: 'https://jsonfeed.org/version/1.1',
    title,
    home_page_url: absolute(address, list.home),
    feed_url: own,
    ...(list.standfirst === null ? {} : { description: list.standfirst }),
    language: list.language,
    authors: [{ name: author }],
    items: entries.map((entry) => ({
      id: absolute(address, entry.path),
      url: absolute(address, entry.path),
      title: entry.title,
      content_text: entry.summary ?? entry.title,
      date_published: momentOf(entry.date.iso),
      date_modified: momentOf(changedOf(entry)),
      ...(entry.topic === null ? {} : { tags: [entry.topic] })
    }))
  }
  return `${JSON.stringify(feed, null, 1)}\n`
}

/** A day as a moment, which feeds ask for. */
function momentOf(day: string): string {
  return `${day}T00:00:00Z`
}
