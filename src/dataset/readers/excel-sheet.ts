import { dateText, timeText } from './excel-dates.ts'
import { parseCell, parseRange, type Range } from './excel-range.ts'
import { isTrue, textListener, unescaped, type Workbook, type WorkbookSheet } from './excel-workbook.ts'
import { readXml, XmlFault } from './xml.ts'
import { unpack } from './zip.ts'

/** What a cell holds: a number, a text or a date as ISO text; or why it cannot be told. */
export type SheetCell =
  | number
  | string
  | { date: string }
  | { fault: 'error' | 'unsaved' | 'unread' | 'number'; shown: string }

/** Calls `found` for each row with something in it, from the top. The ranges of merged cells come at the end. */
export async function readSheet(
  sheet: WorkbookSheet,
  workbook: Workbook,
  found: (row: number, cells: Map<number, SheetCell>, hidden: boolean) => void
): Promise<Range[]> {
  const merged: Range[] = []
  let [row, column] = [0, 0]
  let hidden = false
  let cells = new Map<number, SheetCell>()
  let cell: Written | null = null
  let part: 'v' | 'f' | null = null
  const inline = textListener((text) => {
    if (cell) cell.inline = text
  })
  await readXml(unpack(sheet.part), {
    open: (name, attribute) => {
      inline.open(name, attribute)
      if (name === 'row') {
        row = following(row, Number(attribute('r') ?? row + 1))
        hidden = isTrue(attribute('hidden'))
        column = 0
        cells = new Map()
      } else if (name === 'c') {
        const at = attribute('r')
        column = following(column, at === undefined ? column + 1 : (parseCell(at)?.column ?? 0))
        cell = {
          type: attribute('t') ?? 'n',
          style: Number(attribute('s') ?? 0),
          formula: false,
          value: null,
          inline: null
        }
      } else if (name === 'mergeCell') {
        const range = parseRange(attribute('ref') ?? '')
        if (range) merged.push(range)
      } else if (cell && (name === 'v' || name === 'f')) {
        part = name
        if (name === 'f') cell.formula = true
        else cell.value = ''
      }
    },
    close: (name) => {
      inline.close(name)
      part = null
      if (name === 'c' && cell) {
        const value = meant(cell, workbook)
        if (value !== null) cells.set(column, value)
        cell = null
      } else if (name === 'row' && cells.size > 0) found(row, cells, hidden)
    },
    text: (text) => {
      inline.text(text)
      if (cell && part === 'v') cell.value += text
    }
  })
  return merged
}

/** Rows, and cells in a row, stand in order; else one of two would hide the other. */
function following(before: number, number: number): number {
  if (number > before && number <= 2 ** 20) return number
  throw new XmlFault('its cells are not in order')
}

/** A cell as the sheet writes it. */
type Written = { type: string; style: number; formula: boolean; value: string | null; inline: string | null }

function meant({ type, style, formula, value, inline }: Written, workbook: Workbook): SheetCell | null {
  if (type === 'inlineStr') return filled(inline ?? '')
  if (value === null) return formula ? { fault: 'unsaved', shown: '' } : null
  const unread = { fault: 'unread' as const, shown: value }
  switch (type) {
    case 's': {
      const text = workbook.texts[Number(value)]
      return text === undefined ? unread : filled(text)
    }
    case 'str':
      return filled(unescaped(value))
    case 'b':
      return value === '1' || value === 'true' ? 'true' : value === '0' || value === 'false' ? 'false' : unread
    case 'e':
      return { fault: 'error', shown: value }
    case 'd': {
      const [, date, time] = /^(\d{4}-\d\d-\d\d)(?:T(\d\d:\d\d:\d\d(?:\.\d+)?)Z?)?$/.exec(value) ?? []
      return date === undefined ? unread : { date: time === undefined ? date : `${date} ${time}` }
    }
    case 'n': {
      const number = Number(value)
      if (value.trim() === '') return unread
      if (!/^\s*[-+.\d]/.test(value) || /^\s*0[box]/i.test(value) || !Number.isFinite(number))
        return { fault: 'number', shown: value }
      const shown = workbook.styles[style] ?? 'number'
      if (shown === 'number') return number
      if (shown === 'time') return timeText(number)
      const date = dateText(number, workbook.since1904)
      return date === null ? unread : { date }
    }
    default:
      return unread
  }
}

/** A cell with spaces only is empty. */
function filled(text: string): string | null {
  return text.trim() === '' ? null : text
}
