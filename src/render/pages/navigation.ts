import type { Page } from '../../report/model.ts'
import type { Context, Sibling } from '../context.ts'
import type { ArticlePage } from '../site.ts'
import { parts } from './parts.ts'

/**
 * The pages of a report beside those of values: its chapters and its parts. The current one is the context's page, or
 * the part that is named.
 */
export function localLinks(context: Context, part: string | null): ArticlePage['local'] {
  const { page, siblings, language } = context
  const first = siblings.find((each) => each.page.kind === 'first')
  if (!first) return null
  const chapters = siblings.filter((each) => each.page.kind === 'chapter')
  const own = parts.filter((each) => each.of(context) !== null)
  return {
    label: first.page.title,
    links: [
      ...[first, ...chapters].map((each) => ({
        path: each.path,
        text: each === first ? language.words.pages.report : each.page.title,
        current: part === null && each.page === page
      })),
      ...own.map((each) => ({
        path: `${first.path}${each.slug}/`,
        text: each.name(language),
        current: part === each.slug
      }))
    ]
  }
}

/** The pages before and behind one: among chapters, or among the values of its dimension. */
export function neighboursOf(page: Page, siblings: Sibling[]): ArticlePage['neighbours'] {
  const like = siblings.filter((each) => (page.bound?.dimension ?? null) === (each.page.bound?.dimension ?? null))
  const at = like.findIndex((each) => each.page === page)
  const link = (each: Sibling | undefined) => (each ? { path: each.path, text: each.page.title } : null)
  const [previous, next] = [link(like[at - 1]), link(like[at + 1])]
  return previous === null && next === null ? null : { previous, next }
}
