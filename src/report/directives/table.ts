import { z } from 'zod'
import { eitherAttributes, resolveEither } from '../figure/either.ts'
import { resolveFigure } from '../figure/figure.ts'
import { queryWords } from '../figure/query.ts'
import { directive } from './directive.ts'

export const table = directive({
  name: 'table',
  form: 'leaf',
  description:
    'A figure that lists measures by the values of a dimension, with intervals and bases, or what a query gives; its brackets hold the finding.',
  example: '::table[Utilities trail on every measure]{of="ease nps" by=sector wave=during}',
  attributes: z.object(eitherAttributes),
  worded: ['note', 'alt', ...queryWords],
  resolve(written, call) {
    return resolveEither('table', written, call, (asked) => resolveFigure('table', asked, call))
  }
})
