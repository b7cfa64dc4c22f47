import { oneOf, word } from '../../yaml/shapes.ts'
import { measureKind } from './kind.ts'

const options = { base: oneOf('asked', 'mentions').optional() }

export const mentions = measureKind<'mentions', string, typeof options>({
  holds: word('a column name'),
  description:
    'Of a question with several answers: the share of those asked who named each (`base: asked`, the default), or the share that each has of all mentions (`base: mentions`). Without an answer: how many were named on average.',
  example: 'challenges: { mentions: challenges, base: asked }',
  options,
  complete: (column, { base }) => ({ statistic: 'mentions', columns: [column], base: base ?? 'asked' }),
  check: (measure, checks) => {
    checks.column(measure.columns[0], 'mentions', ['multiple'], 'several answers')
  }
})
