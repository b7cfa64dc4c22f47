import type { ShownNumber } from '../render/shown-number.ts'
import type { Accepted, AcceptedNumber } from './accepted.ts'

/** A number that is not what was accepted. */
export type Moved =
  | { kind: 'moved'; from: AcceptedNumber; to: ShownNumber; rounds: boolean; flipped: boolean }
  | { kind: 'new'; to: ShownNumber }
  | { kind: 'gone'; page: string; key: string; from: AcceptedNumber }

/**
 * What moved since numbers were accepted: first what changes what a reader concludes (a difference that became clear, or
 * no longer is), then what reads otherwise, then what still reads the same, then what is new and what is gone.
 * `rounds`: it rounds to what it did.
 */
export function movedSince(accepted: Accepted, numbers: readonly ShownNumber[]): Moved[] {
  const found: Moved[] = []
  for (const to of numbers) {
    const from = accepted.get(to.page)?.get(to.key)
    if (!from) found.push({ kind: 'new', to })
    else if (from.text !== to.text || from.value !== to.value || from.clear !== to.clear)
      found.push({ kind: 'moved', from, to, rounds: from.text === to.text, flipped: from.clear !== to.clear })
  }
  const now = new Set(numbers.map(({ page, key }) => JSON.stringify([page, key])))
  for (const [page, own] of accepted)
    for (const [key, from] of own)
      if (!now.has(JSON.stringify([page, key]))) found.push({ kind: 'gone', page, key, from })
  return found.toSorted((a, b) => weightOf(a) - weightOf(b))
}

function weightOf(moved: Moved): number {
  if (moved.kind === 'gone') return 4
  if (moved.kind === 'new') return 3
  return moved.flipped ? 0 : moved.rounds ? 2 : 1
}
