import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { expect, test } from 'vitest'
import { newFolder, readingOf } from './reading.ts'

const everyType = `CREATE TABLE answers (id TEXT, score INTEGER, w REAL, mixed, big INTEGER, bytes BLOB, none);
  INSERT INTO answers VALUES ('01', 7, 0.1, 7, 9007199254740993, x'00ff', NULL),
    (' <b>=1+1; ', NULL, 2, 7.5, 1, NULL, NULL), ('', -3, -2e3, 'seven', NULL, x'', NULL)`

function write(sql: string, name = 'rows.sqlite'): { file: string } {
  const file = join(newFolder(), name)
  const database = new DatabaseSync(file)
  database.exec(sql)
  database.close()
  return { file }
}

test.each([
  ['rows.sqlite', 'native'],
  ['rows.db', 'wasm']
] as const)('every cell of %s', async (name, engine) => {
  const { texts, numbers, types, place, problems } = await readingOf(name, write(everyType), {}, engine)
  expect(problems).toEqual([])
  expect(types).toEqual({
    ...{ id: 'text', score: 'number', w: 'number', mixed: 'text', big: 'text', bytes: 'text', none: 'text' }
  })
  expect(texts).toEqual([
    { id: '01', score: '7', w: '0.1', mixed: '7', big: '9007199254740993', bytes: "X'00FF'", none: null },
    { id: '<b>=1+1;', score: null, w: '2', mixed: '7.5', big: '1', bytes: null, none: null },
    { id: null, score: '-3', w: '-2000', mixed: 'seven', big: null, bytes: "X''", none: null }
  ])
  expect(numbers.map(({ score, w }) => [score, w])).toEqual([
    [7, 0.1],
    [null, 2],
    [-3, -2000]
  ])
  expect(place(2, 'w')).toMatchObject({ line: 2, column: 3 })
})

const two = `${everyType}; CREATE TABLE "other; table" (a); INSERT INTO "other; table" VALUES (1);
  CREATE VIEW v AS SELECT count(*) AS n FROM answers`

test('a table, a view, or a query', async () => {
  const file = write(two)
  expect((await readingOf('rows.sqlite', file, { table: 'other; table' })).texts).toEqual([{ a: '1' }])
  expect((await readingOf('rows.sqlite', file, { table: 'v' })).texts).toEqual([{ n: '3' }])
  const query = 'WITH s AS (SELECT score * 2 AS twice FROM answers WHERE score > 0) SELECT * FROM s; -- the end'
  expect((await readingOf('rows.sqlite', file, { query: query.replace('; -- the end', ';') })).texts).toEqual([
    { twice: '14' }
  ])
})

test.each([
  [
    {},
    '5:9: data/survey/rows.sqlite has 3 tables, and the codebook does not say which to read\n' +
      '  Expected `answers`, `other; table` or `v`.'
  ],
  [
    { table: 'answer' },
    '5:9: data/survey/rows.sqlite has no table `answer`\n' +
      '  Expected `answers`, `other; table` or `v`.\n  Did you mean `answers`?'
  ],
  [
    { table: 'answers', query: 'SELECT 1 AS a' },
    'Both `table` and `query` say what is to be read of this database\n  Expected one of the two.'
  ],
  [{ query: 'DELETE FROM answers' }, 'This query does what it may not: not authorized'],
  [{ query: 'SELECT 1 AS a; DELETE FROM answers' }, 'This query is not one SELECT'],
  [{ query: "ATTACH '/tmp/x.db' AS x" }, 'This query does what it may not: not authorized'],
  [
    { query: "SELECT load_extension('x')" },
    'This query does what it may not: not authorized to use function: load_extension'
  ],
  [{ query: 'PRAGMA user_version' }, 'This query does what it may not: not authorized'],
  [{ query: "SELECT * FROM pragma_table_info('answers')" }, 'This query does what it may not'],
  [{ query: 'SELECT ease FROM answers' }, 'data/survey/rows.sqlite does not take this query: no such column: ease'],
  [{ query: 'SELEC' }, 'data/survey/rows.sqlite does not take this query: near "SELEC": syntax error'],
  [{ query: 'EXPLAIN SELECT 1' }, 'This query is not one SELECT'],
  [{ query: 'SELECT id, id FROM answers' }, 'Two columns of this query have the same name, `id`']
])('%j is refused', async (options, message) => {
  const file = write(two)
  const before = readFileSync(file.file)
  const { problems } = await readingOf('rows.sqlite', file, options)
  expect(problems).toEqual([expect.stringContaining(message)])
  expect(readFileSync(file.file).equals(before)).toBe(true)
})

test('what is not whole is refused', async () => {
  const said = async (name: string, bytes: Uint8Array | string) => (await readingOf(name, bytes)).problems.join('\n')
  expect(await said('rows.sqlite', 'a,b\n')).toContain('This file is not a SQLite database, as its name says')
  expect(await said('rows.sqlite', 'PAR1\u0015\u0004')).toContain(
    'This file is a Parquet file (.parquet) by its first bytes, not a SQLite database'
  )
  expect(await said('rows.db', 'a,b\n')).toContain('This file is not a database of SQLite or DuckDB, as its name says')
  const many = `INSERT INTO t SELECT value FROM (
    WITH RECURSIVE c(value) AS (SELECT 1 UNION ALL SELECT value + 1 FROM c LIMIT 20000) SELECT * FROM c)`
  const bytes = readFileSync(write(`CREATE TABLE t (n); ${many}`).file)
  expect(await said('rows.sqlite', bytes.subarray(0, 6000))).toContain('This SQLite database is damaged')
  const within = Buffer.from(bytes)
  within.fill(0xff, 4096, 40_000)
  expect(await said('rows.sqlite', within)).toContain('This SQLite database is damaged')
})
