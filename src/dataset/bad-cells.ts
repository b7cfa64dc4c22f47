import type { Column } from '../codebook/codebook.ts'
import { type Engine, identifier } from '../engine/engine.ts'
import { closestMatch, listNames, type Place, type Problems } from '../problem.ts'
import type { Check, Conversion } from './conversion.ts'
import type { FileTable } from './file-table.ts'
import { asSeen, unlikeSigns } from './signs.ts'

const mostValues = 20

/** How many checks one query takes: a query of hundreds takes longer to plan than to run. */
const mostChecks = 32

/**
 * Reports every cell that its column does not allow: one problem for each different value, at its first row. Gives the
 * conditions of the rows with such cells, as SQL.
 */
export async function reportBadCells(
  file: FileTable,
  conversions: Conversion[],
  engine: Engine,
  problems: Problems
): Promise<string[]> {
  const possible = conversions.flatMap(({ column, checks }) =>
    checks.filter(({ bad }) => bad !== 'false').map((check) => ({ ...check, column }))
  )
  const failing: ColumnCheck[] = []
  for (let from = 0; from < possible.length; from += mostChecks) {
    const some = possible.slice(from, from + mostChecks)
    // The engine ends an AND early in a CASE, and works all of it out in a FILTER.
    const counts = some.map(({ bad }, index) => `count(CASE WHEN ${bad} THEN 1 END) AS b${index}`).join(', ')
    const [total] = await engine.rows(`SELECT ${counts} FROM ${identifier(file.table)}`)
    failing.push(...some.filter((_, index) => Number(total?.[`b${index}`]) > 0))
  }
  for (const check of failing) {
    const found = await engine.rows(
      `SELECT ${check.text} AS text, count(*) AS n, min(r) AS first FROM ${identifier(file.table)}
       WHERE ${check.bad} GROUP BY ALL ORDER BY first LIMIT ${mostValues + 1}`
    )
    for (const row of found.slice(0, mostValues)) {
      const place = file.place(Number(row['first']), check.fileColumn)
      report(check, String(row['text']), Number(row['n']), place, problems)
    }
    if (found.length > mostValues) {
      problems.error({
        rule: 'bad-cell',
        place: file.place(Number(found[mostValues]?.['first']), check.fileColumn),
        message: `\`${check.fileColumn}\` has more values from here on that its column does not allow`,
        remedy: 'Mend the ones above first: they may have one cause.'
      })
    }
  }
  return failing.map(({ bad }) => bad)
}

type ColumnCheck = Check & { column: Column }

function report({ column, fileColumn }: ColumnCheck, text: string, n: number, place: Place, problems: Problems): void {
  const codes = allowedIn(column)
  const alike = likeOf(column, text, codes)
  const closest = isCoded(column) ? (alike ?? closestMatch(text, codes)) : undefined
  const unlike = alike === undefined ? null : unlikeSigns(text, alike)
  problems.error({
    rule: 'bad-cell',
    place,
    message: `${shown(text, n, closest)} is not allowed in \`${fileColumn}\`${n > 1 ? `; so in ${n} rows, here first` : ''}${unlike === null ? '' : `: it ${shownLike(alike ?? '', column)}${unlike}`}`,
    expected: expectedOf(column, codes),
    ...(closest === undefined ? {} : { closest }),
    remedy: remedyOf(column, n, closest)
  })
}

/** What a text looks like, though it is another: a code, a number or a date. Undefined: like nothing that may stand there. */
function likeOf(column: Column, text: string, codes: readonly string[]): string | undefined {
  const seen = asSeen(text)
  if (isCoded(column)) return codes.find((code) => code !== text && asSeen(code) === seen)
  return seen !== text && /^[+-]?\d[\d.,:/ -]*$/.test(seen) ? seen : undefined
}

/** A number of many digits, or a date, may tell who somebody is. */
function shownLike(alike: string, column: Column): string {
  return isCoded(column) || alike.length <= 4 ? `looks like \`${alike}\`, and ` : ''
}

/** What the cells of a column of codes may hold. */
function allowedIn({ kind, mentioned, parts, values }: Column): string[] {
  if (kind !== 'multiple') return values.map((value) => value.code)
  const { yes, no } = mentioned
  return [...(parts?.texts.values() ?? yes), ...(no === 'empty' ? [] : no)]
}

function expectedOf(column: Column, codes: string[]): string {
  if (column.scale) return `a whole number from ${column.scale.min} to ${column.scale.max}`
  if (column.kind === 'ranking') return `a whole number from 1 to ${column.values.length}`
  if (column.written.dates !== null) return `a date written \`${column.written.dates}\`, with as many digits`
  const { decimal, group } = column.written
  return isCoded(column) ? listNames(codes) : `a number, like \`12\` or \`${group ? `1${group}200` : '3'}${decimal}5\``
}

/**
 * A cell may hold what a respondent wrote, strayed from another column: a short number is shown, what is near to a
 * code, and what so many rows have that it must be one.
 */
function shown(text: string, n: number, closest: string | undefined): string {
  const code = /^[+-]?[\d.]{1,4}$/.test(text) || closest !== undefined || n >= 10
  return code && text.length <= 80 && !text.includes('@')
    ? `\`${text}\``
    : `A text of ${text.length} character${text.length === 1 ? '' : 's'}`
}

function remedyOf(column: Column, n: number, closest: string | undefined): string {
  if (column.written.dates !== null && n < 10)
    return 'Correct the cell or leave it empty; or, if the file writes all dates otherwise, say how: `format: DD.MM.YYYY`.'
  const lists = column.parts ? '`options` or `missing`' : (remedyLists(column) ?? '`missing`')
  if (n >= 10 && closest !== undefined)
    return `So many rows have it that it must be a code: where \`${closest}\` is that code, write it in the codebook as the file does; else name this one under ${lists} too.`
  if (n >= 10)
    return `So many rows have it that it must be a code: name it under ${lists} of this column in the codebook.`
  return `Correct the cell or leave it empty; or, if this is a code, name it under ${lists} of this column in the codebook.`
}

function isCoded({ kind, written }: Column): boolean {
  if (written.dates !== null) return false
  return kind === 'category' || kind === 'wave' || kind === 'multiple'
}

function remedyLists(column: Column): string | undefined {
  return isCoded(column) ? remedies[column.kind] : undefined
}

/** Where a codebook lists the codes of a column. */
const remedies: Partial<Record<Column['kind'], string>> = {
  category: '`values` or `missing`',
  wave: '`waves` or `missing`',
  multiple: '`mentioned`, `not_mentioned` or `missing`'
}
