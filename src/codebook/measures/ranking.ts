import { count, word } from '../../yaml/shapes.ts'
import { measureKind } from './kind.ts'

export const ranking = measureKind<'ranking', string, Record<never, never>>({
  holds: word('a column name'),
  description: 'Of a ranking question: the mean rank of each option among those who ranked it. 1 is first.',
  example: 'priorities: { ranking: priorities }',
  options: {},
  better: () => 'lower',
  complete: (column) => ({ statistic: 'ranking', columns: [column] }),
  check: (measure, checks) => {
    checks.column(measure.columns[0], 'ranking', ['ranking'], 'ranks')
  }
})

const options = { within: count.optional() }

export const ranked = measureKind<'ranked', string, typeof options>({
  holds: word('a column name'),
  description:
    'Of a ranking question: the share that ranked each option first, or with `within: 3` among the first three, of all who ranked any.',
  example: 'first: { ranked: priorities, within: 1 }',
  options,
  complete: (column, { within }) => ({ statistic: 'ranked', columns: [column], within: within ?? 1 }),
  check: (measure, checks) => {
    const column = checks.column(measure.columns[0], 'ranked', ['ranking'], 'ranks')
    if (!column || (measure.within >= 1 && measure.within < column.values.length)) return
    checks.fail(
      checks.place('within'),
      `\`${column.name}\` ranks ${column.values.length} options, and this is the share within the first ${measure.within}`,
      `a number from 1 to ${column.values.length - 1}`,
      'Write another.'
    )
  }
})
