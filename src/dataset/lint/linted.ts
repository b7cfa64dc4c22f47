import type { Column } from '../../codebook/codebook.ts'
import type { KnownFile } from '../../codebook/known.ts'
import type { Engine } from '../../engine/engine.ts'
import type { Problems } from '../../problem.ts'
import type { SurveyDataset } from '../dataset.ts'
import { type CellName, cellKey } from '../dataset.ts'

/** A converted survey, whose rows are looked at for what is legal and hardly meant. */
export type Linted = {
  dataset: SurveyDataset
  known: readonly KnownFile[]
  engine: Engine
  problems: Problems
}

/** The converted cells of columns, with the column that each is of. */
export function cellsOf({ dataset }: Pick<Linted, 'dataset'>, kinds: readonly Column['kind'][]) {
  return [...dataset.codebook.columns.values()]
    .filter(({ kind }) => kinds.includes(kind))
    .flatMap((column) =>
      column.sources.flatMap((source) => {
        const name: CellName = { column: column.name, wave: source.wave, option: source.option }
        const cell = dataset.cells.get(cellKey(name))
        return cell === undefined ? [] : [{ column, source, name: cellKey(name), cell }]
      })
    )
}

/** Those of columns that stand in the files: an author can mend their cells, and say what these mean. */
export function fileCellsOf(linted: Pick<Linted, 'dataset'>, kinds: readonly Column['kind'][]) {
  return cellsOf(linted, kinds).filter(({ column }) => column.derived === null)
}

/** So many of something. */
export function counted(n: number, one: string, many = `${one}s`): string {
  return `${n} ${n === 1 ? one : many}`
}
