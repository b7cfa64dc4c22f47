import type { Language } from '../../language/language.ts'
import type { Context } from '../context.ts'
import type { ArticlePage } from '../site.ts'

/** A page that every report has and nobody writes: its tables, its method. One file each beside this, one row in `parts.ts`. */
export type Part = {
  /** Its address within the report, kept free for it: see `reservedSlugs`. */
  slug: string
  /** What navigation calls it. */
  name(language: Language): string
  /** What is on it, from the context of the report's first page; null where a report has no such page. */
  of(context: Context): PartContent | null
  /** The ids of its figures, which are also to be had on pages of their own. */
  figures(context: Context): string[]
}

/** Title and standfirst at once; what takes long when somebody asks for it. */
export type PartContent = {
  title: string
  standfirst: string | null
  body(): Pick<ArticlePage, 'contents' | 'html'>
}
