import { expect, test } from 'vitest'
import { column, readBytes } from './reading.ts'
import { lowest, type Made, madeSav } from './sav.ts'

const second = (date: string) => Date.parse(date) / 1000 + 12_219_379_200

test('dates become texts, lengths of time seconds, and months and days of the week stay numbers', async () => {
  const moment = second('2024-02-29T17:30:15Z') + 0.9
  const dates = { DATE: 20, ADATE: 23, JDATE: 24, EDATE: 38, SDATE: 39, MOYR: 28, QYR: 29, WKYR: 30 }
  const variables: Made[] = [
    ...Object.entries(dates).map(([name, format]) => ({ name, format, cells: [moment, null, second('1583-01-01')] })),
    { name: 'DATETIME', format: 22, cells: [moment, null, 1e300] },
    { name: 'YMDHMS', format: 41, cells: [moment, null, Number.NaN] },
    { name: 'TIME', format: 21, cells: [moment % 86400, null, -3600] },
    { name: 'DTIME', format: 25, cells: [90061.5, null, 0] },
    { name: 'MONTH', format: 27, cells: [12, null, 1] },
    { name: 'WKDAY', format: 26, cells: [7, null, 1] }
  ]
  const read = await readBytes(madeSav({ variables }))
  expect(read.rows?.[0]).toEqual({
    ...Object.fromEntries(Object.keys(dates).map((name) => [name, '2024-02-29'])),
    DATETIME: '2024-02-29 17:30:15',
    YMDHMS: '2024-02-29 17:30:15',
    TIME: moment % 86400,
    DTIME: 90061.5,
    MONTH: 12,
    WKDAY: 7
  })
  expect(new Set(Object.values(read.rows?.[1] ?? {}))).toEqual(new Set([null]))
  expect(read.rows?.[2]).toMatchObject({ DATE: '1583-01-01', DATETIME: '1e+300', YMDHMS: 'NaN', TIME: -3600 })
  expect(read.known?.columns.map(({ dates }) => dates)).toEqual([
    ...Array(8).fill('YYYY-MM-DD'),
    ...Array(2).fill('YYYY-MM-DD hh:mm:ss'),
    ...Array(4).fill(null)
  ])
})

test('missing dates are codes, and a missing range of dates is gone from the cells', async () => {
  const [first, last] = [second('1911-11-11'), second('2024-02-29')]
  const labels: Made['labels'] = [[first, 'Not said']]
  const variables: Made[] = [
    { name: 'CODE', format: 20, labels, missing: { form: 1, values: [first] }, cells: [first, last] },
    { name: 'RANGE', format: 20, missing: { form: -3, values: [lowest, first, last] }, cells: [first - 1, last] }
  ]
  const read = await readBytes(madeSav({ variables }))
  expect(column(read, 'CODE')).toMatchObject({
    missing: ['1911-11-11'],
    values: [{ code: '1911-11-11', label: 'Not said' }]
  })
  expect(column(read, 'RANGE')).toMatchObject({ missing: ['2024-02-29'], missingRanges: [] })
  expect(read.rows).toEqual([
    { CODE: '1911-11-11', RANGE: null },
    { CODE: '2024-02-29', RANGE: '2024-02-29' }
  ])
})
