import type { CitedSource } from '../model.ts'

/**
 * The ids that pages have for themselves: the main part, the key findings, the sections on data, on sources
 * cited, on terms explained, on what was corrected and changed, and on how to cite; and the name of the picture that stands for the page.
 */
export const pageIds = {
  main: 'text',
  findings: 'key-findings',
  about: 'about-the-data',
  sources: 'cited-sources',
  terms: 'terms-explained',
  card: 'social-card',
  corrections: 'corrections',
  changes: 'changes-since-publication',
  citation: 'how-to-cite'
} as const

/** The id of the key findings for an audience; nothing else begins so. */
export const audienceId = (key: string) => `for-${key}`

/** The id of a source in the list of those cited, and of the places that cite it. */
export const sourceId = (number: number) => `source-${number}`
export const citeId = (number: number, time: number) => `cited-${number}-${time}`

/** Every id that the sources of a page take. */
export function idsOfSources(cited: readonly CitedSource[]): string[] {
  return cited.flatMap(({ times }, index) => [
    sourceId(index + 1),
    ...Array.from({ length: times }, (_, time) => citeId(index + 1, time + 1))
  ])
}

/** The ends of the ids of a figure's parts: its headline, how it is embedded, and the name and description of its two drawings. */
const parts = ['-h', '-e', '-w-t', '-w-d', '-n-t', '-n-d']

/** The end of the name of a figure's picture for slides. */
const slideEnding = '-slide'

/** Whether an id that is asked for a figure would be that of another part of the page. */
export function isTaken(id: string): boolean {
  return (
    Object.values<string>(pageIds).includes(id) ||
    /^(source|cited)-\d/.test(id) ||
    id.startsWith(audienceId('')) ||
    id.endsWith(slideEnding) ||
    parts.some((part) => id.endsWith(part))
  )
}

/** Every id that a figure takes. */
export function idsOf(figure: { id: string }): string[] {
  return [figure.id, ...parts.map((part) => figure.id + part)]
}
