import type { Element } from 'hast'
import { h } from 'hastscript'
import { inLanguage } from '../language/text.ts'
import type { Dated } from '../report/edition.ts'
import { pageIds } from '../report/figure/ids.ts'
import { bibtexOf } from './citation/bibtex.ts'
import { citationOf } from './citation/citation.ts'
import { risOf } from './citation/ris.ts'
import { citationText } from './citation/words.ts'
import type { Context } from './context.ts'
import { citationPath, linksInLine } from './downloads.ts'
import type { Endnotes } from './endnotes.ts'

/** At the end of a report's first page: what was corrected, and what else changed since it was published. */
export function renderHistory(context: Context): Endnotes[] {
  const { corrections, changes } = context.page.edition
  const { edition } = context.language.words
  return [
    ...datedSection(pageIds.corrections, edition.corrections.heading, corrections, context),
    ...datedSection(pageIds.changes, edition.changes.heading, changes, context)
  ]
}

function datedSection(id: string, heading: string, entries: readonly Dated[], context: Context): Endnotes[] {
  if (entries.length === 0) return []
  const { language } = context
  const rows = entries.flatMap(({ date, text }) => [
    h('dt', h('time', { dateTime: date }, language.numbers.date(date))),
    h('dd', { lang: languageOfText(text, language.tag) }, inLanguage(text, language.tag))
  ])
  return [{ id, heading, section: h('section', [h('h2', { id }, heading), h('dl', { className: ['gl'] }, rows)]) }]
}

/** The language of a text where that is not the page's own. */
export function languageOfText(text: Dated['text'], tag: string): string | undefined {
  if (text[tag] !== undefined || text[''] !== undefined) return undefined
  return Object.keys(text)[0]
}

/** How to cite the report: in words, and as entries for programs, which are files too. */
export function renderCitation(context: Context): Element {
  const { cite } = context.language.words.edition
  const citation = citationOf(context)
  return h('section', { className: ['cite'], ariaLabelledBy: pageIds.citation }, [
    h('h2', { id: pageIds.citation }, cite.heading),
    h('p', citationText(citation, context.language)),
    h('p', linksInLine('citation', ' · ', context)),
    h('details', [
      h('summary', cite.entries),
      entryOf('BibTeX', bibtexOf(citation)),
      entryOf('RIS', risOf(citation).replaceAll('\r', ''))
    ])
  ])
}

function entryOf(name: string, text: string): Element {
  return h('pre', { tabIndex: 0, role: 'region', ariaLabel: name }, h('code', { translate: 'no' }, text))
}

/** The reference to a report as files, by their paths. */
export function citationFiles(context: Context): Map<string, string> {
  const citation = citationOf(context)
  return new Map([
    [citationPath(context, 'bib'), bibtexOf(citation)],
    [citationPath(context, 'ris'), risOf(citation)]
  ])
}
