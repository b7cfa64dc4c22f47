import { strToU8, zipSync } from 'fflate'
import type { Element } from 'xast'
import { toXml } from 'xast-util-to-xml'
import { x } from 'xastscript'
import type { Book } from './book.ts'
import { inXml, repeatedIn, sheetXml } from './sheet.ts'
import { mainSpace, officeSpace, packageSpace } from './spaces.ts'
import { Styles } from './styles.ts'

/** A workbook (Office Open XML). The same book gives the same bytes: it says neither when nor where it was made. */
export function writeBook(book: Book): Uint8Array {
  const styles = new Styles()
  const sheets = book.sheets.map((sheet, index) => [sheetPath(index), sheetXml(sheet, styles)] as const)
  const parts: (readonly [string, Element])[] = [
    ['[Content_Types].xml', contentTypes(book)],
    ['_rels/.rels', packageRelations()],
    ['docProps/core.xml', properties(book)],
    ['xl/workbook.xml', workbook(book)],
    ['xl/_rels/workbook.xml.rels', workbookRelations(book)],
    ['xl/styles.xml', styles.xml()],
    ...sheets
  ]
  const files = Object.fromEntries(parts.map(([path, root]) => [path, strToU8(head + toXml(root, xmlOptions))]))
  return zipSync(files, { mtime: beginning, level: 6 })
}

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const xmlOptions = { closeEmptyElements: true }
/** The first moment that a zip archive can tell, in whatever time zone: it writes the hour on the wall. */
const beginning = new Date(1980, 0, 1)

const sheetPath = (index: number) => `xl/worksheets/sheet${index + 1}.xml`
const spreadsheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
const relations = 'application/vnd.openxmlformats-package.relationships+xml'
const coreProperties = 'application/vnd.openxmlformats-package.core-properties+xml'

function contentTypes({ sheets }: Book): Element {
  const part = (path: string, type: string) => x('Override', { PartName: `/${path}`, ContentType: type })
  return x('Types', { xmlns: `${packageSpace}/content-types` }, [
    x('Default', { Extension: 'rels', ContentType: relations }),
    x('Default', { Extension: 'xml', ContentType: 'application/xml' }),
    part('docProps/core.xml', coreProperties),
    part('xl/workbook.xml', `${spreadsheet}.sheet.main+xml`),
    part('xl/styles.xml', `${spreadsheet}.styles+xml`),
    ...sheets.map((_, index) => part(sheetPath(index), `${spreadsheet}.worksheet+xml`))
  ])
}

function packageRelations(): Element {
  return relationships([
    [`${officeSpace}/officeDocument`, 'xl/workbook.xml'],
    [`${packageSpace}/relationships/metadata/core-properties`, 'docProps/core.xml']
  ])
}

function workbookRelations({ sheets }: Book): Element {
  return relationships([
    ...sheets.map((_, index): [string, string] => [`${officeSpace}/worksheet`, `worksheets/sheet${index + 1}.xml`]),
    [`${officeSpace}/styles`, 'styles.xml']
  ])
}

function relationships(all: [type: string, target: string][]): Element {
  return x(
    'Relationships',
    { xmlns: `${packageSpace}/relationships` },
    all.map(([Type, Target], index) => x('Relationship', { Id: `rId${index + 1}`, Type, Target }))
  )
}

function workbook({ sheets }: Book): Element {
  const repeated = sheets.flatMap((sheet, index) => {
    const ranges = repeatedIn(sheet)
    return ranges === null ? [] : [x('definedName', { name: '_xlnm.Print_Titles', localSheetId: index }, ranges)]
  })
  return x('workbook', { xmlns: mainSpace, 'xmlns:r': officeSpace }, [
    x('bookViews', [x('workbookView', { activeTab: 0 })]),
    x(
      'sheets',
      sheets.map(({ name }, index) => x('sheet', { name, sheetId: index + 1, 'r:id': `rId${index + 1}` }))
    ),
    ...(repeated.length === 0 ? [] : [x('definedNames', repeated)])
  ])
}

function properties({ title, creator, language }: Book): Element {
  const spaces = {
    'xmlns:cp': `${packageSpace}/metadata/core-properties`,
    'xmlns:dc': 'http://purl.org/dc/elements/1.1/'
  }
  return x('cp:coreProperties', spaces, [
    x('dc:creator', inXml(creator)),
    x('dc:language', language),
    x('dc:title', inXml(title))
  ])
}
