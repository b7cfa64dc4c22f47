import type { Column, SurveyCodebook } from '../codebook/codebook.ts'
import { codesWithin } from '../codebook/codebook.ts'
import type { SurveyDataset } from '../dataset/dataset.ts'
import type { Scan } from '../design/request.ts'
import { type Variable, variableKey } from '../design/variable.ts'
import type { EstimateQuestion } from './question.ts'

/** The dimensions that tell a domain from others; the wave is one where waves stand in rows. */
type Where = Pick<EstimateQuestion, 'domain' | 'except' | 'wave'>

/** How the totals of a scan spread, and whose it is where a measure brings so many variables that it has one of its own. */
export type ScanKind = { spread: Scan['spread']; own: string | null }

export class PlannedScan {
  readonly request: Scan
  readonly #codebook: SurveyCodebook
  readonly #domains = new Map<string, number>()
  readonly #variables = new Map<string, number>()
  readonly #pairs = new Set<string>()
  #done = false

  constructor(codebook: SurveyCodebook, { by, spread }: Pick<Scan, 'by' | 'spread'>) {
    this.#codebook = codebook
    this.request = { by, spread, domains: [], variables: [], crossed: [], compared: [], between: [] }
  }

  domain(where: Where): number {
    const codes = this.request.by.map((dimension) => this.#codes(where, dimension))
    return this.#added(this.#domains, JSON.stringify(codes), () => this.request.domains.push(codes) - 1)
  }

  variable(variable: Variable): number {
    return this.#added(this.#variables, variableKey(variable), () => this.request.variables.push(variable) - 1)
  }

  /** From here on what was not asked for cannot be had. */
  close(): void {
    this.#done = true
  }

  /** Two variables meet in one statistic. */
  cross(a: number, b: number): void {
    this.#pair('crossed', a, b)
  }

  /** Two variables meet between two domains, or in one. */
  compare(left: number, right: number, a: number, b: number): void {
    if (left === right) {
      this.#pair('crossed', a, b)
      return
    }
    this.#pair('compared', left, right)
    this.#pair('between', a, b)
  }

  #pair(list: 'crossed' | 'compared' | 'between', a: number, b: number): void {
    if (a === b && list !== 'between') return
    const key = `${list} ${Math.min(a, b)} ${Math.max(a, b)}`
    if (this.#pairs.has(key)) return
    this.#add(key)
    this.#pairs.add(key)
    this.request[list].push([Math.min(a, b), Math.max(a, b)])
  }

  #added(map: Map<string, number>, key: string, add: () => number): number {
    const found = map.get(key)
    if (found !== undefined) return found
    this.#add(key)
    const place = add()
    map.set(key, place)
    return place
  }

  #add(key: string): void {
    if (this.#done) throw new Error(`This was never asked of the scan: ${key}`)
  }

  /** The codes of a dimension that count in a domain; null: every row does. */
  #codes({ domain, except, wave }: Where, dimension: string): string[] | null {
    if (dimension === this.#codebook.waveColumn) return wave === null ? null : this.#codesOfWave(dimension, wave)
    const column = this.#codebook.columns.get(dimension) as Column
    const [code, out] = [domain[dimension], except[dimension]]
    if (code === undefined && out === undefined) return null
    const within = code === undefined ? column.values.map((value) => value.code) : codesWithin(column, code)
    const left = out === undefined ? [] : codesWithin(column, out)
    return within.filter((each) => !left.includes(each))
  }

  /** A wave, and those within it: the months of a year. */
  #codesOfWave(column: string, wave: string): string[] {
    return codesWithin(this.#codebook.columns.get(column) as Column, wave)
  }
}

/**
 * The scans that the questions of one survey take: one for each set of dimensions that some question needs together. A
 * wider one does not answer for a narrower: it sums over smaller cells, to other last digits, so that what one question
 * comes to would depend on the others.
 */
export class Plan {
  readonly #codebook: SurveyCodebook
  readonly #scans = new Map<string, PlannedScan>()
  #done = false

  constructor({ codebook }: SurveyDataset) {
    this.#codebook = codebook
  }

  /** The scan that has all of these domains. */
  scanOf(domains: readonly Where[], kind: ScanKind): PlannedScan {
    const by = this.#dimensions(domains)
    const key = JSON.stringify([by, kind.spread, kind.own])
    const found = this.#scans.get(key)
    if (found) return found
    if (this.#done) throw new Error(`No scan is by ${by.join()}.`)
    const scan = new PlannedScan(this.#codebook, { by, spread: kind.spread })
    this.#scans.set(key, scan)
    return scan
  }

  /** From here on there are these scans, and what was not asked of them cannot be had. */
  close(): PlannedScan[] {
    this.#done = true
    const scans = [...this.#scans.values()]
    for (const scan of scans) scan.close()
    return scans
  }

  #dimensions(domains: readonly Where[]): string[] {
    const names = domains.flatMap(({ domain, except, wave }) => [
      ...Object.keys(domain),
      ...Object.keys(except),
      ...(wave === null || this.#codebook.waveColumn === null ? [] : [this.#codebook.waveColumn])
    ])
    return [...new Set(names)].sort()
  }
}
