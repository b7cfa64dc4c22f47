import type { Element } from 'xast'
import { x } from 'xastscript'
import type { Cell, Row, Sheet } from './book.ts'
import { mainSpace } from './spaces.ts'
import type { Styles } from './styles.ts'

/** A sheet as XML: what freezes, widths, rows, cells that go across, links to other sheets. */
export function sheetXml(sheet: Sheet, styles: Styles): Element {
  const placed = sheet.rows.flatMap(({ cells }, row) =>
    cells.flatMap((cell, column) => (cell ? [{ cell, at: { row, column } }] : []))
  )
  const merged = placed.filter(({ cell }) => cell.across > 1)
  const links = placed.flatMap(({ cell, at }) => (cell.link === null ? [] : [linkOf(cell.link, cell, at)]))
  return x('worksheet', { xmlns: mainSpace }, [
    x('sheetPr', [x('pageSetUpPr', { fitToPage: 1 })]),
    x('sheetViews', [x('sheetView', { showGridLines: 0, workbookViewId: 0 }, paneOf(sheet.frozen))]),
    x('sheetFormatPr', { defaultRowHeight: 15 }),
    x(
      'cols',
      sheet.widths.map((width, index) => x('col', { min: index + 1, max: index + 1, width, customWidth: 1 }))
    ),
    x(
      'sheetData',
      sheet.rows.map((row, index) => rowXml(row, index, styles))
    ),
    ...(merged.length === 0
      ? []
      : [
          x(
            'mergeCells',
            { count: merged.length },
            merged.map(({ cell, at }) =>
              x('mergeCell', { ref: `${nameOf(at)}:${nameOf({ ...at, column: at.column + cell.across - 1 })}` })
            )
          )
        ]),
    ...(links.length === 0 ? [] : [x('hyperlinks', links)]),
    x('pageMargins', { left: 0.5, right: 0.5, top: 0.6, bottom: 0.6, header: 0.3, footer: 0.3 }),
    x('pageSetup', { paperSize: 9, orientation: 'landscape', fitToWidth: pagesAcross(sheet), fitToHeight: 0 }),
    x('headerFooter', [x('oddFooter', '&L&A&R&P / &N')])
  ])
}

/** The widest that a page can be read, in characters. */
const widest = 260

function pagesAcross({ widths }: Sheet): number {
  return Math.max(1, Math.ceil(widths.reduce((sum, width) => sum + width, 0) / widest))
}

type At = { row: number; column: number }

function paneOf({ rows, columns }: Sheet['frozen']): Element[] {
  if (rows === 0 && columns === 0) return []
  const split = { xSplit: columns === 0 ? null : columns, ySplit: rows === 0 ? null : rows }
  const pane = rows === 0 ? 'topRight' : columns === 0 ? 'bottomLeft' : 'bottomRight'
  return [
    x('pane', { ...split, topLeftCell: nameOf({ row: rows, column: columns }), activePane: pane, state: 'frozen' })
  ]
}

function rowXml({ cells, height }: Row, row: number, styles: Styles): Element {
  const sized = height === null ? {} : { ht: height, customHeight: 1 }
  return x(
    'row',
    { r: row + 1, ...sized },
    cells.flatMap((cell, column) => (cell ? cellsXml(cell, { row, column }, styles) : []))
  )
}

/** A cell, and those that it goes across, which bear its rules. */
function cellsXml(cell: Cell, at: At, styles: Styles): Element[] {
  const s = styles.placeOf(cell.style)
  const others = Array.from({ length: cell.across - 1 }, (_, index) =>
    x('c', { r: nameOf({ ...at, column: at.column + index + 1 }), s: styles.placeOf({ ...cell.style, left: false }) })
  )
  const { value } = cell
  if (typeof value === 'number') return [x('c', { r: nameOf(at), s }, [x('v', `${value}`)]), ...others]
  const text = x('is', [x('t', { 'xml:space': 'preserve' }, inXml(value))])
  return [x('c', { r: nameOf(at), s, t: 'inlineStr' }, [text]), ...others]
}

function linkOf(sheet: string, { value }: Cell, at: At): Element {
  const location = `'${sheet.replaceAll("'", "''")}'!A1`
  return x('hyperlink', { ref: nameOf(at), location, display: inXml(`${value}`) })
}

/** `A1` of the first cell. */
function nameOf({ row, column }: At): string {
  return `${letters(column)}${row + 1}`
}

/** What of a sheet is frozen, as ranges that stand on every printed page; null: nothing. */
export function repeatedIn({ name, frozen }: Sheet): string | null {
  const at = `'${name.replaceAll("'", "''")}'!`
  const columns = frozen.columns === 0 ? [] : [`${at}$A:$${letters(frozen.columns - 1)}`]
  const rows = frozen.rows === 0 ? [] : [`${at}$1:$${frozen.rows}`]
  return columns.length + rows.length === 0 ? null : [...columns, ...rows].join()
}

function letters(column: number): string {
  const last = String.fromCharCode(65 + (column % 26))
  return column < 26 ? last : letters(Math.floor(column / 26) - 1) + last
}

/** Characters that XML cannot hold are left out. */
export function inXml(text: string): string {
  return text.replaceAll(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '')
}
