import { inLanguage } from '../../language/text.ts'
import type { SiteFile } from '../../report/model.ts'
import type { Card } from '../chart/draw.ts'
import { languageOf } from '../context-of.ts'
import type { ListEntry, ListPage } from '../site.ts'
import { cardIn } from './card.ts'
import { frameOf } from './frame.ts'

/** The list of reports in a language; those that are not in it are named in the one that they were written in. */
export function listPage(siteFile: SiteFile, tag: string, entries: Map<string, ListEntry[]>): ListPage {
  const language = languageOf(tag)
  const own = entries.get(tag) ?? []
  const known = new Set(own.map(({ path }) => path.split('/')[2]))
  const others = [...entries.values()].flat().filter(({ path }) => {
    const id = path.split('/')[2]
    return !known.has(id) && known.add(id)
  })
  const newest = [...own, ...others].toSorted(
    (a, b) => (b.date?.iso ?? '').localeCompare(a.date?.iso ?? '', 'en') || a.title.localeCompare(b.title, language.tag)
  )
  const topics = [...Map.groupBy(newest, (entry) => entry.topic)].map(([topic, each]) => ({ topic, entries: each }))
  const standfirst = siteFile.summary === null ? null : inLanguage(siteFile.summary, language.tag)
  const path = `/${language.tag}/`
  const alternates = siteFile.languages.map((each) => {
    const { name } = languageOf(each)
    return { language: each, name, path: `/${each}/`, current: each === tag }
  })
  const title = inLanguage(siteFile.title, language.tag)
  const card = cardIn(`files${path}`, () => listCard(siteFile, tag))
  return { ...frameOf(siteFile, language, path, title, standfirst, alternates), card, kind: 'list', standfirst, topics }
}

/** What the picture of a list of reports says. */
export function listCard({ title, summary }: SiteFile, tag: string): Card {
  const text = summary === null ? null : inLanguage(summary, tag)
  return { title: inLanguage(title, tag), text, shown: null, siteTitle: inLanguage(title, tag), status: null }
}
