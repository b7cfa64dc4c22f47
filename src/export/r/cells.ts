import type { SurveyCodebook } from '../../codebook/codebook.ts'
import { type CellName, cellKey } from '../../dataset/dataset.ts'

/** Words that no variable of R can be called. */
const reserved = new Set('if else repeat while function for next break TRUE FALSE NULL Inf NaN NA in'.split(' '))

/** What the columns of a survey are called in R: `ease`, `ease.before` of a wave, `channels.phone` of an option. */
export class Cells {
  readonly #names = new Map<string, string>()
  readonly #used = new Set<string>()

  constructor({ columns }: Pick<SurveyCodebook, 'columns'>) {
    const taken = new Set<string>()
    for (const column of columns.values())
      for (const { wave, option } of column.sources) {
        const parts = [column.name, wave ?? '', option ?? ''].filter((part) => part !== '')
        const name = freeName(parts.map((part) => part.replaceAll(/[^A-Za-z0-9_]/g, '_')).join('.'), taken)
        taken.add(name)
        this.#names.set(cellKey({ column: column.name, wave, option }), name)
      }
  }

  /** The name of a column, which the script then reads. */
  name(cell: CellName): string {
    const key = cellKey(cell)
    const name = this.#names.get(key)
    if (name === undefined) throw new Error(`${key} is not in the codebook.`)
    this.#used.add(key)
    return name
  }

  isUsed(cell: CellName): boolean {
    return this.#used.has(cellKey(cell))
  }
}

function freeName(wanted: string, taken: ReadonlySet<string>): string {
  const start = /^[A-Za-z]/.test(wanted) ? wanted : `x${wanted}`
  let name = reserved.has(start) ? `${start}_` : start
  for (let number = 2; taken.has(name); number++) name = `${start}_${number}`
  return name
}

/** The beginning of the names of all that belongs to a dataset. */
export function datasetName(dataset: string): string {
  const name = dataset.replaceAll('-', '_')
  return /^[a-z]/.test(name) ? name : `data_${name}`
}
