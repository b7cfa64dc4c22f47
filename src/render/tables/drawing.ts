import type { Table } from '../chart/table.ts'
import type { CrosstabContent } from './content.ts'

/** The most that can be read as a picture. */
const most = { columns: 24, lines: 60 }

/** A crosstab as it is drawn: a column's letter in its heading, a value's behind it. Null: it is too large for a picture. */
export function crosstabTable({ columns, lines }: CrosstabContent): Table | null {
  if (columns.length > most.columns || lines.length > most.lines) return null
  return {
    corner: '',
    columns: columns.map(({ label, letter }) => ({
      heading: letter === null ? label : `${label} ${letter}`,
      supporting: false
    })),
    groups: columns.flatMap(({ group }, first) =>
      group ? [{ heading: group.label, first, columns: group.columns }] : []
    ),
    rows: lines.map(({ kind, label, cells }) => ({
      label,
      highlight: kind === 'statistic',
      cells: cells.map(({ text, letters, hidden }) => ({
        value: text,
        interval: letters === '' ? null : letters,
        hidden
      }))
    })),
    foot: null
  }
}
