import type { Column, PublishedMeasure, Scale, SurveyMeasure } from '../../codebook/codebook.ts'
import type { Input } from '../../codebook/measures/measure-of.ts'
import type { Dataset } from '../../dataset/dataset.ts'
import { kindOfParts } from '../../estimate/statistics/statistics.ts'
import { lowerFirst } from '../../language/text.ts'
import type { Figure } from '../../report/model.ts'
import { type Context, textIn } from '../context.ts'
import { labelOfMeasure, labelOfPart, unitText } from '../values.ts'

export function measureOf(dataset: Dataset, name: string): SurveyMeasure | PublishedMeasure {
  const measure = dataset.codebook.measures.get(name)
  if (!measure) throw new Error(`No measure ${name} in ${dataset.name}.`)
  return measure
}

/** Whether all measures of a figure are shown at the same waves. */
export function sharesWaves({ measures }: Pick<Figure, 'measures'>): boolean {
  return new Set(measures.map(({ waves }) => waves.join())).size <= 1
}

/** What exactly a measure is: its statistic, of the answers to which question, on which scale. */
export function measureText(dataset: Dataset, name: string, category: string | null, context: Context): string {
  const measure = measureOf(dataset, name)
  const text = 'columns' in measure ? surveyText(measure, dataset, category, context) : publishedText(measure, context)
  const unit = unitText(context, dataset.name, name, category)
  return unit === null ? text : `${text}, ${unit}`
}

function publishedText(measure: PublishedMeasure, context: Context): string {
  const { figure: words } = context.language.words
  const label = textIn(context, measure.label)
  const asked = measure.question ? textIn(context, measure.question) : null
  if (measure.statistic === 'rank') return words.rank(label)
  if (measure.statistic === 'nps') return words.nps(asked ?? label)
  if (measure.statistic !== 'mean') return label
  return withScale(asked === null ? words.meanOf(label) : words.mean(asked), measure.scale, context)
}

function surveyText(measure: SurveyMeasure, dataset: Dataset, category: string | null, context: Context): string {
  const { figure: words, records } = context.language.words
  const label = textIn(context, measure.label)
  const columns = measure.columns.map((name) => dataset.codebook.columns.get(name))
  const column = columns[0]
  const question = column?.question ? textIn(context, column.question) : null
  const asked = question ?? (column ? textIn(context, column.label) : label)
  const labelAt = (at: number) => textIn(context, columns.at(at)?.label ?? measure.label)
  const parts = kindOfParts(measure)
  if (category !== null && (parts === 'groups' || parts === 'answers'))
    return words.part(labelOfPart(context, dataset.name, measure.name, category), asked)
  switch (measure.statistic) {
    case 'mean':
      return withScale(question === null ? words.meanOf(label) : words.mean(question), column?.scale, context)
    case 'share':
      return shareText(measure.answers, column, label, context)
    case 'nps':
      return words.nps(asked)
    case 'net':
      return words.net(asked)
    case 'ces':
      return withScale(words.ces(asked, measure.version, measure.scoring), column?.scale, context)
    case 'distribution':
      return words.distribution(asked)
    case 'mentions':
      return words.mentions(asked, measure.base)
    case 'ranking':
      return words.ranking(asked)
    case 'ranked':
      return words.ranked(asked, measure.within)
    case 'ratio':
      return words.ratio(labelAt(0), labelAt(1))
    case 'total':
      return words.total(label)
    case 'roi':
      return records.roi.says(inputsText(measure.gain, dataset, context), inputsText(measure.cost, dataset, context))
    case 'quantile': {
      const p = Number((measure.p * 100).toPrecision(6))
      return question === null
        ? words.quantileOf(p, lowerFirst(labelAt(0), context.language.tag))
        : words.quantile(p, question)
    }
    case 'index':
      return words.index(
        label,
        measure.parts.map((part) => textIn(context, measureOf(dataset, part.measure).label))
      )
    case 'drivers':
      return words.drivers(labelAt(-1), measure.method)
  }
}

/** Measures that are multiplied: “Customers kept” × “Spend”. */
function inputsText(inputs: readonly Input[], { name: own }: Dataset, context: Context): string {
  const labels = inputs.map(({ dataset, measure }) => labelOfMeasure(context, dataset ?? own, measure, null))
  return labels.map(context.language.quote).join(' × ')
}

function shareText(codes: string[], column: Column | undefined, label: string, context: Context): string {
  const { figure: words } = context.language.words
  if (!column) return words.shareOf(label)
  return words.share(answersText(codes, column, context), textIn(context, column.question ?? column.label))
}

/** “Very” or “fairly”; an answer on a scale is its number. */
export function answersText(codes: string[], column: Column, context: Context): string {
  const answers = codes.map((code) => {
    const value = column.values.find((each) => each.code === code)
    return value ? context.language.quote(textIn(context, value.label)) : code
  })
  return new Intl.ListFormat(context.language.tag, { type: 'disjunction' }).format(answers)
}

function withScale(text: string, scale: Scale | null | undefined, context: Context): string {
  if (!scale) return text
  const { numbers, words } = context.language
  const low = scale.low ? textIn(context, scale.low) : null
  const high = scale.high ? textIn(context, scale.high) : null
  return `${text}, ${words.figure.scale(numbers.decimal(scale.min, 0), low, numbers.decimal(scale.max, 0), high)}`
}
