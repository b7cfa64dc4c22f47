import { z } from 'zod'
import { figureAttributes } from '../figure/attributes.ts'
import { resolveFigure } from '../figure/figure.ts'
import { directive } from './directive.ts'

export const table = directive({
  name: 'table',
  form: 'leaf',
  description:
    'A figure that lists measures by the values of a dimension, with intervals and bases; its brackets hold the finding.',
  example: '::table[Utilities trail on every measure]{of="ease nps" by=sector wave=during}',
  attributes: z.object(figureAttributes),
  worded: ['note'],
  resolve(written, call) {
    const figure = resolveFigure('table', null, written, call)
    return figure && { kind: 'figure', figure }
  }
})
