/** Small tables as a test writes them: how many answers each combination of codes has, and what is asked of them. */
import { layoutOf } from '../../disclosure/layout.ts'
import { loadSolver } from '../../disclosure/program.ts'
import { suppress } from '../../disclosure/suppress.ts'
import { type Cell, type Dimension, partsOf, type Region, regionKey, type Table } from '../../disclosure/table.ts'
import type { Told, Where, World } from './attacker.ts'

const solver = await loadSolver()

/** The answers of one combination of codes (`''`: none): how many, what one weighs, their mean on 0 to 1. */
export type Group = { at: Record<string, string>; n: number; weight?: number; mean?: number }

export type Written = {
  /** Codes by dimension; a net with what is in it. */
  dimensions: Record<string, (string | { net: string; of: string[] })[]>
  groups: Group[]
  asked: Where[]
  minimum: number
  rows?: number
}

const codeOf = (code: string | { net: string }) => (typeof code === 'string' ? code : code.net)

export function leavesOf(written: Written): Record<string, string[]> {
  const entries = Object.entries(written.dimensions)
  return Object.fromEntries(entries.map(([name, codes]) => [name, codes.filter((code) => typeof code === 'string')]))
}

/** Who counts in a domain: a net is all in it. */
export function within(written: Written, where: Where): Where {
  return Object.fromEntries(
    Object.entries(where).map(([name, codes]) => {
      const nets = (written.dimensions[name] ?? []).flatMap((code) => (typeof code === 'string' ? [] : [code]))
      return [name, codes.flatMap((code) => [code, ...(nets.find(({ net }) => net === code)?.of ?? [])])]
    })
  )
}

export function sumsOf(written: Written, where: Where): { n: number; weight: number; total: number } {
  const sums = { n: 0, weight: 0, total: 0 }
  for (const { at, n, weight = 1, mean = 0.4 } of written.groups) {
    if (!Object.entries(where).every(([name, codes]) => codes.includes(at[name] ?? ''))) continue
    sums.n += n
    sums.weight += n * weight
    sums.total += n * weight * mean
  }
  return sums
}

export function tableOf(written: Written): Table {
  const dimensions = new Map<string, Dimension>(
    Object.entries(written.dimensions).map(([name, codes]) => [
      name,
      { name, codes: ['', ...codes.map(codeOf)], known: [codes.filter((code) => typeof code === 'string')] }
    ])
  )
  const regions = written.asked.map((where): Region => new Map(Object.entries(within(written, where))))
  const layout = layoutOf([[], ...regions.map((region) => [...region.keys()])], dimensions)
  const sumsAt = (region: Region) => {
    const { n, weight, total } = sumsOf(
      written,
      Object.fromEntries([...region].map(([name, codes]) => [name, [...codes]]))
    )
    return { region, n, weight, totals: [total] }
  }
  const isRest = (where: Where) => Object.values(where).some((codes) => codes.length > 1)
  const cells = regions.map((region, index): Cell => {
    const { n } = sumsAt(region)
    const sets = layout.sets.filter((set) => [...region.keys()].every((name) => set.includes(name)))
    const parts = new Map(
      sets.flatMap((set) => partsOf(region, set, dimensions)).map((part) => [regionKey(part), sumsAt(part)])
    )
    const standing = n === 0 ? 'empty' : n < written.minimum ? 'protected' : 'shown'
    const rest = isRest(written.asked[index] ?? {})
    return {
      ...sumsAt(region),
      key: regionKey(region),
      domain: regionKey(region),
      standing,
      rest,
      below: null,
      parts: [...parts.values()],
      asked: [0]
    }
  })
  return {
    key: 'table',
    dimensions,
    layout,
    cells: cells.sort((a, b) => (a.key < b.key ? -1 : 1)),
    variables: [{ low: 0, span: 1 }],
    blocks: [{ variables: [0], points: [[0], [1]] }],
    quantities: [{ top: [0], bottom: [], low: 0, high: 1 }],
    rows: written.rows ?? 1e6
  }
}

/** A domain in few letters: `sector=a region=n`, or `all`. */
export function nameOf(region: Region): string {
  const parts = [...region].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, codes]) => `${name}=${codes.join('+')}`)
  return parts.join(' ') || 'all'
}

/** What is hidden beside the cells of too few, in few letters. */
export function hiddenBeside(written: Written, width = 0.1): string[] {
  const table = tableOf(written)
  const { hidden, open } = suppress(table, width, { already: new Set(), preferred: new Set() }, solver)
  if (open.length > 0) throw new Error('A cell stays exposed.')
  return [...hidden].map((cell) => nameOf((table.cells[cell] as Cell).region)).sort()
}

/** What an attacker sees of it while some cells are hidden, in few letters, beside those of too few. */
export function worldOf(written: Written, hidden: readonly string[]): World {
  const weights = new Set(written.groups.map(({ weight = 1 }) => weight))
  const told: Told[] = []
  const secret: Where[] = []
  for (const asked of written.asked) {
    const where = within(written, asked)
    const sums = sumsOf(written, where)
    const shown =
      sums.n === 0 || (sums.n >= written.minimum && !hidden.includes(nameOf(new Map(Object.entries(where)))))
    if (!shown) {
      secret.push(where)
      continue
    }
    told.push({ where, ...sums })
    for (const [name, codes] of Object.entries(leavesOf(written))) {
      const together = [name, ...Object.keys(where)]
      if (where[name] || !written.asked.some((other) => together.every((each) => other[each]))) continue
      const known = { ...where, [name]: codes }
      told.push({ where: known, ...sumsOf(written, known) })
    }
  }
  return {
    dimensions: Object.fromEntries(
      Object.entries(written.dimensions).map(([name, codes]) => [name, codes.map(codeOf)])
    ),
    told,
    hidden: secret,
    rows: written.rows ?? 1e6,
    unweighted: weights.size === 1 && weights.has(1)
  }
}
