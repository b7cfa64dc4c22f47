import type { SurveyDataset } from '../dataset/dataset.ts'
import { identifier, type Row } from '../engine/engine.ts'
import { pairOf, positionOf, type VariableSums } from '../stats/sample.ts'
import { type Cells, cellsOf } from './cells.ts'
import type { Scan } from './request.ts'
import type { Sampling } from './sampled.ts'
import { centreOf, variableSql } from './score-sql.ts'

/** A scan with what every way of running it needs. */
export type Reading = {
  dataset: SurveyDataset
  sampling: Sampling
  request: Scan
  cells: Cells
  centres: number[]
  /** Pairs of variables whose totals are multiplied within a domain, each with itself first. */
  meeting: [number, number][]
  /** The same between two domains, where which is in which matters. */
  meetingBetween: [number, number][]
}

export function readingOf(dataset: SurveyDataset, sampling: Sampling, request: Scan): Reading {
  const own = request.variables.map((_, v): [number, number] => [v, v])
  const crossed = request.crossed.filter(([a, b]) => a !== b)
  return {
    dataset,
    sampling,
    request,
    cells: cellsOf(dataset, request),
    centres: request.variables.map((variable) => centreOf(dataset, variable)),
    meeting: [...own, ...crossed],
    meetingBetween: unique([...request.between, ...request.between.map(([a, b]): [number, number] => [b, a])])
  }
}

/**
 * The rows of a scan as SQL: `columns`, `w` the weight (NULL where it is 0: such a row is in the design, and no
 * answer), `g` cell, and for each variable `x`, `a` (the weight) and `b` (weight times x), NULL where it is not known.
 */
export function rowsSql(reading: Reading, columns: string[], source = identifier(reading.sampling.table)): string {
  const { dataset, request, cells, centres } = reading
  const scores = request.variables.map((variable, v) => `${variableSql(dataset, variable, centres[v] ?? 0)} AS x${v}`)
  const needed = cells.needed === null ? '' : ` WHERE ${cells.needed}`
  const totals = request.variables.flatMap((_, v) => [
    `x${v}`,
    `CASE WHEN x${v} IS NOT NULL THEN w END AS a${v}`,
    `w * x${v} AS b${v}`
  ])
  return `SELECT ${[...columns, 'w', 'g', ...totals].join(', ')} FROM (
    SELECT ${[...columns, 'CASE WHEN w > 0 THEN w END AS w', `${cells.sql} AS g`, ...scores].join(', ')}
    FROM ${source}
  )${needed}`
}

/** The sums of products of the totals of two variables, as `namedProducts` names them. */
export function productsSql(meeting: [number, number][], left: string, right: string, factor = ''): string[] {
  return namedProducts(meeting, left, right).map(({ name, sql }) => `sum(${factor}${sql}) AS ${name}`)
}

/** The products of totals of two variables, as SQL of `left` and `right` rows; of one row with itself, each once. */
export function namedProducts(meeting: [number, number][], left = '', right = ''): { name: string; sql: string }[] {
  return meeting.flatMap(([v, u]) =>
    [0, 1].flatMap((i) =>
      [0, 1]
        .filter((j) => left !== right || v !== u || i <= j)
        .map((j) => ({ name: `p${v}_${i}_${u}_${j}`, sql: `${left}${letters[i]}${v} * ${right}${letters[j]}${u}` }))
    )
  )
}

const letters = ['a', 'b']

/** A product in an answer: its name, that of the same one turned round, and where its totals stand within their domains. */
type Product = { name: string; turned: string; at: number; other: number; again: boolean }

const known = new WeakMap<[number, number][], Product[]>()

function productsOf(meeting: [number, number][]): Product[] {
  const made =
    known.get(meeting) ??
    meeting.flatMap(([v, u]) =>
      [0, 1].flatMap((i) =>
        [0, 1].map((j) => {
          const name = `p${v}_${i}_${u}_${j}`
          const turned = v === u ? `p${v}_${j}_${u}_${i}` : name
          return { name, turned, at: 2 * v + i, other: 2 * u + j, again: v === u && i > j }
        })
      )
    )
  known.set(meeting, made)
  return made
}

/** Adds the products in a row of an answer to `products`, for domains `left` and `right`. */
export function addProducts(
  products: Map<number, number>,
  variables: number,
  meeting: [number, number][],
  row: Row,
  left: number,
  right: number,
  sign = 1
): void {
  const [from, to] = [positionOf({ variables }, left, 0), positionOf({ variables }, right, 0)]
  for (const { name, turned, at, other, again } of productsOf(meeting)) {
    if (again && left === right) continue
    const pair = pairOf(from + at, to + other)
    const product = row[name] ?? row[turned]
    products.set(pair, (products.get(pair) ?? 0) + sign * Number(product ?? 0))
  }
}

/** Every pair of totals whose product a scan asks for. */
export function pairsOf({ request, meeting, meetingBetween }: Reading): Set<number> {
  const shape = { variables: request.variables.length }
  const pairs = new Set<number>()
  const add = (a: number, b: number, meeting: [number, number][]) => {
    for (const [v, u] of meeting) {
      for (const i of [0, 1])
        for (const j of [0, 1]) pairs.add(pairOf(positionOf(shape, a, v) + i, positionOf(shape, b, u) + j))
    }
  }
  for (const d of request.domains.keys()) add(d, d, meeting)
  for (const [a, b] of request.compared) add(a, b, meetingBetween)
  return pairs
}

/** Each pair once. */
export function unique(pairs: [number, number][]): [number, number][] {
  return [...new Map(pairs.map((pair) => [pair.join(), pair])).values()]
}

export function emptySums({ request, centres }: Reading): VariableSums[][] {
  return request.domains.map(() =>
    centres.map((centre) => ({
      n: 0,
      units: 0,
      weight: 0,
      weightSquares: 0,
      squares: 0,
      centre,
      degrees: 0,
      alike: null
    }))
  )
}
