import type { Dataset } from '../../dataset/dataset.ts'
import type { Problems } from '../../problem.ts'
import { completeTarget } from './complete.ts'

/** Checks what only the data and their measures tell of targets: numbers that can be reached, waves that have days. */
export function checkTargets(dataset: Dataset, problems: Problems): void {
  for (const target of dataset.codebook.targets.values())
    completeTarget(target, dataset, null, (finding) => problems.error(finding))
}
