import { z } from 'zod'
import { chartAttributes } from '../figure/attributes.ts'
import { eitherAttributes, resolveEither } from '../figure/either.ts'
import { resolveFigure } from '../figure/figure.ts'
import { queryWords } from '../figure/query.ts'
import { addPath } from '../targets/path.ts'
import { directive } from './directive.ts'

export const chart = directive({
  name: 'chart',
  form: 'leaf',
  description:
    'A figure that draws a measure by the values of a dimension, several measures, or what a query gives; its brackets hold the finding.',
  example: '::chart[Every sector became harder to deal with]{form=dumbbell of=ease by=sector across=wave}',
  attributes: z.object({
    ...eitherAttributes,
    ...chartAttributes
  }),
  worded: ['note', 'alt', ...queryWords],
  resolve(written, call) {
    return resolveEither('chart', written, call, (asked) => {
      const { form, importance, facet, target } = written
      const figure = resolveFigure('chart', { ...asked, form, importance, facet }, call)
      return figure && (target === undefined || addPath(figure, target, call)) ? figure : null
    })
  }
})
