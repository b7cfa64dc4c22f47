import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { nativeEngine } from '../../engine/native.ts'
import { newFolder, readingOf } from './reading.ts'

const answers = `CREATE TABLE answers AS SELECT * FROM (VALUES
  ('01', 7, 0.1, 7.50::DECIMAL(9, 2), 9007199254740993::BIGINT, 5::BIGINT, DATE '2024-02-29',
   TIMESTAMPTZ '2024-01-02 00:30:00+02', true, [1, 2], 'x'::ENUM('x', 'y')),
  (' <b>=1+1; ', NULL, 2, NULL, 1, NULL, NULL, NULL, NULL, NULL, NULL),
  ('', -3, -2e3, 0.05, NULL, 6, DATE '1969-12-31', TIMESTAMPTZ '1970-01-01 00:00:00.5+00', false, [], 'y')
) AS t(id, score, w, price, big, small, day, moment, yes, list, code)`

async function write(...sql: string[]): Promise<{ file: string }> {
  const file = join(newFolder(), 'rows.duckdb')
  const engine = await nativeEngine()
  await engine.run(`ATTACH '${file}' AS d`)
  await engine.run('USE d')
  for (const each of sql) await engine.run(each)
  await engine.run('USE memory')
  await engine.run('DETACH d')
  await engine.close()
  return { file }
}

test.each(['rows.duckdb', 'rows.db'])('every cell of %s', async (name) => {
  const { texts, numbers, types, place, problems } = await readingOf(name, await write(answers))
  expect(problems).toEqual([])
  expect(types).toEqual({
    ...{ id: 'text', score: 'number', w: 'number', price: 'number', big: 'text', small: 'number', day: 'YYYY-MM-DD' },
    ...{ moment: 'YYYY-MM-DD hh:mm:ss', yes: 'text', list: 'text', code: 'text' }
  })
  expect(texts).toEqual([
    {
      ...{ id: '01', score: '7', w: '0.1', price: '7.5', big: '9007199254740993', small: '5', day: '2024-02-29' },
      ...{ moment: '2024-01-01 22:30:00', yes: 'true', list: '[1, 2]', code: 'x' }
    },
    {
      ...{ id: '<b>=1+1;', score: null, w: '2', price: null, big: '1', small: null, day: null },
      ...{ moment: null, yes: null, list: null, code: null }
    },
    {
      ...{ id: null, score: '-3', w: '-2000', price: '0.05', big: null, small: '6', day: '1969-12-31' },
      ...{ moment: '1970-01-01 00:00:00.5', yes: 'false', list: '[]', code: 'y' }
    }
  ])
  expect(numbers.map(({ score, w, price }) => [score, w, price])).toEqual([
    [7, 0.1, 7.5],
    [null, 2, null],
    [-3, -2000, 0.05]
  ])
  expect(place(3, 'w')).toMatchObject({ line: 3, column: 3 })
})

const two = [
  answers,
  'CREATE SCHEMA more',
  'CREATE TABLE more."other; table" AS SELECT range AS n FROM range(3000)',
  "CREATE VIEW outside AS SELECT * FROM read_text('/etc/hostname')",
  'CREATE VIEW inside AS SELECT count(*) AS n FROM answers'
]

test('a table, a view, or a query', async () => {
  const file = await write(...two)
  expect((await readingOf('rows.duckdb', file, { table: 'inside' })).texts).toEqual([{ n: '3' }])
  const { numbers } = await readingOf('rows.duckdb', file, { table: 'more.other; table' })
  expect(numbers.map(({ n }) => n)).toEqual(Array.from({ length: 3000 }, (_, index) => index))
  const query = 'WITH s AS (SELECT score * 2 AS twice FROM answers WHERE score > 0) SELECT * FROM s -- the end\n;'
  expect((await readingOf('rows.duckdb', file, { query })).texts).toEqual([{ twice: '14' }])
})

const tables = '`answers`, `inside`, `outside` or `more.other; table`'

test.each([
  [{}, `5:9: data/survey/rows.duckdb has 4 tables, and the codebook does not say which to read\n  Expected ${tables}.`],
  [
    { table: 'answer' },
    `data/survey/rows.duckdb has no table \`answer\`\n  Expected ${tables}.\n  Did you mean \`answers\`?`
  ],
  [{ table: 'outside' }, 'Cannot access file "/etc/hostname"'],
  [{ query: "SELECT * FROM read_csv('/etc/passwd')" }, 'This query does what it may not: Permission Error'],
  [{ query: "SELECT * FROM '/etc/passwd'" }, 'does not take this query: Catalog Error'],
  [{ query: "SELECT * FROM read_parquet('https://example.org/x.parquet')" }, 'data/survey/dataset.yaml:5:9: '],
  [{ query: "COPY answers TO '/tmp/x.csv'" }, 'This query does what it may not: Permission Error'],
  [{ query: "ATTACH '/tmp/x.duckdb' AS x" }, 'This query is not one SELECT'],
  [{ table: 'answers', query: 'SELECT 1 AS a' }, 'Both `table` and `query` say what is to be read of this database'],
  [{ query: 'DELETE FROM answers' }, 'This query'],
  [{ query: 'SELECT 1 AS a; DELETE FROM answers' }, 'This query is not one SELECT'],
  [{ query: 'SET threads = 8' }, 'This query is not one SELECT'],
  [{ query: 'LOAD httpfs' }, 'This query is not one SELECT'],
  [{ query: 'PRAGMA database_list' }, 'data/survey/dataset.yaml:5:9: '],
  [{ query: 'SELECT 1 AS a) AS t(c0), (SELECT 2' }, 'data/survey/dataset.yaml:5:9: '],
  [{ query: 'SELEC' }, 'does not take this query: Parser Error: syntax error at or near "SELEC"'],
  [{ query: 'SELECT id, id FROM answers' }, 'Two columns of this query have the same name, `id`']
])('%j is refused', async (options, message) => {
  const file = await write(...two)
  const before = readFileSync(file.file)
  const { problems, texts } = await readingOf('rows.duckdb', file, options)
  expect(problems).toEqual([expect.stringContaining(message)])
  expect(texts).toEqual([])
  expect(readFileSync(file.file).equals(before)).toBe(true)
})

test('what is not whole is refused', async () => {
  const said = async (bytes: Uint8Array | string, engine: 'native' | 'wasm' = 'native') =>
    (await readingOf('rows.duckdb', bytes, {}, engine)).problems.join('\n')
  expect(await said('a,b\n')).toContain('This file is not a DuckDB database, as its name says')
  const bytes = readFileSync((await write(answers)).file)
  expect(await said(bytes.subarray(0, 5000))).toContain('This DuckDB database cannot be opened: it is damaged')
  expect(await said(bytes, 'wasm')).toContain('A DuckDB database cannot be read here, where DuckDB runs as WebAssembly')
})
