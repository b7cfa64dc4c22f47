import type { Column } from '../../codebook/codebook.ts'
import { stretchesOf } from '../../codebook/wave-break.ts'
import { figureAt } from '../../dataset/dataset.ts'
import { changeOf, type Domain, domainOf, type EstimateQuestion, estimateOf } from '../../estimate/question.ts'
import { rowValues } from '../lookup.ts'
import type { FigureRow } from '../model.ts'
import type { NamedMeasure } from '../parts.ts'

/** The waves that one measure of a figure spans. */
export type Waves = (string | null)[]

/** Rows by the values of a column; `only` these where it is not null, nets among them. */
export function rowsByValue(
  measures: NamedMeasure[],
  column: Column,
  domain: Domain,
  waves: Waves[],
  only: string[] | null
): FigureRow[] {
  const codes = only ?? measures.flatMap((measure) => rowValues(measure, column)).map((value) => value.code)
  return column.values
    .filter((value) => codes.includes(value.code))
    .map((value) =>
      rowOf(value.code, value.label, measures, domainOf([...Object.entries(domain), [column.name, value.code]]), waves)
    )
}

export function rowsByMeasure(measures: NamedMeasure[], domain: Domain, waves: Waves[]): FigureRow[] {
  return measures.map((measure, index) =>
    rowOf(keyOfRow(measure), measure.measure.label, [measure], domain, waves.slice(index, index + 1))
  )
}

/** A row that is a measure bears its name; one that is a part of a measure, the part's. */
function keyOfRow({ measure, category }: NamedMeasure): string {
  return category ?? measure.name
}

function rowOf(
  code: string,
  label: FigureRow['label'],
  measures: NamedMeasure[],
  domain: Domain,
  waves: Waves[]
): FigureRow {
  const of = ({ dataset, measure, category }: NamedMeasure) => ({
    dataset: dataset.name,
    measure: measure.name,
    category,
    domain
  })
  const [single, ...others] = measures
  return {
    code,
    label,
    facet: null,
    part:
      single && others.length === 0 && single.category !== null && code === keyOfRow(single)
        ? { dataset: single.dataset.name, measure: single.measure.name, category: single.category }
        : null,
    highlight: false,
    cells: measures.map((measure, index) => (waves[index] ?? []).map((wave) => estimateOf({ ...of(measure), wave }))),
    comparisons: measures.map((measure, index) => {
      const span = spanOf(waves[index] ?? [], measure)
      return span && changeOf(estimateOf({ ...of(measure), wave: span.last }), span.first, 'each')
    }),
    importance: null,
    sides: null,
    change: null,
    target: null,
    others: [],
    best: null,
    references: []
  }
}

/**
 * What a change over several waves is between: the last of them and the first that can be compared with it. Of two that
 * cannot be compared it is these. Null: there is no other.
 */
function spanOf(waves: Waves, { dataset }: NamedMeasure): { first: string; last: string } | null {
  const taken = waves.filter((wave) => wave !== null)
  const [first] = taken.length === 2 ? taken : (stretchesOf(dataset.codebook, taken).at(-1) ?? [])
  const last = taken.at(-1)
  return first === undefined || last === undefined || first === last ? null : { first, last }
}

/** The published figure of a domain and wave, or null where there is none. */
export function referenceOf(beside: NamedMeasure, domain: Domain, wave: string | null): EstimateQuestion | null {
  if (beside.dataset.kind !== 'published') return null
  const question = estimateOf({ dataset: beside.dataset.name, measure: beside.measure.name, domain, wave })
  return figureAt(beside.dataset, question) ? question : null
}

/** What the publication says of all those that a domain is part of: the domain as far as it knows its dimensions. */
export function knownTo({ dataset }: NamedMeasure, domain: Domain): Domain {
  return domainOf(Object.entries(domain).filter(([dimension]) => dataset.codebook.columns.has(dimension)))
}
