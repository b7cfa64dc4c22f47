/**
 * Files of SPSS, PSPP and ReadStat that are not part of this project, looked for in ../shared; the tests say so and
 * skip where they are not there. What is expected was taken from the bytes, and agrees with haven 2.5.1 (R).
 */
import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { identifier } from '../../../engine/engine.ts'
import { fixtures } from '../../project.ts'
import { column, type Read, readSav } from './reading.ts'

const shared = resolve(fixtures, '../../../../shared')
const edge = join(shared, 'data/sav/edge')
const reference = join(shared, 'reference/data')
const there = existsSync(edge) && existsSync(reference)
if (!there) console.info('The real SPSS files are not beside this checkout: they are not tested')

const cells = ({ rows }: Read) => rows?.map((row) => Object.values(row))
const named = (codes: Record<string, string>) => Object.entries(codes).map(([code, label]) => ({ code, label }))

describe.runIf(there)('edge cases', () => {
  const rows = [
    ['a', 1.1, '2018-05-06', '2018-05-06 10:10:10', 1, 1, 36610],
    ['b', 1.2, '1880-05-06', '1880-05-06 10:10:10', 2, 2, 83410],
    ['c', -1000.3, '1960-01-01', '1960-01-01 00:00:00', 1, 3, 0],
    ['d', -1.4, '1583-01-01', '1583-01-01 00:00:00', 2, 1, 58210],
    ['e', 1000.3, null, null, 1, 1, null]
  ]

  test.each(['sav', 'zsav'])('pyreadstat_sample.%s: texts, numbers, dates and labels', async (ending) => {
    const read = await readSav(join(edge, `pyreadstat_sample.${ending}`))
    expect(read.problems).toEqual([])
    expect(cells(read)).toEqual(rows)
    expect(read.known?.columns.map(({ name, label, dates }) => [name, label, dates])).toEqual([
      ['mychar', 'character', null],
      ['mynum', 'numeric', null],
      ['mydate', 'date', 'YYYY-MM-DD'],
      ['dtime', 'datetime', 'YYYY-MM-DD hh:mm:ss'],
      ['mylabl', 'labeled', null],
      ['myord', 'ordinal', null],
      ['mytime', 'time', null]
    ])
    expect(column(read, 'mylabl')?.values).toEqual(named({ 1: 'Male', 2: 'Female' }))
  })

  test('pyreadstat_sample_missing.sav: missing values, and a range with one', async () => {
    const read = await readSav(join(edge, 'pyreadstat_sample_missing.sav'))
    expect(cells(read)).toEqual([
      ...rows,
      ['Z', -1, null, null, -1, -1, null],
      [null, 2500, null, null, null, -3, null]
    ])
    const missing = { missing: ['-1'], missingRanges: [{ low: 2000, high: 3000 }] }
    expect(column(read, 'mynum')).toMatchObject(missing)
    expect(column(read, 'myord')).toMatchObject({ missing: ['-1', '-2', '-3'], missingRanges: [] })
  })

  test('pyreadstat_missing_char.sav, haven_labelled-num-na.sav: missing values stay in the cells', async () => {
    const text = await readSav(join(edge, 'pyreadstat_missing_char.sav'))
    expect(cells(text)).toEqual([['Z'], ['a']])
    expect(column(text, 'mychar')).toMatchObject({ missing: ['Z'], values: named({ a: 'labeled' }) })
    const number = await readSav(join(edge, 'haven_labelled-num-na.sav'))
    expect(cells(number)).toEqual([[1], [9]])
    expect(column(number, 'VAR00002')).toMatchObject({ missing: ['9'], values: named({ 1: 'This is one' }) })
  })

  test('haven_labelled-str.sav and haven_umlauts.sav: labels of texts, and not only of ASCII', async () => {
    const text = await readSav(join(edge, 'haven_labelled-str.sav'))
    expect(cells(text)).toEqual([['M'], ['F']])
    expect(column(text, 'gender')?.values).toEqual(named({ F: 'Female', M: 'Male' }))
    const number = await readSav(join(edge, 'haven_umlauts.sav'))
    expect(cells(number)).toEqual([[1], [2], [1], [3]])
    const values = named({ 1: 'the ä umlaut', 2: 'the ü umlaut', 3: 'the ö umlaut' })
    expect(column(number, 'var1')).toMatchObject({ label: 'This is an ä-umlaut', values })
  })

  test('haven_datetime.sav: dates; a year of more than four digits stays a number', async () => {
    expect(cells(await readSav(join(edge, 'haven_datetime.sav')))).toEqual([
      ['2014-09-22', '6306150067200', 43870.09],
      ['2014-09-23', '2014-09-23 15:59:20', 57560.01]
    ])
  })

  test('pyreadstat_simple_alltypes.sav: all kinds of variables, missing values and sets', async () => {
    const read = await readSav(join(edge, 'pyreadstat_simple_alltypes.sav'))
    expect(cells(read)).toEqual([
      [1, '2000-01-01', -9, 'red', 1, 1, 0, 'a', 'a', 'b', '2014-11-01', '2014-10-01'],
      [2, '2000-01-02', null, 'green', 1, 0, 0, 'a', 'b', 'c', '2014-11-01', '2014-10-01'],
      [3, '1950-12-24', 1.234, 'reg-green-blue-whatever', 0, 1, 0, 'b', 'c', 'd', '2014-12-15', '2014-10-01'],
      [4, '1776-07-04', 999, 'NA', 0, 0, 0, 'b', 'b', 'b', '2014-12-15', '2014-10-01'],
      [8, null, 314159e-5, null, null, 1, 0, 'a', 'b', 'd', '2015-01-02', '2015-01-01'],
      [9, null, null, 'MORE JUNK', 1, 1, 0, 'b', 'c', 'd', '2015-01-02', '2015-01-01']
    ])
    expect(column(read, 'x')).toMatchObject({
      missing: ['7', '8', '99'],
      values: named({ 1: 'red', 2: 'green', 3: 'blue' })
    })
    expect(column(read, 'z')).toMatchObject({ missing: ['999'], missingRanges: [{ low: -999, high: 0 }] })
    const array = ['ca_subvar_1', 'ca_subvar_2', 'ca_subvar_3']
    expect(read.known?.sets).toEqual([
      { name: 'categorical_array', label: null, columns: array, counted: null },
      { name: 'mymrset', label: 'My multiple response set', columns: ['bool1', 'bool2', 'bool3'], counted: '1' }
    ])
  })

  test('pyreadstat_tegulu.sav: a long text whose letters lie across its pieces', async () => {
    expect(cells(await readSav(join(edge, 'pyreadstat_tegulu.sav')))).toEqual([[210, 'నేను గతంలో వాడిన బ']])
  })

  test('pyreadstat_test_width.sav: very long texts', async () => {
    const read = await readSav(join(edge, 'pyreadstat_test_width.sav'))
    expect(read.rows?.map((row) => [row['StartDate'], row['Duration__in_seconds_'], row['Finished']])).toEqual([
      ['2020-07-13 23:19:55', 944, 2],
      ['2020-07-30 23:02:47', 884, 2],
      ['2020-07-17 08:45:48', 2014, 2],
      ['2020-08-18 20:04:52', 2611, 2],
      ['2020-08-03 15:10:34', 957, 2]
    ])
  })
})

type Totals = {
  labelled: number
  missing: number
  sets: number
  dates: number
  rows: number
  full: number
  weight: number
}

/** What a whole survey adds up to: cells that are full, and a weight. Haven's reading adds up to the same. */
test.runIf(there).each<[name: string, weight: string, columns: number, totals: Totals]>([
  [
    'burger_brand_tracking_2017.sav',
    'wgt',
    523,
    { labelled: 331, missing: 0, sets: 18, dates: 1, rows: 4853, full: 1454526, weight: 4852.65951816 }
  ],
  [
    'yougov_wave3.sav',
    'weight',
    126,
    { labelled: 111, missing: 111, sets: 8, dates: 2, rows: 1500, full: 185975, weight: 1000 }
  ],
  [
    'yougov_wave5.sav',
    'weight',
    154,
    { labelled: 126, missing: 125, sets: 9, dates: 2, rows: 1500, full: 222694, weight: 1000 }
  ]
])('%s is read whole', async (name, weight, columns, totals) => {
  const read = await readSav(join(shared, 'data/sav', name), 'native', async ({ columns, rows, table }, engine) => {
    const full = [...columns.values()].map((cells) => `count(${cells.text})`).join(' + ')
    const weights = columns.get(weight)?.number
    const found = await engine.rows(`SELECT ${full} AS full, sum(${weights}) AS weight FROM ${identifier(table)}`)
    return found.map((row) => ({ ...row, rows }))
  })
  const { known } = read
  const count = (test: (column: NonNullable<typeof known>['columns'][number]) => boolean) =>
    known?.columns.filter(test).length
  expect(read.problems).toEqual([])
  const [sums] = read.rows ?? []
  expect(known?.columns).toHaveLength(columns)
  expect({
    labelled: count(({ values }) => values.length > 0),
    missing: count(({ missing, missingRanges }) => missing.length + missingRanges.length > 0),
    sets: known?.sets.length,
    dates: count(({ dates }) => dates !== null),
    ...sums,
    weight: Number(Number(sums?.['weight']).toPrecision(12))
  }).toEqual(totals)
})

test.runIf(there)('cx_interactions.sav is the table of cx_interactions.csv', async () => {
  const read = await readSav(join(reference, 'cx_interactions.sav'))
  const csv = tableOf(readFileSync(join(reference, 'cx_interactions.csv'), 'utf8'))
  expect(read.problems).toEqual([])
  expect(read.rows).toHaveLength(csv.length)
  for (const { name, values, missing, missingRanges } of read.known?.columns ?? []) {
    const labels = new Map(values.map(({ code, label }) => [code, label]))
    const written = (cell: unknown) => {
      const code = cell === null ? '' : String(cell)
      const out =
        missing.includes(code) || missingRanges.some(({ low, high }) => Number(cell) >= low && Number(cell) <= high)
      if (code === '' || out) return ''
      return inWords.includes(name) ? labels.get(code)?.toLowerCase() : code
    }
    const ours = read.rows?.map((row) => written(row[name]))
    const theirs = csv.map((row) => (inWords.includes(name) ? row[name]?.toLowerCase() : row[name]))
    expect(ours, name).toEqual(theirs)
  }
})

/** Columns of which the .csv has labels; of all others it has codes. */
const inWords = ['region', 'sex', 'age', 'sector', 'channel', 'negative_impact', 'lack_of_human']

/** No cell of it has a comma or a quote in it. */
function tableOf(text: string): Record<string, string>[] {
  const [header = [], ...rows] = text
    .trim()
    .split(/\r?\n/)
    .map((line) => line.split(',').map((cell) => cell.replaceAll('"', '')))
  return rows.map((row) => Object.fromEntries(header.map((name, index) => [name, row[index] ?? ''])))
}
