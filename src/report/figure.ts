import type { Domain, EstimateQuestion } from '../estimate/question.ts'
import type { Call } from './call.ts'
import type { FigureAttributes } from './figure-attributes.ts'
import { findBenchmark } from './figure-benchmark.ts'
import { addReferences, findBeside } from './figure-beside.ts'
import { checkHeadline, checkHighlight, checkMeasures, checkRows, checkSort } from './figure-checks.ts'
import { isTaken } from './figure-ids.ts'
import { rowsByMeasure, rowsByValue } from './figure-rows.ts'
import {
  checkPublished,
  findDimension,
  findDomain,
  findMeasure,
  findWave,
  type NamedMeasure,
  wavesOf
} from './lookup.ts'
import type { Figure, FigureRow } from './model.ts'

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
  const beside = written.beside === undefined ? undefined : findBeside(written.beside, measures, call)
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
  const rows = column ? rowsByValue(measures, column, domain, waves) : rowsByMeasure(measures, domain, waves)
  if (!checkRows(rows, measures, column, call)) return null
  if (!checkHighlight(rows, written, call) || !checkSort(rows, written, call)) return null
  for (const row of rows) row.highlight = row.code === written.highlight
  if (beside && !addReferences(rows, beside, column, domain, waves, call)) return null
  const benchmark = findBenchmark(first, column, domain, waves, written, call)
  if (!benchmark) return null
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
    benchmark,
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
  const id = parts
    .join('-')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
  return isTaken(id) ? `figure-${id}-figure` : id
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
