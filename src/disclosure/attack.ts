import { type Assembled, assemble, type Part } from './assemble.ts'
import type { Atoms } from './atoms.ts'
import { type Amount, conditionsOf } from './conditions.ts'
import type { Form, Optimum, Program, Solver } from './program.ts'
import { type Known, type Seen, spanOf } from './seen.ts'
import { type Cell, isSecret, type Quantity, type Table } from './table.ts'

/** The shown cells that make what is hidden follow too closely. */
export type Exposure = { from: Set<number> }

/** The sum of weights that a program counts in: its tolerance of 1e-7 is small beside it. */
const scale = 1000

/** How many points are looked at before single cells are. */
const glances = 12

/** How often a ratio is bettered at most; three or four times is usual. */
const steps = 40

type Target = { amount: Form; values: { quantity: number; top: Form; bottom: Form | null }[] }

/**
 * Everything that is published of a table while some of its cells are hidden, and what follows for those that are
 * protected. Whatever a program finds possible for one cell is possible for others too: all of it is kept in `seen`, so
 * that most cells are found to be safe on the way.
 */
export class Attack {
  readonly #table: Table
  readonly #amount: Amount
  readonly #solver: Solver
  readonly #seen: Seen
  readonly #atoms: Atoms
  readonly #unit: number
  readonly #assembled: Assembled
  readonly #programs = new Map<Part, Program>()
  readonly #targets = new Map<Part | null, Map<number, Target>>()

  constructor(table: Table, atoms: Atoms, hidden: ReadonlySet<number>, amount: Amount, seen: Seen, solver: Solver) {
    const blocks = amount === 'answers' || table.blocks.length === 0 ? [{ variables: [], points: [[]] }] : table.blocks
    this.#table = table
    this.#amount = amount
    this.#solver = solver
    this.#seen = seen
    this.#atoms = atoms
    this.#unit = amount === 'answers' ? 1 : unitOf(table, amount)
    const conditions = conditionsOf(table, hidden, amount, this.#atoms, this.#unit)
    this.#assembled = assemble(conditions, blocks, this.#atoms.count)
  }

  /** Frees the programs, which live outside the garbage collector's reach. */
  close(): void {
    for (const program of this.#programs.values()) program.close()
    this.#programs.clear()
  }

  /** Does a cell's base follow exactly? Null: it does not. */
  base(cell: number): Exposure | null {
    const { program, form } = this.#amountOf(cell)
    if (!program) return { from: new Set(form.from) }
    return this.#widen(program, form.from, spanOf(this.#seen.bases, cell), (sign) => this.#optimum(program, form, sign))
  }

  /** Does a value that is asked of a cell follow too closely? Null: none does. */
  values(cell: number): Exposure | null {
    const { program, form } = this.#amountOf(cell)
    const { asked } = this.#table.cells[cell] as Cell
    if (!program) return asked.length > 0 ? { from: new Set(form.from) } : null
    const target = this.#targetOf(program, cell)
    for (const { quantity, top, bottom } of target.values) {
      const span = spanOf(this.#seen.values, `${cell} ${quantity}`)
      const exposed = this.#widen(program, form.from, span, (sign) =>
        bottom ? this.#ratio(program, top, bottom, sign, span) : this.#optimum(program, top, sign)
      )
      if (exposed) return exposed
    }
    return null
  }

  /** Looks for the ends of what is possible until they are far enough apart. If they are not: what holds them. */
  #widen(
    part: Part,
    outright: ReadonlySet<number>,
    span: Known,
    end: (sign: 1 | -1) => Optimum | null
  ): Exposure | null {
    const found: (Optimum | null)[] = []
    for (const sign of [1, -1] as const) {
      if (span.isWide()) return null
      found.push(end(sign))
    }
    if (span.isWide()) return null
    const from = new Set(outright)
    for (const optimum of found)
      for (const [row, behind] of part.from.entries())
        if (!optimum || Math.abs(optimum.prices[row] ?? 0) > 1e-9) for (const cell of behind) from.add(cell)
    return { from }
  }

  /** The program of a part, of which points far apart are looked at first: each says something of many cells at once. */
  #programOf(part: Part): Program {
    const found = this.#programs.get(part)
    if (found) return found
    const program = this.#solver.open(part.columns, part.rows)
    this.#programs.set(part, program)
    const columns = Array.from({ length: part.columns }, (_, column) => column)
    for (let glance = 0; glance < glances && this.#isOpen(part); glance++) {
      const optimum = program.largest({ columns, values: columns.map((each) => scattered(each, glance)), constant: 0 })
      if (optimum) this.#look(part, optimum.at)
    }
    return program
  }

  /** Is there a cell of which too little was seen yet? */
  #isOpen(part: Part): boolean {
    return [...this.#targetsIn(part)].some(
      ([cell, { values }]) =>
        (this.#amount !== 'weights' && !spanOf(this.#seen.bases, cell).isWide()) ||
        values.some(({ quantity }) => !spanOf(this.#seen.values, `${cell} ${quantity}`).isWide())
    )
  }

  /** Where a function is largest, or smallest. */
  #optimum(part: Part, form: Form, sign: 1 | -1): Optimum | null {
    const program = this.#programOf(part)
    const optimum = program.largest(times(form, sign))
    if (optimum) this.#look(part, optimum.at)
    return optimum
  }

  /**
   * Where a ratio of two functions is largest, or smallest: v is the largest ratio if the largest top - v bottom is 0; a
   * point where it is more has a larger ratio, which is the next v (Dinkelbach 1967, Management Science 13). As soon as
   * the ends seen are far enough apart it is given up.
   */
  #ratio(part: Part, top: Form, bottom: Form, sign: 1 | -1, span: Known): Optimum | null {
    if (span.end(sign) === null) this.#optimum(part, bottom, 1)
    let ratio = span.end(sign)
    if (ratio === null) return null
    for (let step = 0; step < steps; step++) {
      const optimum = this.#optimum(part, plus(top, bottom, -ratio), sign)
      if (!optimum || optimum.value <= 1e-7 || span.isWide()) return optimum
      const under = valueAt(bottom, optimum.at)
      if (under < 1e-9) return optimum
      ratio = valueAt(top, optimum.at) / under
    }
    return null
  }

  /** Keeps what a point says of every protected cell. */
  #look(part: Part, at: ArrayLike<number>): void {
    for (const [cell, { amount, values }] of this.#targetsIn(part)) {
      const base = valueAt(amount, at)
      if (this.#amount !== 'weights') spanOf(this.#seen.bases, cell).add(base)
      for (const { quantity, top, bottom } of values) {
        const under = bottom ? valueAt(bottom, at) : 1
        if (under > 1e-6) spanOf(this.#seen.values, `${cell} ${quantity}`).add(valueAt(top, at) / under)
      }
    }
  }

  #targetsIn(part: Part): Map<number, Target> {
    const found = this.#targets.get(part)
    if (found) return found
    const targets = new Map<number, Target>()
    for (const [cell, each] of this.#table.cells.entries())
      if (isSecret(each) && this.#amountOf(cell).program === part) targets.set(cell, this.#make(cell))
    this.#targets.set(part, targets)
    return targets
  }

  #targetOf(part: Part, cell: number): Target {
    return this.#targetsIn(part).get(cell) as Target
  }

  #make(cell: number): Target {
    const { asked, weight, n } = this.#table.cells[cell] as Cell
    const amount = this.#amountOf(cell).form
    if (this.#amount === 'answers') return { amount, values: [] }
    const own = this.#amount === 'both' ? n : weight / this.#unit
    const values = asked.map((quantity) => {
      const { top, bottom, low, high } = this.#table.quantities[quantity] as Quantity
      const range = high > low ? high - low : 1
      const under = bottom === null ? null : bottom.length === 0 ? amount : this.#totalOf(cell, bottom)
      return { quantity, top: times(this.#totalOf(cell, top), 1 / (range * (under ? 1 : own))), bottom: under }
    })
    return { amount, values }
  }

  #amountOf(cell: number) {
    return this.#assembled.amountOf(this.#atomsOf(cell))
  }

  #atomsOf(cell: number): number[] {
    const { region } = this.#table.cells[cell] as Cell
    return this.#atoms.within(region, this.#atoms.setsOf(region)[0] as number)
  }

  /** The total of the scores of several variables, in their own units. */
  #totalOf(cell: number, variables: readonly number[]): Form {
    const atoms = this.#atomsOf(cell)
    const terms = variables.map((variable) => {
      const { low, span } = this.#table.variables[variable] as Table['variables'][number]
      return this.#assembled.totalOf(atoms, variable, low, span)
    })
    return terms.reduce((sum, term) => plus(sum, term, 1), { columns: [], values: [], constant: 0 })
  }
}

function times({ columns, values, constant }: Form, factor: number): Form {
  return { columns, values: values.map((value) => value * factor), constant: constant * factor }
}

function plus(a: Form, b: Form, factor: number): Form {
  const values = new Map(a.columns.map((column, index) => [column, a.values[index] ?? 0]))
  for (const [index, column] of b.columns.entries())
    values.set(column, (values.get(column) ?? 0) + factor * (b.values[index] ?? 0))
  return { columns: [...values.keys()], values: [...values.values()], constant: a.constant + factor * b.constant }
}

function valueAt({ columns, values, constant }: Form, at: ArrayLike<number>): number {
  return columns.reduce((sum, column, index) => sum + (values[index] ?? 0) * (at[column] ?? 0), constant)
}

/** A number from -1 to 1 that looks like chance, the same every time. */
function scattered(column: number, glance: number): number {
  let bits = Math.imul(column + 1, 0x9e3779b1) ^ Math.imul(glance + 1, 0x85ebca6b)
  bits = Math.imul(bits ^ (bits >>> 15), 0x2c1b3c6d)
  bits = Math.imul(bits ^ (bits >>> 12), 0x297a2d39)
  return ((bits ^ (bits >>> 15)) >>> 0) / 2 ** 31 - 1
}

function unitOf({ cells }: Table, amount: 'weights' | 'both'): number {
  const largest = cells.reduce((most, cell) => (cell.n > most.n ? cell : most))
  return amount === 'both' ? largest.weight / largest.n : largest.weight / scale
}
