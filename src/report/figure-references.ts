import { closestMatch, listNames, nearestFirst, type Problems } from '../problem.ts'
import type { FigureReference, Page } from './model.ts'
import { isUnread, type Unread } from './unread.ts'

/** `ease` or `costs/spend`; the first page is called `index`. */
export function readReference(written: string): { slug: string | null; id: string } {
  const slash = written.lastIndexOf('/')
  if (slash < 0) return { slug: null, id: written }
  const slug = written.slice(0, slash)
  return { slug: slug === 'index' ? '' : slug, id: written.slice(slash + 1) }
}

/** Checks that the figures which pages name are there. */
export function checkFigureReferences(pages: readonly Page[], unread: Unread, problems: Problems): void {
  for (const own of Map.groupBy(pages, ({ report }) => report).values())
    for (const page of own)
      for (const reference of page.namedFigures)
        for (const target of targetsOf(reference, page, own, unread))
          checkReference(reference, page, target, own, problems)
}

/** The pages that a reference leads to: one for each language in which its own page is shown; null where there is none. */
function targetsOf({ slug }: FigureReference, page: Page, pages: readonly Page[], unread: Unread): (Page | null)[] {
  if (slug === null) return [page]
  const found = pages.filter((each) => each.slug === slug)
  const inLanguage = found.find(({ language }) => language === page.language)
  if (!inLanguage && isUnread(unread, page.report, slug)) return []
  const own = inLanguage ?? found[0] ?? null
  const shownFor = (language: string) =>
    pages.every((each) => each.slug !== page.slug || each.language !== language) &&
    !isUnread(unread, page.report, page.slug, language)
  return [own, ...found.filter((each) => each !== own && shownFor(each.language))]
}

/** What a page is called in front of a figure's id. */
function nameOf(slug: string): string {
  return slug === '' ? 'index' : slug
}

/** How the figures of a page's report are named on it, those of the page that is meant first, nearest first. */
function namesFor(id: string, page: Page, meant: Page, pages: readonly Page[]): string[] {
  const others = pages.filter((each) => each.language === page.language && each !== meant && each !== page)
  return [...new Set([meant, page]), ...others].flatMap((each) =>
    nearestFirst(
      id,
      each.figures.map((figure) => figure.id)
    ).map((name) => (each === page ? name : `${nameOf(each.slug)}/${name}`))
  )
}

function checkReference(
  { slug, id, place }: FigureReference,
  page: Page,
  target: Page | null,
  pages: readonly Page[],
  problems: Problems
): void {
  if (target?.figures.some((figure) => figure.id === id)) return
  const names = namesFor(id, page, target ?? page, pages)
  const written = slug === null ? id : `${nameOf(slug)}/${id}`
  const closest =
    names.find((name) => name.endsWith(`/${id}`)) ??
    closestMatch(written, names) ??
    names.find((name) => name.split('-').includes(id))
  problems.error({
    rule: 'unknown-figure',
    place,
    message:
      slug === null
        ? `This page has no figure \`${id}\``
        : target
          ? `${target.path} has no figure \`${id}\``
          : `This report has no page \`${nameOf(slug)}\``,
    expected: names.length === 0 ? 'a figure, of which this report has none' : listNames(names),
    ...(closest === undefined ? {} : { closest }),
    remedy: 'Name a figure by its `id`; one of another page of the report behind the name of the page.'
  })
}
