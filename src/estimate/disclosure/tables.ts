import { notAskedCodes } from '../../codebook/not-asked.ts'
import type { SurveyDataset } from '../../dataset/dataset.ts'
import { type Variable, variableKey } from '../../design/variable.ts'
import { layoutOf } from '../../disclosure/layout.ts'
import {
  type Cell,
  type Dimension,
  partsOf,
  type Quantity,
  type Region,
  regionKey,
  type Sums,
  type Table
} from '../../disclosure/table.ts'
import { answeredBy, type Base, basesOf, nestedIn } from './bases.ts'
import { type Counts, countsOf } from './counts.ts'
import { dimensionsOf, type Made, regionOver } from './dimensions.ts'
import { type Piece, quantityOf, scoredBy, scoreKey, scoresOf } from './pieces.ts'
import type { Reader } from './reader.ts'

/** A table, and what its cells mean. */
export type BuiltTable = {
  base: Base
  table: Table
  /** The pieces of each cell, by its key: of the table's own base, and of bases within it. */
  pieces: ReadonlyMap<string, readonly { base: Base; piece: Piece }[]>
  /** A region as a cell of too few people of whom nothing is asked. Null: it is none. */
  implied(region: Region): Cell | null
}

/** What the tables of a survey have in common. */
type Frame = { dataset: SurveyDataset; dimensions: readonly Made[]; counts: Counts }

/** A piece where it stands in a table: in the region of its question, or of those there who answered more. */
type Placed = { base: Base; piece: Piece; region: Region }

/** The tables of all that is asked of a survey: one for each base, with the bases within it that have scores in common. */
export async function tablesOf(
  dataset: SurveyDataset,
  pieces: readonly Piece[],
  reader: Reader
): Promise<BuiltTable[]> {
  const columns = [...new Set(pieces.flatMap(({ region }) => [...region.keys()]))].sort()
  const found = await reader.combinations(columns, [])
  const dimensions = dimensionsOf(
    dataset,
    columns,
    found.map(({ codes }) => codes)
  )
  const placed = pieces.map((piece) => ({ ...piece, region: regionOver(dimensions, piece.region) }))
  const variables = new Map(
    placed.flatMap((piece) => [piece.counted, ...scoredBy(piece)].map((each) => [variableKey(each), each]))
  )
  const counts = await countsOf(reader, [...variables.values()], dataset.codebook.disclosure.minimum)
  const frame = { dataset, dimensions, counts }
  const sets = placed.map(({ region }) => [...region.keys()])
  for (const set of layoutOf([[], ...sets], byName(dimensions)).sets) await counts.read(madeOf(set, frame))
  const bases = basesOf(placed, counts)
  const tables: BuiltTable[] = []
  for (const base of bases) tables.push(await tableOf(base, bases, frame))
  return tables
}

async function tableOf(base: Base, bases: readonly Base[], frame: Frame): Promise<BuiltTable> {
  const { dataset, counts } = frame
  const { minimum, unknown } = dataset.codebook.disclosure
  const nested = nestedIn(base, bases)
  const placed: Placed[] = [
    ...base.pieces.map((piece) => ({ base, piece, region: piece.region })),
    ...nested.flatMap((within) =>
      within.pieces.map((piece) => ({ base: within, piece, region: answeredBy(within, piece.region) }))
    )
  ]
  const answered = nested.map((within): Dimension => ({ name: within.name, codes: ['', within.name], known: [] }))
  const dimensions = new Map([...byName(frame.dimensions), ...byName(answered)])
  const layout = layoutOf([[], ...placed.map(({ region }) => [...region.keys()])], dimensions)
  for (const set of layout.sets) await counts.read(madeOf(set, frame))
  const scores = scoresOf(
    dataset,
    placed.map(({ piece }) => piece)
  )
  const all = placed.map(({ piece }) => quantityOf(dataset, piece, scores))
  const texts = all.map((each) => (each ? JSON.stringify(each) : ''))
  const quantities = [...new Set(texts)].filter((each) => each !== '').sort()
  const placeOf = (each: Placed) => quantities.indexOf(texts[placed.indexOf(each)] ?? '')
  const sums = sumsIn(base, nested, scores.list, counts)
  const onUnit = (totals: readonly (number | null)[], weight: number) =>
    totals.map((total, index) => {
      const { low, span } = scores.variables[index] ?? { low: 0, span: 1 }
      return total === null ? null : (total - low * weight) / span
    })
  const sumsAt = (region: Region, told: ReadonlySet<string>): Sums => {
    const { n, weight, totals } = sums(region)
    const shown = totals.map((total, index) => (told.has(scoreKey(scores.list[index] as Variable)) ? total : null))
    return { region, n, weight, totals: onUnit(shown, weight) }
  }
  const groups = Map.groupBy(placed, ({ region }) => regionKey(region))
  const cells = [...groups].map(([key, here]): Cell => {
    const [{ region }] = here as [Placed]
    const shown = here.filter(({ piece }) => piece.asked.estimate.absence === null)
    const secret = here.filter(({ piece }) => piece.asked.estimate.absence === 'disclosure')
    const told = new Set(shown.flatMap(({ piece }) => scoredBy(piece).map(scoreKey)))
    const own = sumsAt(region, told)
    const standing = secret.length > 0 ? 'protected' : own.n === 0 ? 'empty' : shown.length > 0 ? 'shown' : 'unreliable'
    const holding = layout.sets.filter((set) => [...region.keys()].every((name) => set.includes(name)))
    // Where they are a group of their own, nobody is taken to know how those without a code answered.
    const parts = unknown === 'protect' ? [] : holding.flatMap((set) => partsOf(region, set, dimensions))
    return {
      ...own,
      key,
      domain: regionKey(here[0]?.piece.region ?? region),
      standing,
      rest: here.every(({ piece }) => Object.keys(piece.asked.question.except).length > 0),
      below: standing === 'shown' || standing === 'empty' ? null : limitOf(here, own.n, frame),
      parts: [...new Map(parts.map((part) => [regionKey(part), part])).values()].map((part) => sumsAt(part, told)),
      asked: [...new Set(secret.map(placeOf))].filter((place) => place >= 0).sort((a, b) => a - b)
    }
  })
  const table = {
    key: base.name,
    dimensions,
    layout,
    cells: [...cells, ...notAsked(base, frame)].sort((a, b) => (a.key < b.key ? -1 : 1)),
    variables: scores.variables,
    blocks: scores.blocks,
    quantities: quantities.map((text) => JSON.parse(text) as Quantity),
    rows: dataset.rows.used
  }
  const keys = new Set(table.cells.map(({ key }) => key))
  return {
    base,
    table,
    pieces: groups,
    implied: (region) => {
      const key = regionKey(region)
      if (keys.has(key) || (unknown === 'open' && isUnknown(region, frame))) return null
      // Of those who answered this and that more, nothing was read.
      if (nested.filter(({ name }) => region.has(name)).length > 1) return null
      const { n, units, weight } = sums(region)
      if (n === 0 || units >= minimum) return null
      const asked = [...table.quantities.keys()]
      return {
        region,
        key,
        domain: key,
        n,
        weight,
        totals: [],
        parts: [],
        asked,
        standing: 'implied',
        rest: false,
        below: null
      }
    }
  }
}

/** The sums of a table's answers in a region; of those who did not answer more as well, those of all less those who did. */
function sumsIn(base: Base, nested: readonly Base[], scores: readonly Variable[], counts: Counts) {
  const scoresIn = new Map(
    [base, ...nested].map((of) => {
      const own = new Map(of.pieces.flatMap(scoredBy).map((each) => [scoreKey(each), each]))
      return [of, scores.map((score) => own.get(scoreKey(score)) ?? null)] as const
    })
  )
  const read = (of: Base, region: Region) => {
    const [{ counted }] = of.pieces as [Piece]
    const { n, weight } = counts.sums(region, counted)
    const totals = (scoresIn.get(of) ?? []).map((variable) => (variable ? counts.sums(region, variable).total : null))
    return { n, weight, totals, units: counts.units(region, counted) }
  }
  return (region: Region) => {
    const within = nested.find(({ name }) => region.get(name)?.length === 1)
    const people = new Map([...region].filter(([name]) => nested.every((each) => each.name !== name)))
    const all = read(base, people)
    if (!within) return all
    const more = read(within, people)
    if (region.get(within.name)?.[0] !== '') return more
    return {
      n: all.n - more.n,
      weight: all.weight - more.weight,
      totals: all.totals.map((total, index) => (total === null ? null : total - (more.totals[index] ?? 0))),
      units: all.units - more.units
    }
  }
}

/** Are these people known by nothing but that they did not say, or did not answer? */
function isUnknown(region: Region, { dimensions }: Frame): boolean {
  return [...region].some(([name, codes]) => {
    const unknown = dimensions.find((each) => each.name === name)?.unknown ?? new Set([''])
    return codes.every((code) => unknown.has(code))
  })
}

/** The rule that hid a cell, where it says how many answers there are at most: one on people only where rows are people. */
function limitOf(here: readonly Placed[], n: number, { dataset, counts }: Frame): number | null {
  const { bases, disclosure } = dataset.codebook
  if (here.some(({ piece }) => piece.asked.estimate.absence === 'disclosure')) {
    const apart = here.every(({ piece }) => counts.apart(piece.counted))
    return apart && disclosure.minimum >= 3 && n < disclosure.minimum ? disclosure.minimum : null
  }
  return here.some(({ piece }) => piece.asked.estimate.absence === 'base') && n < bases.suppress ? bases.suppress : null
}

/** Domains of those who were not asked at all, where a dimension says who was: there is nobody in them. */
function notAsked({ pieces }: Base, { dataset, dimensions }: Frame): Cell[] {
  const [{ base }] = pieces as [Piece]
  const { codebook } = dataset
  const columns = base.map((cell) => codebook.columns.get(cell.split(/[@[]/)[0] ?? ''))
  const conditions = columns.flatMap((column) => notAskedCodes(column?.asked ?? null, codebook))
  return conditions.flatMap((codes) => {
    const told = (name: string) => dimensions.some((made) => made.columns.includes(name))
    if (![...codes.keys()].every(told)) return []
    const region = regionOver(dimensions, codes)
    const nobody = { n: 0, weight: 0, rest: false, totals: [], parts: [], asked: [], below: null }
    const some = [...region.values()].some((each) => each.length > 0)
    const key = regionKey(region)
    return some ? [{ ...nobody, region, key, domain: key, standing: 'empty' as const }] : []
  })
}

function madeOf(set: readonly string[], { dimensions }: Frame): Made[] {
  return dimensions.filter(({ name }) => set.includes(name))
}

function byName<Each extends Dimension>(dimensions: readonly Each[]): Map<string, Each> {
  return new Map(dimensions.map((each) => [each.name, each]))
}
