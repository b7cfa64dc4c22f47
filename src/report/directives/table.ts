import { z } from 'zod'
import { resolveFigure } from '../figure.ts'
import { directive, measureName, oneOf, waveCode } from './directive.ts'

const text = z.string({ error: 'a text' }).min(1, { error: 'a text' })

export const table = directive({
  name: 'table',
  form: 'leaf',
  description:
    'A figure that lists measures by the values of a dimension, with intervals and bases; its brackets hold the finding.',
  example: '::table[Utilities trail on every measure]{of="ease nps" by=sector wave=during}',
  attributes: z.object({
    id: z
      .string()
      .regex(/^[a-z][a-z0-9-]*$/, { error: 'small letters, digits and hyphens, a letter first' })
      .optional(),
    of: measureName,
    by: text.optional(),
    across: oneOf('wave').optional(),
    wave: waveCode.optional(),
    highlight: text.optional(),
    sort: oneOf('value', '-value', 'change', '-change', 'code').optional(),
    beside: text.optional(),
    note: text.optional()
  }),
  resolve(written, call) {
    const figure = resolveFigure('table', null, written, call)
    return figure && { kind: 'figure', figure }
  }
})
