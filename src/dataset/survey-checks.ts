import { codesWithin, leafValues } from '../codebook/codebook.ts'
import { type Engine, identifier, literal } from '../engine/engine.ts'
import type { Problems } from '../problem.ts'
import { cellOf, type SurveyDataset } from './dataset.ts'
import type { FileTable } from './file-table.ts'

/** A survey's table as far as its checks need it. */
export type Converted = Pick<SurveyDataset, 'codebook' | 'table' | 'cells'>

/** Answers of people who, by the codebook's own condition, were not asked. */
export async function reportNotAsked(
  converted: Converted,
  fileIndex: number,
  file: FileTable,
  engine: Engine,
  problems: Problems
): Promise<void> {
  for (const column of converted.codebook.columns.values()) {
    if (!column.asked) continue
    const condition = converted.codebook.columns.get(column.asked.column)
    const codes = condition ? codesWithin(condition, column.asked.code).map(literal).join(', ') : ''
    const within = `coalesce(${cellOf(converted, column.asked.column, null)} IN (${codes}), false)`
    const asked = column.asked.not ? `NOT ${within}` : within
    for (const source of column.sources) {
      const value = cellOf(converted, column.name, source.wave)
      const [found] = await engine.rows(
        `SELECT count(*) AS n, min(r) AS first FROM ${identifier(converted.table)}
         WHERE f = ${fileIndex} AND ${value} IS NOT NULL AND NOT (${asked})`
      )
      const n = Number(found?.['n'])
      if (n === 0) continue
      problems.error({
        rule: 'not-asked',
        place: file.place(Number(found?.['first']), source.column),
        message: `\`${column.name}\` has an answer in ${n} ${n === 1 ? 'row' : 'rows'} where \`${column.asked.written}\` does not hold, here first`,
        remedy: 'Mend the rows, or the condition under `asked` in the codebook.'
      })
    }
  }
}

export function reportEmpty(files: FileTable[], problems: Problems): void {
  problems.error({
    rule: 'file-rows',
    place: { path: files[0]?.path ?? '', line: 1, column: 1 },
    message: 'This dataset has no rows',
    expected: 'a row for each answer, below the header',
    remedy: 'Put the data into the file, or move the dataset out of data/.'
  })
}

/** A net stands for the values within it: a row that bears the net's own code would be in it, and in none of its parts. */
export async function reportNetRows(converted: Converted, engine: Engine, problems: Problems): Promise<void> {
  for (const column of converted.codebook.columns.values()) {
    const leaves = leafValues(column).map((value) => value.code)
    const nets = column.values.filter((value) => !leaves.includes(value.code))
    for (const source of nets.length > 0 ? column.sources : []) {
      const cell = cellOf(converted, column.name, source.wave)
      for (const net of nets) {
        const [found] = await engine.rows(
          `SELECT count(*) AS n FROM ${identifier(converted.table)} WHERE ${cell} = ${literal(net.code)}`
        )
        const n = Number(found?.['n'])
        if (n === 0) continue
        problems.error({
          rule: 'net-rows',
          place: column.place,
          message: `\`${net.code}\` has other values of \`${column.name}\` within it, and ${n} ${n === 1 ? 'row bears' : 'rows bear'} its own code`,
          expected: 'rows with one of the values within it',
          remedy: `Give these rows a code of their own, like \`${net.code}-other\`, and put it \`within: ${net.code}\`.`
        })
      }
    }
  }
}
