import { periodKinds } from '../../codebook/period.ts'
import { audiencesOn } from '../../report/audiences.ts'
import { audienceId } from '../../report/figure/ids.ts'
import type { Bound, Page } from '../../report/model.ts'
import { isPeriod } from '../../report/periods.ts'
import { type Context, datasetOf, type Sibling, textIn } from '../context.ts'
import { dataAddress } from '../downloads.ts'
import type { ArticlePage } from '../site.ts'
import { labelsOfDomain } from '../values.ts'
import { parts } from './parts.ts'
import { periodLinks } from './period-links.ts'

/**
 * The pages of a report beside those of values: its chapters and its parts. The current one is the context's page, or
 * the part that is named.
 */
export function localLinks(context: Context, part: string | null): ArticlePage['local'] {
  const { page, siblings, language } = context
  const first = siblings.find((each) => each.page.kind === 'first')
  if (!first) return null
  const chapters = siblings.filter((each) => each.page.kind === 'chapter')
  const own = parts.filter((each) => each.of({ ...context, page: first.page }) !== null)
  return {
    label: first.page.title,
    links: [
      ...[first, ...chapters].map((each) => ({
        path: each.path,
        text: each === first ? language.words.pages.report : each.page.title,
        current: part === null && each.page === page
      })),
      ...dimensionsOf(context).map(({ dimension, label, pages }) => ({
        path: pages.at(isPeriod(pages[0]?.bound ?? null) ? -1 : 0)?.path ?? first.path,
        text: label,
        current: part === null && page.bound?.dimension === dimension
      })),
      ...own.map((each) => ({
        path: `${first.path}${each.slug}/`,
        text: each.name(language),
        current: part === each.slug
      })),
      { path: `${first.path}${dataAddress}`, text: language.words.edition.data, current: false }
    ]
  }
}

/** Whose page to read, for each dimension that the report has pages of; on the first page, and on these. */
export function profilesOf(context: Context): ArticlePage['profiles'] {
  const { page } = context
  if (page.kind === 'chapter') return []
  const all = dimensionsOf(context)
  const named = all.filter(({ pages: [one] }) => !isPeriod(one?.bound ?? null))
  const periods = page.kind === 'first' || isPeriod(page.bound) ? all.flatMap(({ pages }) => pages) : []
  const profiles = named
    .filter(({ dimension }) => page.kind === 'first' || dimension === page.bound?.dimension)
    .map(({ label, pages }) => ({
      label,
      links: pages.map(({ bound, path, page: each }) => ({
        path,
        text: labelsOfDomain(context, bound.dataset, { [bound.dimension]: bound.code })[0] ?? bound.code,
        current: each === page
      }))
    }))
  return [...profiles, ...periodLinks(periods, context)]
}

/** Where the findings for each audience stand: on its first page those of a report, on another its own. */
export function audienceLinks(context: Context): ArticlePage['profiles'] {
  const { page, siblings, language } = context
  const pages = page.kind === 'first' ? siblings : siblings.filter((each) => each.page === page)
  const links = pages.flatMap((each) =>
    audiencesOn(each.page.tree).map(({ key, label }) => ({
      path: `${each.path}#${audienceId(key)}`,
      text: textIn(context, label),
      current: false
    }))
  )
  return links.length === 0 ? [] : [{ label: language.words.frame.findings, links }]
}

/** What the dimension of a page is called. */
export function dimensionLabel({ dataset, dimension }: Bound, context: Context): string {
  const column = datasetOf(context, dataset).codebook.columns.get(dimension)
  return column ? textIn(context, column.label) : dimension
}

/** The dimensions that a report has a page for each value of, with these pages. */
function dimensionsOf(context: Context) {
  const pages = context.siblings.flatMap((each) => (each.page.bound ? [{ ...each, bound: each.page.bound }] : []))
  const byDimension = [...Map.groupBy(pages, ({ bound }) => bound.dimension)]
  return byDimension
    .toSorted(([, a], [, b]) => widthOf(a[0]) - widthOf(b[0]))
    .map(([dimension, own]) => ({
      dimension,
      pages: own,
      label: own[0] ? dimensionLabel(own[0].bound, context) : dimension
    }))
}

/** Dimensions come as they are written, then periods, the widest first. */
function widthOf(page: { bound: Bound } | undefined): number {
  const bound = page?.bound ?? null
  return isPeriod(bound) ? periodKinds.length - periodKinds.indexOf(bound.dimension) : 0
}

/** The pages before and behind one: among chapters, or among the values of its dimension. */
export function neighboursOf(page: Page, siblings: Sibling[]): ArticlePage['neighbours'] {
  const like = siblings.filter((each) => (page.bound?.dimension ?? null) === (each.page.bound?.dimension ?? null))
  const at = like.findIndex((each) => each.page === page)
  const link = (each: Sibling | undefined) => (each ? { path: each.path, text: each.page.title } : null)
  const [previous, next] = [link(like[at - 1]), link(like[at + 1])]
  return previous === null && next === null ? null : { previous, next }
}
