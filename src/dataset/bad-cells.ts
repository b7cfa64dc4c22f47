import type { Column } from '../codebook/codebook.ts'
import { type Engine, identifier } from '../engine/engine.ts'
import { closestMatch, listNames, type Place, type Problems } from '../problem.ts'
import type { Conversion } from './convert.ts'
import type { FileTable } from './file-table.ts'

const mostValues = 20

/** Reports every cell that its column does not allow: one problem for each different value, at its first row. */
export async function reportBadCells(
  file: FileTable,
  conversions: Conversion[],
  engine: Engine,
  problems: Problems
): Promise<void> {
  const possible = conversions.filter((conversion) => conversion.bad !== 'false')
  if (possible.length === 0) return
  const counts = possible.map((conversion, index) => `count(*) FILTER (${conversion.bad}) AS b${index}`).join(', ')
  const [total] = await engine.rows(`SELECT ${counts} FROM ${identifier(file.table)}`)
  for (const [index, conversion] of possible.entries()) {
    if (Number(total?.[`b${index}`]) === 0) continue
    const found = await engine.rows(
      `SELECT ${conversion.text} AS text, count(*) AS n, min(r) AS first FROM ${identifier(file.table)}
       WHERE ${conversion.bad} GROUP BY ALL ORDER BY first LIMIT ${mostValues + 1}`
    )
    for (const row of found.slice(0, mostValues)) {
      const place = file.place(Number(row['first']), conversion.fileColumn)
      report(conversion, String(row['text']), Number(row['n']), place, problems)
    }
    if (found.length > mostValues) {
      problems.error({
        rule: 'bad-cell',
        place: file.place(Number(found[mostValues]?.['first']), conversion.fileColumn),
        message: `\`${conversion.fileColumn}\` has more values from here on that its column does not allow`,
        remedy: 'Mend the ones above first: they may have one cause.'
      })
    }
  }
}

function report(conversion: Conversion, text: string, n: number, place: Place, problems: Problems): void {
  const { column } = conversion
  const { yes, no } = column.mentioned
  const codes = column.kind === 'multiple' ? [...yes, ...no] : column.values.map((value) => value.code)
  const closest = isCoded(column) ? closestMatch(text, codes) : undefined
  problems.error({
    rule: 'bad-cell',
    place,
    message: `${shown(text, n, closest)} is not allowed in \`${conversion.fileColumn}\`${n > 1 ? `; so in ${n} rows, here first` : ''}`,
    expected: expectedOf(column, codes),
    ...(closest === undefined ? {} : { closest }),
    remedy: remedyOf(column, n)
  })
}

function expectedOf(column: Column, codes: string[]): string {
  if (column.scale) return `a whole number from ${column.scale.min} to ${column.scale.max}`
  if (column.kind === 'ranking') return `a whole number from 1 to ${column.values.length}`
  return isCoded(column) ? listNames(codes) : 'a number, like `12` or `3.5`'
}

/**
 * A cell may hold what a respondent wrote, strayed from another column: a short number is shown, what is near to a
 * code, and what so many rows have that it must be one.
 */
function shown(text: string, n: number, closest: string | undefined): string {
  const code = /^[+-]?[\d.]{1,4}$/.test(text) || closest !== undefined || n >= 10
  return code && text.length <= 80 && !text.includes('@') ? `\`${text}\`` : `A text of ${text.length} characters`
}

function remedyOf(column: Column, n: number): string {
  const lists = remedies[column.kind] ?? '`missing`'
  if (n >= 10)
    return `So many rows have it that it must be a code: name it under ${lists} of this column in the codebook.`
  return `Correct the cell or leave it empty; or, if this is a code, name it under ${lists} of this column in the codebook.`
}

function isCoded({ kind }: Column): boolean {
  return kind === 'category' || kind === 'wave' || kind === 'multiple'
}

/** Where a codebook lists the codes of a column. */
const remedies: Partial<Record<Column['kind'], string>> = {
  category: '`values` or `missing`',
  wave: '`waves` or `missing`',
  multiple: '`mentioned`, `not_mentioned` or `missing`'
}
