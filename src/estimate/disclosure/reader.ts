import type { SurveyDataset } from '../../dataset/dataset.ts'
import { type Combination, readCombinations, readUnits, type UnitsOf } from '../../design/combinations.ts'
import type { Sampling } from '../../design/sampling.ts'
import type { Variable } from '../../design/variable.ts'
import type { Engine } from '../../engine/engine.ts'
import type { Recall } from '../../memory.ts'

/** Reads how many gave which answers, once for what is asked alike. See `readCombinations` and `readUnits`. */
export type Reader = {
  combinations(by: readonly string[], variables: readonly Variable[]): Promise<Combination[]>
  units(by: readonly string[], variable: Variable, most: number): Promise<UnitsOf[]>
}

export function readerOf(dataset: SurveyDataset, sampling: Sampling, engine: Engine, recall: Recall): Reader {
  return {
    combinations: (by, variables) =>
      recall('combinations', JSON.stringify([by, variables]), () =>
        readCombinations(dataset, sampling, by, variables, engine)
      ),
    units: (by, variable, most) =>
      recall('units', JSON.stringify([by, variable, most]), () =>
        readUnits(dataset, sampling, by, variable, most, engine)
      )
  }
}
