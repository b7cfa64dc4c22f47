import type { Column, SurveyCodebook, SurveyMeasure } from '../../codebook/codebook.ts'
import type { SurveyDataset } from '../../dataset/dataset.ts'
import { lowerFirst, upperFirst } from '../../language/text.ts'
import type { BannerGroup, Crosstab, CrosstabRow } from '../../report/tables/table.ts'
import { type Context, datasetOf, textIn } from '../context.ts'
import { measureText } from '../figure/measure-text.ts'
import { labelOfPart, labelOfWave } from '../values.ts'
import { isWeighted } from './weighted.ts'

/** The question that all measures of a table are of; null where one is of several. */
export function questionOf({ measures: [name = ''] }: Crosstab, { codebook }: SurveyDataset): Column | null {
  const [column, ...others] = codebook.measures.get(name)?.columns ?? []
  return others.length > 0 ? null : (codebook.columns.get(column ?? '') ?? null)
}

/** What a table is of: the label of its question, or of its measure; with the wave that it is at. */
export function titleOf(table: Crosstab, dataset: SurveyDataset, context: Context): string {
  const label = bareTitle(table, dataset, context)
  if (table.wave === null) return label
  return `${label}, ${lowerFirst(labelOfWave(context, dataset.name, table.wave), context.language.tag)}`
}

function bareTitle(table: Crosstab, dataset: SurveyDataset, context: Context): string {
  const [name = ''] = table.measures
  const measure = dataset.codebook.measures.get(name)
  const column = questionOf(table, dataset)
  return column && table.measures.length + (measure?.implied ? 0 : 1) > 1
    ? textIn(context, column.label)
    : textIn(context, measure?.label ?? {})
}

/** The question as it was asked, its scale, and what the numbers are. */
export function subtitleOf(table: Crosstab, dataset: SurveyDataset, context: Context): string {
  const { words, quote } = context.language
  const column = questionOf(table, dataset)
  const shares = table.rows.some(({ kind }) => kind !== 'statistic')
  const asked = column?.question ? quote(textIn(context, column.question)) : null
  const [measure = ''] = table.measures
  const sentences = [
    asked ?? (column ? null : `${measureText(dataset, measure, null, context)}.`),
    column?.scale ? `${scaleText(column, context)}.` : null,
    shares ? words.tables.percent(isWeighted(dataset)) : null
  ]
  return sentences.filter((sentence) => sentence !== null).join(' ')
}

function scaleText({ scale }: Column, context: Context): string {
  const { numbers, words } = context.language
  const end = (text: NonNullable<Column['scale']>['low'] | undefined) => (text ? textIn(context, text) : null)
  const [min, max] = [numbers.decimal(scale?.min ?? 0, 0), numbers.decimal(scale?.max ?? 0, 0)]
  return words.figure.scale(min, end(scale?.low), max, end(scale?.high))
}

/** An answer by its label; what is of several by its measure, a mean of nothing but the question as one. */
export function rowLabel({ measure: name, category }: CrosstabRow, table: Crosstab, context: Context): string {
  const dataset = datasetOf(context, table.dataset) as SurveyDataset
  const { tag, words } = context.language
  if (category !== null) return upperFirst(labelOfPart(context, table.dataset, name, category), tag)
  const measure = dataset.codebook.measures.get(name) as SurveyMeasure
  const label = textIn(context, measure.label)
  const isMean = measure.statistic === 'mean' || measure.statistic === 'mentions'
  if (isMean && label === bareTitle(table, dataset, context)) return upperFirst(words.figure.statistics.mean, tag)
  return measure.statistic === 'share' ? `${label}${answersOf(measure, dataset.codebook)}` : label
}

/** The steps of a scale that a share is of. */
function answersOf(measure: SurveyMeasure & { statistic: 'share' }, { columns }: SurveyCodebook): string {
  return columns.get(measure.columns[0])?.scale ? ` (${measure.answers.join(', ')})` : ''
}

/** A group of columns by its dimension, or by the net whose values they are. */
export function groupLabel({ dimension, net }: BannerGroup, dataset: SurveyDataset, context: Context): string {
  if (dimension === null) return context.language.words.tables.wave
  const column = dataset.codebook.columns.get(dimension)
  const value = column?.values.find(({ code }) => code === net)
  return textIn(context, value?.label ?? column?.label ?? {})
}

export function columnLabel(
  { dimension }: BannerGroup,
  code: string,
  dataset: SurveyDataset,
  context: Context
): string {
  if (dimension === null) return labelOfWave(context, dataset.name, code)
  const value = dataset.codebook.columns.get(dimension)?.values.find((each) => each.code === code)
  return value ? textIn(context, value.label) : code
}
