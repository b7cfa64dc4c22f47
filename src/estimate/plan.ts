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

type Shape = ScanKind & Pick<Scan, 'by'>

export class PlannedScan {
  readonly shape: Shape
  readonly request: Scan
  readonly #codebook: SurveyCodebook
  readonly #domains = new Map<string, number>()
  readonly #variables = new Map<string, number>()
  readonly #pairs = new Set<string>()
  #done = false

  constructor(codebook: SurveyCodebook, shape: Shape) {
    this.#codebook = codebook
    this.shape = shape
    const { by, spread } = shape
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
  close(): Scan {
    this.#done = true
    return this.request
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
    if (dimension === this.#codebook.waveColumn) return wave === null ? null : [wave]
    const column = this.#codebook.columns.get(dimension) as Column
    const [code, out] = [domain[dimension], except[dimension]]
    if (code === undefined && out === undefined) return null
    const within = code === undefined ? column.values.map((value) => value.code) : codesWithin(column, code)
    const left = out === undefined ? [] : codesWithin(column, out)
    return within.filter((each) => !left.includes(each))
  }
}

/**
 * Puts the questions of one survey into as few scans as they allow. A scan by some dimensions answers for all domains of
 * these and of fewer; so each set of dimensions that some question needs together is one, unless a wider one is there.
 */
export class Plan {
  readonly scans: PlannedScan[]
  readonly #codebook: SurveyCodebook

  /** `together`: for each question the domains that have to be in one scan, and what kind it is. */
  constructor(dataset: SurveyDataset, together: { sides: Where[]; kind: ScanKind }[]) {
    this.#codebook = dataset.codebook
    const sets = new Map<string, Shape>()
    for (const { sides, kind } of together) {
      const by = this.#dimensions(sides)
      sets.set(JSON.stringify([by, kind]), { by, ...kind })
    }
    const wanted = [...sets.values()].sort((a, b) => b.by.length - a.by.length)
    const kept: typeof wanted = []
    for (const set of wanted) if (!kept.some((other) => covers(other, set))) kept.push(set)
    this.scans = kept.map((shape) => new PlannedScan(this.#codebook, shape))
  }

  /** The scan that has all of these domains. */
  scanOf(domains: Where[], kind: ScanKind): PlannedScan {
    const by = this.#dimensions(domains)
    const scan = this.scans.find(({ shape }) => covers(shape, { by, ...kind }))
    if (!scan) throw new Error(`No scan is by ${by.join()}.`)
    return scan
  }

  #dimensions(domains: Where[]): string[] {
    const names = domains.flatMap(({ domain, except, wave }) => [
      ...Object.keys(domain),
      ...Object.keys(except),
      ...(wave === null || this.#codebook.waveColumn === null ? [] : [this.#codebook.waveColumn])
    ])
    return [...new Set(names)].sort()
  }
}

/** Does one scan answer for what another would? */
function covers(scan: Shape, other: Shape): boolean {
  return scan.spread === other.spread && scan.own === other.own && other.by.every((name) => scan.by.includes(name))
}
