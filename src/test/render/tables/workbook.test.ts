/** The workbook of all tables, read back as any program would. */
import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { readSheet, type SheetCell } from '../../../dataset/readers/excel-sheet.ts'
import { readWorkbook } from '../../../dataset/readers/excel-workbook.ts'
import type { Site } from '../../../render/site.ts'
import { elementsOf } from '../../read-back.ts'
import { siteWith, tablesSite } from './survey.ts'

type Sheets = Map<string, SheetCell[][]>

async function sheetsOf(site: Site, language = 'en'): Promise<Sheets> {
  const workbook = await readWorkbook(site.files.get(`files/${language}/report/tables/tables.xlsx`) as Uint8Array)
  const sheets: Sheets = new Map()
  for (const sheet of workbook.sheets) {
    const rows: SheetCell[][] = []
    await readSheet(sheet, workbook, (_, cells) => {
      rows.push(Array.from({ length: Math.max(0, ...cells.keys()) }, (_, index) => cells.get(index + 1) ?? ''))
    })
    sheets.set(sheet.name, rows)
  }
  return sheets
}

const lineOf = (sheets: Sheets, sheet: string, label: string) => sheets.get(sheet)?.find(([first]) => first === label)

test('it has a sheet of contents and one for each table', async () => {
  const sheets = await sheetsOf(await tablesSite())
  expect([...sheets.keys()]).toEqual(['Contents', 'Table 1', 'Table 2', 'Table 3', 'Table 4'])
  expect(sheets.get('Contents')?.slice(0, 3)).toEqual([
    ['A report'],
    ['All tables, Synthetic data'],
    ['Table 1', 'Ease', '“How easy was it?” 1 (hard) to 3 (easy). Per cent.']
  ])
})

test('numbers are numbers with their letters beside them, and what is hidden is a sign', async () => {
  const sheets = await sheetsOf(await tablesSite())
  expect(lineOf(sheets, 'Table 1', 'Base')).toEqual(['Base', 170, '', 100, '', 50, '', '[u]'])
  expect(lineOf(sheets, 'Table 1', '3 (easy)')).toEqual(
    ['3 (easy)', 115 / 170, '', 0.9, 'B', 0.5, '', '[u]'].map(rounded)
  )
  expect(lineOf(sheets, 'Table 1', 'Mean')?.slice(1, 8)).toEqual(
    [2.5294117647058822, '', 2.9, 'B', 2, '', '[u]'].map(rounded)
  )
})

const rounded = (value: number | string) => (typeof value === 'number' ? Number(value.toPrecision(12)) : value)

test('each sheet says what it is of, by what it is marked and where it is from', async () => {
  const sheets = await sheetsOf(await tablesSite())
  const said = (sheets.get('Table 1') ?? []).map(([first]) => first)
  expect(said.slice(0, 3)).toEqual(['A report', 'Table 1. Ease', '“How easy was it?” 1 (hard) to 3 (easy). Per cent.'])
  expect(said.at(-1)).toBe('Synthetic data')
  expect(said.at(-2)).toContain('Source: ')
  expect(said.join('\n')).toContain('A letter: higher than the column of that letter')
})

test('the same site gives the same bytes', async () => {
  const path = 'files/en/report/tables/tables.xlsx'
  const [first, second] = [await tablesSite(), await siteWith('', [])].map((site) => site.files.get(path) as Uint8Array)
  expect(Buffer.from(first ?? []).equals(Buffer.from(second ?? []))).toBe(true)
})

test('a label that a spreadsheet would take for a formula, or XML for its own, stays a text', async () => {
  const label = '=1+1 <b> & "'
  const site = await tablesSite('', [['data/survey/dataset.yaml', 'label: Ease,', `label: '${label}',`]])
  const sheets = await sheetsOf(site)
  expect(sheets.get('Contents')?.[2]?.[1]).toBe(label)
})

test('headings stand on every printed page, and a long label has the lines that it needs', async () => {
  const long = 'A question that was put to everybody who had been in touch at least once in the last twelve months'
  const site = await tablesSite('', [['data/survey/dataset.yaml', 'north: North', `north: ${long}`]])
  const parts = unzipSync(site.files.get('files/en/report/tables/tables.xlsx') as Uint8Array)
  const xml = (path: string) => elementsOf(strFromU8(parts[path] as Uint8Array))
  const [names] = xml('xl/workbook.xml').children.filter(({ name }) => name === 'definedNames')
  expect(names?.children.map(({ text }) => text)).toContain("'Table 1'!$A:$A,'Table 1'!$1:$7")
  const [data] = xml('xl/worksheets/sheet2.xml').children.filter(({ name }) => name === 'sheetData')
  const heights = data?.children.map(({ attributes }) => Number(attributes['ht'] ?? 15)) ?? []
  expect(Math.max(...heights)).toBeGreaterThanOrEqual(6 * 15)
})

test('of a long list of published figures the page has the first hundred and says so, the files have all', async () => {
  const sectors = Array.from({ length: 130 }, (_, index) => `s${index}`)
  const site = await siteWith('', [
    [
      'data/survey/dataset.yaml',
      null,
      `title: Published\nkind: published\nstatus: real\nfiles: [rows.csv]\ncolumns:\n  sector: { label: Sector, values: { ${sectors.map((code) => `${code}: Sector ${code}`).join(', ')} } }\nmeasures:\n  called: { published: share, unit: percent, label: Called }\nsources:\n  them: { title: Their report, publisher: They, date: 2025 }\n`
    ],
    [
      'data/survey/rows.csv',
      null,
      `measure,sector,value,n,source\n${sectors.map((code) => `called,${code},30,250,them\n`).join('')}`
    ],
    ['reports/report/index.md', null, '---\ntitle: A report\ndatasets: [survey]\n---\n\nNothing.\n']
  ])
  const page = site.pages.find(({ path }) => path === '/en/report/tables/')
  const html = page && 'html' in page ? page.html : ''
  expect(html.match(/Sector s\d+/g)).toHaveLength(100)
  expect(html).toContain('Figures that stand in the files only: 30.')
  expect(String(site.files.get('files/en/report/tables/survey.csv')).trim().split('\n')).toHaveLength(131)
  const sheets = await sheetsOf(site)
  const rows = (sheets.get('Table 1') ?? []).filter(([first]) => first === 'Called')
  expect(rows).toHaveLength(130)
  expect(rows[0]?.slice(2, 6).map((cell) => typeof cell)).toEqual(['number', 'number', 'number', 'number'])
})
