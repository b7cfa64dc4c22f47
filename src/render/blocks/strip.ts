import type { ElementContent } from 'hast'
import type { Strip } from '../../report/model.ts'
import { drawFinding } from '../chart/draw.ts'
import type { Context } from '../context.ts'
import { boundsOf } from '../figure/drawings/scale.ts'
import { formatOf } from '../values.ts'

/** A value the size of a few words, beside that of everybody, or on its scale. Nothing where it is hidden. */
export function strip({ question, benchmark }: Strip, context: Context): ElementContent[] {
  const estimate = context.answers.estimate(question)
  const all = benchmark && context.answers.estimate(benchmark)
  const { value, low, high } = estimate
  if (value === null || estimate.statistic === 'rank') return []
  const format = formatOf(context, estimate)
  const plumb =
    all?.value == null ? null : { value: all.value, label: context.language.words.blocks.all(format(all.value)) }
  return [
    { type: 'raw', value: drawFinding({ value, low, high, text: format(value) }, plumb, boundsOf([question], context)) }
  ]
}
