import { readFileSync } from 'node:fs'
import type { Auxiliary } from '../../../stats/weighting/auxiliary.ts'
import type { Combination } from '../../../stats/weighting/margins.ts'
import { type CoefficientKind, calibrationCoefficients } from '../../../stats/weighting/residuals.ts'

export type Row = Record<string, string>

/** The rows of a CSV file as R writes it: quoted text may have commas, but neither quotes nor line breaks. */
export function readRows(file: URL): Row[] {
  const [head = '', ...lines] = readFileSync(file, 'utf8').trimEnd().split('\n')
  const fields = (line: string) =>
    [...`${line.trimEnd()},`.matchAll(/(?:"([^"]*)"|([^,]*)),/g)].map(([, quoted, plain]) => quoted ?? plain ?? '')
  const names = fields(head)
  return lines.map((line) => {
    const values = fields(line)
    if (values.length !== names.length) throw new Error(`${file.pathname}: ${line}`)
    return Object.fromEntries(names.map((name, index) => [name, values[index] ?? '']))
  })
}

/** A number, or null where there is none. */
export function numberOf(text: string | undefined): number | null {
  return text === undefined || text === '' || text === 'NA' ? null : Number(text)
}

/** Rows grouped by their categories: the combinations, and which one each row is of. */
export type Grouped = { sizes: number[]; combinations: Combination[]; of: number[] }

export function group(
  categories: readonly (readonly number[])[],
  weights: readonly number[],
  sizes: number[]
): Grouped {
  const found = new Map<string, number>()
  const combinations: { categories: readonly number[]; weight: number; rows: number }[] = []
  const of = categories.map((each, row) => {
    const key = each.join(' ')
    const index = found.get(key) ?? combinations.push({ categories: each, weight: 0, rows: 0 }) - 1
    found.set(key, index)
    const combination = combinations[index]
    if (combination) {
      combination.weight += weights[row] ?? 0
      combination.rows += 1
    }
    return index
  })
  return { sizes, combinations, of }
}

/** How rows were drawn, and their weights once calibrated, and (where trimmed after that) trimmed. */
export type Drawn = { strata: string[]; clusters: string[]; weights: number[]; calibrated: number[]; kept?: number }

/** Takes off each total (one number a row, without weight) what calibration explains of it, in each cluster. */
export type Explained = (ys: readonly number[][]) => { coefficients: number[][]; auxiliaries: readonly Auxiliary[] }

/** The explanation by margins, from combinations alone. */
export function byMargins(
  grouped: Grouped,
  initial: readonly number[],
  drawn: Drawn,
  kind: CoefficientKind
): Explained {
  const { sizes, combinations, of } = grouped
  const auxiliaries = of.map((index) => {
    let start = 0
    return (combinations[index]?.categories ?? []).map((category, margin) => {
      const column = start + category
      start += sizes[margin] ?? 0
      return { column, value: 1 }
    })
  })
  return (ys) => {
    const sums = combinations.map(() => ys.map(() => 0))
    for (const [row, index] of of.entries())
      for (const [total, y] of ys.entries()) {
        const trimmed = (drawn.weights[row] ?? 0) / (drawn.calibrated[row] ?? 0)
        const part = (y[row] ?? 0) * (kind === 'weighted' ? (initial[row] ?? 0) : trimmed)
        const sum = sums[index]
        if (sum) sum[total] = (sum[total] ?? 0) + part
      }
    return { coefficients: calibrationCoefficients(sizes, combinations, sums, kind), auxiliaries }
  }
}

export type Answer = { value: number; se: number }

/** The totals of the row values, and the standard error of a function of them by its gradient. */
export function estimate(
  drawn: Drawn,
  ys: readonly number[][],
  of: (totals: number[]) => { value: number; gradient: number[] },
  explained?: Explained
): Answer {
  const totals = ys.map((y) => y.reduce((sum, each, row) => sum + (drawn.weights[row] ?? 0) * each, 0))
  const { value, gradient } = of(totals)
  const { coefficients, auxiliaries } = explained?.(ys) ?? { coefficients: [], auxiliaries: [] }
  const strata = new Map<string, Map<string, number>>()
  for (const [row, stratum] of drawn.strata.entries()) {
    const clusters = strata.get(stratum) ?? new Map<string, number>()
    strata.set(stratum, clusters)
    let z = 0
    for (const [total, y] of ys.entries()) {
      let residual = (drawn.weights[row] ?? 0) * (y[row] ?? 0)
      for (const { column, value: x } of auxiliaries[row] ?? [])
        residual -= (drawn.calibrated[row] ?? 0) * x * (coefficients[total]?.[column] ?? Number.NaN)
      z += residual * (gradient[total] ?? 0)
    }
    const cluster = drawn.clusters[row] ?? ''
    clusters.set(cluster, (clusters.get(cluster) ?? 0) + z)
  }
  let variance = 0
  for (const clusters of strata.values()) {
    const n = clusters.size
    const mean = [...clusters.values()].reduce((sum, z) => sum + z, 0) / n
    const squares = [...clusters.values()].reduce((sum, z) => sum + (z - mean) ** 2, 0)
    variance += (n / (n - 1)) * (drawn.kept ?? 1) * squares
  }
  return { value, se: Math.sqrt(variance) }
}

/** y / x, which a mean is with x the number of those who answered. */
export function ratio([y = 0, x = 0]: number[]): { value: number; gradient: number[] } {
  return { value: y / x, gradient: [1 / x, -y / x / x] }
}

export function total([y = 0]: number[]): { value: number; gradient: number[] } {
  return { value: y, gradient: [1] }
}

/** The row values of a mean: y where it is known and in the domain, and 1 there. */
export function answered(y: readonly (number | null)[], domain: (row: number) => boolean = () => true): number[][] {
  return [
    y.map((each, row) => (each !== null && domain(row) ? each : 0)),
    y.map((each, row) => (each !== null && domain(row) ? 1 : 0))
  ]
}
