import { z } from 'zod'
import { list, map, word } from '../../yaml/shapes.ts'
import { isCounted } from '../codebook.ts'
import { measureKind } from './kind.ts'
import type { Input } from './measure-of.ts'

const input = word('a measure, like `spent` or `dataset.measure`')
const inputs = z.union([input, list(input, 'a list of measures')], {
  error: 'a measure, or a list of measures that are multiplied'
})

type Written = { gain: string | string[]; cost: string | string[] }

/** What its inputs are is known where all datasets are: see `checkInputs`. */
export const roi = measureKind<'roi', Written, Record<never, never>>({
  holds: map({ gain: inputs, cost: inputs }),
  description:
    'The return on what was spent, (gain - cost) / cost. Each is a measure of this dataset or (`dataset.measure`) another, or a list of measures that are multiplied. The uncertainty of those that are estimated is carried through.',
  example: 'roi: { roi: { gain: [saved, customers.spend], cost: budget.spent } }',
  options: {},
  better: () => 'higher',
  complete: ({ gain, cost }) => ({ statistic: 'roi', columns: [], gain: inputsOf(gain), cost: inputsOf(cost) }),
  check: (_, checks) => {
    if (isCounted(checks.codebook)) return
    checks.fail(
      checks.keyPlace('roi'),
      'A return is told beside what was spent, which a survey does not know',
      '`roi` in a codebook of `kind: records`',
      'Move it there: its inputs can be of any dataset.'
    )
  }
})

function inputsOf(written: string | string[]): Input[] {
  return [written].flat().map((each) => {
    const dot = each.lastIndexOf('.')
    return dot < 0 ? { dataset: null, measure: each } : { dataset: each.slice(0, dot), measure: each.slice(dot + 1) }
  })
}
