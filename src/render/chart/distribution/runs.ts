import type { DistributionDrawing } from '../drawing.ts'

/** Neighbouring columns of one group, from the first to the last of them. */
export type Run = { group: DistributionDrawing['groups'][number]; first: number; last: number }

export const runsOf = ({ columns, groups }: DistributionDrawing): Run[] => {
  const runs: Run[] = []
  for (const [index, { group }] of columns.entries()) {
    const own = group === null ? undefined : groups[group]
    const last = runs.at(-1)
    if (own === undefined) continue
    if (last?.group === own && last.last === index - 1) last.last = index
    else runs.push({ group: own, first: index, last: index })
  }
  return runs
}
