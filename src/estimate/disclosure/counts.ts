import type { Combination } from '../../design/combinations.ts'
import { type Variable, variableKey } from '../../design/variable.ts'
import { type Region, regionKey } from '../../disclosure/table.ts'
import type { Made } from './dimensions.ts'
import type { Reader } from './reader.ts'

/** What a survey holds of variables in regions, over sets of dimensions that were read. */
export type Counts = {
  /** Reads what has to do with some dimensions together. */
  read(dimensions: readonly Made[]): Promise<void>
  /** Did no unit give two answers? */
  apart(variable: Variable): boolean
  /** Of a region whose dimensions were read together: answers, the sum of their weights, and of weight times value. */
  sums(region: Region, variable: Variable): { n: number; weight: number; total: number }
  /** The units that gave these answers; at least `minimum`, where there are more. */
  units(region: Region, variable: Variable): number
}

type Cells = { codes: ReadonlyMap<string, string>; sums: Combination['sums']; few: ReadonlyMap<number, number[]> }
type ReadSet = { names: ReadonlySet<string>; cells: Cells[]; within: Map<string, Cells[]> }

export async function countsOf(reader: Reader, variables: readonly Variable[], minimum: number): Promise<Counts> {
  const places = new Map(variables.map((variable, index) => [variableKey(variable), index]))
  const placeOf = (variable: Variable) => places.get(variableKey(variable)) as number
  const everybody = await reader.combinations([], variables)
  const apart = variables.map((_, at) => everybody.every(({ sums }) => sums[at]?.n === sums[at]?.units))
  const read: ReadSet[] = []
  const cellsIn = (region: Region): Cells[] => {
    const names = [...region.keys()]
    const set = read.find((each) => names.every((name) => each.names.has(name)))
    if (!set) throw new Error(`Nothing was read by ${names.join()}.`)
    const key = regionKey(region)
    const found = set.within.get(key) ?? inside(set.cells, region)
    set.within.set(key, found)
    return found
  }
  return {
    apart: (variable) => apart[placeOf(variable)] === true,
    read: async (dimensions) => {
      const names = dimensions.map(({ name }) => name)
      if (read.some((set) => names.every((name) => set.names.has(name)))) return
      const columns = dimensions.flatMap((made) => made.columns)
      const found = await reader.combinations(columns, variables)
      const together = variables.map((each, at) => (apart[at] ? null : each))
      const few = await fewOf(reader, columns, together, minimum)
      read.push({
        names: new Set(names),
        within: new Map(),
        cells: found.map(({ codes, sums }) => {
          const byColumn = new Map(columns.map((name, index) => [name, codes[index] ?? '']))
          return {
            codes: new Map(dimensions.map((made) => [made.name, made.codeOf(byColumn)])),
            sums,
            few: few.get(codes.join('\n')) ?? new Map()
          }
        })
      })
    },
    sums: (region, variable) => {
      const at = placeOf(variable)
      const all = { n: 0, weight: 0, total: 0 }
      for (const { sums } of cellsIn(region)) {
        const own = sums[at] as Combination['sums'][number]
        all.n += own.n
        all.weight += own.weight
        all.total += own.total
      }
      return all
    },
    units: (region, variable) => {
      const at = placeOf(variable)
      const cells = cellsIn(region)
      if (apart[at]) return cells.reduce((n, { sums }) => n + (sums[at]?.n ?? 0), 0)
      const largest = cells.reduce((most, { sums }) => Math.max(most, sums[at]?.units ?? 0), 0)
      if (largest >= minimum) return largest
      return new Set(cells.flatMap(({ few }) => few.get(at) ?? [])).size
    }
  }
}

function inside(cells: readonly Cells[], region: Region): Cells[] {
  const wanted = [...region].map(([name, codes]) => [name, new Set(codes)] as const)
  return cells.filter(({ codes }) => wanted.every(([name, within]) => within.has(codes.get(name) as string)))
}

/** By combination and variable, the units of combinations of few: what several of them together are counted by. */
async function fewOf(
  reader: Reader,
  columns: readonly string[],
  variables: readonly (Variable | null)[],
  minimum: number
): Promise<Map<string, Map<number, number[]>>> {
  const found = new Map<string, Map<number, number[]>>()
  for (const [at, variable] of variables.entries()) {
    if (!variable) continue
    const list = await reader.units(columns, variable, minimum)
    for (const { codes, unit } of list) {
      const key = codes.join('\n')
      const here = found.get(key) ?? new Map<number, number[]>()
      here.set(at, [...(here.get(at) ?? []), unit])
      found.set(key, here)
    }
  }
  return found
}
