import type { Page } from '../model.ts'

/** The families of a page's passages that state something, in their order. */
export function familiesOf({ claims }: Pick<Page, 'claims'>): string[] {
  return [...new Set(claims.map(({ claim }) => claim.family))]
}
