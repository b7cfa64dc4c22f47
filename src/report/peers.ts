import type { Column } from '../codebook/codebook.ts'
import { type Domain, domainOf, type EstimateQuestion, estimateOf } from '../estimate/question.ts'
import type { Call } from './call.ts'
import { dimensionOf, findDimension, rowValues } from './lookup.ts'
import type { NamedMeasure } from './parts.ts'

/** The values of a dimension that one of them is seen among; `whole` is the domain without that dimension. */
export type Peers = { column: Column | undefined; whole: Domain; among: EstimateQuestion[] }

/**
 * The dimension of a domain that `by` names, or its only one (none: `column` is undefined), and the measure for each of
 * that dimension's values. Null, with a problem, where `by` names one that the domain does not hold.
 */
export function findPeers(
  { named, question }: { named: NamedMeasure; question: EstimateQuestion },
  by: string | undefined,
  call: Call
): Peers | null {
  const { domain } = question
  const dimensions = Object.keys(domain)
  const [only] = dimensions.length === 1 ? dimensions : []
  const column =
    by !== undefined ? findDimension(named.dataset, by, 'by', call) : dimensionOf(named.dataset, only ?? '')
  if (column === null) return null
  if (column && !(column.name in domain)) {
    call.problem({
      rule: 'by-open',
      place: call.placeOf('by'),
      message: `\`by=${column.name}\` is to see one value of \`${column.name}\` among the others, and none is named`,
      expected: `\`${column.name}=\` with one of its codes`,
      remedy: 'Add it.'
    })
    return null
  }
  const whole = domainOf(Object.entries(domain).filter(([name]) => name !== column?.name))
  const among = (column ? rowValues(named, column) : []).map((value) =>
    estimateOf({ ...question, domain: domainOf([...Object.entries(whole), [column?.name ?? '', value.code]]) })
  )
  return { column, whole, among }
}
