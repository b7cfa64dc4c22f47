import type { Region, Sums, Table } from './table.ts'

/**
 * The smallest domains that a table's regions are made of. In each set of dimensions every combination of codes, or of
 * none, is one; codes that no region tells apart count as one.
 */
export type Atoms = {
  count: number
  /** The atoms of a region, in a set of dimensions that has all of its own. */
  within(region: Region, set: number): number[]
  /** The sets that have all dimensions of a region. */
  setsOf(region: Region): number[]
  /** Every atom of a set, as a region. */
  regionsIn(set: number): Region[]
  /** Atoms of one set and atoms of another that make up the same people. */
  same: readonly { left: number[]; right: number[] }[]
}

export function atomsOf(table: Pick<Table, 'dimensions' | 'layout' | 'cells'>): Atoms {
  const { sets, links } = table.layout
  const classes = classesOf(table)
  const classesIn = (name: string, region: Region): number[] => {
    const { of, count } = classes.get(name) as Classes
    const codes = region.get(name)
    if (codes === undefined) return Array.from({ length: count }, (_, index) => index)
    return [...new Set(codes.map((code) => of.get(code) as number))].sort((a, b) => a - b)
  }
  const codesIn = (name: string, wanted: number) =>
    [...(classes.get(name) as Classes).of].flatMap(([code, each]) => (each === wanted ? [code] : []))
  const starts: number[] = []
  let count = 0
  for (const set of sets) {
    starts.push(count)
    count += set.reduce((cells, name) => cells * (classes.get(name) as Classes).count, 1)
  }
  const within = (set: number, classesOfDimension: (name: string) => number[]): number[] =>
    (sets[set] as string[])
      .reduce<number[]>(
        (cells, name) => {
          const { count } = classes.get(name) as Classes
          const here = classesOfDimension(name)
          return cells.flatMap((cell) => here.map((each) => cell * count + each))
        },
        [0]
      )
      .map((cell) => (starts[set] as number) + cell)
  const inSets = sets.map(() => new Map<Region, number[]>())
  const same = links.flatMap(([left, right]) => {
    const shared = (sets[left] as string[]).filter((name) => (sets[right] as string[]).includes(name))
    return combinations(shared.map((name) => (classes.get(name) as Classes).count)).map((chosen) => {
      const at = (name: string) => {
        const index = shared.indexOf(name)
        return index >= 0 ? [chosen[index] as number] : classesIn(name, new Map())
      }
      return { left: within(left, at), right: within(right, at) }
    })
  })
  return {
    count,
    within: (region, set) => {
      const found = inSets[set]?.get(region) ?? within(set, (name) => classesIn(name, region))
      inSets[set]?.set(region, found)
      return found
    },
    regionsIn: (set) => {
      const names = sets[set] as string[]
      return combinations(names.map((name) => (classes.get(name) as Classes).count)).map(
        (chosen) =>
          new Map(
            names.flatMap((name, index) => {
              const all = (classes.get(name) as Classes).count === 1
              return all ? [] : [[name, codesIn(name, chosen[index] as number)] as const]
            })
          )
      )
    },
    setsOf: (region) =>
      [...sets.keys()].filter((set) => [...region.keys()].every((name) => (sets[set] as string[]).includes(name))),
    same
  }
}

type Classes = { of: ReadonlyMap<string, number>; count: number }

/** The codes of each dimension in classes that no region tells apart. */
function classesOf({ dimensions, cells }: Pick<Table, 'dimensions' | 'cells'>): Map<string, Classes> {
  const regions = cells.flatMap((cell): Sums[] => [cell, ...cell.parts]).map(({ region }) => region)
  return new Map(
    [...dimensions].map(([name, { codes }]) => {
      const lists = new Set(
        regions.flatMap((region) => (region.has(name) ? [(region.get(name) as string[]).join('\n')] : []))
      )
      const sets = [...lists].map((list) => new Set(list.split('\n')))
      const numbers = new Map<string, number>()
      const of = new Map<string, number>()
      for (const code of codes) {
        const signature = sets.map((set) => (set.has(code) ? '1' : '0')).join('')
        if (!numbers.has(signature)) numbers.set(signature, numbers.size)
        of.set(code, numbers.get(signature) as number)
      }
      return [name, { of, count: numbers.size }]
    })
  )
}

/** Every choice of one number below each count. */
function combinations(counts: number[]): number[][] {
  return counts.reduce<number[][]>(
    (chosen, count) => chosen.flatMap((each) => Array.from({ length: count }, (_, index) => [...each, index])),
    [[]]
  )
}
