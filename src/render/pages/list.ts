import type { Language } from '../../language/language.ts'
import { inLanguage } from '../../language/text.ts'
import { languageOf } from '../context-of.ts'
import { feedLink } from '../feed-link.ts'
import type { ListEntry, ListPage } from '../site.ts'
import type { Around } from './around.ts'
import { cardOfList } from './card-of-list.ts'
import { frameOf } from './frame.ts'
import { headOfList } from './head.ts'

/**
 * The list of reports in a language, by topic. Those that are not in it stand behind, in the language that they were
 * written in.
 */
export function listPage(around: Around, tag: string, entries: Map<string, ListEntry[]>): ListPage {
  const { siteFile } = around
  const language = languageOf(tag)
  const own = entries.get(tag) ?? []
  const known = new Set(own.map(reportOf))
  const others = [...entries.values()].flat().filter((entry) => {
    const id = reportOf(entry)
    return !known.has(id) && known.add(id)
  })
  const newest = (some: ListEntry[]) =>
    some.toSorted(
      (a, b) =>
        (b.date?.iso ?? '').localeCompare(a.date?.iso ?? '', 'en') || a.title.localeCompare(b.title, language.tag)
    )
  const byTopic = [...Map.groupBy(newest(own), ({ topic }) => topic)].map(([topic, each]) => ({ topic, entries: each }))
  const elsewhere = newest(others.map((entry) => among(entry, language)))
  const topics = [
    ...byTopic,
    ...(elsewhere.length === 0 ? [] : [{ topic: language.words.edition.elsewhere, entries: elsewhere }])
  ]
  const standfirst = siteFile.summary === null ? null : inLanguage(siteFile.summary, language.tag)
  const path = `/${language.tag}/`
  const alternates = siteFile.languages.map((each) => {
    const { name } = languageOf(each)
    return { language: each, name, path: `/${each}/`, current: each === tag, translated: true }
  })
  const title = inLanguage(siteFile.title, language.tag)
  const frame = { ...frameOf(around, language, path, title, standfirst, alternates), card: cardOfList(around, tag) }
  const dated = own.some(({ date, held }) => date !== null && !held)
  return { ...frame, head: headOfList(frame, feedLink(siteFile, language, dated)), kind: 'list', standfirst, topics }
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
