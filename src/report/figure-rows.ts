import type { Column } from '../codebook/codebook.ts'
import { figureAt } from '../dataset/dataset.ts'
import { type Domain, domainOf, type EstimateQuestion } from '../estimate/question.ts'
import { type NamedMeasure, rowValues } from './lookup.ts'
import type { FigureRow } from './model.ts'

/** The waves that one measure of a figure spans. */
export type Waves = (string | null)[]

export function rowsByValue(measures: NamedMeasure[], column: Column, domain: Domain, waves: Waves[]): FigureRow[] {
  const codes = new Map(measures.flatMap((measure) => rowValues(measure, column)).map((value) => [value.code, value]))
  return column.values
    .filter((value) => codes.has(value.code))
    .map((value) =>
      rowOf(value.code, value.label, measures, domainOf([...Object.entries(domain), [column.name, value.code]]), waves)
    )
}

export function rowsByMeasure(measures: NamedMeasure[], domain: Domain, waves: Waves[]): FigureRow[] {
  return measures.map((measure, index) =>
    rowOf(measure.measure.name, measure.measure.label, [measure], domain, waves.slice(index, index + 1))
  )
}

function rowOf(
  code: string,
  label: FigureRow['label'],
  measures: NamedMeasure[],
  domain: Domain,
  waves: Waves[]
): FigureRow {
  const of = ({ dataset, measure }: NamedMeasure) => ({ dataset: dataset.name, measure: measure.name, domain })
  return {
    code,
    label,
    highlight: false,
    cells: measures.map((measure, index) => (waves[index] ?? []).map((wave) => ({ ...of(measure), wave }))),
    changes: measures.map((measure, index) => {
      const own = waves[index] ?? []
      const [first, last] = [own[0], own.at(-1)]
      if (own.length < 2 || typeof first !== 'string' || typeof last !== 'string') return null
      return { ...of(measure), wave: last, minus: first, on: 'each' }
    }),
    references: []
  }
}

/** The published figure of a domain and wave, or null where there is none. */
export function referenceOf(beside: NamedMeasure, domain: Domain, wave: string | null): EstimateQuestion | null {
  if (beside.dataset.kind !== 'published') return null
  const question = { dataset: beside.dataset.name, measure: beside.measure.name, domain, wave }
  return figureAt(beside.dataset, question) ? question : null
}
