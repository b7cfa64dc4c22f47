import type { ElementContent } from 'hast'
import { h } from 'hastscript'
import type { Wave } from '../codebook/codebook.ts'
import type { Comparison } from '../estimate/answer.ts'
import { lowerFirst } from '../language/text.ts'
import { isOfParts } from '../report/part-periods.ts'
import { type Context, datasetOf, textIn } from './context.ts'
import { labelOfWave } from './values.ts'

/** Waves in a list; periods that follow each other from the first to the last of them. */
export function wavesInText(context: Context, dataset: string, waves: readonly string[]): string[] {
  const [first = '', last = ''] = [waves[0], waves.at(-1)]
  const isSeries = waves.length > 2 && waves.every((wave) => waveOf(context, dataset, wave)?.period)
  if (!isSeries) return waves.map((wave) => lowerFirst(labelOfWave(context, dataset, wave), context.language.tag))
  if (/^\d{4}-\d{2}$/.test(first)) return [context.language.numbers.span(first, last)]
  return [
    [first, last].map((wave) => lowerFirst(labelOfWave(context, dataset, wave), context.language.tag)).join(' – ')
  ]
}

/** Of which of some waves the data have a part only, a sentence each. */
export function incompleteSentences(context: Context, dataset: string, waves: readonly (string | null)[]): string[] {
  const { words, numbers } = context.language
  return [...new Set(waves)].flatMap((code) => {
    const wave = code === null ? undefined : waveOf(context, dataset, code)
    const known = wave?.period?.known
    if (!wave?.when || !known) return []
    const from = known.from === wave.when.from ? null : numbers.date(known.from)
    const to = known.to === wave.when.to ? null : numbers.date(known.to)
    return [words.periods.known(textIn(context, wave.label), from, to)]
  })
}

/** All periods of a dataset of which it has a part only. */
export function incompleteIn(context: Context, dataset: string): string[] {
  const { waves } = datasetOf(context, dataset).codebook
  return incompleteSentences(
    context,
    dataset,
    waves.map(({ code }) => code)
  )
}

/** Words beside what compares totals of a whole period and of a part of one. */
export function partMark(comparisons: readonly Comparison[], context: Context): ElementContent[] {
  const marked = comparisons.some((each) => isOfParts(each, datasetOf(context, each.left.dataset).codebook))
  if (!marked) return []
  return [{ type: 'text', value: ' ' }, h('span', { className: ['ckw'] }, context.language.words.periods.unlike.mark)]
}

function waveOf(context: Context, dataset: string, code: string): Wave | undefined {
  return datasetOf(context, dataset).codebook.waves.find((wave) => wave.code === code)
}
