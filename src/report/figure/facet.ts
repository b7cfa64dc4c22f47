import type { Column } from '../../codebook/codebook.ts'
import { type Domain, domainOf } from '../../estimate/question.ts'
import type { Call } from '../call.ts'
import { findDimension, rowValues } from '../lookup.ts'
import type { FigureRow, Panel, Versus } from '../model.ts'
import type { NamedMeasure } from '../parts.ts'
import { findBenchmark } from './benchmark.ts'
import { rowsByMeasure, rowsByValue, type Waves } from './rows.ts'
import { addComparisons } from './versus.ts'

/** The dimension that a figure has a panel for each value of. Null: it has none; undefined, with a problem, where it cannot. */
export function findFacet(
  { facet, by }: { facet?: string | undefined; by?: string | undefined },
  first: NamedMeasure,
  call: Call
): Column | null | undefined {
  if (facet === undefined) return null
  if (facet !== by) return findDimension(first.dataset, facet, 'facet', call) ?? undefined
  call.problem({
    rule: 'facet',
    place: call.placeOf('facet'),
    message: `\`${facet}\` would be both the rows and the panels of this chart`,
    expected: 'another dimension in `facet` than in `by`',
    remedy: 'Name another, or remove `facet`.'
  })
  return undefined
}

/** What the rows of a figure are made of. */
export type Rows = {
  measures: NamedMeasure[]
  column: Column | undefined
  facet: Column | null
  /** Whom all of it is of. */
  domain: Domain
  waves: Waves[]
  /** The values of `by`, and those of `facet`, that it keeps to; null: all. */
  only: { rows: string[] | null; panels: string[] | null }
}

/** The rows of a figure; of one in panels those of each, panel after panel. */
export function rowsOf({ measures, column, facet, domain, waves, only }: Rows): FigureRow[] {
  const rowsIn = (of: Domain) =>
    column ? rowsByValue(measures, column, of, waves, only.rows) : rowsByMeasure(measures, of, waves)
  if (!facet) return rowsIn(domain)
  const codes = only.panels ?? measures.flatMap((measure) => rowValues(measure, facet)).map((value) => value.code)
  return facet.values
    .filter(({ code }) => codes.includes(code))
    .flatMap(({ code }) => rowsIn(within(domain, facet, code)).map((row) => ({ ...row, facet: code })))
}

/** The rows of each panel; of a figure without panels all of them, once. */
function panelsOf(
  rows: FigureRow[],
  { facet, domain }: Rows
): { code: string | null; own: Domain; rows: FigureRow[] }[] {
  const codes = facet ? [...new Set(rows.map((row) => row.facet))] : [null]
  return codes.map((code) => ({
    code,
    own: facet && code !== null ? within(domain, facet, code) : domain,
    rows: rows.filter((row) => row.facet === code)
  }))
}

function within(domain: Domain, facet: Column, code: string): Domain {
  return domainOf([...Object.entries(domain), [facet.name, code]])
}

/** What the rows of each panel are set against: of a figure without panels one, of no value. Null: see problems. */
export function findBenchmarks(rows: FigureRow[], of: Rows, versus: Versus | null, call: Call): Panel[] | null {
  const panels = panelsOf(rows, of).map(({ code, own }) => {
    const benchmark = of.measures.map((measure, index) =>
      findBenchmark(measure, versus, of.column?.name ?? null, own, of.waves[index] ?? [null], call)
    )
    if (!benchmark.every((each) => each !== null)) return null
    const label = of.facet?.values.find((value) => value.code === code)?.label ?? {}
    return { code: code ?? '', label, benchmark: benchmark.flat().length === 0 ? [] : benchmark }
  })
  return panels.every((each) => each !== null) ? panels : null
}

/** Gives each row what it is compared with, within its own panel. */
export function compareRows(rows: FigureRow[], of: Rows, versus: Versus): void {
  for (const { own, rows: among } of panelsOf(rows, of)) addComparisons(among, versus, of.column, own)
}
