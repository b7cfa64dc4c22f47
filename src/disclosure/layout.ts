import type { Dimension, Layout } from './table.ts'

/** Sets of dimensions of more cells than this are not joined. */
const most = 4096

/**
 * How the sets of dimensions that domains are told apart by hang together. Where they form a tree (any two share only
 * what lies on the way between them), tables that agree on what they share are those of some whole: nothing is lost by
 * looking at each set on its own. Sets that form a ring are joined into one, unless it would be too large: then
 * neighbours only agree pairwise, and what the attack finds may be wider than it is.
 */
export function layoutOf(sets: readonly (readonly string[])[], dimensions: ReadonlyMap<string, Dimension>): Layout {
  const unique = new Map(sets.map((set) => [[...set].sort().join(), [...set].sort()]))
  const sorted = [...unique].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, set]) => set)
  const placed: string[][] = []
  const links: [number, number][] = []
  let left = widest(sorted)
  const waiting: { set: string[]; host: string[] }[] = []
  while (left.length > 1) {
    const ear = left.find((set) => hostOf(set, left))
    if (ear) {
      waiting.push({ set: ear, host: hostOf(ear, left) as string[] })
      left = left.filter((set) => set !== ear)
      continue
    }
    const joined = smallestUnion(left, dimensions)
    if (!joined) break
    left = widest([...left.filter((set) => !joined.from.includes(set)), joined.union])
  }
  placed.push(...left)
  for (const [a] of left.entries()) for (let b = 0; b < a; b++) links.push([a, b])
  for (const { set, host } of waiting.reverse()) {
    const at = placed.findIndex((other) => host.every((name) => other.includes(name)))
    placed.push(set)
    links.push([placed.length - 1, at])
  }
  return { sets: placed.length === 0 ? [[]] : placed, links }
}

function widest(sets: string[][]): string[][] {
  return sets.filter(
    (set, index) =>
      !sets.some(
        (other, at) =>
          at !== index && set.every((name) => other.includes(name)) && (other.length > set.length || at < index)
      )
  )
}

/** The set that holds all that this one shares with any other. */
function hostOf(set: string[], all: string[][]): string[] | undefined {
  const others = all.filter((other) => other !== set)
  const shared = set.filter((name) => others.some((other) => other.includes(name)))
  return others.find((other) => shared.every((name) => other.includes(name)))
}

function smallestUnion(sets: string[][], dimensions: ReadonlyMap<string, Dimension>) {
  const size = (set: string[]) => set.reduce((cells, name) => cells * (dimensions.get(name)?.codes.length ?? 1), 1)
  const unions = sets.flatMap((a, index) =>
    sets.slice(index + 1).flatMap((b) => {
      if (!a.some((name) => b.includes(name))) return []
      const union = [...new Set([...a, ...b])].sort()
      return [{ from: [a, b], union, size: size(union) }]
    })
  )
  return unions.filter((each) => each.size <= most).sort((a, b) => a.size - b.size)[0]
}
