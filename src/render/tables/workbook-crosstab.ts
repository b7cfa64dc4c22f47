import { digits } from '../digits.ts'
import { type Cell, cellOf, type Row, type Style, wrappedRow } from '../spreadsheet/book.ts'
import type { ContentCell, ContentColumn, CrosstabContent, Line } from './content.ts'

/** Rows of a sheet, of which the first `head` are headings, and the widths of its columns. */
export type SheetRows = { rows: Row[]; head: number; widths: number[] }

const [labelWidth, valueWidth, letterWidth] = [36, 11, 6]

/** A table in cells: numbers as numbers, the letters of each in a cell of their own behind it. */
export function crosstabRows({ columns, lines }: CrosstabContent): SheetRows {
  const tested = columns.some(({ letter }) => letter !== null)
  const groups = columns.some(({ group }) => group !== null)
  const widths = [labelWidth, ...columns.flatMap(() => (tested ? [valueWidth, letterWidth] : [valueWidth]))]
  const head = [...(groups ? [groupRow(columns, tested)] : []), nameRow(columns, tested)]
  if (tested) head.push(letterRow(columns))
  return {
    head: head.length,
    widths,
    rows: [
      ...underlined(head.map((cells) => wrappedRow(cells, widths))),
      ...lines.map((line, index) => wrappedRow(lineCells(line, lines[index - 1]?.kind, columns, tested), widths))
    ]
  }
}

type Cells = (Cell | null)[]

function groupRow(columns: ContentColumn[], tested: boolean): Cells {
  const width = tested ? 2 : 1
  const cells = columns.flatMap(({ group }): Cells => {
    const rest = Array.from({ length: width - 1 }, () => null)
    if (!group) return [null, ...rest]
    const style: Style = { bold: true, tone: 'muted', left: true, wrap: true }
    return [cellOf(group.label, style, { across: group.columns * width }), ...rest]
  })
  return [null, ...cells]
}

function nameRow(columns: ContentColumn[], tested: boolean): Cells {
  const across = tested ? 2 : 1
  const cells = columns.flatMap(({ label, group }) => [
    cellOf(label, { bold: true, align: tested ? 'center' : 'right', wrap: true, left: group !== null }, { across }),
    ...(tested ? [null] : [])
  ])
  return [cellOf(''), ...cells]
}

function letterRow(columns: ContentColumn[]): Cells {
  const cells = columns.flatMap(({ letter, group }) => [
    cellOf(letter ?? '', { bold: true, tone: 'muted', align: 'center', left: group !== null }, { across: 2 }),
    null
  ])
  return [cellOf(''), ...cells]
}

/** The last heading stands over a rule. */
function underlined(head: Row[]): Row[] {
  return head.map((row, index) =>
    index < head.length - 1
      ? row
      : { ...row, cells: row.cells.map((cell) => cell && { ...cell, style: { ...cell.style, below: 'ink' as const } }) }
  )
}

function lineCells(line: Line, before: Line['kind'] | undefined, columns: ContentColumn[], tested: boolean): Cells {
  const { kind, label, cells } = line
  const sums = kind === 'statistic'
  const style: Style = {
    ...(sums ? { bold: true } : {}),
    ...(kind === 'base' || kind === 'error' ? { tone: 'muted' } : {}),
    ...(sums && before !== 'error' && before !== 'statistic' ? { above: 'ink' } : {}),
    ...(before === 'base' && kind !== 'base' ? { above: 'light' } : {})
  }
  return [
    cellOf(label, { ...style, wrap: true }),
    ...cells.flatMap((cell, index) => {
      const left = columns[index]?.group ? { left: true } : {}
      const number = numberCell(cell, { ...style, ...left })
      return tested ? [number, cellOf(cell.letters, { ...style, bold: true, align: 'left' })] : [number]
    })
  ]
}

function numberCell({ value, text, format, mark }: ContentCell, style: Style): Cell {
  if (value === null) return cellOf(text, { ...style, align: 'right' })
  return cellOf(digits(value) ?? '', { ...style, align: 'right', format: formatOf(format, mark) })
}

/** "0.0%" of a share, "#,##0" of a base; what marks a number stands behind it as text. */
function formatOf({ kind, digits: after }: ContentCell['format'], mark: string): string {
  const decimals = after === 0 ? '' : `.${'0'.repeat(after)}`
  const number = kind === 'percent' ? `0${decimals}%` : kind === 'count' ? `#,##0${decimals}` : `0${decimals}`
  return mark === '' ? number : `${number}" ${mark}"`
}
