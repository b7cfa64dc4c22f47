import type { Element } from 'hast'
import { toHtml } from 'hast-util-to-html'
import { h } from 'hastscript'
import type { Source } from '../../codebook/codebook.ts'
import type { Language } from '../../language/language.ts'
import { inLanguage } from '../../language/text.ts'
import { aboutReport } from '../../report/about.ts'
import type { Reference } from '../../report/model.ts'
import type { Addressed } from '../addresses.ts'
import { referenceText } from '../reference-text.ts'
import type { SiteContext, SitePage } from './site-page.ts'

/** A source, with the addresses of the reports that show its figures, and of those that cite it. */
type Used = { source: Reference; shown: Set<string>; cited: Set<string> }

/** All that the reports in a language show figures of, or cite. */
export const sourcesPage: SitePage = {
  slug: 'sources',
  name: ({ words }) => words.edition.sources.name,
  of: (site, language) => {
    const sources = usedIn(site, language)
    if (sources.length === 0) return null
    const { title, standfirst } = language.words.edition.sources
    const { compare } = new Intl.Collator(language.tag)
    const name = ({ source }: Used) => source.author ?? inLanguage(source.publisher ?? source.title, language.tag)
    const sorted = sources.toSorted((a, b) => compare(name(a), name(b)))
    const items = sorted.map((used) => h('li', itemOf(used, site, language)))
    const list = h('section', h('ul', { className: ['src', 'all'] }, items))
    return { title, standfirst, body: () => ({ contents: [], html: toHtml(list) }) }
  }
}

/** Each source once, known by what is said of it, whatever the key that a report has for it. */
function usedIn({ addresses, reports }: SiteContext, { tag }: Language): Used[] {
  const found = new Map<string, Used>()
  const add = (source: Reference, how: 'shown' | 'cited', report: string) => {
    const key = JSON.stringify([
      inLanguage(source.title, tag),
      source.publisher && inLanguage(source.publisher, tag),
      source.date
    ])
    const used = found.get(key) ?? { source, shown: new Set(), cited: new Set() }
    used[how].add(report)
    found.set(key, { ...used, source: used.source.url === null ? source : used.source })
  }
  for (const { page } of pagesIn(addresses, tag)) {
    for (const name of page.datasets) {
      const codebook = reports.library.get(name)?.dataset.codebook
      const own = codebook?.kind === 'published' ? [...codebook.sources.values()] : (codebook?.source ?? [])
      for (const source of [own].flat()) add(referenceOf(source), 'shown', page.report)
    }
    for (const source of page.cited) add(source, 'cited', page.report)
  }
  return [...found.values()]
}

function referenceOf({ key, title, publisher, date, url }: Source): Reference {
  return { key, title, publisher, date, url, author: null }
}

/** The pages of all reports at their addresses in a language. */
function pagesIn(addresses: SiteContext['addresses'], tag: string): Addressed[] {
  return [...addresses]
    .filter(([report]) => report !== aboutReport)
    .flatMap(([, own]) => own.filter(({ language }) => language === tag))
}

function itemOf({ source, shown, cited }: Used, site: SiteContext, language: Language): Element[] {
  const { sources } = language.words.edition
  const line = (heading: string, reports: Set<string>) =>
    reports.size === 0 ? [] : [h('p', [`${heading} `, ...linksTo([...reports], site, language.tag)])]
  return [h('p', referenceText(source, language.tag)), ...line(sources.shown, shown), ...line(sources.cited, cited)]
}

function linksTo(reports: string[], { addresses, base }: SiteContext, tag: string) {
  return reports.flatMap((report, index) => {
    const first = addresses.get(report)?.find(({ language, page }) => language === tag && page.kind === 'first')
    const link = first ? h('a', { href: `${base}${first.path.slice(1)}` }, first.page.title) : report
    return index === 0 ? [link] : ['; ', link]
  })
}
