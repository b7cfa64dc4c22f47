import { oneOf, word } from '../../yaml/shapes.ts'
import { measureKind } from './kind.ts'

const options = { per: word('a column name').optional(), as: oneOf('percent').optional() }

export const ratio = measureKind<'ratio', string, typeof options>({
  holds: word('a column name'),
  description:
    'The total of one number over the total of another, among rows that have both. `as: percent` where the one is a part of the other: customers kept of those who started.',
  example: 'minutes_per_contact: { ratio: minutes, per: contacts }',
  options,
  complete: (column, { per, as }) => ({ statistic: 'ratio', columns: [column, per ?? ''], percent: as === 'percent' }),
  check: (measure, checks) => {
    checks.column(measure.columns[0], 'ratio', ['scale', 'number'], 'total')
    if (measure.columns[1] !== '') checks.column(measure.columns[1], 'per', ['scale', 'number'], 'total')
    else
      checks.fail(
        checks.place(),
        'The ratio does not say per what',
        '`per: COLUMN`',
        'Name the column of the lower total.'
      )
  }
})
