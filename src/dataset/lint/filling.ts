import { identifier } from '../../engine/engine.ts'
import { cellsOf, counted, type Linted } from './linted.ts'

/** How many items of one scale make a battery that can be straight-lined. */
const battery = 5
const timing = /duration|interview_?time|completion_?time|seconds|total_?time|elapsed/i

/** Questionnaires that were filled in without reading: one answer all the way down, and far too fast. */
export async function lintFilling(linted: Linted): Promise<void> {
  const { dataset, engine, problems } = linted
  const table = identifier(dataset.table)
  const scales = cellsOf(linted, ['scale'])
  const groups = Map.groupBy(scales, ({ column: { scale }, source }) => `${scale?.min} ${scale?.max} ${source.wave}`)
  for (const items of groups.values()) {
    const [first] = items
    if (items.length < battery || !first) continue
    const cells = items.map(({ cell }) => cell)
    const answered = cells.map((cell) => `(${cell} IS NOT NULL)::INT`).join(' + ')
    const [row] = await engine.rows(
      `SELECT count(*) FILTER (k >= ${battery}) AS n, count(*) FILTER (k >= ${battery} AND low = high) AS same
       FROM (SELECT ${answered} AS k, least(${cells.join(', ')}) AS low, greatest(${cells.join(', ')}) AS high FROM ${table})`
    )
    const [n, same] = [Number(row?.['n']), Number(row?.['same'])]
    if (n === 0 || same < 0.05 * n) continue
    problems.warn({
      rule: 'straight-lining',
      place: first.column.place,
      message: `${counted(same, 'row')} of ${n} (${Math.round((100 * same) / n)}%) give one answer to all of the ${items.length} items from ${first.column.scale?.min} to ${first.column.scale?.max} that they answered`,
      remedy: 'Decide whether these are answers; Plumbline leaves them in.'
    })
  }
  for (const { column, source, name, cell } of cellsOf(linted, ['number'])) {
    if (!timing.test(source.column)) continue
    const [row] = await engine.rows(
      `SELECT count(*) AS n, count(*) FILTER (${cell} < middle / 3) AS fast, any_value(middle) AS middle
       FROM (SELECT ${cell}, median(${cell}) OVER () AS middle FROM ${table} WHERE ${cell} IS NOT NULL)`
    )
    const [n, fast] = [Number(row?.['n']), Number(row?.['fast'])]
    if (n < 20 || fast < 0.02 * n) continue
    problems.warn({
      rule: 'speeding',
      place: column.place,
      message: `${counted(fast, 'row')} of ${n} took less than a third of the median \`${name}\`, ${Number(row?.['middle'])}`,
      remedy: 'Decide whether these are answers; Plumbline leaves them in.'
    })
  }
}
