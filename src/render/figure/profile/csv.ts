import { stringify } from 'csv-stringify/sync'
import type { Comparison, Estimate } from '../../../estimate/answer.ts'
import type { Context } from '../../context.ts'
import { labelsOfDomain } from '../../values.ts'
import { changeLine, estimateLine, figureColumns } from '../csv.ts'
import { guarded } from '../guarded.ts'
import type { AnsweredRow } from '../rows.ts'
import { type Against, againstOf, comparisonOf, isSame, ownOf } from './against.ts'

/** What a value or a difference is in a profile, as its CSV says it. */
type Role = 'own' | 'other' | Against | `against ${Against}`

/** What stands in a profile's CSV before the columns of other figures. */
export const profileColumns = ['role', 'group'] as const
export type ProfileColumn = (typeof profileColumns)[number]

/** A profile's numbers as CSV, unrounded: as those of other figures, each row with its role and whose value it is. */
export function profileCsv(rows: AnsweredRow[], context: Context): string {
  const lines = rows.flatMap((row) => {
    const compared = againstOf([row]).map((against) => ({ against, comparison: comparisonOf(row, against) }))
    const best = row.best?.right ?? null
    const estimates: [Role, Estimate][] = [
      ['own', ownOf(row)],
      ...compared.flatMap(({ against, comparison }): [Role, Estimate][] =>
        comparison?.right ? [[against, comparison.right]] : []
      ),
      ...row.others.filter((each) => !best || !isSame(each, best)).map((each): [Role, Estimate] => ['other', each])
    ]
    return [
      ...estimates.map(([role, each]) => [role, nameOf(each, context), ...estimateLine(row, each, context)]),
      ...compared.flatMap(({ against, comparison }) => (comparison ? [lineOf(against, comparison, row, context)] : []))
    ]
  })
  return stringify([[...profileColumns, ...figureColumns], ...lines])
}

function lineOf(against: Against, comparison: Comparison, row: AnsweredRow, context: Context): unknown[] {
  const role: Role = `against ${against}`
  return [role, nameOf(comparison.left, context), ...changeLine(row, comparison, context)]
}

function nameOf({ dataset, domain, except }: Estimate, context: Context): string {
  const { words } = context.language
  const labels = labelsOfDomain(context, dataset, domain)
  const all = Object.keys(except).length > 0 ? words.inline.rest : words.estimate.all
  return guarded(labels.length === 0 ? all : labels.join(', '))
}
