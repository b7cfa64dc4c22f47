import type { Column } from '../codebook/codebook.ts'
import { literal } from '../engine/engine.ts'
import type { Conversion } from './conversion.ts'
import { cellsIn, type FileTable } from './file-table.ts'
import { missingCodes, missingLabels, textWithout } from './missing-codes.ts'

/** An option among the parts of one cell or several: 1 where it is there, 0 where others are, NULL where none is. */
export function partConversion(
  column: Column,
  { columns, delimiter, texts }: NonNullable<Column['parts']>,
  option: string,
  file: FileTable,
  name: string
): Conversion {
  const none = Array.isArray(column.mentioned.no) ? column.mentioned.no : []
  const known = `[${[...texts.values(), ...none].map(literal).join(', ')}]`
  const all = columns.map((fileColumn) => {
    const cells = cellsIn(file, fileColumn)
    const missing = missingCodes(cells, column)
    const parts = partsSql(textWithout(cells, missing), delimiter)
    return { fileColumn, parts, missing }
  })
  const parts = all.length === 1 ? all[0]?.parts : `list_concat(${all.map(({ parts }) => parts).join(', ')})`
  const first = column.sources[0]?.option === option
  return {
    column,
    name,
    value: `CASE WHEN len(${parts}) > 0 THEN CAST(list_contains(${parts}, ${literal(texts.get(option) ?? '')}) AS DOUBLE) END`,
    checks: (first ? all : []).map(({ fileColumn, parts }) => ({
      fileColumn,
      text: `list_filter(${parts}, lambda x: NOT list_contains(${known}, x))[1]`,
      bad: `NOT list_has_all(${known}, ${parts})`
    })),
    missing: missingLabels(column).map((_, index) => all.map(({ missing }) => missing[index]).join(' OR ')),
    plain: null
  }
}

/** The parts of a cell, without the spaces around them; none of an empty one. */
function partsSql(text: string, delimiter: string | null): string {
  const split = delimiter === null ? `[${text}]` : `string_split(coalesce(${text}, ''), ${literal(delimiter)})`
  return `list_filter(list_transform(${split}, lambda x: trim(x)), lambda x: x <> '')`
}
