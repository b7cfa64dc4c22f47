import type { Problems } from '../problem.ts'
import type { ShownNumber } from '../render/shown-number.ts'

/** What was accepted of a number: its text, its value, and whether a difference was clear. */
export type AcceptedNumber = Pick<ShownNumber, 'text' | 'value' | 'clear'>

/** What a report showed when it was last accepted: page by page, number by number. */
export type Accepted = Map<string, Map<string, AcceptedNumber>>

/** The numbers of one report as the file that is reviewed: JSON with a line for each, in the order of their names. */
export function writeAccepted(numbers: readonly ShownNumber[]): string {
  const pages = [...Map.groupBy(numbers, ({ page }) => page)].sort(byName)
  const blocks = pages.map(([page, own]) => {
    const lines = own
      .map(({ key, text, value, clear }) => [key, JSON.stringify([text, value, ...(clear === null ? [] : [clear])])])
      .sort(byName)
      .map(([key, entry]) => `  ${JSON.stringify(key)}: ${entry}`)
    return ` ${JSON.stringify(page)}: {\n${lines.join(',\n')}\n }`
  })
  return `{\n${blocks.join(',\n')}\n}\n`
}

/** Reads such a file. Null: it is none, which `problems` say. */
export function readAccepted(path: string, text: string, problems: Problems): Accepted | null {
  try {
    const pages = Object.entries(JSON.parse(text) as Record<string, Record<string, unknown>>)
    return new Map(
      pages.map(([page, numbers]) => [
        page,
        new Map(Object.entries(numbers).map(([key, entry]) => [key, numberOf(entry)]))
      ])
    )
  } catch {
    problems.error({
      rule: 'accepted-file',
      place: { path, line: 1, column: 1 },
      message: 'This file does not say what was accepted',
      expected:
        'what `npm run diff -- --accept` writes; after a merge, one side of it without the marks of the conflict',
      remedy: 'Restore it from git, or accept the numbers anew.'
    })
    return null
  }
}

function numberOf(entry: unknown): AcceptedNumber {
  if (!Array.isArray(entry)) throw new TypeError('Not a number that was accepted')
  const [text, value, clear = null] = entry as unknown[]
  const good =
    typeof text === 'string' &&
    (value === null || typeof value === 'number') &&
    (clear === null || typeof clear === 'boolean')
  if (!good) throw new TypeError('Not a number that was accepted')
  return { text, value, clear }
}

function byName([a = '']: readonly unknown[], [b = '']: readonly unknown[]): number {
  return String(a) < String(b) ? -1 : String(a) > String(b) ? 1 : 0
}
