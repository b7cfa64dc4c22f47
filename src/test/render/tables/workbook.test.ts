/** The workbook of all tables, read back as any program would. */
import { expect, test } from 'vitest'
import { readSheet, type SheetCell } from '../../../dataset/readers/excel-sheet.ts'
import { readWorkbook } from '../../../dataset/readers/excel-workbook.ts'
import type { Site } from '../../../render/site.ts'
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
