/** The rows behind R's answers, and what a database would make of them: cluster totals, in plain TypeScript. */
import { readFileSync } from 'node:fs'
import { expect } from 'vitest'
import type { JackknifeStratum } from '../../stats/jackknife.ts'
import type { Linear } from '../../stats/linear.ts'
import { relativeError } from '../reference/cases.ts'

export type Row = Record<string, string>

/** No value in it has a comma or a quote of its own. */
export const rows: Row[] = (() => {
  const file = new URL('../reference/data/cx/cx_interactions.csv', import.meta.url)
  const [head = [], ...lines] = readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => line.split(',').map((cell) => cell.replaceAll('"', '')))
  return lines.map((line) => Object.fromEntries(head.map((name, k) => [name, line[k] ?? ''])))
})()

export type Design = { strata: string | null; clusters: string }
/** As `designs` of estimates.json; d1 is dB without strata, and jk1 and jkn replicate d1 and dB. */
const dB = { strata: 'region', clusters: 'psu' }
const d1 = { strata: null, clusters: 'psu' }
const designs: Record<string, Design> = {
  dA: { strata: 'region', clusters: 'resp_id' },
  dB,
  jkn: dB,
  jkn_mse: dB,
  jk1: d1
}

export function designOf(name: string): Design {
  const design = designs[/\w+(?=,)/.exec(name.replace('subset(', ''))?.[0] ?? name]
  if (!design) throw new Error(`No design ${name}.`)
  return design
}

/** The number of a cell; null where it is missing. */
export function numberOf(row: Row, column: string): number | null {
  const cell = row[column] ?? ''
  return cell === '' ? null : Number(cell)
}

export type ClusterTotals = {
  strata: Pick<JackknifeStratum, 'clusters'>[]
  totals: number[]
  /** Rows that have a vector. */
  n: number
  /** Clusters minus strata over them. */
  df: number
}

/** Weighted sums of each row's vector by cluster; a row with null is out of the domain, or does not know. */
export function clusterTotals(design: Design, size: number, vectorOf: (row: Row) => number[] | null): ClusterTotals {
  const strata = new Map<string, Map<string, { sums: number[]; n: number }>>()
  for (const row of rows) {
    const stratum = design.strata ? (row[design.strata] ?? '') : ''
    const clusters = strata.get(stratum) ?? new Map()
    strata.set(stratum, clusters)
    const id = row[design.clusters] ?? ''
    const cluster = clusters.get(id) ?? { sums: new Array<number>(size).fill(0), n: 0 }
    clusters.set(id, cluster)
    const vector = vectorOf(row)
    if (!vector) continue
    cluster.n++
    for (const [k, each] of vector.entries()) cluster.sums[k] += Number(row['weight']) * each
  }
  const present = [...strata.values()].map((clusters) => [...clusters.values()].filter(({ n }) => n > 0).length)
  const all = [...strata.values()].flatMap((clusters) => [...clusters.values()])
  return {
    strata: [...strata.values()].map((clusters) => ({ clusters: [...clusters.values()].map(({ sums }) => sums) })),
    totals: Array.from({ length: size }, (_, k) => all.reduce((sum, { sums }) => sum + (sums[k] ?? 0), 0)),
    n: all.reduce((sum, { n }) => sum + n, 0),
    df: present.reduce((sum, each) => sum + Math.max(0, each - 1), 0)
  }
}

/** Where T(a, b) stands, a <= b, among the products that `rowProducts` lists. */
export function productAt(a: number, b: number): number {
  if (a > b) throw new Error('a <= b.')
  return (b * (b + 1)) / 2 + a
}

export function rowProducts(z: readonly number[]): number[] {
  return z.flatMap((right, b) => z.slice(0, b + 1).map((left) => left * right))
}

/** Row products of (1, variables minus centres) over the rows of the domain where all are known. */
export function productTotals(
  design: Design,
  variables: readonly ((row: Row) => number | null)[],
  centres: readonly number[],
  inDomain: (row: Row) => boolean = () => true
): ClusterTotals {
  const size = variables.length + 1
  return clusterTotals(design, (size * (size + 1)) / 2, (row) => {
    const values = variables.map((variable) => variable(row))
    if (!inDomain(row) || values.includes(null)) return null
    return rowProducts([1, ...values.map((each, k) => (each ?? 0) - (centres[k] ?? 0))])
  })
}

/** Between clusters of a stratum, with replacement: the variance of `METHODS` section 1, cluster by cluster. */
export function designCovariances({ strata }: ClusterTotals, estimates: readonly Linear[]): number[][] {
  const covariances = estimates.map(() => estimates.map(() => 0))
  for (const { clusters } of strata) {
    const n = clusters.length
    const scores = estimates.map(({ gradient }) => {
      const entries = [...gradient]
      const along = clusters.map((totals) =>
        entries.reduce((sum, [k, slope]) => sum + slope * (totals[k] ?? Number.NaN), 0)
      )
      const mean = along.reduce((sum, each) => sum + each, 0) / n
      return along.map((each) => each - mean)
    })
    for (const [i, row] of covariances.entries()) {
      for (const j of row.keys()) {
        const products = scores[i]?.reduce((sum, each, c) => sum + each * (scores[j]?.[c] ?? Number.NaN), 0)
        row[j] = (row[j] ?? 0) + (n / (n - 1)) * (products ?? Number.NaN)
      }
    }
  }
  return covariances
}

export function standardErrors(sums: ClusterTotals, estimates: readonly Linear[]): number[] {
  return estimates.map((each) => standardError(sums, each))
}

export function standardError(sums: ClusterTotals, estimate: Linear): number {
  return Math.sqrt(designCovariances(sums, [estimate])[0]?.[0] ?? Number.NaN)
}

export type Agree = (kind: string, ours: number | undefined, theirs: unknown, tolerance: number) => void

type Worst = Map<string, { numbers: number; error: number }>

/** R's p values go far down, and are compared digit by digit as far as that. */
const smallest = 1e-200

/** Compares with R, and keeps the largest relative error of each kind to print. */
export function agreement(): { agree: Agree; report: () => void } {
  const worst: Worst = new Map()
  const agree: Agree = (kind, ours, theirs, tolerance) => {
    const error = relativeError(ours, theirs, smallest)
    const before = worst.get(kind) ?? { numbers: 0, error: 0 }
    worst.set(kind, { numbers: before.numbers + 1, error: Math.max(before.error, error) })
    expect(error, `${kind}: ${ours} and R's ${String(theirs)}`).toBeLessThan(tolerance)
  }
  function report(): void {
    const lines = [...worst].map(
      ([kind, { numbers, error }]) => `${kind}: ${numbers} numbers, largest relative error ${error.toExponential(1)}`
    )
    console.info(lines.join('\n'))
  }
  return { agree, report }
}
