import { type Engine, identifier, type Row } from '../engine/engine.ts'
import { positionOf, type Sample, type Stratum } from '../stats/sample.ts'
import { blankStrata, linearized } from './assemble.ts'
import { addMargins } from './calibrated-scan.ts'
import { type Answered, addAnswers, answersSql, noneAnswered, readSums } from './sums.ts'
import { addProducts, productsSql, type Reading, rowsSql } from './totals.ts'

/**
 * A scan of a clustered sample: sums of answers by cell, and totals by cluster and domain, of which only the products
 * leave the database. Where clusters are large, one reading of the rows gives both: what is summed of each is little
 * beside them. Else the rows are read twice.
 */
export async function scanClusters(reading: Reading, engine: Engine): Promise<Sample> {
  const { request, sampling } = reading
  const known = areLarge(reading) ? null : await readSums(reading, engine)
  const margins = sampling.weighting?.margins ?? null
  const twice = request.compared.length > 0 || sampling.second || margins !== null
  const tables = new Tables(engine)
  const lowest = sampling.second ? ['h', 'c', 'j'] : ['h', 'c']
  let totals = `(${totalsSql(reading, lowest, known === null)})`
  const units = twice || sampling.second ? await tables.keep(totals) : totals
  totals = sampling.second ? await tables.keep(`(${gatheredSql(reading, units, known === null)})`) : units
  const { strata, answered } = await readStrata(reading, totals, known, engine)
  await readPairs(reading, strata, 'products', totals, { on: ['c'], factor: '', frame: '' }, 1, engine)
  if (sampling.second) await readSecondStage(reading, strata, units, totals, engine)
  const names = namesOf(reading)
  const calibrated = margins ? await addMargins(reading, margins, strata, totals, names, engine) : null
  await tables.drop()
  return linearized(reading, strata, answered.sums, answered.rows, calibrated)
}

function areLarge({ dataset, sampling }: Reading): boolean {
  return dataset.rows.used >= large * sampling.strata.reduce((sum, { clusters }) => sum + clusters, 0)
}

/** Rows to a cluster from which on one reading is faster, and takes no more memory. */
const large = 8

/** Tables that live as long as one scan. */
class Tables {
  readonly #engine: Engine
  readonly #names: string[] = []

  constructor(engine: Engine) {
    this.#engine = engine
  }

  async keep(sql: string): Promise<string> {
    const name = identifier(`scan ${this.#names.length}`)
    await this.#engine.run(`CREATE TEMP TABLE ${name} AS SELECT * FROM ${sql}`)
    this.#names.push(name)
    return name
  }

  async drop(): Promise<void> {
    for (const name of this.#names) await this.#engine.run(`DROP TABLE ${name}`)
  }
}

/** What a domain is called in the tables of a scan: by its cell, where each domain is one. */
export function nameOf({ cells }: Reading, domain: number): number {
  return cells.apart ? (cells.members[domain]?.[0] ?? -1) : domain
}

/** The domain of each name. */
function namesOf(reading: Reading): Map<number, number> {
  return new Map(reading.request.domains.map((_, d) => [nameOf(reading, d), d]))
}

/**
 * Totals by cluster and domain: `alive`, rows of positive weight, and `a`, `b` of each variable; with `answers`, also its
 * sums of answers.
 */
function totalsSql(reading: Reading, keys: string[], answers: boolean): string {
  const { request, cells } = reading
  const totals = request.variables.flatMap((_, v) => [`sum(a${v}) AS a${v}`, `sum(b${v}) AS b${v}`])
  const select = [...keys, 'g AS d', ...(answers ? answersSql(reading) : ['count(w) AS alive']), ...totals]
  const cell = `SELECT ${select.join(', ')} FROM (${rowsSql(reading, keys)}) GROUP BY ${[...keys, 'd'].join(', ')}`
  if (cells.apart) return cell
  const members = cells.members.flatMap((each, d) => each.map((g) => `(${g}, ${d})`)).join(', ')
  const by = [...keys, 'm.d'].join(', ')
  return `SELECT ${by}, ${addedSql(reading, answers).join(', ')}
    FROM (${cell}) t JOIN (VALUES ${members}) m(g, d) ON t.d = m.g GROUP BY ${by}`
}

/** Totals of clusters from those of the second stage. */
function gatheredSql(reading: Reading, units: string, answers: boolean): string {
  return `SELECT h, c, d, ${addedSql(reading, answers).join(', ')} FROM ${units} GROUP BY h, c, d`
}

/** The sums of what `totalsSql` gives. */
function addedSql({ request }: Reading, answers: boolean): string[] {
  const count = (name: string) => `CAST(sum(${name}) AS BIGINT) AS ${name}`
  const sum = (name: string) => `sum(${name}) AS ${name}`
  return [
    count('alive'),
    ...request.variables.flatMap((_, v) => [
      ...(answers ? [count(`n${v}`), sum(`q${v}`), sum(`y${v}`)] : []),
      sum(`a${v}`),
      sum(`b${v}`)
    ])
  ]
}

/** `known`: the sums of answers, where they were read before; else they are among the totals. */
async function readStrata(
  reading: Reading,
  totals: string,
  known: Answered | null,
  engine: Engine
): Promise<{ strata: Stratum[]; answered: Answered }> {
  const { request, sampling } = reading
  const answered = known ?? noneAnswered(reading)
  const strata = blankStrata(sampling, request.domains.length)
  const names = namesOf(reading)
  const select = [
    'count(*) FILTER (alive > 0) AS present',
    ...addedSql(reading, known === null),
    ...request.variables.map((_, v) => `count(a${v}) AS u${v}`),
    ...productsSql(reading.meeting, '', '')
  ]
  for (const row of await engine.rows(
    `SELECT h, d, ${select.join(',\n  ')} FROM ${totals} GROUP BY h, d ORDER BY h, d`
  )) {
    const d = names.get(Number(row['d'])) ?? -1
    const stratum = strata[Number(row['h'])]
    if (!stratum) continue
    stratum.present[d] = Number(row['present'])
    if (known === null) addAnswers(answered, d, row)
    for (const v of request.variables.keys()) {
      const at = positionOf({ variables: request.variables.length }, d, v)
      stratum.sums.set(at, Number(row[`a${v}`] ?? 0))
      stratum.sums.set(at + 1, Number(row[`b${v}`] ?? 0))
      const each = answered.sums[d]?.[v]
      if (!each) continue
      each.weight += Number(row[`a${v}`] ?? 0)
      each.degrees += Math.max(0, Number(row[`u${v}`]) - 1)
      if (sampling.unit === 'cluster') each.units += Number(row[`u${v}`])
    }
    addProducts(stratum.products, request.variables.length, reading.meeting, row, d, d)
  }
  return { strata, answered }
}

type Join = { on: string[]; factor: string; frame: string }

/** Adds the products of totals in two different domains. */
async function readPairs(
  reading: Reading,
  strata: Stratum[],
  into: 'products' | 'within',
  totals: string,
  { on, factor, frame }: Join,
  sign: 1 | -1,
  engine: Engine
): Promise<void> {
  const { request, meetingBetween } = reading
  const pairs = request.compared.filter(([a, b]) => a !== b)
  if (pairs.length === 0) return
  const values = pairs.map(([a, b], index) => `(${nameOf(reading, a)}, ${nameOf(reading, b)}, ${index})`).join(', ')
  const rows = await engine.rows(
    `SELECT a.h AS h, p.n AS n, ${productsSql(meetingBetween, 'a.', 'b.', factor).join(',\n  ')}
     FROM ${totals} a JOIN (VALUES ${values}) p(l, r, n) ON a.d = p.l
     JOIN ${totals} b ON b.d = p.r AND ${on.map((key) => `a.${key} = b.${key}`).join(' AND ')}
     ${frame} GROUP BY a.h, p.n ORDER BY a.h, p.n`
  )
  for (const row of rows) {
    const [left, right] = pairs[Number(row['n'])] as [number, number]
    const products = strata[Number(row['h'])]?.[into]
    if (products) addProducts(products, request.variables.length, meetingBetween, row, left, right, sign)
  }
}

/**
 * The second stage: for each cluster its part in the variance times [sum of squares - square of the sum / m], over the
 * m units of the second stage in it. The two factors stand in the clusters' table as `gross` and `net`.
 */
async function readSecondStage(
  reading: Reading,
  strata: Stratum[],
  units: string,
  totals: string,
  engine: Engine
): Promise<void> {
  for (const stratum of strata) stratum.within = new Map()
  for (const [table, column, sign, on] of [
    [units, 'gross', 1, ['c', 'j']],
    [totals, 'net', -1, ['c']]
  ] as const) {
    const frame = `JOIN ${identifier(reading.sampling.clusterTable)} f ON f.c = a.c`
    const factor = `f.${column} * `
    const rows = await engine.rows(
      `SELECT a.h AS h, a.d AS d, ${productsSql(reading.meeting, 'a.', 'a.', factor).join(',\n  ')}
       FROM ${table} a ${frame} GROUP BY a.h, a.d ORDER BY a.h, a.d`
    )
    addWithin(reading, strata, rows, sign)
    await readPairs(reading, strata, 'within', table, { on: [...on], factor, frame }, sign, engine)
  }
}

function addWithin(reading: Reading, strata: Stratum[], rows: Row[], sign: 1 | -1): void {
  const names = namesOf(reading)
  for (const row of rows) {
    const d = names.get(Number(row['d'])) ?? -1
    const within = strata[Number(row['h'])]?.within
    if (within) addProducts(within, reading.request.variables.length, reading.meeting, row, d, d, sign)
  }
}
