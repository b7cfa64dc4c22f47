import { isAskedAt, leafValues } from '../codebook/codebook.ts'
import { derivedInOrder } from '../codebook/derived-order.ts'
import { asksUnknown } from '../codebook/not-asked.ts'
import { type Engine, identifier, literal } from '../engine/engine.ts'
import { oneOfThem, type Problems } from '../problem.ts'
import { whenSql } from './condition-sql.ts'
import { cellOf, type SurveyDataset } from './dataset.ts'
import { cellsAt } from './derive.ts'
import type { FileTable } from './file-table.ts'

/** A survey's table as far as its checks need it. */
export type Converted = Pick<SurveyDataset, 'codebook' | 'table' | 'cells'>

/** Answers of people who, by the codebook's own condition, were not asked. */
export async function reportNotAsked(
  converted: Converted,
  fileIndex: number,
  file: FileTable,
  wave: string | null,
  engine: Engine,
  problems: Problems
): Promise<void> {
  const { codebook } = converted
  for (const column of codebook.columns.values()) {
    if (!column.asked) continue
    const on = column.asked.conditions.flatMap((condition) => codebook.columns.get(condition.column) ?? [])
    if (wave !== null && !on.every((each) => isAskedAt(each, wave))) continue
    const asked = whenSql(column.asked, codebook, cellsAt(null, converted))
    for (const source of column.sources) {
      const value = cellOf(converted, column.name, source.wave, source.option)
      const given = column.kind === 'multiple' || column.kind === 'ranking' ? `${value} > 0` : `${value} IS NOT NULL`
      const [found] = await engine.rows(
        `SELECT count(*) AS n, min(r) AS first FROM ${identifier(converted.table)}
         WHERE f = ${fileIndex} AND ${given} AND NOT coalesce(${asked}, ${asksUnknown(column.asked)})`
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

/** Numbers and dates that no band of a recoded column holds: they would count as nothing, and nobody said so. */
export async function reportOutsideBands(converted: Converted, engine: Engine, problems: Problems): Promise<void> {
  const { columns } = converted.codebook
  for (const column of derivedInOrder(columns)) {
    const { derived } = column
    const of = derived.kind === 'recode' ? columns.get(derived.of) : undefined
    if (!of || (of.kind !== 'number' && of.kind !== 'date')) continue
    for (const { wave } of column.sources) {
      const from = cellsAt(wave, converted)(of, null)
      const [found] = await engine.rows(
        `SELECT count(*) AS n, CAST(min(${from}) AS VARCHAR) AS least, CAST(max(${from}) AS VARCHAR) AS most
         FROM ${identifier(converted.table)} WHERE ${from} IS NOT NULL AND ${cellOf(converted, column.name, wave)} IS NULL`
      )
      const n = Number(found?.['n'])
      if (n === 0) continue
      const [least, most] = [found?.['least'], found?.['most']].map((each) =>
        String(each).replace(/\.0$| 00:00:00$/, '')
      )
      problems.error({
        rule: 'outside-bands',
        place: column.place,
        message: `${n} ${n === 1 ? 'row has' : 'rows have'} ${oneOfThem(`\`${of.name}\``)} that is in no band of \`${column.name}\`: ${least === most ? least : `from ${least} to ${most}`}`,
        expected: 'a band for each number or date in the data',
        remedy:
          'Widen a band (`below` ends one where the next begins), or write `else: true` at the value that all others count as.'
      })
    }
  }
}
