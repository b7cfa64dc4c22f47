import type { Term } from '../report/model.ts'

/** The address of the glossary, behind the language's. */
export const glossarySlug = 'glossary'

/** Is a term explained in a language? Where it is not, another language's words stand in for its own. */
export function isExplained({ definition }: Term, tag: string): boolean {
  return definition[tag] !== undefined || definition[''] !== undefined
}

/** The id of a term in the glossary. */
export function termId(key: string): string {
  return `term-${key.trim().replaceAll(/\s+/g, '-')}`
}
