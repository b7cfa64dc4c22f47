import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { parseCodebook } from '../../codebook/read.ts'
import { readDataset } from '../../dataset/load.ts'
import { dateText, shownBy, timeText } from '../../dataset/readers/excel-dates.ts'
import { cellName, parseRange } from '../../dataset/readers/excel-range.ts'
import { nativeEngine } from '../../engine/native.ts'
import { Problems } from '../../problem.ts'
import { projectOf } from '../project.ts'
import { readingOf } from './reading.ts'
import { date, rowsXml, type TestBook, type TestCell, workbookBytes } from './workbook.ts'

const read = (book: TestBook, options = {}, engine: 'native' | 'wasm' = 'native') =>
  readingOf('rows.xlsx', workbookBytes(book), options, engine)
const only = (rows: (TestCell[] | null)[]): TestBook => ({ sheets: { Data: rowsXml(rows) } })
const cell = (type: string, content: string): TestCell => ({ with: type === '' ? '' : `t="${type}"`, content })

const formats = ['yyyy\\-mm\\-dd', 'dd/mm/yyyy hh:mm', '[h]:mm', '0.00" days"']
const everyType: TestBook = {
  formats,
  texts: ['<si><t>shared &amp; _x0041_</t></si>', '<si><r><t>in </t></r><r><t>runs</t></r><rPh><t>no</t></rPh></si>'],
  sheets: {
    Data: rowsXml([
      ['id', 'score', 'mixed', 'word', 'yes', 'day', 'moment', 'span', 'days', 'formula', 'iso'],
      [
        ...['01', 7, 7.5, cell('s', '<v>0</v>'), cell('b', '<v>1</v>'), date(45351), date(45293.12783564815, 2)],
        ...[date(1.5625, 3), date(2.5, 4), cell('str', '<f>A1&amp;"x"</f><v>=x</v>'), cell('d', '<v>2024-02-29</v>')]
      ],
      null,
      [
        ...[' <b>=1+1; ', null, 'seven', cell('s', '<v>1</v>'), cell('b', '<v>0</v>'), null, date(45292, 2)],
        ...[null, null, cell('', '<f>1/4</f><v>0.25</v>'), cell('d', '<v>2024-02-29T10:20:30</v>')]
      ],
      ['   ', -2e-7, 1e21, null, null, date(1), date(61.5, 2), date(0.5, 3), date(3, 4), null, null],
      ['', null, null]
    ])
  }
}

test.each(['native', 'wasm'] as const)('every cell of every type, on the %s engine', async (engine) => {
  const { texts, numbers, types, place, rows, problems } = await read(everyType, {}, engine)
  expect(problems).toEqual([])
  expect(rows).toBe(3)
  const moment = 'YYYY-MM-DD hh:mm:ss'
  expect(types).toEqual({
    ...{ id: 'text', score: 'number', mixed: 'text', word: 'text', yes: 'text', day: 'YYYY-MM-DD', moment },
    ...{ span: 'text', days: 'number', formula: 'text', iso: moment }
  })
  expect(texts).toEqual([
    {
      ...{ id: '01', score: '7', mixed: '7.5', word: 'shared & A', yes: 'true', day: '2024-02-29' },
      ...{ moment: '2024-01-02 03:04:05', span: '37:30:00', days: '2.5', formula: '=x', iso: '2024-02-29 00:00:00' }
    },
    {
      ...{ id: '<b>=1+1;', score: null, mixed: 'seven', word: 'in runs', yes: 'false', day: null },
      ...{ moment: '2024-01-01 00:00:00', span: null, days: null, formula: '0.25', iso: '2024-02-29 10:20:30' }
    },
    {
      ...{ id: null, score: '-2e-07', mixed: '1e+21', word: null, yes: null, day: '1900-01-01' },
      ...{ moment: '1900-03-01 12:00:00', span: '12:00:00', days: '3', formula: null, iso: null }
    }
  ])
  expect(numbers.map(({ score, days }) => [score, days])).toEqual([
    [7, 2.5],
    [null, null],
    [-2e-7, 3]
  ])
  expect(place(2, 'mixed')).toEqual({ path: 'data/survey/rows.xlsx', line: 4, column: 3, cell: 'cell C4' })
  expect(place(0, 'score')).toMatchObject({ line: 1, column: 2 })
})

const several: TestBook = {
  sheets: {
    Notes: rowsXml([['What this is']]),
    Data: rowsXml([['A report'], null, [null, 'a', 'b'], [null, 1, 2], [null, 3, 4], ['Source: us']]),
    Old: rowsXml([['a'], [9]])
  },
  hidden: ['Old'],
  stored: true
}

test('a sheet and a range are named', async () => {
  const { texts, place } = await read(several, { sheet: 'Data', range: '$B$3:C5' })
  expect(texts).toEqual([
    { a: '1', b: '2' },
    { a: '3', b: '4' }
  ])
  expect(place(2, 'b')).toMatchObject({ line: 5, column: 3 })
  expect((await read(several, { sheet: 'Old' })).texts).toEqual([{ a: '9' }])
  expect((await read({ ...several, hidden: ['Old', 'Data'] })).known?.columns[0]?.name).toBe('What this is')
})

test.each<[object, string]>([
  [
    {},
    '5:9: data/survey/rows.xlsx has 2 sheets, and the codebook does not say which to read\n' +
      '  Expected `Notes`, `Data` or `Old`.\n  Name it: `{ path: rows.xlsx, sheet: … }`.'
  ],
  [
    { sheet: 'data' },
    '5:9: data/survey/rows.xlsx has no sheet `data`\n  Expected `Notes`, `Data` or `Old`.\n  Did you mean `Data`?'
  ],
  [
    { sheet: 'Data', range: 'C3:B5' },
    '5:9: `C3:B5` is not a range of cells\n  Expected its first and its last cell, like `A3:F200`.'
  ],
  [{ sheet: 'Data' }, 'rows.xlsx:3:2: 6 cells have values in columns without a name in row 1, this one first'],
  [{ sheet: 'Data', range: 'B2:C5' }, 'rows.xlsx:2:2: Row 2, the first of the range, is empty'],
  [{ sheet: 'Data', range: 'F1:G5' }, 'rows.xlsx:1:1: There is nothing in this sheet, or in this range of it']
])('%j is refused', async (options, message) => {
  const { problems } = await read(several, options)
  expect(problems[0]).toContain(message)
})

test.each<[string, TestBook, string]>([
  ['an error', only([['a'], [1], [cell('e', '<v>#N/A</v>')]]), '3:1: The cell A3 holds an error, `#N/A`'],
  [
    'a formula without its value',
    only([['a'], [cell('', '<f>1+1</f>')]]),
    '2:1: The cell A2 holds a formula whose value is not in the file'
  ],
  [
    'a day that never was',
    { ...only([['a'], [date(60)]]), formats },
    '2:1: The cell A2 holds what its format cannot show'
  ],
  [
    'a text that is not there',
    only([['a'], [cell('s', '<v>5</v>')]]),
    '2:1: The cell A2 holds what its format cannot show'
  ],
  [
    'two columns of one name',
    only([
      ['a', 'a'],
      [1, 2]
    ]),
    '1:2: Two columns of this sheet have the same name, `a`'
  ],
  [
    'merged cells',
    {
      sheets: {
        Data: `${rowsXml([
          ['a', 'b'],
          [1, 2],
          [3, 4]
        ])}<mergeCells><mergeCell ref="A2:A3"/></mergeCells>`
      }
    },
    '2:1: The cells A2 to A3 are merged'
  ],
  ['nothing', only([]), '1:1: There is nothing in this sheet'],
  ['no sheet', { sheets: {} }, 'dataset.yaml:5:9: data/survey/rows.xlsx has no sheet to read'],
  [
    'cells out of order',
    { sheets: { Data: '<sheetData><row r="2"/><row r="1"/></sheetData>' } },
    'cannot be read: its XML is damaged (its cells are not in order)'
  ],
  ['XML that is not whole', { sheets: { Data: '<sheetData><row>' } }, 'cannot be read: its XML is damaged'],
  [
    'a document type',
    { ...only([['a'], [1]]), more: { 'xl/sharedStrings.xml': '<!DOCTYPE x [<!ENTITY a "aaaa">]><sst/>' } },
    'cannot be read: its XML is damaged (a document type)'
  ]
])('%s is refused', async (_, book, message) => {
  const { problems, texts } = await read(book)
  expect(problems[0]).toContain(message)
  expect(texts).toEqual([])
})

test('of many bad cells twenty are shown', async () => {
  const { problems } = await read(only([['a'], ...Array.from({ length: 50 }, () => [cell('e', '<v>#REF!</v>')])]))
  expect(problems).toHaveLength(21)
  expect(problems[0]).toContain('1:1: 30 more cells of this sheet cannot be read')
})

test('a merged title above the range, and rows without numbers, do no harm', async () => {
  const title = `${rowsXml([['Title'], ['a', 'b'], [1, 2]])}<mergeCells><mergeCell ref="A1:B1"/></mergeCells>`
  expect((await read({ sheets: { Data: title } }, { range: 'A2:B9' })).texts).toEqual([{ a: '1', b: '2' }])
  const bare =
    '<x:sheetData xmlns:x="u"><x:row><x:c t="str"><x:v>a</x:v></x:c></x:row>' +
    '<x:row><x:c><x:v>5</x:v></x:c></x:row></x:sheetData>'
  expect((await read({ sheets: { Data: bare } })).texts).toEqual([{ a: '5' }])
})

test.each<[string, TestCell[][], number[]]>([
  ['a row of sums', [['Total', 3, null]], [42]],
  ['a note apart', [[], ['Source: our own survey', null, null]], [43]],
  [
    'two notes',
    [
      ['our own survey', null, null],
      ['all adults', null, null]
    ],
    [42]
  ],
  ['somebody who broke off', [['p41', null, null]], []],
  ['an answer', [['p41', 3, 'Total']], []]
])('%s at the end of a sheet is warned of where it looks like none of the answers', async (_, end, lines) => {
  const people = Array.from({ length: 40 }, (_, index): TestCell[] => [`p${index}`, index % 5, 'fine'])
  const { problems, rows } = await read(only([['id', 'ease', 'comment'], ...people, ...end]))
  expect(problems.map((problem) => Number(problem.split(':')[1]))).toEqual(lines)
  expect(rows).toBe(40 + end.filter((row) => row.length > 0).length)
  if (lines.length > 0) expect(problems[0]).toContain('end the table above with `range: A1:C41`')
})

test.each(['0x10', '1E+400', 'ten'])('a cell of a number that is `%s` is told with what it holds', async (written) => {
  const { problems } = await read(only([['a'], [cell('', `<v>${written}</v>`)]]))
  expect(problems).toEqual([
    expect.stringContaining(`The cell A2 holds \`${written}\` as a number, which is none that can be read`)
  ])
})

test('hidden rows are read, and warned of', async () => {
  const sheet = rowsXml([
    ['id', 'ease'],
    ['p1', 1],
    ['p2', 2],
    ['p3', 3]
  ]).replaceAll(/<row r="([34])"/g, '<row r="$1" hidden="1"')
  const { problems, rows } = await read({ sheets: { Data: sheet } })
  expect(rows).toBe(3)
  expect(problems).toEqual([
    expect.stringContaining('rows.xlsx:3:1: warning: 2 rows of this sheet are hidden, and read')
  ])
})

test('the date system of 1904', async () => {
  const book = { ...only([['day'], [date(43889)], [date(0)]]), formats, workbook: '<workbookPr date1904="1"/>' }
  expect((await read(book)).texts).toEqual([{ day: '2024-02-29' }, { day: '1904-01-01' }])
})

const said = async (bytes: Uint8Array | string) => (await readingOf('rows.xlsx', bytes)).problems.join('\n')

/** Changes the size that the zip's directory gives of a part. */
function withSize(bytes: Uint8Array, name: string, size: number): Uint8Array {
  const copy = Buffer.from(bytes)
  const at = copy.lastIndexOf(name)
  copy.writeUInt32LE(size, at - 46 + 24)
  return copy
}

test('a zip bomb is refused, by its directory and while it is unpacked', async () => {
  const bytes = workbookBytes({ sheets: { Data: `${rowsXml([['a'], [1]])}<!--${' '.repeat(5_000_000)}-->` } })
  const sheet = 'xl/worksheets/sheet1.xml'
  expect(await said(withSize(bytes, sheet, 2 ** 30))).toBe(
    'data/survey/rows.xlsx:1:1: This Excel workbook cannot be read: ' +
      'unpacked it would have 1024 MB, and at most 512 are read\n' +
      '  Save it again as .xlsx, or as CSV.'
  )
  expect(await said(withSize(bytes, sheet, 1000))).toContain('`xl/worksheets/sheet1.xml` in it is larger than it says')
  expect(await said(withSize(bytes, 'xl/sharedStrings.xml', 2 ** 31))).toContain('unpacked it would have 2048 MB')
})

test('what is not whole is refused', async () => {
  const bytes = workbookBytes(everyType)
  expect(await said('a,b\n')).toContain('This file is not an Excel workbook, as its name says')
  expect(await said(Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1))).toContain(
    'with a password, or one of Excel before 2007'
  )
  expect(await said(bytes.subarray(0, -30))).toContain('cannot be read: its end is missing')
  const damaged = Buffer.from(bytes)
  const sheet = damaged.indexOf('xl/worksheets/sheet1.xml') + 30
  damaged.fill(0x55, sheet, sheet + 40)
  expect(await said(damaged)).toContain('`xl/worksheets/sheet1.xml` in it is damaged')
})

test('formats, days and ranges', () => {
  const shown = [
    'General',
    '0.00',
    'm/d/yy',
    'h:mm AM/PM',
    '[Red]0',
    '[$-409]d mmm',
    'mmm',
    '"day" 0',
    '0.00E+00',
    '[mm]:ss',
    '#,##0;[Red]-#,##0',
    '@',
    'Standard',
    'yyyy"年"m"月"'
  ]
  expect(shown.map(shownBy)).toEqual([
    'number',
    'number',
    'date',
    'time',
    'number',
    'date',
    'date',
    'number',
    'number',
    'time',
    'number',
    'number',
    'number',
    'date'
  ])
  expect([59, 61, 2958465.999, 0, -1, 60.5].map((serial) => dateText(serial, false))).toEqual([
    ...['1900-02-28 00:00:00', '1900-03-01 00:00:00', '9999-12-31 23:58:33.600', null, null, null]
  ])
  expect([0, 0.9999999999, 2.5, -0.25].map(timeText)).toEqual(['00:00:00', '24:00:00', '60:00:00', '-06:00:00'])
  expect(parseRange('AA3:ab20')).toEqual({ top: 3, left: 27, bottom: 20, right: 28 })
  expect(['A1:', 'A0:B2', 'A:B', 'A1:B2:C3', ''].map(parseRange)).toEqual([null, null, null, null, null])
  expect([cellName(3, 26), cellName(1, 27), cellName(9, 703)]).toEqual(['Z3', 'AA1', 'AAA9'])
})

const codebook = `title: A survey
kind: survey
status: synthetic
sample: probability
files: [{ path: rows.xlsx, sheet: Data, range: "A2:C9", rename: { Person: person } }]
design: none
columns:
  person: { role: identifier }
  score: { scale: { min: 0, max: 10 }, missing: { 99: Don't know } }
  day: { type: date }
measures:
  score: { mean: score }
`

test('a survey from a workbook by its codebook', async () => {
  const rows: TestCell[][] = [['Title'], ['Person', 'score', 'day'], ['p1', 7, date(45351.5)], ['p2', 99, date(45352)]]
  const book = { formats, sheets: { Data: rowsXml([...rows, ['p3', 12, date(45352)]]), Other: rowsXml([['x']]) } }
  const root = projectOf('empty', [['data/survey/dataset.yaml', null, codebook]])
  writeFileSync(join(root, 'data/survey/rows.xlsx'), workbookBytes(book))
  const [problems, engine] = [new Problems(), await nativeEngine()]
  const place = { root, folder: 'data/survey', allowed: [] }
  const parsed = parseCodebook('survey', 'data/survey/dataset.yaml', codebook, problems)
  const dataset = (parsed && (await readDataset(parsed, place, engine, problems)))?.dataset
  if (dataset?.kind !== 'survey') throw new Error(String(problems.all()))
  const [person, score, day] = [...dataset.cells.values()]
  const read = `SELECT ${person} AS person, ${score} AS score, CAST(${day} AS VARCHAR) AS day FROM "${dataset.table}"`
  expect(await engine.rows(`${read} ORDER BY r`)).toEqual([
    { person: 'p1', score: 7, day: '2024-02-29 12:00:00' },
    { person: 'p2', score: null, day: '2024-03-01 00:00:00' }
  ])
  expect(problems.all().map(({ file, line, column, reason }) => `${file}:${line}:${column}: ${reason}`)).toEqual([
    'data/survey/rows.xlsx:5:2: `12` is not allowed in `score`'
  ])
  await engine.close()
})
