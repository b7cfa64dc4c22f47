import { type Column, codesWithin, leafValues } from '../../codebook/codebook.ts'
import type { SurveyDataset } from '../../dataset/dataset.ts'
import type { Sampling } from '../../design/sampling.ts'
import { scan } from '../../design/scan.ts'
import { type Variable, variableKey } from '../../design/variable.ts'
import type { Engine } from '../../engine/engine.ts'
import { positionOf } from '../../stats/sample.ts'
import { layoutOf } from './layout.ts'
import { type Piece, quantityOf, scoresOf } from './pieces.ts'
import {
  type Cell,
  type Dimension,
  type Layout,
  partsOf,
  type Quantity,
  type Region,
  regionKey,
  type Sums,
  type Table
} from './table.ts'

/** A table with the pieces that are of it, and the cells that are known of all its answers. */
export type BuiltTable = { table: Table; pieces: Piece[]; base: string[] }

/** What the tables of a survey have in common: its dimensions, its domains and their parts, and what was read of them. */
type Frame = {
  dataset: SurveyDataset
  dimensions: ReadonlyMap<string, Dimension>
  layout: Layout
  regions: ReadonlyMap<string, Region>
  parts: ReadonlyMap<string, readonly Region[]>
  read(region: string, variable: Variable): Read
}

/**
 * The tables of all that is asked of a survey: one for each base. Bases that have the same number of answers and the same
 * weight in every domain are one base: nobody left out one answer and gave the other.
 */
export async function tablesOf(
  dataset: SurveyDataset,
  sampling: Sampling,
  pieces: readonly Piece[],
  engine: Engine
): Promise<BuiltTable[]> {
  const dimensions = dimensionsOf(dataset, pieces)
  const layout = layoutOf([[], ...pieces.map(({ region }) => [...region.keys()])], dimensions)
  const regions = new Map(pieces.map(({ region }) => [regionKey(region), region]))
  const parts = new Map([...regions].map(([key, region]) => [key, partsIn(region, layout, dimensions)]))
  const all = [...regions.values(), ...[...parts.values()].flat()]
  const read = await readSums(dataset, sampling, pieces, layout, all, engine)
  const frame = { dataset, dimensions, layout, regions, parts, read }
  const bases = Map.groupBy(pieces, (piece) => countsOf(piece, frame))
  return [...bases.values()].map((own) => ({
    table: tableOf(own, frame),
    pieces: own,
    base: [...new Set(own.flatMap(({ base }) => base))].sort()
  }))
}

/** Equal for bases of the same answers. */
function countsOf({ counted, base }: Piece, { regions, read }: Frame): string {
  const counts = [...regions.keys()].sort().map((key) => read(key, counted))
  const nobody = counts.every(({ n }) => n === 0)
  return nobody ? base.join() : counts.map(({ n, weight }) => `${n} ${weight.toPrecision(9)}`).join()
}

function tableOf(pieces: readonly Piece[], frame: Frame): Table {
  const { dataset, dimensions, layout } = frame
  const scores = scoresOf(dataset, pieces)
  const all = pieces.map((piece) => quantityOf(dataset, piece, scores))
  const texts = all.map((each) => (each ? JSON.stringify(each) : ''))
  const unique = [...new Set(texts)].filter((each) => each !== '').sort()
  const placeOf = (piece: Piece) => unique.indexOf(texts[pieces.indexOf(piece)] ?? '')
  const cells = [...Map.groupBy(pieces, ({ region }) => regionKey(region)).values()].map((here) =>
    cellOf(here, scores, placeOf, frame)
  )
  return {
    key: pieces.map(({ base }) => base.join()).sort()[0] ?? '',
    dimensions,
    layout,
    cells: [...cells, ...notAsked(dataset, pieces, dimensions)].sort((a, b) => (a.key < b.key ? -1 : 1)),
    variables: scores.variables,
    blocks: scores.blocks,
    quantities: unique.map((text) => JSON.parse(text) as Quantity),
    rows: dataset.rows.used
  }
}

/** All that is asked of one domain. */
function cellOf(
  here: readonly Piece[],
  scores: ReturnType<typeof scoresOf>,
  placeOf: (piece: Piece) => number,
  frame: Frame
): Cell {
  const [{ region, counted }] = here as [Piece]
  const key = regionKey(region)
  const shown = here.filter(({ asked }) => asked.estimate.absence === null)
  const secret = here.filter(({ asked }) => asked.estimate.absence === 'disclosure')
  const told = new Set(shown.flatMap(({ top, bottom }) => [...(top ?? []), ...(bottom ?? [])].map(variableKey)))
  const sumsAt = (at: Region): Sums => {
    const { n, weight } = frame.read(regionKey(at), counted)
    const totals = scores.list.map((variable, index) => {
      if (!told.has(variableKey(variable))) return null
      const { low, span } = scores.variables[index] ?? { low: 0, span: 1 }
      return (frame.read(regionKey(at), variable).total - low * weight) / span
    })
    return { region: at, n, weight, totals }
  }
  const sums = sumsAt(region)
  const standing = secret.length > 0 ? 'protected' : sums.n === 0 ? 'empty' : shown.length > 0 ? 'shown' : 'unreliable'
  return {
    ...sums,
    key,
    standing,
    rest: here.every(({ asked }) => Object.keys(asked.question.except).length > 0),
    below: standing === 'shown' || standing === 'empty' ? null : limitOf(here, sums.n, frame),
    parts: (frame.parts.get(key) ?? []).map(sumsAt),
    asked: [...new Set(secret.map(placeOf))].filter((place) => place >= 0).sort((a, b) => a - b)
  }
}

/** The rule that hid a cell, where it says how many answers there are at most: one on people only where rows are people. */
function limitOf(here: readonly Piece[], n: number, { dataset, regions, read }: Frame): number | null {
  const { bases, disclosure } = dataset.codebook
  const [{ counted }] = here as [Piece]
  if (here.some(({ asked }) => asked.estimate.absence === 'disclosure')) {
    const rowsAreUnits = [...regions.keys()].every((key) => read(key, counted).n === read(key, counted).units)
    return rowsAreUnits && disclosure.minimum >= 3 && n < disclosure.minimum ? disclosure.minimum : null
  }
  return here.some(({ asked }) => asked.estimate.absence === 'base') && n < bases.suppress ? bases.suppress : null
}

/** Domains of those who were not asked at all, where a dimension says who was: there is nobody in them. */
function notAsked(
  dataset: SurveyDataset,
  pieces: readonly Piece[],
  dimensions: ReadonlyMap<string, Dimension>
): Cell[] {
  const [{ base }] = pieces as [Piece]
  const conditions = base.flatMap((cell) => dataset.codebook.columns.get(cell.split(/[@[]/)[0] ?? '')?.asked ?? [])
  return conditions.flatMap(({ column, code, not }) => {
    const condition = dataset.codebook.columns.get(column)
    const dimension = dimensions.get(column)
    if (!condition || !dimension) return []
    const within = codesWithin(condition, code)
    const codes = dimension.codes.filter((each) => within.includes(each) === not)
    const region = new Map([[column, codes]])
    const nobody = { n: 0, weight: 0, rest: false, totals: [], parts: [], asked: [], below: null }
    return codes.length === 0 ? [] : [{ ...nobody, region, key: regionKey(region), standing: 'empty' as const }]
  })
}

function dimensionsOf(dataset: SurveyDataset, pieces: readonly Piece[]): Map<string, Dimension> {
  const names = [...new Set(pieces.flatMap(({ region }) => [...region.keys()]))].sort()
  return new Map(
    names.map((name) => {
      const column = dataset.codebook.columns.get(name) as Column
      const codes = column.values.map((value) => value.code)
      return [name, { name, codes, leaves: leafValues(column).map((value) => value.code) }]
    })
  )
}

/** The parts of a region in every set of dimensions that has its own. */
function partsIn(region: Region, { sets }: Layout, dimensions: ReadonlyMap<string, Dimension>): Region[] {
  const holding = sets.filter((set) => [...region.keys()].every((name) => set.includes(name)))
  const parts = holding.flatMap((set) => partsOf(region, set, dimensions))
  return [...new Map(parts.map((part) => [regionKey(part), part])).values()]
}

type Read = { n: number; units: number; weight: number; total: number }

/** Reads how many gave an answer in each region, their weights, and the total of each score: one scan for each set. */
async function readSums(
  dataset: SurveyDataset,
  sampling: Sampling,
  pieces: readonly Piece[],
  { sets }: Layout,
  regions: readonly Region[],
  engine: Engine
): Promise<(region: string, variable: Variable) => Read> {
  const variables = new Map(
    pieces.flatMap(({ counted, top, bottom }) =>
      [counted, ...(top ?? []), ...(bottom ?? [])].map((each) => [variableKey(each), each])
    )
  )
  const read = new Map<string, Map<string, Read>>()
  for (const set of sets) {
    const here = new Map(
      regions
        .filter((region) => [...region.keys()].every((name) => set.includes(name)))
        .map((region) => [regionKey(region), region])
    )
    const wanted = [...here].filter(([key]) => !read.has(key))
    if (wanted.length === 0) continue
    const codesOf = (codes: readonly string[] | undefined) => (codes ? [...codes] : null)
    const domains = wanted.map(([, region]) => set.map((name) => codesOf(region.get(name))))
    const request = {
      by: [...set],
      domains,
      variables: [...variables.values()],
      crossed: [],
      compared: [],
      between: [],
      spread: 'design' as const
    }
    const sample = await scan(dataset, sampling, request, engine)
    for (const [d, [key]] of wanted.entries())
      read.set(
        key,
        new Map(
          [...variables.keys()].map((variable, v) => {
            const { n = 0, units = 0, weight = 0, centre = 0 } = sample.sums[d]?.[v] ?? {}
            const total = (sample.totals[positionOf(sample, d, v) + 1] ?? 0) + centre * weight
            return [variable, { n, units, weight, total }]
          })
        )
      )
  }
  return (region, variable) => read.get(region)?.get(variableKey(variable)) ?? { n: 0, units: 0, weight: 0, total: 0 }
}
