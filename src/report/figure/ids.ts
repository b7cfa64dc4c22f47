/** The ids that every page has for itself: its main part, its key findings, and the section on its data. */
export const pageIds = { main: 'text', findings: 'key-findings', about: 'about-the-data' } as const

/** The ends of the ids of a figure's parts: its headline, and the name and description of its two drawings. */
const parts = ['-h', '-w-t', '-w-d', '-n-t', '-n-d']

/** Whether an id that is asked for a figure would be that of another part of the page. */
export function isTaken(id: string): boolean {
  return Object.values<string>(pageIds).includes(id) || parts.some((part) => id.endsWith(part))
}

/** Every id that a figure takes. */
export function idsOf(figure: { id: string }): string[] {
  return [figure.id, ...parts.map((part) => figure.id + part)]
}
