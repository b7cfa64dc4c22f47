import type { PublishedMeasure, SurveyMeasure } from '../../codebook/codebook.ts'
import type { Dataset } from '../../dataset/dataset.ts'
import type { Estimate } from '../../estimate/answer.ts'
import type { Figure } from '../../report/model.ts'
import { type Context, datasetOf, textIn } from '../context.ts'
import { labelOfWave, levelText } from '../values.ts'
import type { AnsweredRow } from './rows.ts'

/** What exactly a figure shows: statistic and question, waves, intervals, bases, who and when. Generated, so that it is true. */
export function subtitleOf(figure: Figure, rows: AnsweredRow[], context: Context): string {
  const { words } = context.language
  const estimates = rows.flatMap((row) => row.estimates.flat())
  const first = figure.measures[0] as Figure['measures'][number]
  const dataset = datasetOf(context, first.dataset)
  const spanned = new Set(figure.measures.flatMap((measure) => measure.waves))
  const waves = [...spanned].filter((wave) => wave !== null).map((wave) => labelOfWave(context, dataset.name, wave))
  const what = [
    ...figure.measures.map(({ measure }) => measureText(dataset, measure, context)),
    ...waves.map(lowerFirst)
  ].join(', ')
  const interval = estimates.find((estimate) => estimate.low !== null)
  const sentences = [
    figure.measures.length > 1 ? [listed(figure, dataset, context), ...waves.map(lowerFirst)].join(', ') : what,
    ...(interval ? [intervalSentence(figure, interval, context)] : []),
    basesText(estimates, context),
    whoText(dataset, context)
  ]
  return (
    sentences
      .filter((sentence) => sentence !== null)
      .map((sentence) => (/[.!?…]$/.test(sentence) ? sentence : `${sentence}.`))
      .join(' ')
      .replace(/^./u, (letter) => letter.toLocaleUpperCase(context.language.tag)) || words.figure.note
  )
}

function intervalSentence(figure: Figure, estimate: Estimate, context: Context): string {
  const { figure: words, estimate: of } = context.language.words
  const level = levelText(context, estimate.level)
  return figure.kind === 'chart' ? words.lines(level) : words.inBrackets(of.interval(level))
}

/** Several measures are named by their labels, each with its statistic in a word. */
function listed(figure: Figure, dataset: Dataset, context: Context): string {
  const { statistics } = context.language.words.figure
  return figure.measures
    .map(({ measure }) => measureOf(dataset, measure))
    .map(({ label, statistic }) => `${textIn(context, label)} (${statistics[statistic]})`)
    .join(', ')
}

function measureOf(dataset: Dataset, name: string): SurveyMeasure | PublishedMeasure {
  const measure = dataset.codebook.measures.get(name)
  if (!measure) throw new Error(`No measure ${name} in ${dataset.name}.`)
  return measure
}

function measureText(dataset: Dataset, name: string, context: Context): string {
  const { figure: words } = context.language.words
  const measure = measureOf(dataset, name)
  const label = textIn(context, measure.label)
  const column = 'column' in measure ? dataset.codebook.columns.get(measure.column) : undefined
  const question = 'question' in measure ? measure.question : column?.question
  const asked = question ? textIn(context, question) : label
  const scale = 'scale' in measure ? measure.scale : column?.scale
  if (measure.statistic === 'rank') return words.rank(label)
  if (measure.statistic === 'nps') return words.nps(asked)
  if (measure.statistic === 'share') {
    if (!('answers' in measure)) return label
    if (!column || !question) return words.shareOf(label)
    const answers = measure.answers.map((code) => {
      const value = column.values.find((each) => each.code === code)
      return value ? `“${textIn(context, value.label)}”` : code
    })
    return words.share(new Intl.ListFormat(context.language.tag, { type: 'disjunction' }).format(answers), asked)
  }
  const mean = question ? words.mean(asked) : words.meanOf(label)
  if (!scale) return mean
  const { numbers } = context.language
  const low = scale.low ? textIn(context, scale.low) : null
  const high = scale.high ? textIn(context, scale.high) : null
  return `${mean}, ${words.scale(numbers.decimal(scale.min, 0), low, numbers.decimal(scale.max, 0), high)}`
}

function basesText(estimates: Estimate[], context: Context): string | null {
  const { words, numbers } = context.language
  const bases = estimates.map((estimate) => estimate.n).filter((n) => n !== null)
  const least = Math.min(...bases)
  const most = Math.max(...bases)
  if (bases.length === 0)
    return estimates.some((estimate) => estimate.statistic !== 'rank' && estimate.source !== null)
      ? words.figure.basesUnknown
      : null
  return least === most
    ? words.figure.base(numbers.count(least))
    : words.figure.bases(numbers.count(least), numbers.count(most))
}

function whoText(dataset: Dataset, context: Context): string | null {
  const { population, fieldwork } = dataset.codebook
  const when = fieldwork?.when ? context.language.numbers.span(fieldwork.when.from, fieldwork.when.to) : null
  const parts = [population ? textIn(context, population) : null, when].filter((part) => part !== null)
  return parts.length === 0 ? null : parts.join(', ')
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1)
}
