import { strToU8, zipSync } from 'fflate'

/** What a test writes of a workbook: cells as the sheet's XML has them. */
export type TestBook = {
  sheets: Record<string, string>
  /** Format codes; the style of a cell is its number here plus one. */
  formats?: string[]
  texts?: string[]
  workbook?: string
  hidden?: string[]
  stored?: boolean
  more?: Record<string, string>
}

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

/** A cell: a number, a text in the cell, or its attributes and content as they are written. */
export type TestCell = number | string | null | { with: string; content: string }

/** Rows from A1, or from the place that is given. */
export function rowsXml(rows: (TestCell[] | null)[], top = 1, left = 1): string {
  const written = rows.map((row, index) => {
    const cells = (row ?? []).map((cell, at) => cellXml(cell, `${letter(left + at)}${top + index}`)).join('')
    return row === null ? '' : `<row r="${top + index}">${cells}</row>`
  })
  return `<sheetData>${written.join('')}</sheetData>`
}

function cellXml(cell: TestCell, at: string): string {
  if (cell === null) return ''
  if (typeof cell === 'number') return `<c r="${at}"><v>${cell}</v></c>`
  if (typeof cell === 'object') return `<c r="${at}" ${cell.with}>${cell.content}</c>`
  return `<c r="${at}" t="inlineStr"><is><t xml:space="preserve">${escaped(cell)}</t></is></c>`
}

export function date(serial: number, style = 1): TestCell {
  return { with: `s="${style}"`, content: `<v>${serial}</v>` }
}

export function workbookBytes(book: TestBook): Uint8Array {
  const names = Object.keys(book.sheets)
  const sheets = names.map((name, index) => {
    const state = book.hidden?.includes(name) ? ' state="hidden"' : ''
    return `<sheet name="${escaped(name)}" sheetId="${index + 1}"${state} r:id="rId${index + 1}"/>`
  })
  const formats = book.formats ?? []
  const relations = [
    ...names.map(
      (_, index) =>
        `<Relationship Id="rId${index + 1}" Type="${office}/worksheet" Target="worksheets/sheet${index + 1}.xml"/>`
    ),
    `<Relationship Id="rIdS" Type="${office}/styles" Target="/xl/styles.xml"/>`,
    `<Relationship Id="rIdT" Type="${office}/sharedStrings" Target="sharedStrings.xml"/>`,
    `<Relationship Id="rIdX" Type="${office}/externalLink" Target="file:///etc/passwd" TargetMode="External"/>`
  ]
  const parts: Record<string, string> = {
    '_rels/.rels': `<Relationships>
      <Relationship Id="r" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${office}">${book.workbook ?? ''}
      <sheets>${sheets.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships>${relations.join('')}</Relationships>`,
    'xl/styles.xml': `<styleSheet xmlns="${main}"><numFmts>${formats
      .map((code, index) => `<numFmt numFmtId="${164 + index}" formatCode="${escaped(code)}"/>`)
      .join('')}</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/>${formats
      .map((_, index) => `<xf numFmtId="${164 + index}"/>`)
      .join('')}<xf numFmtId="14"/></cellXfs></styleSheet>`,
    'xl/sharedStrings.xml': `<sst xmlns="${main}">${(book.texts ?? []).join('')}</sst>`,
    ...Object.fromEntries(
      names.map((name, index) => [
        `xl/worksheets/sheet${index + 1}.xml`,
        `<worksheet xmlns="${main}">${book.sheets[name]}</worksheet>`
      ])
    ),
    ...book.more
  }
  const files = Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(head + text)]))
  return zipSync(files, { level: book.stored ? 0 : 6 })
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
}

function letter(number: number): string {
  return number > 26
    ? letter(Math.floor((number - 1) / 26)) + letter(((number - 1) % 26) + 1)
    : String.fromCharCode(64 + number)
}
