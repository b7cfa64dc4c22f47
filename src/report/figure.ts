import { toString as textOfNodes } from 'mdast-util-to-string'
import type { Column } from '../codebook/codebook.ts'
import { findFigure } from '../estimate/published.ts'
import { type Domain, domainOf, type EstimateQuestion } from '../estimate/question.ts'
import type { Call } from './call.ts'
import type { Figure, FigureRow, SortOrder } from './model.ts'
import {
  checkPublished,
  findDimension,
  findDomain,
  findMeasure,
  findWave,
  type NamedMeasure,
  rowValues,
  unknown,
  wavesOf
} from './names.ts'

/** The attributes that charts and tables share. */
export type FigureAttributes = {
  id?: string | undefined
  of: string
  by?: string | undefined
  across?: 'wave' | undefined
  wave?: string | undefined
  highlight?: string | undefined
  sort?: SortOrder | undefined
  beside?: string | undefined
  versus?: 'overall' | undefined
  note?: string | undefined
}

/** Works out what a chart or table asks: rows by the values of a dimension, or one row for each measure. Null: see problems. */
export function resolveFigure(
  kind: Figure['kind'],
  form: Figure['form'],
  written: FigureAttributes,
  call: Call
): Figure | null {
  const measures = written.of.split(/\s+/).map((name) => findMeasure(name, 'of', call))
  if (!measures.every((each) => each !== null)) return null
  const first = measures[0]
  if (!first || !checkHeadline(kind, call) || !checkMeasures(kind, measures, written, call)) return null
  const domain = findDomain(first.dataset, call)
  const column = written.by === undefined ? undefined : findDimension(first.dataset, written.by, 'by', call)
  const waves = findWaves(measures, written, call)
  const beside = written.beside === undefined ? undefined : findMeasure(written.beside, 'beside', call)
  if (!domain || column === null || waves === null || beside === null) return null
  if (column && column.name in domain) {
    call.problem({
      rule: 'by-filter',
      place: call.placeOfName(column.name),
      message: `\`${column.name}\` is both what the figure is by and held at one value`,
      remedy: `Remove one; to mark one value, write \`highlight=${domain[column.name]}\`.`
    })
    return null
  }
  if (!checkHighlight(column, measures, written, call)) return null
  const rows = column ? rowsByValue(measures, column, domain, waves) : rowsByMeasure(measures, domain, waves)
  for (const row of rows) {
    row.highlight = row.code === written.highlight
    if (beside) row.references = waves.map((wave) => referenceOf(beside, column, row, domain, wave))
  }
  if (
    !column &&
    !measures.every((measure, index) =>
      waves.every((wave) => checkPublished(measure, askedOf(measure, domain, wave, rows, index), call))
    )
  )
    return null
  return {
    kind,
    id: written.id ?? idOf(written),
    number: call.nextFigure(),
    headline: call.label,
    form,
    measures: measures.map(({ dataset, measure }) => ({ dataset: dataset.name, measure: measure.name })),
    by: column ? { dataset: first.dataset.name, dimension: column.name } : null,
    waves,
    rows,
    sort:
      written.sort ??
      (kind === 'table' || measures.some(({ measure }) => measure.statistic === 'rank') ? 'code' : '-value'),
    beside: beside ? { dataset: beside.dataset.name, measure: beside.measure.name } : null,
    benchmark:
      written.versus === 'overall' && column
        ? waves.map((wave) => ({ dataset: first.dataset.name, measure: first.measure.name, domain, wave }))
        : [],
    note: written.note ?? null,
    place: call.place
  }
}

/** An address part from what is asked, where the author gave none. */
function idOf(written: FigureAttributes): string {
  const parts = [
    written.of,
    ...(written.by === undefined ? [] : ['by', written.by]),
    ...(written.wave === undefined ? [] : [written.wave])
  ]
  return parts
    .join('-')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
}

function checkHeadline(kind: string, call: Call): boolean {
  if (textOfNodes(call.label).trim() !== '' || call.label.length > 0) return true
  call.problem({
    rule: 'headline',
    place: call.place,
    message: `This ${kind} has no headline`,
    expected: `\`::${kind}[What it shows]{…}\``,
    remedy: 'Write the finding in square brackets before the attributes.'
  })
  return false
}

function checkMeasures(kind: Figure['kind'], measures: NamedMeasure[], written: FigureAttributes, call: Call): boolean {
  const fail = (attribute: string, message: string, remedy: string) => {
    call.problem({ rule: 'figure-measures', place: call.placeOf(attribute), message, remedy })
    return false
  }
  const datasets = new Set(measures.map((each) => each.dataset.name))
  if (datasets.size > 1)
    return fail(
      'of',
      'The measures of one figure come from one dataset, and these do not',
      'Make a figure of each, or set one beside the other with `beside=`.'
    )
  if (kind === 'table') return true
  if (written.by !== undefined && measures.length > 1) {
    return fail(
      'of',
      'A chart by a dimension shows one measure, and this names several',
      'Make a chart of each, or a `::table` of all.'
    )
  }
  const units = new Set(measures.map(({ measure }) => measure.statistic))
  if (units.size > 1)
    return fail(
      'of',
      'These measures are not in one unit, so they cannot share an axis',
      'Make a chart of each, or a `::table` of all.'
    )
  if (units.has('rank')) return fail('of', 'Ranks have no length that a chart could draw', 'Use a `::table`.')
  return true
}

function checkHighlight(
  column: Column | undefined,
  measures: NamedMeasure[],
  written: FigureAttributes,
  call: Call
): boolean {
  if (written.highlight === undefined) return true
  const codes = column ? column.values.map((value) => value.code) : measures.map(({ measure }) => measure.name)
  if (codes.includes(written.highlight)) return true
  unknown(call, call.placeOf('highlight'), written.highlight, 'a row of this figure', codes, 'Take one of its rows.')
  return false
}

/** The waves that the figure spans: the one named, all of them with `across=wave`, or none. */
function findWaves(measures: NamedMeasure[], written: FigureAttributes, call: Call): (string | null)[] | null {
  if (written.across === undefined) {
    const found = measures.map((measure) => findWave(measure, written.wave, 'wave', call))
    return found.every((wave) => wave !== undefined) ? [found[0] ?? null] : null
  }
  const sets = measures.map(wavesOf)
  const waves = sets[0] ?? []
  if (waves[0] !== null && waves.length > 1 && sets.every((each) => each.join() === waves.join())) return waves
  call.problem({
    rule: 'across',
    place: call.placeOf('across'),
    message:
      measures.length > 1
        ? 'These measures were not all taken at the same waves'
        : `\`${measures[0]?.measure.name}\` was not taken at several waves`,
    expected: 'measures of two waves or more',
    remedy: 'Remove `across=wave`, or take other measures.'
  })
  return null
}

function rowsByValue(measures: NamedMeasure[], column: Column, domain: Domain, waves: (string | null)[]): FigureRow[] {
  const codes = new Map(measures.flatMap((measure) => rowValues(measure, column)).map((value) => [value.code, value]))
  return column.values
    .filter((value) => codes.has(value.code))
    .map((value) =>
      rowOf(value.code, value.label, measures, domainOf([...Object.entries(domain), [column.name, value.code]]), waves)
    )
}

function rowsByMeasure(measures: NamedMeasure[], domain: Domain, waves: (string | null)[]): FigureRow[] {
  return measures.map((measure) => rowOf(measure.measure.name, measure.measure.label, [measure], domain, waves))
}

function rowOf(
  code: string,
  label: FigureRow['label'],
  measures: NamedMeasure[],
  domain: Domain,
  waves: (string | null)[]
): FigureRow {
  const first = waves[0]
  const last = waves.at(-1)
  return {
    code,
    label,
    highlight: false,
    cells: measures.map(({ dataset, measure }) =>
      waves.map((wave) => ({ dataset: dataset.name, measure: measure.name, domain, wave }))
    ),
    changes: measures.map(({ dataset, measure }) =>
      waves.length < 2 || typeof first !== 'string' || typeof last !== 'string'
        ? null
        : { dataset: dataset.name, measure: measure.name, domain, wave: last, minus: first, on: 'each' }
    ),
    references: []
  }
}

/** The published figure of the same domain and wave, or null where there is none. */
function referenceOf(
  beside: NamedMeasure,
  column: Column | undefined,
  row: FigureRow,
  domain: Domain,
  wave: string | null
): EstimateQuestion | null {
  if (beside.dataset.kind !== 'published') return null
  const question = {
    dataset: beside.dataset.name,
    measure: beside.measure.name,
    domain: column ? domainOf([...Object.entries(domain), [column.name, row.code]]) : domain,
    wave
  }
  return findFigure(beside.dataset, question) ? question : null
}

function askedOf(
  { dataset, measure }: NamedMeasure,
  domain: Domain,
  wave: string | null,
  rows: FigureRow[],
  index: number
): EstimateQuestion {
  return (
    rows[index]?.cells[0]?.find((cell) => cell.wave === wave) ?? {
      dataset: dataset.name,
      measure: measure.name,
      domain,
      wave
    }
  )
}
