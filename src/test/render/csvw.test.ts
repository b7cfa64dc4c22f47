/** The metadata of CSV files, by the rules of the W3C's Metadata Vocabulary for Tabular Data. */
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { csvwOf } from '../../render/csvw.ts'
import { exampleSite } from '../example-site.ts'

type Column = { name: string; titles: string; datatype: string; required?: true }
type Metadata = {
  '@context': [string, { '@language': string }]
  url: string
  'dc:title': string
  notes: { 'dc:subject': string; 'dc:description': string }[]
  tableSchema: { columns: Column[]; primaryKey?: string[] }
}

const terms = ['@context', 'url', 'dialect', 'notes', 'tableSchema']
const columnTerms = ['name', 'titles', 'datatype', 'required']
const legal: Record<string, RegExp> = {
  string: /^/,
  number: /^(-?\d+(\.\d+)?(e[-+]?\d+)?)?$/i,
  integer: /^\d*$/,
  date: /^(\d{4}-\d\d-\d\d)?$/
}

/** Rows of a CSV file of ours: quoted cells, and lines that end with a line feed. */
function rowsOf(csv: string): string[][] {
  const rows: string[][] = [[]]
  for (const [, quoted, plain, end] of csv.matchAll(/(?:"((?:[^"]|"")*)"|([^",\n]*))(,|\n)/g)) {
    rows.at(-1)?.push(quoted === undefined ? (plain ?? '') : quoted.replaceAll('""', '"'))
    if (end === '\n') rows.push([])
  }
  return rows.slice(0, -1)
}

describe('the metadata of the example reports', () => {
  let files: { path: string; metadata: Metadata; rows: string[][] }[]

  beforeAll(async () => {
    const folder = await exampleSite()
    files = readdirSync(join(folder, 'files'), { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.metadata.json'))
      .map((path) => {
        const at = join(folder, 'files', path)
        const metadata = JSON.parse(readFileSync(at, 'utf8')) as Metadata
        return { path, metadata, rows: rowsOf(readFileSync(join(dirname(at), metadata.url), 'utf8')) }
      })
  })

  test('stands beside every figure, with terms of the vocabulary and prefixed names only', () => {
    expect(files.length).toBeGreaterThan(100)
    for (const { path, metadata } of files) {
      expect(metadata['@context'][0], path).toBe('http://www.w3.org/ns/csvw')
      expect(`${path.split('/').at(-1)}`).toBe(metadata.url.replace(/csv$/, 'metadata.json'))
      for (const key of Object.keys(metadata)) expect(terms.includes(key) || key.startsWith('dc:'), key).toBe(true)
      for (const column of metadata.tableSchema.columns)
        for (const key of Object.keys(column))
          expect(columnTerms.includes(key) || key.startsWith('dc:'), key).toBe(true)
    }
  })

  test('names the columns that the file has, each once', () => {
    for (const { path, metadata, rows } of files) {
      const { columns } = metadata.tableSchema
      expect(
        columns.map(({ titles }) => titles),
        path
      ).toEqual(rows[0])
      expect(new Set(columns.map(({ name }) => name)).size, path).toBe(columns.length)
      for (const { name } of columns) expect(name).toMatch(/^([A-Za-z0-9]|%[0-9A-F]{2})([A-Za-z0-9_]|%[0-9A-F]{2})*$/)
    }
  })

  test('cells are of the type of their column, there where they have to be, and the key tells rows apart', () => {
    const wrong: string[] = []
    for (const { path, metadata, rows } of files) {
      const { columns, primaryKey = [] } = metadata.tableSchema
      for (const row of rows.slice(1))
        for (const [index, { name, datatype, required }] of columns.entries()) {
          const cell = row[index] ?? ''
          if (!(legal[datatype] as RegExp).test(cell) || (required && cell === ''))
            wrong.push(`${path}: ${name}: ${cell}`)
        }
      const places = primaryKey.map((name) => columns.findIndex((column) => column.name === name))
      expect(places).not.toContain(-1)
      const keys = rows.slice(1).map((row) => JSON.stringify(places.map((place) => row[place])))
      if (places.length > 0) expect(new Set(keys).size, path).toBe(keys.length)
    }
    expect(wrong).toEqual([])
  })

  test('says what kind of data it is, and from how many answers on a value is shown', () => {
    const found = files.find(({ path }) => path === 'tr/covid-service/index/ease.metadata.json')
    expect(found?.metadata['@context'][1]).toEqual({ '@language': 'tr' })
    const notes = (found?.metadata.notes ?? []).map((note) => note['dc:description']).join(' ')
    expect(notes).toContain('Sentetik veri')
    expect(notes).toContain('30')
  })
})

test('a column of an author has a name that the vocabulary allows, and keeps its title', () => {
  const column = (name: string) => ({ name, type: 'string', title: name, description: 'A column.' }) as const
  const table = {
    file: 'x.csv',
    title: 'Satış',
    description: null,
    source: null,
    license: 'https://example.org/licence',
    language: 'tr',
    columns: [column('mean ease (0–10)'), column('_n')],
    key: [],
    notes: []
  }
  const made = JSON.parse(csvwOf(table)) as Metadata & { 'dc:license': unknown }
  expect(made.tableSchema.columns.map(({ name, titles }) => [name, titles])).toEqual([
    ['mean%20ease%20%280%E2%80%9310%29', 'mean ease (0–10)'],
    ['column_2_n', '_n']
  ])
  expect(made['dc:license']).toEqual({ '@id': 'https://example.org/licence' })
  expect(made).not.toHaveProperty('notes')
})
