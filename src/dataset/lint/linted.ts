import type { SurveyCodebook } from '../../codebook/codebook.ts'
import type { KnownFile } from '../../codebook/known.ts'
import type { Engine } from '../../engine/engine.ts'
import type { Problems } from '../../problem.ts'
import type { SurveyDataset } from '../dataset.ts'
import { type CellName, cellKey } from '../dataset.ts'

/** A converted survey, whose rows are looked at for what is legal and hardly meant. */
export type Linted = {
  codebook: SurveyCodebook
  dataset: SurveyDataset
  known: readonly KnownFile[]
  engine: Engine
  problems: Problems
}

/** The converted cells of columns, with the column that each is of. */
export function cellsOf({ codebook, dataset }: Linted, kinds: readonly string[]) {
  return [...codebook.columns.values()]
    .filter(({ kind }) => kinds.includes(kind))
    .flatMap((column) =>
      column.sources.flatMap((source) => {
        const name: CellName = { column: column.name, wave: source.wave, option: source.option }
        const cell = dataset.cells.get(cellKey(name))
        return cell === undefined ? [] : [{ column, source, name: cellKey(name), cell }]
      })
    )
}

/** So many of something. */
export function counted(n: number, one: string, many = `${one}s`): string {
  return `${n} ${n === 1 ? one : many}`
}
