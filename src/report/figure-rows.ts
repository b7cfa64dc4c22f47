import type { Column } from '../codebook/codebook.ts'
import { figureAt } from '../dataset/dataset.ts'
import { type Domain, domainOf, type EstimateQuestion } from '../estimate/question.ts'
import { type NamedMeasure, rowValues } from './lookup.ts'
import type { FigureRow } from './model.ts'

export function rowsByValue(
  measures: NamedMeasure[],
  column: Column,
  domain: Domain,
  waves: (string | null)[]
): FigureRow[] {
  const codes = new Map(measures.flatMap((measure) => rowValues(measure, column)).map((value) => [value.code, value]))
  return column.values
    .filter((value) => codes.has(value.code))
    .map((value) =>
      rowOf(value.code, value.label, measures, domainOf([...Object.entries(domain), [column.name, value.code]]), waves)
    )
}

export function rowsByMeasure(measures: NamedMeasure[], domain: Domain, waves: (string | null)[]): FigureRow[] {
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
export function referenceOf(
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
  return figureAt(beside.dataset, question) ? question : null
}
