/**
 * What follows for a hidden group from everything that is published, by linear programs that share no code with those that
 * decide what to hide. A column for each combination of codes, waves among them, and each answer: how much it weighs. A
 * value is a ratio, which is bounded by letting the whole be any size and the group's weight be one (Charnes and Cooper
 * 1962, Naval Research Logistics Quarterly 9).
 */
import loadHighs, { type Highs, type Model } from 'highs'
import type { Where } from './truth.ts'

/** What is known of a group. `weight` and `totals` (of scores on 0 to 1, by name) are null where they are not known. */
export type Told = { where: Where; n: number; weight: number | null; totals: Readonly<Record<string, number>> | null }

export type World = {
  /** The codes of each dimension, `''` among them where somebody has none. */
  dimensions: Readonly<Record<string, readonly string[]>>
  /** What each answer that could be given scores, by the name of the value: two answers that score the same are one. */
  answers: readonly Readonly<Record<string, number>>[]
  told: readonly Told[]
  /** Groups of which it is known that somebody answered, and no more; `most`: at most so many answers. */
  hidden: readonly { where: Where; most: number | null }[]
  rows: number
  /** Every answer weighs one, and everybody knows. */
  alike: boolean
}

export type Range = [low: number, high: number]

const highs: Highs = await (loadHighs as unknown as typeof loadHighs.default)()

/** The programs of a world, which are solved one by one and counted. */
export class Outsider {
  readonly #world: World
  readonly #counts: Program
  readonly #weights: Program

  constructor(world: World, targets: readonly Where[]) {
    this.#world = world
    this.#weights = new Program(world, targets, world.alike ? 'both' : 'weights')
    this.#counts = world.alike ? this.#weights : new Program(world, targets, 'answers')
  }

  get solved(): number {
    return this.#counts.solved + (this.#world.alike ? 0 : this.#weights.solved)
  }

  /** How many answers a target can have. */
  base(target: number): Range {
    return this.#counts.size(target)
  }

  /** What its mean of a score can be. */
  value(target: number, name: string): Range {
    return this.#weights.mean(target, name)
  }

  close(): void {
    this.#weights.close()
    if (!this.#world.alike) this.#counts.close()
  }
}

type Line = { columns: Map<number, number>; low: number; high: number }

class Program {
  readonly #model: Model
  readonly #answers: World['answers']
  readonly #inside: (where: Where) => number[]
  readonly #targets: readonly Where[]
  readonly #whole: number
  solved = 0

  constructor(world: World, targets: readonly Where[], amount: 'answers' | 'weights' | 'both') {
    const atoms = atomsOf(world.dimensions)
    this.#answers = amount === 'answers' ? [{}] : world.answers
    this.#targets = targets
    this.#inside = (where) =>
      [...atoms.keys()].filter((at) =>
        Object.entries(where).every(([name, codes]) => codes.includes(atoms[at]?.[name] ?? ''))
      )
    this.#whole = atoms.length * this.#answers.length
    const lines = [...this.#known(world, amount), ...targets.map((where, at) => this.#sized(where, at))]
    this.#model = highs.createModel(modelOf(this.#whole + 1 + targets.length, lines))
    this.#model.options.set({ output_flag: false })
  }

  close(): void {
    this.#model.dispose()
  }

  size(target: number): Range {
    this.#model.changeColBounds(this.#whole, 1, 1)
    const size = new Map([[this.#whole + 1 + target, 1]])
    const range: Range = [this.#end(size, -1), this.#end(size, 1)]
    this.#model.changeColBounds(this.#whole, 0, highs.infinity)
    return range
  }

  mean(target: number, name: string): Range {
    const size = this.#whole + 1 + target
    this.#model.changeColBounds(size, 1, 1)
    const total = this.#sum(this.#targets[target] ?? {}, (answer) => answer[name] ?? 0)
    const range: Range = [this.#end(total, -1), this.#end(total, 1)]
    this.#model.changeColBounds(size, 0, highs.infinity)
    return range
  }

  /** All that is known, as lines over the parts of a whole that stands in the column behind them. */
  #known({ told, hidden, rows }: World, amount: 'answers' | 'weights' | 'both'): Line[] {
    const lines: Line[] = []
    const exactly = (columns: Map<number, number>, value: number) =>
      lines.push({ columns: columns.set(this.#whole, -value), low: 0, high: 0 })
    const unit = amount === 'weights' ? Math.max(...told.map(({ weight }) => weight ?? 0)) / 1000 : 1
    for (const { where, n, weight, totals } of told) {
      const size = amount === 'weights' ? weight : n
      if (size !== null) exactly(this.#sum(where), size / unit)
      if (amount === 'answers' || totals === null) continue
      for (const [name, total] of Object.entries(totals))
        exactly(
          this.#sum(where, (answer) => answer[name] ?? 0),
          total / unit
        )
    }
    if (amount === 'weights') return lines
    for (const { where, most } of hidden) {
      lines.push({ columns: this.#sum(where).set(this.#whole, -1), low: 0, high: highs.infinity })
      if (most !== null)
        lines.push({ columns: this.#sum(where).set(this.#whole, -most), low: -highs.infinity, high: 0 })
    }
    lines.push({ columns: this.#sum({}).set(this.#whole, -rows), low: -highs.infinity, high: 0 })
    return lines
  }

  #sized(where: Where, target: number): Line {
    return { columns: this.#sum(where).set(this.#whole + 1 + target, -1), low: 0, high: 0 }
  }

  #sum(where: Where, of: (answer: World['answers'][number]) => number = () => 1): Map<number, number> {
    const { length } = this.#answers
    return new Map(
      this.#inside(where).flatMap((atom) =>
        this.#answers.map((answer, at): [number, number] => [atom * length + at, of(answer)])
      )
    )
  }

  /** The most (1) or the least (-1) that a sum can be. */
  #end(columns: ReadonlyMap<number, number>, sign: 1 | -1): number {
    for (const [column, value] of columns) this.#model.changeColCost(column, sign * value)
    this.#model.run()
    this.solved++
    const { optimal, unbounded, unboundedOrInfeasible } = highs.constants.modelStatus
    const status = this.#model.getModelStatus()
    const found = status === optimal ? sign * this.#model.getObjectiveValue() : null
    for (const column of columns.keys()) this.#model.changeColCost(column, 0)
    if (found !== null) return found
    if (status === unbounded || status === unboundedOrInfeasible) return sign * Number.POSITIVE_INFINITY
    throw new Error(`What is published contradicts itself: ${status}.`)
  }
}

function atomsOf(dimensions: World['dimensions']): Record<string, string>[] {
  return Object.entries(dimensions).reduce<Record<string, string>[]>(
    (atoms, [name, codes]) => atoms.flatMap((atom) => codes.map((code) => ({ ...atom, [name]: code }))),
    [{}]
  )
}

function modelOf(columns: number, lines: readonly Line[]) {
  const starts = [0]
  for (const { columns } of lines) starts.push((starts.at(-1) ?? 0) + columns.size)
  return {
    numCols: columns,
    numRows: lines.length,
    sense: highs.constants.objectiveSense.maximize,
    colCost: new Float64Array(columns),
    colLower: new Float64Array(columns),
    colUpper: new Float64Array(columns).fill(highs.infinity),
    rowLower: Float64Array.from(lines, ({ low }) => low),
    rowUpper: Float64Array.from(lines, ({ high }) => high),
    matrix: {
      format: 'csr' as const,
      numCols: columns,
      numRows: lines.length,
      starts: Int32Array.from(starts),
      indices: Int32Array.from(lines.flatMap((line) => [...line.columns.keys()])),
      values: Float64Array.from(lines.flatMap((line) => [...line.columns.values()]))
    }
  }
}
