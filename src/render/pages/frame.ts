import type { Language } from '../../language/language.ts'
import { inLanguage } from '../../language/text.ts'
import type { SiteFile } from '../../report/model.ts'
import { nameOf } from '../house.ts'
import type { Alternate, FootLine, Frame } from '../site.ts'
import type { Around } from './around.ts'
import { headOf } from './head.ts'

/** What stands around every page; `more` is said in the footer of this one. */
export function frameOf(
  { siteFile, house, menus }: Around,
  language: Language,
  path: string,
  title: string,
  description: string | null,
  alternates: Alternate[],
  more: FootLine[] = []
): Frame {
  const home = `/${language.tag}/`
  const menu = [{ path: home, text: language.words.frame.reports }, ...(menus.get(language.tag) ?? [])]
  return {
    language: language.tag,
    path,
    title,
    description,
    siteTitle: nameOf(house, siteFile, language.tag),
    home,
    alternates,
    card: null,
    head: headOf(siteFile, language, path, alternates),
    pdf: null,
    words: language.words.frame,
    menu: menu.map((link) => ({ ...link, current: link.path === path })),
    footer: [...footerOf(siteFile, language), ...more]
  }
}

function footerOf({ publisher, license, contact }: SiteFile, language: Language): FootLine[] {
  const { edition } = language.words
  const lines: FootLine[] = publisher === null ? [] : [[{ text: publisher, href: null }]]
  if (license) lines.push(licenseLine(edition.license, inLanguage(license.name, language.tag), license.url))
  if (contact) {
    const { name, email, url } = contact
    const parts: FootLine = [
      ...(name === null ? [] : [{ text: inLanguage(name, language.tag), href: url }]),
      ...(name === null && url !== null ? [{ text: url, href: url }] : []),
      ...(email === null ? [] : [{ text: email, href: `mailto:${email}` }])
    ]
    lines.push([{ text: `${edition.contact}: `, href: null }, ...parts.flatMap(withComma)])
  }
  return lines
}

/** The name of the licence within its sentence, as a link. */
function licenseLine(sentence: (name: string) => string, name: string, href: string | null): FootLine {
  const [before = '', after = ''] = sentence('\n').split('\n')
  return [
    { text: before, href: null },
    { text: name, href },
    { text: `${after}.`, href: null }
  ]
}

function withComma(part: FootLine[number], index: number): FootLine {
  return index === 0 ? [part] : [{ text: ', ', href: null }, part]
}
