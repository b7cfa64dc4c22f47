/**
 * An attacker who has read everything, for tests: bounds what is hidden by linear programs of its own, which share no
 * code with those that decide what to hide. Every combination of codes has a number of answers, a weight and a total of
 * scores on 0 to 1; what is published are sums of these. A value is bounded by Dinkelbach's method (1967, Management
 * Science 13): the largest ratio v is where the largest t - v w is 0.
 */
import loadHighs from 'highs'

/** Codes by dimension; a dimension that is not there does not matter. `''` is to have no code. */
export type Where = Record<string, string[]>

export type Told = {
  where: Where
  n: number
  /** The sum of weights, and of weight times score. Null: not known. */
  weight: number | null
  total: number | null
}

export type Bounds = { n: [number, number]; value: [number, number] }

export type World = {
  dimensions: Record<string, string[]>
  told: Told[]
  /** Domains of which no more is known than that somebody answered. */
  hidden: Where[]
  /** No more answers than this in all. */
  rows: number
  /** A weight of 1 for each answer is known. */
  unweighted: boolean
}

const highs = await (loadHighs as unknown as typeof loadHighs.default)()

/** What can be said of a hidden domain. */
export function boundsOf(world: World, target: Where): Bounds {
  const atoms = Object.entries(world.dimensions).reduce<Record<string, string>[]>(
    (found, [name, codes]) => found.flatMap((atom) => [...codes, ''].map((code) => ({ ...atom, [name]: code }))),
    [{}]
  )
  const inside = (where: Where) =>
    [...atoms.keys()].filter((index) =>
      Object.entries(where).every(([name, codes]) => codes.includes(atoms[index]?.[name] ?? ''))
    )
  const all = Math.max(1e-9, ...world.told.map(({ weight }) => weight ?? 0))
  const weight = (value: number) => (world.unweighted ? value : (value / all) * 1000)
  const sum = (letter: string, where: Where) => inside(where).map((index) => `${letter}${index}`)
  const w = world.unweighted ? 'n' : 'w'
  const rows: string[] = []
  for (const { where, n, weight: told, total } of world.told) {
    rows.push(`${sum('n', where).join(' + ')} = ${n}`)
    if (told !== null && !world.unweighted) rows.push(`${sum('w', where).join(' + ')} = ${weight(told)}`)
    if (total !== null) rows.push(`${sum('t', where).join(' + ')} = ${weight(total)}`)
  }
  for (const where of world.hidden) rows.push(`${sum('n', where).join(' + ')} >= 1`)
  rows.push(`${sum('n', {}).join(' + ')} <= ${world.rows}`)
  for (const index of atoms.keys()) rows.push(`t${index} - ${w}${index} <= 0`)
  const optimum = (sense: 'Maximize' | 'Minimize', objective: string) => {
    const text = `${sense}\n obj: ${objective}\nSubject To\n ${rows.join('\n ')}\nEnd`
    const found = highs.solve(text, { output_flag: false })
    if (found.Status === 'Unbounded' || found.Status === 'Primal infeasible or unbounded') return null
    if (found.Status !== 'Optimal') throw new Error(`${found.Status}: what is published contradicts itself.`)
    const at = (names: string[]) => names.reduce((total, name) => total + (found.Columns[name]?.Primal ?? 0), 0)
    return { value: found.ObjectiveValue, at }
  }
  const counted = sum('n', target).join(' + ')
  const fewest = optimum('Minimize', counted)?.value ?? 0
  const most = optimum('Maximize', counted)?.value ?? Number.POSITIVE_INFINITY
  const ratio = (sign: 1 | -1) => {
    let v = sign === 1 ? 0 : 1
    for (let step = 0; step < 60; step++) {
      const terms = [
        ...sum('t', target).map((name) => `${sign > 0 ? '+' : '-'} ${name}`),
        ...sum(w, target).map((name) => `${sign > 0 ? '-' : '+'} ${v.toFixed(15)} ${name}`)
      ]
      const found = optimum('Maximize', terms.join(' '))
      if (found === null) return sign === 1 ? 1 : 0
      const base = found.at(sum(w, target))
      if (found.value < 1e-7 || base < 1e-9) return v
      v = Math.min(1, Math.max(0, found.at(sum('t', target)) / base))
    }
    return v
  }
  return { n: [fewest, most], value: [ratio(-1), ratio(1)] }
}

/** Is a hidden domain safe: no base that follows exactly, and no value within the width? */
export function isSafe({ n, value }: Bounds, width: number): boolean {
  return Math.floor(n[1] + 1e-6) - Math.ceil(n[0] - 1e-6) >= 1 && value[1] - value[0] >= width - 1e-5
}
