import type { Estimate } from '../../../estimate/answer.ts'
import { endsOf } from '../../../estimate/statistics/statistics.ts'
import { percentAsWritten } from '../../../language/numbers.ts'
import { lowerFirst, upperFirst } from '../../../language/text.ts'
import { type Context, datasetOf, textIn } from '../../context.ts'
import { labelOfWave, unitText } from '../../values.ts'
import { answersText, measureOf } from '../measure-text.ts'
import { wordOf } from '../subtitle.ts'
import { wayOfGood } from './against.ts'

/** What a measure is, in a line below its name: its statistic on which scale, which way is good, when, and its base. */
export function smallText(own: Estimate, context: Context): string {
  const { words, numbers, tag } = context.language
  const better = wayOfGood(own, context)
  const what = [statisticOf(own, context), ...detailOf(own, context)].join(', ')
  const wave = own.wave === null ? [] : [lowerFirst(labelOfWave(context, own.dataset, own.wave), tag)]
  const sentences = [
    better === 'lower' ? words.blocks.lessIsBetter([what, ...wave].join(', ')) : [what, ...wave].join(', '),
    ...(better === null ? [words.profiles.neither] : []),
    ...(own.n === null ? [] : [words.figure.base(numbers.count(own.n), false)])
  ]
  return sentences.map((sentence) => (/[.!?…]$/.test(sentence) ? sentence : `${sentence}.`)).join(' ')
}

function statisticOf({ dataset, measure, category }: Estimate, context: Context): string {
  const { statistics } = context.language.words.figure
  const word = category === null ? wordOf(measureOf(datasetOf(context, dataset), measure)) : 'share'
  return upperFirst(statistics[word], context.language.tag)
}

/** The answers that a share is of, the ends of a scale, or a unit. */
function detailOf({ dataset: name, measure: of, category, unit: inUnit }: Estimate, context: Context): string[] {
  const dataset = datasetOf(context, name)
  const measure = measureOf(dataset, of)
  const { numbers, words } = context.language
  const unit = unitText(context, name, of, category)
  if (measure.statistic === 'quantile' && 'p' in measure && measure.p !== 0.5)
    return [percentAsWritten(numbers, measure.p * 100), ...(unit === null ? [] : [unit])]
  if (unit !== null) return [unit]
  if (category !== null) return []
  const column = 'columns' in measure ? dataset.codebook.columns.get(measure.columns[0] ?? '') : undefined
  if (measure.statistic === 'share' && 'answers' in measure && column)
    return [answersText(measure.answers, column, context)]
  if (inUnit === 'proportion') return []
  const scale = measure.statistic === 'mean' ? column?.scale : null
  const ends = endsOf(measure, category, dataset.codebook)
  if (!ends) return []
  const low = scale?.low ? textIn(context, scale.low) : null
  const high = scale?.high ? textIn(context, scale.high) : null
  return [words.figure.scale(numbers.decimal(ends.min, 0), low, numbers.decimal(ends.max, 0), high)]
}
