import { type Atoms, atomsOf } from './atoms.ts'
import { Attack, type Exposure } from './attack.ts'
import type { Amount } from './conditions.ts'
import type { Solver } from './program.ts'
import { nothingSeen, type Seen } from './seen.ts'
import { type Cell, isSecret, type Table } from './table.ts'

/** The cells of a table, by place, that are hidden beside those that are protected. */
export type Suppression = { hidden: Set<number>; open: number[] }

/**
 * Hides cells until no protected one can be worked out of the others: neither its base exactly, nor a value within
 * `width`, a part of what the value can be at all.
 *
 * As long as one can, of the shown cells that its bounds follow from one more is hidden: first one whose domain is hidden
 * already, in this table or others (`preferred`, by key), then one that is "the rest", then one that tells the same dimensions
 * apart, then the one with fewest answers, then by key. In the end each of these is shown again if all stay safe. Every step hides one more, so it ends;
 * `open` are protected cells that stay exposed when nothing is left to be hidden. The order of cells has no part in it.
 */
export function suppress(
  table: Table,
  width: number,
  { already, preferred }: { already: ReadonlySet<number>; preferred: ReadonlySet<string> },
  solver: Solver
): Suppression {
  const cells = [...table.cells.keys()].sort((a, b) => compareKeys(cellOf(table, a), cellOf(table, b)))
  const isImplied = (cell: number) => cellOf(table, cell).standing === 'implied'
  const widthOf = (cell: number) => cellOf(table, cell).region.size
  const secret = cells.filter((cell) => isSecret(cellOf(table, cell))).sort((a, b) => widthOf(a) - widthOf(b))
  const protectedCells = [...secret.filter((cell) => !isImplied(cell)), ...secret.filter(isImplied)]
  const hidden = new Set(already)
  const open: number[] = []
  /** For which cell another was hidden. */
  const reason = new Map<number, number>()
  const seen = nothingSeen(width)
  const atoms = atomsOf(table)
  let attacks = attacksOn(table, atoms, hidden, seen, solver)
  for (const cell of protectedCells) {
    for (;;) {
      const exposed = attacks.exposure(cell)
      if (!exposed) break
      const next = candidates(table, cell, exposed.from, hidden, preferred)[0]
      if (next === undefined) {
        open.push(cell)
        break
      }
      hidden.add(next)
      reason.set(next, cell)
      attacks.close()
      attacks = attacksOn(table, atoms, hidden, seen, solver)
    }
  }
  attacks.close()
  const safe = protectedCells.filter((cell) => !open.includes(cell))
  const largestFirst = [...reason.keys()].sort(
    (a, b) => cellOf(table, b).n - cellOf(table, a).n || compareKeys(cellOf(table, a), cellOf(table, b))
  )
  for (const cell of largestFirst.length > 1 ? largestFirst : []) {
    const fewer = attacksOn(
      table,
      atoms,
      new Set([...hidden].filter((each) => each !== cell)),
      nothingSeen(width),
      solver
    )
    const first = reason.get(cell) as number
    const inTurn = [first, ...safe.filter((each) => each !== first)]
    if (inTurn.every((each) => !fewer.exposure(each))) hidden.delete(cell)
    fewer.close()
  }
  return { hidden, open }
}

function cellOf(table: Table, cell: number): Cell {
  return table.cells[cell] as Cell
}

function compareKeys(a: Cell, b: Cell): number {
  return a.key < b.key ? -1 : a.key > b.key ? 1 : 0
}

/** What bases follow from, and what values do: one program where weights are all alike. */
function attacksOn(table: Table, atoms: Atoms, hidden: ReadonlySet<number>, seen: Seen, solver: Solver) {
  const made = new Map<Amount, Attack>()
  const attack = (amount: Amount): Attack => {
    const found = made.get(amount) ?? new Attack(table, atoms, hidden, amount, seen, solver)
    made.set(amount, found)
    return found
  }
  const [bases, values]: [Amount, Amount] = weightsAlike(table) ? ['both', 'both'] : ['answers', 'weights']
  return {
    /** What says too much of a cell. Null: it is safe. */
    exposure: (cell: number): Exposure | null => attack(bases).base(cell) ?? attack(values).values(cell),
    close: () => {
      for (const each of made.values()) each.close()
    }
  }
}

/** Is every answer's weight the same, as far as the sums of weights tell? Then a base says how much its answers weigh. */
function weightsAlike({ cells }: Table): boolean {
  const ratios = cells.filter(({ n }) => n > 0).map(({ n, weight }) => weight / n)
  const first = ratios[0] ?? 1
  return ratios.every((ratio) => Math.abs(ratio - first) <= 1e-9 * first)
}

/** The shown cells that could be hidden next, the best first. */
function candidates(
  table: Table,
  exposed: number,
  from: ReadonlySet<number>,
  hidden: ReadonlySet<number>,
  preferred: ReadonlySet<string>
): number[] {
  const dimensions = (cell: number) => [...cellOf(table, cell).region.keys()].sort().join()
  const domains = new Set([...preferred, ...[...hidden].map((cell) => cellOf(table, cell).domain)])
  const rank = (cell: number): number[] => [
    domains.has(cellOf(table, cell).domain) ? 0 : 1,
    cellOf(table, cell).rest ? 0 : 1,
    dimensions(cell) === dimensions(exposed) ? 0 : 1,
    cellOf(table, cell).n
  ]
  const left = [...table.cells.keys()].filter((cell) => cellOf(table, cell).standing === 'shown' && !hidden.has(cell))
  const behind = left.filter((cell) => from.has(cell))
  const open = cellOf(table, exposed).standing === 'implied' ? [] : left
  return (behind.length > 0 ? behind : open).sort((a, b) => {
    const [first, second] = [rank(a), rank(b)]
    const at = first.findIndex((each, index) => each !== second[index])
    return at < 0 ? compareKeys(cellOf(table, a), cellOf(table, b)) : (first[at] ?? 0) - (second[at] ?? 0)
  })
}
