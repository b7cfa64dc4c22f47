import type { ElementContent } from 'hast'
import { s } from 'hastscript'
import type { Strip } from '../../report/model.ts'
import type { Context } from '../context.ts'
import { formatOf } from '../values.ts'

const width = 148
const middle = 26
/** Where marks may stand; beside them is room for the value. */
const marks = { from: 40, to: 108 }

/** A value the size of a few words: the disc with its interval, off the benchmark that hangs beside it. Nothing where it is hidden. */
export function strip({ question, benchmark }: Strip, context: Context): ElementContent[] {
  const estimate = context.answers.estimate(question)
  const all = benchmark && context.answers.estimate(benchmark)
  const { value, low, high } = estimate
  if (value === null || estimate.statistic === 'rank') return []
  const ends = [value, low, high, all?.value ?? null].filter((each) => each !== null)
  const x = scaleOf(ends)
  const format = formatOf(context, estimate)
  const plumb = all?.value == null ? null : x(all.value)
  const right = plumb !== null && x(value) >= plumb
  const beside = right ? x(high ?? value) + 5 + (high === null ? 5 : 0) : x(low ?? value) - 5 - (low === null ? 5 : 0)
  return [
    s('svg.s', { viewBox: `0 0 ${width} 50`, width, height: 50, ariaHidden: 'true' }, [
      s('line', { x1: 0, x2: width, y1: middle, y2: middle, stroke: 'var(--grid)' }),
      ...(plumb === null ? [] : plumbLine(plumb, context.language.words.blocks.all(format(all?.value ?? 0)))),
      ...(low === null || high === null
        ? []
        : [s('line', { x1: x(low), x2: x(high), y1: middle, y2: middle, stroke: 'var(--hi)', strokeWidth: 1.8 })]),
      s('circle', { cx: x(value), cy: middle, r: 5, fill: 'var(--hi)', stroke: 'var(--paper)' }),
      s(
        'text.halo',
        {
          x: round(beside),
          y: middle + 4.8,
          textAnchor: right ? 'start' : 'end',
          fill: 'var(--hi)',
          fontWeight: 600,
          fontSize: 14
        },
        format(value)
      )
    ])
  ]
}

/** The benchmark's line with its bob, and its name above, which stays within the strip. */
function plumbLine(x: number, label: string): ElementContent[] {
  const anchor = x > width * 0.62 ? 'end' : x < width * 0.38 ? 'start' : 'middle'
  const at = anchor === 'end' ? Math.min(width, x + 26) : anchor === 'start' ? Math.max(0, x - 26) : x
  return [
    s('path', { d: `M${x} 14V37`, stroke: 'var(--ink)', strokeWidth: 1.3 }),
    s('path', { d: `M${round(x - 1.5)} 37h3v2h2.5v3l-4 8l-4 -8v-3h2.5z` }),
    s('text', { x: round(at), y: 11.3, textAnchor: anchor, fill: 'var(--ink2)', fontSize: 12.5 }, label)
  ]
}

/** From the least to the most that is drawn; one value alone stands in the middle. */
function scaleOf(ends: number[]): (value: number) => number {
  const [least, most] = [Math.min(...ends), Math.max(...ends)]
  if (most === least) return () => width / 2
  return (value) => round(marks.from + ((value - least) / (most - least)) * (marks.to - marks.from))
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}
