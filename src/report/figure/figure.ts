import type { Column } from '../../codebook/codebook.ts'
import { periodsIn } from '../../codebook/dated-waves.ts'
import type { Domain } from '../../estimate/question.ts'
import { ask, type Call } from '../call.ts'
import { checkPublished, findDimension, findDomain, findMeasure } from '../lookup.ts'
import { type Figure, figuresOn, type Versus } from '../model.ts'
import { inParts, type NamedMeasure } from '../parts.ts'
import { isPeriod, refuseUndated, spannedWaves } from '../periods.ts'
import { findWave, wavesOf } from '../waves.ts'
import type { ChartAttributes, FigureAttributes } from './attributes.ts'
import { addReferences, findBeside } from './beside.ts'
import {
  checkHeadline,
  checkHighlight,
  checkMeasures,
  checkOpen,
  checkRows,
  checkShow,
  checkSort,
  checkTop,
  findForm
} from './checks.ts'
import { compareRows, findBenchmarks, findFacet, type Rows, rowsOf } from './facet.ts'
import { isTaken } from './ids.ts'
import { addImportance, findImportance } from './importance.ts'
import { tellInPercent } from './percent.ts'
import { knownTo, referenceOf, type Waves } from './rows.ts'
import { addSides } from './sides.ts'
import { associationOf, fitOf, rankingsOf } from './tests.ts'
import { checkVersus, findVersus } from './versus.ts'
import { findWhere, holding } from './where.ts'

/**
 * Works out what a chart or table asks: rows by the values of a dimension, or one row for each measure, at the waves that
 * `wavesFor` says. Null: see problems.
 */
export function resolveFigure(
  kind: Figure['kind'],
  asWritten: FigureAttributes & ChartAttributes,
  call: Call,
  wavesFor: (measures: NamedMeasure[], written: FigureAttributes, call: Call) => Waves[] | null = findWaves
): Figure | null {
  const named = asWritten.of
    .split(/[\s,]+/)
    .filter((name) => name !== '')
    .map((name) => findMeasure(name, 'of', call))
  if (!named.every((each) => each !== null)) return null
  const measures = named.flatMap(inParts)
  const first = measures[0]
  if (!first || !checkHeadline(call) || !checkMeasures(measures, call)) return null
  const form = kind === 'table' ? null : findForm(named, measures, asWritten, call)
  if (form === undefined) return null
  const importance = findImportance(asWritten.importance, measures, call)
  if (!importance || !checkMeasures([...measures, ...importance], call)) return null
  const written: FigureAttributes = {
    ...asWritten,
    across: asWritten.across ?? (form?.spans && asWritten.wave === undefined ? 'wave' : undefined)
  }
  const facet = findFacet(asWritten, first, call)
  const where = findWhere(written.where, written.by, first, call, asWritten.facet)
  const domain = where && findDomain(first.dataset, holding(where, call), written.by, asWritten.facet)
  const column = written.by === undefined ? undefined : findDimension(first.dataset, written.by, 'by', call)
  const waves = wavesFor([...measures, ...importance], written, call)
  const beside = written.beside === undefined ? undefined : findBeside(written.beside, 'beside', measures, call)
  const versus = written.versus === undefined ? undefined : findVersus(written.versus, measures, call)
  if (!where || !domain || column === null || waves === null || beside === null || versus === null) return null
  if (facet === undefined) return null
  if (versus && !checkVersus(versus, column, domain, call)) return null
  if (!checkOpen(column, domain, call) || !checkOpen(facet, domain, call)) return null
  const ownWaves = waves[0] ?? [null]
  const made: Rows = { measures, column, facet, domain, waves, only: where }
  const rows = rowsOf(made)
  if (form?.name === 'likert') addSides(rows, named)
  addImportance(rows, importance, domain, waves.slice(measures.length))
  if (!checkRows(rows, measures, column, call)) return null
  if (!checkHighlight(rows, written, call) || !checkSort(rows, written, call)) return null
  if (!checkTop(kind, written, call)) return null
  const highlight = written.highlight ?? boundRow(column, call)
  for (const row of rows) row.highlight = row.code === highlight
  if (beside && !addReferences(rows, beside, domain, ownWaves, call)) return null
  const all: Versus | null = form?.name === 'quadrant' && column ? { kind: 'overall' } : (versus ?? null)
  const benchmarks = findBenchmarks(rows, made, all, call)
  if (!benchmarks || !checkShow(asWritten, measures, column, call)) return null
  if (versus) compareRows(rows, made, versus)
  if (written.change !== undefined && !tellInPercent(rows, measures, call)) return null
  if (
    !column &&
    !rows.every(
      (row, index) =>
        row.cells
          .flat()
          .every((cell) => checkPublished(measures[index % measures.length] as NamedMeasure, cell, call)) &&
        (!row.importance || checkPublished(importance[index] as NamedMeasure, row.importance, call))
    )
  ) {
    return null
  }
  const id = written.id ?? idOf(asWritten, domain)
  const benchmark = facet ? [] : (benchmarks[0]?.benchmark ?? [])
  const figure: Figure = {
    kind,
    id,
    family: `${call.scope.key}#${id}`,
    number: figuresOn(call.scope).length + 1,
    headline: call.label,
    form: form?.name ?? null,
    measures: measures.map(({ dataset, measure, category }, index) => ({
      dataset: dataset.name,
      measure: measure.name,
      category,
      waves: waves[index] ?? [null]
    })),
    domain,
    facet: facet && { dataset: first.dataset.name, dimension: facet.name, panels: benchmarks },
    by: column ? { dataset: first.dataset.name, dimension: column.name } : null,
    across: written.across ?? null,
    rows,
    sort:
      written.sort ??
      (kind === 'table' ||
      form?.name === 'distribution' ||
      column?.journey ||
      (column && measures.length > 1) ||
      measures.some(({ measure }) => measure.statistic === 'rank')
        ? 'code'
        : '-value'),
    beside: beside ? { dataset: beside.dataset.name, measure: beside.measure.name } : null,
    versus: versus ?? null,
    rankings: written.show === 'rank' || form?.name === 'league' ? rankingsOf(rows, measures.length) : [],
    association: column ? associationOf(rows, named, measures) : null,
    fit: column || facet ? null : fitOf(rows, named),
    benchmark,
    benchmarkReferences: (benchmark[0] ?? []).map(({ wave }) =>
      beside ? referenceOf(beside, knownTo(beside, domain), wave) : null
    ),
    scorecard: false,
    path: null,
    profile: null,
    top: written.top ?? null,
    note: written.note ?? null,
    alt: written.alt ?? null,
    place: call.place
  }
  askFigure(figure, call)
  return figure
}

/** All that a figure shows; the changes and differences that it marks are its family. */
function askFigure(figure: Figure, call: Call): void {
  const against = [figure.benchmark, ...(figure.facet?.panels ?? []).map(({ benchmark }) => benchmark)]
  for (const question of [...against.flat(2), ...figure.benchmarkReferences]) if (question) ask(call, question)
  for (const question of figure.rankings) ask(call, question)
  if (figure.fit) ask(call, figure.fit)
  if (figure.association) ask(call, figure.association)
  for (const row of figure.rows) {
    const sides = [row.sides?.low, row.sides?.high]
    for (const question of [...row.cells.flat(), row.importance, ...sides, ...row.references])
      if (question) ask(call, question)
    for (const question of row.comparisons) if (question) ask(call, question, figure.family)
  }
}

/** On a page about one value, a figure by its dimension marks that value instead of keeping to it. */
function boundRow(column: Column | undefined, { scope: { bound } }: Call): string | null {
  return bound && column?.name === bound.dimension ? bound.code : null
}

/** An address part from what is asked, where the author gave none. */
function idOf(written: FigureAttributes & ChartAttributes, domain: Domain): string {
  const parts = [
    written.of,
    ...(written.by === undefined ? [] : ['by', written.by]),
    ...(written.importance === undefined ? [] : [written.importance]),
    ...(written.facet === undefined ? [] : ['facet', written.facet]),
    ...Object.values(domain),
    ...(written.wave === undefined ? [] : [written.wave])
  ]
  const id = parts
    .join('-')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
  return isTaken(id) ? `figure-${id}-figure` : id
}

/**
 * The waves that each measure spans: with `across` those of `spannedWaves`, which have to be the same; with `wave=` that
 * one, where a measure was taken by wave at all.
 */
function findWaves(measures: NamedMeasure[], written: FigureAttributes, call: Call): Waves[] | null {
  const { across } = written
  if (across === undefined) {
    const sets = measures.map(wavesOf)
    const some = sets.some((waves) => waves[0] !== null)
    const found = measures.map((measure, index) =>
      some && sets[index]?.[0] === null ? null : findWave(measure, written.wave, 'wave', call)
    )
    return found.every((wave) => wave !== undefined) ? found.map((wave) => [wave]) : null
  }
  const [first] = measures
  if (first && across !== 'wave' && !periodsIn(first.dataset.codebook).includes(across))
    return refuseUndated(first.dataset, across, 'across', call)
  const sets = measures.map((named) => spannedWaves(wavesOf(named), across, named.dataset, call))
  const waves = sets[0] ?? []
  const dated = first !== undefined && periodsIn(first.dataset.codebook).length > 0
  const several = waves.length > 1 || dated || isPeriod(call.scope.bound)
  if (waves[0] != null && several && sets.every((each) => each.join() === waves.join())) return sets
  call.problem({
    rule: 'across',
    place: call.placeOf('across'),
    message:
      measures.length > 1
        ? 'These measures were not all taken at the same waves'
        : `\`${measures[0]?.measure.name}\` was not taken at several waves`,
    expected: 'measures of two waves or more',
    remedy: 'Show one wave as bars (`form=bar`, no `across`), or take other measures.'
  })
  return null
}
