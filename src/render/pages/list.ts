import type { Language } from '../../language/language.ts'
import { inLanguage } from '../../language/text.ts'
import { languageOf } from '../context-of.ts'
import { feedLink } from '../feed-link.ts'
import type { ListEntry, ListPage } from '../site.ts'
import type { Around } from './around.ts'
import { cardOfList } from './card-of-list.ts'
import { frameOf } from './frame.ts'
import { headOfList } from './head.ts'

/** The list of reports in a language; those that are not in it are named in the one that they were written in. */
export function listPage(around: Around, tag: string, entries: Map<string, ListEntry[]>): ListPage {
  const { siteFile } = around
  const language = languageOf(tag)
  const own = entries.get(tag) ?? []
  const known = new Set(own.map(reportOf))
  const others = [...entries.values()].flat().filter((entry) => {
    const id = reportOf(entry)
    return !known.has(id) && known.add(id)
  })
  const newest = [...own, ...others.map((entry) => among(entry, language))].toSorted(
    (a, b) => (b.date?.iso ?? '').localeCompare(a.date?.iso ?? '', 'en') || a.title.localeCompare(b.title, language.tag)
  )
  const topicOf = topicsIn(own, entries)
  const topics = [...Map.groupBy(newest, topicOf)].map(([topic, each]) => ({ topic, entries: each }))
  const standfirst = siteFile.summary === null ? null : inLanguage(siteFile.summary, language.tag)
  const path = `/${language.tag}/`
  const alternates = siteFile.languages.map((each) => {
    const { name } = languageOf(each)
    return { language: each, name, path: `/${each}/`, current: each === tag, translated: true }
  })
  const title = inLanguage(siteFile.title, language.tag)
  const frame = { ...frameOf(around, language, path, title, standfirst, alternates), card: cardOfList(siteFile, tag) }
  const dated = own.some(({ date, held }) => date !== null && !held)
  return { ...frame, head: headOfList(frame, feedLink(siteFile, language, dated)), kind: 'list', standfirst, topics }
}

/**
 * The topic of an entry, in the language of a list (`own` are the entries in it): that of a report in another language
 * is translated where a report that is in both has it.
 */
function topicsIn(own: ListEntry[], entries: Map<string, ListEntry[]>): (entry: ListEntry) => string | null {
  const known = new Map<string, string | null>()
  for (const [tag, each] of entries)
    for (const { path, topic } of each) {
      const translated = own.find((one) => reportOf(one) === reportOf({ path }))
      if (translated) known.set(`${tag} ${topic}`, translated.topic)
    }
  return ({ path, topic }) => known.get(`${path.split('/')[1]} ${topic}`) ?? topic
}

function reportOf({ path }: Pick<ListEntry, 'path'>): string | undefined {
  return path.split('/')[2]
}

/** An entry in another language, with its dates and what is said of it in the words of the list. */
function among(entry: ListEntry, language: Language): ListEntry {
  const { title, path, summary, date, updated, languages, statuses, held, topic } = entry
  const { numbers, words } = language
  const own = statusWords(languageOf(path.split('/')[1] ?? ''))
  return {
    title,
    path,
    summary,
    date: date && { iso: date.iso, text: numbers.date(date.iso) },
    updated: updated && { iso: updated.iso, text: words.edition.updated(numbers.date(updated.iso)) },
    languages,
    statuses: statuses.map((status) => statusWords(language)[own.indexOf(status)] ?? status),
    held,
    topic,
    get thumbnail() {
      return entry.thumbnail
    }
  }
}

function statusWords({ words: { report, edition } }: Language): string[] {
  return [report.synthetic, report.published, edition.draft.label, edition.corrections.tag]
}
