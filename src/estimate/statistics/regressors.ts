import type { MeasureAs } from '../../codebook/measures/kind.ts'
import type { CellName } from '../../dataset/dataset.ts'
import type { Factor } from '../../design/variable.ts'
import { ones } from './recipe.ts'

/** z = (1, x1, ..., xp, y), each less its middle; an outcome with answers that count is 1 or 0. */
export function zOf(measure: MeasureAs<'drivers'>, cells: CellName[], middles: number[]): (Factor | null)[] {
  const outcome = cells.length - 1
  return [
    null,
    ...cells.map((cell, at): Factor => {
      if (at === outcome && measure.answers.length > 0)
        return { ...cell, score: { kind: 'recode', scores: ones(measure.answers), otherwise: 0 } }
      return { ...cell, score: { kind: 'value', minus: middles[at] ?? 0 } }
    })
  ]
}
