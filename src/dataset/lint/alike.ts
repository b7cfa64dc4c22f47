import type { Column } from '../../codebook/codebook.ts'
import { identifier } from '../../engine/engine.ts'
import { counted, fileCellsOf, type Linted } from './linted.ts'

/** Rows of fewer answers than this are often alike by chance. */
const fewest = 12

const answers: readonly Column['kind'][] = ['category', 'scale', 'number', 'multiple', 'ranking', 'date']

/** Columns with one value in all rows, columns that are the same, and rows that are. */
export async function lintAlike(linted: Linted): Promise<void> {
  const { dataset, engine, problems } = linted
  const { codebook } = dataset
  const cells = fileCellsOf(linted, answers)
  if (cells.length === 0) return
  const table = identifier(dataset.table)
  const select = cells.map(
    ({ cell }, index) =>
      `count(${cell}) AS n${index}, count(DISTINCT ${cell}) AS d${index}, CAST(bit_xor(hash(concat(f, ':', r, ':', CAST(${cell} AS VARCHAR)))) AS VARCHAR) AS h${index}`
  )
  const [row] = await engine.rows(`SELECT count(*) AS all_rows, ${select.join(', ')} FROM ${table}`)
  const rows = Number(row?.['all_rows'])
  const first = new Map<string, string>()
  for (const [index, { column, name }] of cells.entries()) {
    const [n, distinct] = [Number(row?.[`n${index}`]), Number(row?.[`d${index}`])]
    if (rows > 1 && distinct === 1 && n === rows && column.kind !== 'multiple')
      problems.warn({
        rule: 'column-constant',
        place: column.place,
        message: `\`${name}\` has the same value in all ${rows} rows`,
        remedy: 'It tells nobody apart: is it the column that was meant?'
      })
    const hash = String(row?.[`h${index}`])
    const same = first.get(hash)
    if (same !== undefined && distinct > 1)
      problems.warn({
        rule: 'column-twice',
        place: column.place,
        message: `\`${name}\` holds the same as \`${same}\` in every row`,
        remedy: 'If one of them was to be another column, mend its `from`.'
      })
    else first.set(hash, name)
  }
  const own = cells.filter(({ column }) => column.name !== codebook.design.weights)
  if (own.length < fewest) return
  const alike = await engine.rows(
    `SELECT count(*) AS times, sum(n) AS n FROM (SELECT count(*) AS n FROM ${table} GROUP BY ${own.map(({ cell }) => cell).join(', ')} HAVING count(*) > 1 AND ${own.map(({ cell }) => `count(${cell})`).join(' + ')} > 4 * count(*))`
  )
  const times = Number(alike[0]?.['times'])
  // A few are alike by chance.
  if (times === 0 || Number(alike[0]?.['n']) < rows / 100) return
  problems.warn({
    rule: 'row-twice',
    place: { path: codebook.path, line: 1, column: 1 },
    message: `${counted(Number(alike[0]?.['n']), 'row')} ${times === 1 ? 'give' : `in ${times} groups give`} the same ${own.length} answers as another`,
    remedy: 'If an export repeats respondents, take the repeats out of the file.'
  })
}
