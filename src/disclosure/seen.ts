/** What was found to be possible of a hidden number: everything from the least to the most of it. */
export type Known = {
  add(value: number): void
  /** Is the number left open as far as it has to be? */
  isWide(): boolean
  /** The most (1) or the least (-1) so far. Null: nothing was found yet. */
  end(sign: 1 | -1): number | null
}

/** What was found of the cells of a table: bases by cell, values by cell and quantity, as parts of their range. */
export type Seen = { bases: Spans<number>; values: Spans<string> }

export type Spans<Key> = { found: Map<Key, Known>; isWide(low: number, high: number): boolean }

const tolerance = 1e-6

/** Nothing found yet. A base is open if it can be two whole numbers, a value if it can be two that are `width` apart. */
export function nothingSeen(width: number): Seen {
  return {
    bases: {
      found: new Map(),
      isWide: (low, high) => Math.floor(high + tolerance) - Math.ceil(low - tolerance) >= 1
    },
    values: { found: new Map(), isWide: (low, high) => high - low >= width - tolerance }
  }
}

export function spanOf<Key>({ found, isWide }: Spans<Key>, key: Key): Known {
  const known = found.get(key)
  if (known) return known
  let low = Number.POSITIVE_INFINITY
  let high = Number.NEGATIVE_INFINITY
  const span: Known = {
    add: (value) => {
      low = Math.min(low, value)
      high = Math.max(high, value)
    },
    isWide: () => low <= high && isWide(low, high),
    end: (sign) => (low > high ? null : sign === 1 ? high : low)
  }
  found.set(key, span)
  return span
}
