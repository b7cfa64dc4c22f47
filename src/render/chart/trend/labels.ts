import * as Plot from '@observablehq/plot'
import { toBaseline } from '../layout.ts'
import type { Entry } from '../listing.ts'
import { type Label, stacked } from '../markup.ts'
import { type Block, colourOf, lastEnds, tieOf, weightOf } from './ends.ts'
import type { Frame } from './frame.ts'
import { afterValue } from './sides.ts'

/** Values and labels at the ends of the lines. */
export const endLabels = (frame: Frame): Label[] => [
  ...frame.first.flatMap((block) => firstLabels(frame, block)),
  ...frame.last.flatMap((block) => lastLabels(frame, block))
]

const styleOf = ({ layout }: Frame, block: Block): Omit<Label, 'text' | 'x' | 'anchor'> => ({
  ...{ size: layout.size.words, colour: colourOf(block), weight: weightOf(block), halo: false },
  y: block.middle + layout.size.words * toBaseline
})

const firstLabels = (frame: Frame, block: Block): Label[] => [
  { ...styleOf(frame, block), text: block.value, x: frame.firstEnd, anchor: 'end' }
]

const lastLabels = (frame: Frame, block: Block): Label[] => {
  const { layout, valuesEnd, lastLeft } = frame
  const { y, ...style } = styleOf(frame, block)
  const value: Label = { ...style, text: block.value, x: valuesEnd, y, weight: 600, anchor: 'end' }
  const indented = block.look !== 'target' && valuesEnd > lastLeft
  const beside = { ...style, x: indented ? valuesEnd + afterValue : lastLeft, anchor: 'start' } as const
  const quiet = { ...beside, colour: 'muted', weight: 400 } as const
  return [
    ...(block.value === '' ? [] : [value]),
    ...stacked(block.lines, beside, y, layout.leading),
    ...stacked(block.earlierLines, quiet, y + block.lines.length * layout.leading, layout.leading)
  ]
}

/** From the ends of lines to labels that had to move away from them; dotted to those that stand far from them. */
export const ties = (frame: Frame): Plot.Markish[] => {
  const { x, y, left, right, last, first, firstEnd, lastLeft, surface } = frame
  const tied = (blocks: Block[], tie: 'short' | 'long') => blocks.filter((block) => tieOf(block, y) === tie)
  const to = lastLeft - 3
  const short = [
    ...tied(last, 'short').map(({ at, middle }) => ({ x1: right + 1, y1: y(at), x2: to, y2: middle })),
    ...tied(first, 'short').map(({ at, middle }) => ({ x1: left - 1, y1: y(at), x2: firstEnd + 3, y2: middle }))
  ]
  const long = tied(last, 'long').flatMap(({ at, wave, middle }) => [
    { x1: x(wave as number) + 8, y1: y(at), x2: right + 1, y2: y(at) },
    { x1: right + 1, y1: y(at), x2: to, y2: middle }
  ])
  const places = { x1: 'x1', y1: 'y1', x2: 'x2', y2: 'y2' }
  const thin = { stroke: surface.paint('axis'), strokeWidth: 0.75 }
  return [
    Plot.link(short, { ...places, ...thin }),
    Plot.link(long, { ...places, ...thin, strokeWidth: 1, strokeDasharray: '1 3' })
  ]
}

/** The names of the lines in the order of their ends, where there is no room for them beside the plot. */
export const namesBelow = ({ drawing, lines, labelled }: Frame): Entry[] => {
  if (labelled === 'beside') return []
  return lastEnds(drawing, lines).map((end) => {
    const colour = colourOf(end)
    const text = [end.label, end.earlier].filter(Boolean).join(', ')
    return { term: end.value, text, termLook: { colour, weight: 600 }, textLook: { colour, weight: weightOf(end) } }
  })
}

/** A piece of the target's line before its name in the list, in place of a value. */
export const targetSample = ({ drawing, lines, labelled, surface }: Frame, baselines: number[]): Plot.Markish[] => {
  const index = lastEnds(drawing, lines).findIndex(({ look }) => look === 'target')
  return labelled === 'below' && index >= 0 ? [targetLine((baselines[index] as number) - 5, 0, 22, surface)] : []
}

export const targetLine = (y: number, x1: number, x2: number, surface: Frame['surface']): Plot.Markish =>
  Plot.ruleY([y], { x1, x2, stroke: surface.paint('ink2'), strokeWidth: 1.25, strokeDasharray: '5 4' })
