import type { PublishedMeasure, SurveyMeasure } from '../codebook/codebook.ts'
import type { Dataset } from '../dataset/dataset.ts'
import type { EstimateQuestion } from '../estimate/question.ts'
import { kindOfParts, partsOf, showsParts } from '../estimate/statistics/statistics.ts'

/** A measure that a narrative named. */
export type NamedMeasure = {
  dataset: Dataset
  measure: SurveyMeasure | PublishedMeasure
  /** The part of the measure that is meant: `nps/promoters`. Null: the measure as a whole, or all its parts. */
  category: string | null
}

/** Which way is good of a measure. Null: nobody said, as of parts of a measure nobody does. */
export function betterOf({ measure, category }: Pick<NamedMeasure, 'measure' | 'category'>): 'higher' | 'lower' | null {
  return category === null ? measure.better : null
}

/** The parts that a measure can be asked for one by one. */
export function partsOfNamed({ dataset, measure }: NamedMeasure): string[] {
  return 'columns' in measure && dataset.kind === 'survey' ? partsOf(measure, dataset.codebook) : []
}

/** A measure as it stands in a figure: itself, or each of its parts where it has no value as a whole, or none to show. */
export function inParts(named: NamedMeasure): NamedMeasure[] {
  if (named.category !== null || !showsParts(named.measure)) return [named]
  return partsOfNamed(named).map((category) => ({ ...named, category }))
}

/** The groups of a net score that a question is for one of, all of them: they are rounded together. */
export function siblingsOf(question: EstimateQuestion, dataset: Dataset): EstimateQuestion[] {
  const measure = dataset.codebook.measures.get(question.measure)
  if (question.category === null || dataset.kind !== 'survey' || !measure || !('columns' in measure)) return []
  if (kindOfParts(measure) !== 'groups') return []
  return partsOf(measure, dataset.codebook).map((category) => ({ ...question, category }))
}
