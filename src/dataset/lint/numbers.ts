import { identifier } from '../../engine/engine.ts'
import { usualMissing } from '../missing-codes.ts'
import { counted, fileCellsOf, type Linted } from './linted.ts'

/** Numbers that look like codes for no answer: far from all others, and one of the usual ones. */
export async function lintNumbers(linted: Linted): Promise<void> {
  const { dataset, engine, problems } = linted
  for (const { column, name, cell } of fileCellsOf(linted, ['number'])) {
    if (column.name === dataset.codebook.design.weights) continue
    const list = usualMissing.join(', ')
    const rows = await engine.rows(
      `WITH rest AS (SELECT quantile_cont(${cell}, 0.25) AS low, quantile_cont(${cell}, 0.75) AS high
         FROM ${identifier(dataset.table)} WHERE ${cell} NOT IN (${list}))
       SELECT ${cell} AS x, count(*) AS n FROM ${identifier(dataset.table)}, rest
       WHERE ${cell} IN (${list}) AND (${cell} > high + 5 * (high - low) OR ${cell} < low - 5 * (high - low) OR (${cell} < 0 AND low >= 0))
       GROUP BY 1 ORDER BY 1`
    )
    if (rows.length === 0) continue
    const found = rows.map(({ x, n }) => `\`${x}\` in ${counted(Number(n), 'row')}`)
    problems.warn({
      rule: 'number-suspect',
      place: column.place,
      message: `\`${name}\` has ${found.join(', ')}, far from all other numbers`,
      expected: 'an answer, or a code under `missing`',
      remedy: `If it stands for no answer, write \`missing: { ${rows.map(({ x }) => `${x}: No answer`).join(', ')} }\`.`
    })
  }
}
