import type { Atoms } from './atoms.ts'
import type { Sums, Table } from './table.ts'

/** What is counted in a program: answers, their weights, or either where weights are all alike. */
export type Amount = 'answers' | 'weights' | 'both'

/** low <= the sum over atoms, each times its sign, of their amount (`variable` null) or of the total of a score <= high. */
export type Condition = {
  atoms: readonly (readonly [atom: number, sign: number])[]
  variable: number | null
  low: number
  high: number
  /** The shown cell that says so. Null: it holds whatever is shown. */
  cell: number | null
}

/**
 * Everything that is known of a table while some of its cells are hidden.
 *
 * Of every cell whose base is shown the attacker is taken to know that base, the sum of weights, and the total of each
 * score that something shown there is made of; of its parts among those whose dimensions are known, the same. That a
 * hidden cell has an answer; which cells are hidden for too few people and which as unreliable, with the limits of both
 * rules where these are on answers; how many rows there are. That is more than is published.
 */
export function conditionsOf(
  table: Table,
  hidden: ReadonlySet<number>,
  amount: Amount,
  atoms: Atoms,
  unit: number
): Condition[] {
  const conditions: Condition[] = []
  const amountOf = (sums: Sums) => (amount === 'weights' ? sums.weight / unit : sums.n)
  const exactly = (
    cell: number | null,
    inside: readonly (readonly [number, number])[],
    variable: number | null,
    value: number
  ) => conditions.push({ atoms: inside, variable, low: value, high: value, cell })
  const plus = (inside: number[]) => inside.map((atom): [number, number] => [atom, 1])
  for (const [index, cell] of table.cells.entries()) {
    if (cell.standing === 'empty') {
      for (const set of atoms.setsOf(cell.region)) exactly(null, plus(atoms.within(cell.region, set)), null, 0)
    } else if (cell.standing === 'shown' && !hidden.has(index)) {
      for (const sums of [cell, ...cell.parts])
        for (const set of atoms.setsOf(sums.region)) {
          const inside = atoms.within(sums.region, set)
          if (sums !== cell && sums.n === cell.n) {
            const part = new Set(inside)
            const others = atoms.within(cell.region, set).filter((atom) => !part.has(atom))
            if (others.length > 0) exactly(index, plus(others), null, 0)
            continue
          }
          exactly(index, plus(inside), null, amountOf(sums))
          if (amount === 'answers') continue
          for (const [variable, total] of sums.totals.entries())
            if (total !== null) exactly(index, plus(inside), variable, total / unit)
        }
    } else if (amount !== 'weights' && cell.standing !== 'implied') {
      const inside = atoms.within(cell.region, atoms.setsOf(cell.region)[0] as number)
      const high = cell.below === null || hidden.has(index) ? Infinity : cell.below - 1
      conditions.push({ atoms: plus(inside), variable: null, low: 1, high, cell: null })
    }
  }
  // Nobody weighs more than all cells together, which leaves nothing unbounded and takes nothing away.
  const most = amount === 'weights' ? table.cells.reduce((sum, cell) => sum + cell.weight / unit, 0) : table.rows
  conditions.push({ atoms: plus(atoms.within(new Map(), 0)), variable: null, low: 0, high: most, cell: null })
  const variables = amount === 'answers' ? [] : [...table.variables.keys()]
  for (const { left, right } of atoms.same) {
    const difference = [...plus(left), ...right.map((atom): [number, number] => [atom, -1])]
    for (const variable of [null, ...variables]) exactly(null, difference, variable, 0)
  }
  return conditions
}
