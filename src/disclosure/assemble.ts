import type { Condition } from './conditions.ts'
import type { Form, Row } from './program.ts'
import type { Block } from './table.ts'

/** The rows that have to do with some atoms; `from` are the shown cells behind each. */
export type Part = { columns: number; rows: readonly Row[]; from: readonly ReadonlySet<number>[] }

/** Conditions as programs over what is not known outright: for each question only the part that has to do with it. */
export type Assembled = {
  /** The amount of some atoms. `program` null: they are all known outright, from the cells in `from`. */
  amountOf(atoms: readonly number[]): { program: Part | null; form: Form & { from: ReadonlySet<number> } }
  /** The total of a score, low + span times what stands in totals, over some atoms. */
  totalOf(atoms: readonly number[], variable: number, low: number, span: number): Form
}

/** What an atom is known to hold, because a shown cell is this atom alone or there is nobody in it. */
type Known = { cell: number | null; amount: number; totals: Map<number, number> }

/**
 * Puts conditions together. Columns are what each answer that could be given weighs in an atom: for every block its
 * points, and the points of each block weigh the same together.
 */
export function assemble(conditions: readonly Condition[], blocks: readonly Block[], count: number): Assembled {
  const variables = new Map(
    blocks.flatMap((block, at) => block.variables.map((variable, place) => [variable, { block: at, place }] as const))
  )
  const starts = blocks.map((_, at) => blocks.slice(0, at).reduce((sum, { points }) => sum + points.length, 0))
  const width = blocks.reduce((sum, { points }) => sum + points.length, 0)
  const known = knownOf(conditions, variables.size)
  const rest = conditions.map((each) => reduced(each, known)).filter((each) => each.atoms.length > 0)
  const groupOf = connected(count, rest)
  const byGroup = Map.groupBy(rest, ({ atoms }) => groupOf(atoms[0]?.[0] ?? 0))
  const members = Map.groupBy(
    Array.from({ length: count }, (_, atom) => atom).filter((atom) => !known.has(atom)),
    groupOf
  )
  const parts = new Map<string, { part: Part; at: Map<number, number> }>()

  /** Coefficients of an atom's columns, in the amount or a total. */
  const coefficients = (variable: number | null, low: number, span: number): [number, number][] => {
    const { block, place } =
      variable === null ? { block: 0, place: 0 } : (variables.get(variable) ?? { block: 0, place: 0 })
    const points = blocks[block]?.points ?? []
    return points.map((point, p) => [
      (starts[block] ?? 0) + p,
      variable === null ? 1 : low + span * (point[place] ?? 0)
    ])
  }
  const expand = (terms: Condition['atoms'], at: Map<number, number>, of: [number, number][]) => {
    const columns: number[] = []
    const values: number[] = []
    for (const [atom, sign] of terms)
      for (const [layer, value] of of) {
        if (value === 0) continue
        columns.push((at.get(atom) as number) * width + layer)
        values.push(sign * value)
      }
    return { columns, values }
  }
  const partOf = (atoms: readonly number[]) => {
    const groups = [...new Set(atoms.filter((atom) => !known.has(atom)).map(groupOf))].sort((a, b) => a - b)
    if (groups.length === 0) return null
    const key = groups.join()
    const found = parts.get(key)
    if (found) return found
    const at = new Map(groups.flatMap((group) => members.get(group) ?? []).map((atom, index) => [atom, index]))
    const rows: Row[] = []
    const from: ReadonlySet<number>[] = []
    for (const group of groups)
      for (const { atoms, variable, low, high, behind } of byGroup.get(group) ?? []) {
        rows.push({ ...expand(atoms, at, coefficients(variable, 0, 1)), low, high })
        from.push(behind)
      }
    for (const atom of at.keys())
      for (const [block, { points }] of blocks.entries()) {
        if (block === 0) continue
        const own = points.map((_, p): [number, number] => [(starts[block] ?? 0) + p, 1])
        const first = coefficients(null, 0, 1).map(([layer]): [number, number] => [layer, -1])
        rows.push({ ...expand([[atom, 1]], at, [...own, ...first]), low: 0, high: 0 })
        from.push(new Set())
      }
    const made = { part: { columns: at.size * width, rows, from }, at }
    parts.set(key, made)
    return made
  }
  const formOf = (
    atoms: readonly number[],
    of: [number, number][],
    constantOf: (known: Known) => number
  ): Form & { from: Set<number> } => {
    const at = partOf(atoms)?.at ?? new Map<number, number>()
    const open = atoms.filter((atom) => !known.has(atom)).map((atom): [number, number] => [atom, 1])
    const outright = atoms.flatMap((atom) => known.get(atom) ?? [])
    return {
      ...expand(open, at, of),
      constant: outright.reduce((sum, each) => sum + constantOf(each), 0),
      from: new Set(outright.flatMap(({ cell }) => cell ?? []))
    }
  }
  return {
    amountOf: (atoms) => ({
      program: partOf(atoms)?.part ?? null,
      form: formOf(atoms, coefficients(null, 0, 1), ({ amount }) => amount)
    }),
    totalOf: (atoms, variable, low, span) =>
      formOf(
        atoms,
        coefficients(variable, low, span),
        ({ amount, totals }) => low * amount + span * (totals.get(variable) ?? 0)
      )
  }
}

/** Atoms that some condition is of alone, with all that is counted of them, and those in which there is nobody. */
function knownOf(conditions: readonly Condition[], variables: number): Map<number, Known> {
  const known = new Map<number, Known>()
  for (const { atoms, variable, low, high, cell } of conditions) {
    if (variable !== null || low !== 0 || high !== 0 || atoms.some(([, sign]) => sign < 0)) continue
    for (const [atom] of atoms) if (!known.has(atom)) known.set(atom, { cell, amount: 0, totals: new Map() })
  }
  const alone = conditions.filter(({ atoms, low, high }) => atoms.length === 1 && low === high)
  for (const [key, told] of Map.groupBy(alone, ({ atoms, cell }) => `${atoms[0]?.[0]} ${cell}`)) {
    const atom = Number(key.split(' ')[0])
    const amount = told.find(({ variable }) => variable === null)?.low
    const totals = new Map(told.flatMap(({ variable, low }) => (variable === null ? [] : [[variable, low] as const])))
    if (amount === undefined || totals.size < variables || known.has(atom)) continue
    known.set(atom, { cell: told[0]?.cell ?? null, amount, totals })
  }
  return known
}

/** A condition on what is not known outright, with the cells that it and what is taken out come from. */
function reduced({ atoms, variable, low, high, cell }: Condition, known: ReadonlyMap<number, Known>) {
  const behind = new Set<number>(cell === null ? [] : [cell])
  let taken = 0
  for (const [atom, sign] of atoms) {
    const found = known.get(atom)
    if (!found) continue
    if (found.cell !== null) behind.add(found.cell)
    taken += sign * (variable === null ? found.amount : (found.totals.get(variable) ?? 0))
  }
  return { atoms: atoms.filter(([atom]) => !known.has(atom)), variable, low: low - taken, high: high - taken, behind }
}

/** Numbers the groups of atoms that conditions tie together, each by one of its atoms. */
function connected(count: number, conditions: readonly { atoms: Condition['atoms'] }[]): (atom: number) => number {
  const parent = Array.from({ length: count }, (_, atom) => atom)
  const root = (atom: number): number => {
    let at = atom
    while (parent[at] !== at) {
      parent[at] = parent[parent[at] as number] as number
      at = parent[at] as number
    }
    return at
  }
  for (const { atoms } of conditions) {
    const first = root(atoms[0]?.[0] ?? 0)
    for (const [atom] of atoms) parent[root(atom)] = first
  }
  return root
}
