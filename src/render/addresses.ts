import type { Page, SiteFile } from '../report/model.ts'

/** A page at an address of one language; where it is not translated, in the language that it was written in. */
export type Addressed = { page: Page; language: string; path: string }

/** The pages of one report at all their addresses: language by language, as a reader goes through them. */
export function addressesOf(pages: readonly Page[], { languages }: Pick<SiteFile, 'languages'>): Addressed[] {
  const sources = languages.filter((language) => pages.some((page) => page.language === language && page.slug === ''))
  return sources.flatMap((language) => {
    const slugs = new Map<string, Page>()
    for (const each of [language, ...sources])
      for (const page of pages) if (page.language === each && !slugs.has(page.slug)) slugs.set(page.slug, page)
    return [...slugs.values()]
      .sort(inOrder)
      .map((page) => ({ page, language, path: pathOf(language, page.report, page.slug) }))
  })
}

function pathOf(language: string, report: string, slug: string): string {
  return slug === '' ? `/${language}/${report}/` : `/${language}/${report}/${slug}/`
}

const kinds: Page['kind'][] = ['first', 'chapter', 'value']

/** The first page, chapters by their order and then their names, pages of values as the codebook has these. */
function inOrder(a: Page, b: Page): number {
  if (a.kind !== b.kind || a.kind === 'value') return kinds.indexOf(a.kind) - kinds.indexOf(b.kind)
  if (a.order !== b.order) return a.order - b.order
  return a.slug < b.slug ? -1 : a.slug > b.slug ? 1 : 0
}
