import { blankColumn } from '../codebook/blank-column.ts'
import type { Column, SurveyCodebook } from '../codebook/codebook.ts'
import { type Engine, identifier } from '../engine/engine.ts'
import { closestMatch, listNames, type Problems } from '../problem.ts'
import { reportBadCells } from './bad-cells.ts'
import { conversionOf, selectList } from './convert.ts'
import type { FileTable } from './file-table.ts'

/** Replicate weights in a file of their own: their table, with the text `key` that joins it to the rows. */
export type ReplicateTable = { table: string }

/** The columns of replicate weights, as a codebook would describe them if it named each. */
export function replicateColumns(codebook: SurveyCodebook): Column[] {
  const { replicates } = codebook.design
  const place = replicates?.place ?? codebook.design.place
  return (replicates?.columns ?? []).map((column) => ({
    ...blankColumn({ name: replicateName(column), kind: 'number', path: ['design', 'replicates'], place }),
    sources: [{ wave: null, option: null, column, names: new Map(), place }]
  }))
}

/** What the column of a replicate weight is called among a codebook's: no author can write this name. */
export function replicateName(column: string): string {
  return `replicate ${column}`
}

export function isReplicate({ name }: Column): boolean {
  return name.startsWith(replicateName(''))
}

/** Converts a file of replicate weights into a table `key`, `w0`, `w1`, …. Null: see `problems`. */
export async function convertReplicates(
  codebook: SurveyCodebook,
  file: FileTable,
  engine: Engine,
  problems: Problems
): Promise<ReplicateTable | null> {
  const { replicates } = codebook.design
  const by = codebook.columns.get(replicates?.by ?? '')?.sources[0]?.column ?? ''
  const before = problems.errors.length
  const names = [...file.columns.keys()]
  for (const name of [by, ...(replicates?.columns ?? [])]) {
    if (file.columns.has(name)) continue
    const closest = closestMatch(name, names)
    problems.error({
      rule: 'missing-column',
      place: replicates?.place ?? codebook.design.place,
      message: `\`${name}\` is not a column of ${file.path}`,
      expected: listNames(names),
      ...(closest === undefined ? {} : { closest }),
      remedy: "Mend `columns` or `by`; the file's column that joins it bears the same name as in the data."
    })
  }
  if (problems.errors.length > before) return null
  const conversions = replicateColumns(codebook).map((column, index) =>
    conversionOf(column, { option: null, column: column.sources[0]?.column ?? '' }, file, `w${index}`)
  )
  const table = `replicates ${codebook.name}`
  await engine.run(
    `CREATE TABLE ${identifier(table)} AS SELECT ${file.columns.get(by)?.text} AS key,
     ${selectList(conversions)} FROM ${identifier(file.table)}`
  )
  await reportBadCells(file, conversions, engine, problems)
  return problems.errors.length > before ? null : { table }
}
