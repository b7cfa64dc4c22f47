import { type Column, codesWithin, type SurveyCodebook } from '../codebook/codebook.ts'
import type { Condition, When } from '../codebook/condition.ts'
import { literal } from '../engine/engine.ts'

/** What a column is called where a condition is put to it; of one with several answers, that of the option. */
export type CellFor = (column: Column, option: string | null) => string

/** Conditions as SQL over converted cells: true, false, or NULL where they cannot be told. */
export function whenSql({ join, conditions }: When, codebook: Pick<SurveyCodebook, 'columns'>, cell: CellFor): string {
  const parts = conditions.map((condition) => `(${conditionSql(condition, codebook, cell)})`)
  return parts.join(join === 'all' ? ' AND ' : ' OR ')
}

function conditionSql(
  { column: name, operator, value }: Condition,
  { columns }: Pick<SurveyCodebook, 'columns'>,
  cell: CellFor
): string {
  const column = columns.get(name) as Column
  const not = operator === '!=' ? 'NOT ' : ''
  switch (column.kind) {
    case 'multiple':
      return `${cell(column, value)} = ${not === '' ? '1' : '0'}`
    case 'category':
    case 'wave':
      return `${cell(column, null)} ${not}IN (${codesWithin(column, value).map(literal).join(', ')})`
    case 'date':
      return `CAST(${cell(column, null)} AS DATE) ${operator} DATE ${literal(value)}`
    case 'number':
    case 'scale':
      return `${cell(column, null)} ${operator} ${value}`
    case 'identifier':
    case 'text':
    case 'ranking':
      throw new Error(`No condition can be put to ${name}.`)
  }
}
