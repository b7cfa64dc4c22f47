import { type Region, regionKey, type Table } from './table.ts'

/**
 * What is left of each shown domain once shown domains in it are taken away that differ from it in one dimension and
 * share nobody: whatever is published of all of these tells of that.
 */
export function remaindersOf(table: Table, hidden: ReadonlySet<number>): Region[] {
  const shown = table.cells.filter(({ standing }, at) => standing === 'shown' && !hidden.has(at))
  const found = new Map<string, Region>()
  for (const [name, { codes }] of table.dimensions) {
    const lines = Map.groupBy(shown, ({ region }) => regionKey(without(region, name)))
    for (const line of lines.values())
      for (const whole of line) {
        const all = whole.region.get(name) ?? codes
        const inside = line.map(({ region }) => region.get(name) ?? codes)
        const parts = inside.filter((part) => part.length < all.length && part.every((code) => all.includes(code)))
        const smallestFirst = parts.toSorted((a, b) => a.length - b.length)
        for (const order of parts.length === 0 ? [] : [smallestFirst, smallestFirst.toReversed()]) {
          const left = leftOf(all, order)
          if (left.length === 0) continue
          const region = new Map([...without(whole.region, name), [name, left] as const])
          found.set(regionKey(region), region)
        }
      }
  }
  return [...found.values()]
}

function leftOf(all: readonly string[], parts: readonly (readonly string[])[]): string[] {
  const left = new Set(all)
  for (const part of parts) if (part.every((code) => left.has(code))) for (const code of part) left.delete(code)
  return [...left]
}

function without(region: Region, name: string): Region {
  return new Map([...region].filter(([each]) => each !== name))
}
