import { z } from 'zod'
import { oneOf } from '../../yaml/shapes.ts'
import type { Call } from '../call.ts'
import type { FigureAttributes } from '../figure/attributes.ts'
import { eitherAttributes, resolveEither } from '../figure/either.ts'
import { resolveFigure } from '../figure/figure.ts'
import { queryWords } from '../figure/query.ts'
import type { Figure } from '../model.ts'
import { directive } from './directive.ts'

export const chart = directive({
  name: 'chart',
  form: 'leaf',
  description:
    'A figure that draws a measure by the values of a dimension, several measures, or what a query gives; its brackets hold the finding.',
  example: '::chart[Every sector became harder to deal with]{form=dumbbell of=ease by=sector across=wave}',
  attributes: z.object({ ...eitherAttributes, form: oneOf('bar', 'dumbbell').optional() }),
  worded: ['note', 'alt', ...queryWords],
  resolve(written, call) {
    return resolveEither('chart', written, call, (asked) => resolveChart({ ...asked, form: written.form }, call))
  }
})

function resolveChart(written: FigureAttributes & { form: Figure['form'] | undefined }, call: Call): Figure | null {
  const form = written.form ?? (written.across === undefined ? 'bar' : 'dumbbell')
  const across = form === 'dumbbell' && written.wave === undefined ? 'wave' : written.across
  const figure = resolveFigure('chart', form, { ...written, across }, call)
  if (!figure) return null
  const needed = form === 'dumbbell' ? 2 : 1
  const waves = figure.measures[0]?.waves.length ?? 0
  if (waves === needed) return figure
  call.problem({
    rule: 'chart-form',
    place: written.form === undefined ? call.place : call.placeOf('form'),
    message: `A ${form} shows ${needed === 1 ? 'one wave' : 'two waves'}, and this one has ${waves}`,
    expected: needed === 2 ? '`across=wave` and a measure of two waves' : '`wave=` with one wave',
    remedy: needed === 2 ? 'Add `across=wave`, or write `form=bar`.' : 'Name one wave, or write `form=dumbbell`.'
  })
  return null
}
