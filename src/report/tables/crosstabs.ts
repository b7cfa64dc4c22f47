import type { Column, SurveyMeasure } from '../../codebook/codebook.ts'
import { impliedName } from '../../codebook/implied.ts'
import type { SurveyDataset } from '../../dataset/dataset.ts'
import { kindOfParts } from '../../estimate/statistics/statistics.ts'
import { groupsOf } from './banner.ts'
import { rowsOf } from './rows.ts'
import type { Crosstab } from './table.ts'

/** What a survey's tables are of. */
export type Choice = {
  measures: SurveyMeasure[]
  dimensions: Column[]
  waves: boolean
}

/** A table for each question that some measures are of, in the codebook's order; then those of several questions. */
export function crosstabsOf(dataset: SurveyDataset, { measures, dimensions, waves }: Choice): Omit<Crosstab, 'id'>[] {
  const { columns } = dataset.codebook
  const order = [...columns.keys()]
  const placeOf = ([key]: readonly [string, unknown]) => (columns.has(key) ? order.indexOf(key) : order.length)
  const groups = [...Map.groupBy(measures, keyOf)].sort((a, b) => placeOf(a) - placeOf(b))
  return groups.map(([key, named]) => {
    const [first] = named as [SurveyMeasure]
    const implied = columns.has(key) ? dataset.codebook.measures.get(impliedName(key)) : undefined
    const all = [...(implied ? [implied] : []), ...named]
    const banner = groupsOf(first, dimensions, waves, dataset.codebook)
    return {
      kind: 'survey',
      dataset: dataset.name,
      measures: all.map(({ name }) => name),
      ...banner,
      rows: rowsOf(all, banner.groups, banner.wave, dataset)
    }
  })
}

/** What stands in one table: measures of one column; alone, one of options, or of several columns. */
function keyOf(measure: SurveyMeasure): string {
  const alone = measure.columns.length !== 1 || kindOfParts(measure) === 'options'
  return alone ? `of ${measure.name}` : (measure.columns[0] ?? '')
}
