/**
 * A dimension that domains are told apart by: its codes, having none (`''`) among them, and the codes of those of whom
 * something is known that a domain of theirs has to tell. A code that is a net of others has no place in it.
 */
export type Dimension = { name: string; codes: readonly string[]; known: readonly (readonly string[])[] }

/** The codes of each dimension that count in a domain. A dimension that is not there does not matter. */
export type Region = ReadonlyMap<string, readonly string[]>

/** What is known of a domain where its base is shown. */
export type Sums = {
  region: Region
  /** Answers. */
  n: number
  /** The sum of their weights. */
  weight: number
  /**
   * By variable of the table, the sum of weight times score, each score put on 0 to 1. Null: nothing that is shown
   * tells it.
   */
  totals: readonly (number | null)[]
}

/**
 * - `shown`: its base is published, and what its totals say.
 * - `protected`: too few people; hidden, and to stay unknown.
 * - `unreliable`: not published for another reason. It covers others, and needs no cover.
 * - `empty`: nobody answered, and it is said so.
 * - `implied`: too few people of whom nothing is asked; that there are any is not said, and they are to stay unknown too.
 */
export type CellStanding = 'shown' | 'protected' | 'unreliable' | 'empty' | 'implied'

/** A domain that something is asked of. */
export type Cell = Sums & {
  key: string
  /** The key of its domain, whatever more its people answered. */
  domain: string
  standing: CellStanding
  /** It is "the rest" of something, which nobody is shown but in a comparison with that. */
  rest: boolean
  /** The rule that hid it bounds its answers: fewer than this many. Null: it does not. */
  below: number | null
  /** The same domain with some of its dimensions kept to codes that are no nets: those of whom a dimension is known. */
  parts: readonly Sums[]
  /** The values that are asked of it, by place in the table's quantities. */
  asked: readonly number[]
}

/** A score of an answer, which stands in totals as (score - low) / span. */
export type Scored = { low: number; span: number }

/** The scores that an answer can have in the variables made of one column, on 0 to 1: each point is an answer that could be given. */
export type Block = { variables: readonly number[]; points: readonly (readonly number[])[] }

/**
 * A value: one weighted total over another. `bottom` null: the total itself; empty: the sum of weights, which makes it a
 * mean. `low` and `high` are the ends of what it can be; of a total, of one answer.
 */
export type Quantity = { top: readonly number[]; bottom: readonly number[] | null; low: number; high: number }

/** Everything that is asked of the same answers: its domains share bases, so that one is another less its parts. */
export type Table = {
  key: string
  dimensions: ReadonlyMap<string, Dimension>
  /** Which dimensions are told apart together, and how these sets hang together. */
  layout: Layout
  cells: readonly Cell[]
  variables: readonly Scored[]
  blocks: readonly Block[]
  quantities: readonly Quantity[]
  /** No domain has more answers: the rows of the survey, which every report tells. */
  rows: number
}

/** Is a cell to stay unknown? */
export function isSecret({ standing }: Pick<Cell, 'standing'>): boolean {
  return standing === 'protected' || standing === 'implied'
}

/** Sets of dimensions, and pairs of them that have to agree on the dimensions that they share. */
export type Layout = { sets: readonly (readonly string[])[]; links: readonly (readonly [number, number])[] }

/** The one text of a region. */
export function regionKey(region: Region): string {
  return JSON.stringify([...region].map(([name, codes]) => [name, [...codes].sort()] as const).sort(byName))
}

function byName([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/**
 * A region with each of some dimensions kept to those of whom it is known, for every choice of dimensions where that makes
 * a difference. A code, a net and "the rest" are sums of codes only among those of whom a code is known.
 */
export function partsOf(region: Region, set: readonly string[], dimensions: ReadonlyMap<string, Dimension>): Region[] {
  const parts = new Map<string, Region>([[regionKey(region), region]])
  for (const name of set) {
    for (const known of dimensions.get(name)?.known ?? []) {
      for (const part of [...parts.values()]) {
        const kept = (part.get(name) ?? known).filter((code) => known.includes(code))
        if (kept.length === 0) continue
        const narrowed = new Map([...part, [name, kept] as const])
        parts.set(regionKey(narrowed), narrowed)
      }
    }
  }
  parts.delete(regionKey(region))
  return [...parts.values()]
}
