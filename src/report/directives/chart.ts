import { z } from 'zod'
import { resolveFigure } from '../figure.ts'
import { directive, measureName, oneOf, waveCode } from './directive.ts'

const text = z.string({ error: 'a text' }).min(1, { error: 'a text' })

export const chart = directive({
  name: 'chart',
  form: 'leaf',
  description:
    'A figure that draws a measure by the values of a dimension, or several measures; its brackets hold the finding.',
  example: '::chart[Every sector became harder to deal with]{form=dumbbell of=ease by=sector across=wave}',
  attributes: z.object({
    id: z
      .string()
      .regex(/^[a-z][a-z0-9-]*$/, { error: 'small letters, digits and hyphens, a letter first' })
      .optional(),
    form: oneOf('bar', 'dumbbell').optional(),
    of: measureName,
    by: text.optional(),
    across: oneOf('wave').optional(),
    wave: waveCode.optional(),
    highlight: text.optional(),
    sort: oneOf('value', '-value', 'change', '-change', 'code').optional(),
    beside: text.optional(),
    versus: oneOf('overall').optional(),
    note: text.optional()
  }),
  resolve(written, call) {
    const form = written.form ?? (written.across === undefined ? 'bar' : 'dumbbell')
    const figure = resolveFigure('chart', form, written, call)
    if (!figure) return null
    const needed = form === 'dumbbell' ? 2 : 1
    if (figure.waves.length === needed) return { kind: 'figure', figure }
    call.problem({
      rule: 'chart-form',
      place: written.form === undefined ? call.place : call.placeOf('form'),
      message: `A ${form} shows ${needed === 1 ? 'one wave' : 'two waves'}, and this one has ${figure.waves.length}`,
      expected: needed === 2 ? '`across=wave` and a measure of two waves' : '`wave=` with one wave',
      remedy: needed === 2 ? 'Add `across=wave`, or write `form=bar`.' : 'Name one wave, or write `form=dumbbell`.'
    })
    return null
  }
})
