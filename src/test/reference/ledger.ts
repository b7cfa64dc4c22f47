import { type NamedCase, relativeError } from './cases.ts'

/** Closed forms; where R iterates, its own tolerance is what agreement can be to. */
export const closed = 1e-9
export const iterated = 1e-7
/** Where R stops before the end and we do not; another number than the rest, told apart in the table. */
export const stopped = 1e-4

/** Compares one of our numbers with R's. `size` is what a zero is small beside, where it is not 1. */
export type Agree = (
  what: string,
  ours: number | null | undefined,
  theirs: unknown,
  tolerance?: number,
  size?: number
) => void

type Entry = { cases: Set<string>; numbers: number; error: number; stopped: number }

/** What was compared, by group: printed at the end, so that a reader sees how close and how much. */
export class Ledger {
  readonly #groups = new Map<string, Entry>()

  /** The comparisons of one case; what does not agree goes to `failures`, so that one does not hide the next. */
  of({ id, group }: NamedCase, failures: string[]): { agree: Agree; numbers(): number } {
    const entry = this.#groups.get(group) ?? { cases: new Set(), numbers: 0, error: 0, stopped: 0 }
    this.#groups.set(group, entry)
    let numbers = 0
    return {
      agree: (what, ours, theirs, tolerance = closed, size = 1) => {
        const error = relativeError(ours, theirs, size)
        numbers++
        entry.numbers++
        entry.cases.add(id)
        if (tolerance <= iterated) entry.error = Math.max(entry.error, error)
        else entry.stopped = Math.max(entry.stopped, error)
        if (!(error < tolerance)) failures.push(`${id}: ${what}: ${ours}, and R has ${String(theirs)} (${error})`)
      },
      numbers: () => numbers
    }
  }

  /** One line a group: what is claimed of it, where it is only checked from rows, and how close all numbers are. */
  table(cases: NamedCase[], standing: (each: NamedCase) => 'here' | 'at stats' | 'left out'): string {
    const rows = [...Map.groupBy(cases, ({ group }) => group)].map(([group, all]) => {
      const entry = this.#groups.get(group)
      const count = (of: ReturnType<typeof standing>) => all.filter((each) => standing(each) === of).length
      return [
        group,
        `${all.length - count('left out')}/${all.length}`,
        String(count('at stats') || ''),
        String(entry?.numbers ?? ''),
        entry?.numbers ? entry.error.toExponential(1) : '',
        entry?.stopped ? entry.stopped.toExponential(1) : ''
      ]
    })
    const head = ['group', 'claimed', 'at stats alone', 'numbers', 'largest relative error', 'where R stops early']
    const widths = head.map((_, k) => Math.max(...[head, ...rows].map((row) => row[k]?.length ?? 0)))
    const lines = [head, ...rows].map((row) =>
      row
        .map((cell, k) => cell.padEnd(widths[k] ?? 0))
        .join('  ')
        .trimEnd()
    )
    return lines.join('\n')
  }
}
