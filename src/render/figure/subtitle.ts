import type { Dataset } from '../../dataset/dataset.ts'
import type { Estimate } from '../../estimate/answer.ts'
import { valueKindOf } from '../../estimate/statistics/statistics.ts'
import type { StatisticWord } from '../../language/figure.ts'
import { lowerFirst } from '../../language/text.ts'
import type { Figure } from '../../report/model.ts'
import { type Context, datasetOf, textIn } from '../context.ts'
import { wavesInText } from '../periods.ts'
import { labelOfMeasure, labelOfWave, labelsOfDomain, levelText, unitText } from '../values.ts'
import { measureOf, measureText, sharesWaves } from './measure-text.ts'
import { type AnsweredRow, estimatesOf } from './rows.ts'

/** What exactly a figure shows: statistic and question, waves, intervals, bases, who and when. Generated, so that it is true. */
export function subtitleOf(figure: Figure, rows: AnsweredRow[], context: Context): string {
  const { words } = context.language
  const estimates = rows.flatMap(estimatesOf)
  const first = figure.measures[0] as Figure['measures'][number]
  const dataset = datasetOf(context, first.dataset)
  const spanned = new Set(figure.measures.flatMap((measure) => measure.waves))
  const waves = sharesWaves(figure)
    ? wavesInText(
        context,
        dataset.name,
        [...spanned].filter((wave) => wave !== null)
      )
    : []
  const isOneItem =
    figure.measures.length > 1 &&
    figure.measures.every(({ measure, category }) => measure === first.measure && category !== null)
  const held = labelsOfDomain(context, first.dataset, figure.domain)
  const what = [
    ...new Set(
      figure.measures.map(({ measure, category }) =>
        measureText(dataset, measure, isOneItem ? null : category, context)
      )
    ),
    ...held,
    ...waves
  ].join(', ')
  const interval = estimates.find((estimate) => estimate.low !== null)
  const sentences = [
    figure.measures.length > 1 && !isOneItem ? [listed(figure, dataset, context), ...held, ...waves].join(', ') : what,
    importanceText(figure, dataset, context),
    figure.facet && words.charts.panels(dimensionLabel(figure.facet, context)),
    ...(interval ? [intervalSentence(figure, interval, context)] : []),
    basesText(estimates, context),
    whoText(dataset.name, context)
  ]
  return (
    sentences
      .filter((sentence) => sentence !== null)
      .map((sentence) => (/[.!?…]$/.test(sentence) ? sentence : `${sentence}.`))
      .join(' ')
      .replace(/^./u, (letter) => letter.toLocaleUpperCase(context.language.tag)) || words.figure.note
  )
}

function dimensionLabel({ dataset, dimension }: NonNullable<Figure['facet']>, context: Context): string {
  const column = datasetOf(context, dataset).codebook.columns.get(dimension)
  return column ? textIn(context, column.label) : dimension
}

/** How a figure shows its intervals. */
function intervalSentence({ kind, form }: Figure, estimate: Estimate, context: Context): string {
  const { figure: words, estimate: of } = context.language.words
  const level = levelText(context, estimate.level)
  if (kind === 'table' || form === 'waffle') return words.inBrackets(of.interval(level))
  if (form === 'slope' || form === 'trend') return words.bands(level)
  if (form === 'league') return words.rankBars
  if (form === 'likert') return context.language.words.charts.sums(level)
  return form === 'heat' || form === 'stacked' ? words.inTable(level) : words.lines(level)
}

/** How it was measured how much drivers matter: by one model, of which a part of what it explains calls itself importance, or a measure for each. Null: nobody asked. */
function importanceText({ rows }: Figure, dataset: Dataset, context: Context): string | null {
  const asked = rows.flatMap(({ importance }) => importance ?? [])
  const [first, ...others] = asked
  if (!first) return null
  const { measured } = context.language.words.charts.importance
  const of = measureOf(dataset, first.measure)
  if (of.statistic === 'drivers' && others.every(({ measure }) => measure === first.measure)) {
    const text = measureText(dataset, first.measure, null, context)
    return valueKindOf(of, first.category).unit === 'proportion' ? text : measured(text)
  }
  const measures = asked.map(({ wave, ...question }) => ({ ...question, waves: [wave] }))
  return measured(listed({ measures }, dataset, context))
}

/** Several measures are named by their labels, each with its statistic in a word. */
function listed(figure: Pick<Figure, 'measures'>, dataset: Dataset, context: Context): string {
  const { statistics } = context.language.words.figure
  const shared = sharesWaves(figure)
  return figure.measures
    .map(({ measure, category, waves: [wave = null] }) => {
      const unit = unitText(context, dataset.name, measure, category)
      const word = category === null ? statistics[wordOf(measureOf(dataset, measure))] : statistics.share
      const at = shared || wave === null ? [] : [lowerFirst(labelOfWave(context, dataset.name, wave))]
      return `${labelOfMeasure(context, dataset.name, measure, category)} (${[word, ...(unit === null ? [] : [unit]), ...at].join(', ')})`
    })
    .join(', ')
}

function basesText(estimates: Estimate[], context: Context): string | null {
  const bases = estimates.map((estimate) => estimate.n).filter((n) => n !== null)
  const unknown = estimates.some((estimate) => estimate.statistic !== 'rank' && estimate.source !== null)
  return bases.length === 0 && unknown ? context.language.words.figure.basesUnknown : basesSentence(bases, context)
}

/** From the smallest base to the largest; null where there are none. */
export function basesSentence(bases: readonly number[], context: Context): string | null {
  if (bases.length === 0) return null
  const { words, numbers } = context.language
  const least = Math.min(...bases)
  const most = Math.max(...bases)
  return least === most
    ? words.figure.base(numbers.count(least), bases.length > 1)
    : words.figure.bases(numbers.count(least), numbers.count(most))
}

/** Whom a dataset is of, and when. */
export function whoText(dataset: string, context: Context): string | null {
  const { population, fieldwork } = datasetOf(context, dataset).codebook
  const when = fieldwork?.when ? context.language.numbers.span(fieldwork.when.from, fieldwork.when.to) : null
  const parts = [population ? textIn(context, population) : null, when].filter((part) => part !== null)
  return parts.length === 0 ? null : parts.join(', ')
}

/** What a measure's column in a table holds, in a word: a quantile at the half is a median. */
export function wordOf(measure: ReturnType<typeof measureOf>): StatisticWord {
  return measure.statistic === 'quantile' && 'p' in measure && measure.p === 0.5 ? 'median' : measure.statistic
}
