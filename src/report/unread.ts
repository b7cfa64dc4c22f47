import type { NarrativeFile } from './discover.ts'

/** Narratives that could not be read as pages, which has been said: what refers to them is not known to be wrong. */
export type Unread = readonly NarrativeFile[]

/** Could an address of a report be that of a narrative which was not read, in any language or in this one? */
export function isUnread(unread: Unread, report: string, slug: string, language?: string): boolean {
  return unread.some(
    (file) => file.report === report && (language === undefined || file.language === language) && isAt(file, slug)
  )
}

/** Which values of a dimension there would be pages for, nobody knows of one that was not read. */
function isAt({ kind, name }: NarrativeFile, slug: string): boolean {
  if (kind === 'value') return slug !== ''
  return slug === (kind === 'first' ? '' : name)
}
