import { digits } from '../../render/digits.ts'
import type { Line } from './lines.ts'

/** The published numbers of some lines, as a table that R reads and a person too: twelve digits, as in estimates.json. */
export function publishedTable(name: string, columns: string[], lines: Line[]): string {
  const rows = [
    ['line', 'what', ...columns],
    ...lines.map((line) => [
      line.name,
      line.words.replaceAll(/[|\s]+/g, (found) => (found.includes('|') ? '/' : ' ')),
      ...line.published.map((value) => (value === null ? '' : String(digits(value))))
    ])
  ]
  const widths = (rows[0] ?? []).map((_, index) => Math.max(...rows.map((row) => row[index]?.length ?? 0)))
  const padded = rows.map((row) =>
    row
      .map((cell, index) => cell.padEnd(widths[index] ?? 0))
      .join(' | ')
      .trimEnd()
  )
  const table = padded.join('\n').replaceAll(/[\\']/g, '\\$&')
  return `${name} <- read_published('\n${table}\n')`
}
