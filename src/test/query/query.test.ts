import { expect, test } from 'vitest'
import { htmlIn, repeat, siteOf } from '../one-survey.ts'
import { type Edit, prepareProject, problemText, projectOf } from '../project.ts'

const codebook = `files: [rows.csv]
design: { unit: person, weights: grossing }
bases: { suppress: 30, caution: 40 }
columns:
  person: { role: identifier }
  grossing: { type: number }
  sector: { label: Branch, values: { shops: Shops and stores, banks: Banks, trains: Trains } }
  ease: { label: Ease, scale: { min: 0, max: 10 } }
  comment: { role: text }
measures:
  ease: { label: Ease, mean: ease }
`
const size = { shops: 50, banks: 35, trains: 5 }
const rows = `person,grossing,sector,ease,comment\n${Object.entries(size)
  .map(([sector, n]) => repeat(n, (index) => `${sector}-${index},${1 + (index % 2)},${sector},${index % 10},secret\n`))
  .join('')}`
const bySector = `\`\`\`sql name=spread weights=no
SELECT sector, avg(ease) AS value, min(ease) AS low, max(ease) AS high, avg((ease > 4)::INT) AS good, count(ease) AS n
FROM survey GROUP BY sector ORDER BY n
\`\`\`

`
const table = (html: string) =>
  [...html.matchAll(/<tr[^>]*>(.*?)<\/tr>/g)].map((row) =>
    [...(row[1] ?? '').matchAll(/<t[hd][^>]*>(.*?)<\/t[hd]>/g)].map((cell) =>
      (cell[1] ?? '').replaceAll(/<[^>]*>/g, '').replaceAll('\u00a0', ' ')
    )
  )
const build = (prose: string, more: Edit[] = []) => siteOf(codebook, rows, prose, more)
const problemsOf = (sql: string, more: Edit[] = []) =>
  build(`\`\`\`sql name=q\n${sql}\n\`\`\`\n\n::table[A finding]{sql=q}\n`, more).then(
    () => '',
    (error) => String(error)
  )

test('a table of a query has its rows in their order, labels by the codebook, hidden rows and marked ones by the base rule', async () => {
  const site = await build(`${bySector}::table[A finding]{sql=spread percent=good}\n`)
  const html = htmlIn(site)
  expect(table(html).slice(0, 4)).toEqual([
    ['Branch', 'Value', 'Good', 'Base'],
    ['Trains', 'Not shown: base under 30', '–', '–'],
    ['Banks', '† 4.1 0.0–9.0', '† 43%', '35'],
    ['Shops and stores', '4.5 0.0–9.0', '50%', '50']
  ])
  expect(html).toContain('<b class="tag">Author’s own query</b>')
  expect(html).toContain('<b class="tag">Synthetic data</b>')
  expect(html).toContain('FROM survey GROUP BY sector ORDER BY n')
  expect(html).not.toContain('language-sql')
  expect(String(site.files.get('files/en/report/index/spread.csv')).split('\n').slice(0, 3)).toEqual([
    'label_of_row,sector,value,low,high,good,n,standing,status,release,source',
    'Trains,trains,,,,,,suppressed,Author’s own query; Synthetic data,public,"Empty, A survey"',
    'Banks,banks,4.14285714286,0,9,0.428571428571,35,caution,Author’s own query; Synthetic data,public,"Empty, A survey"'
  ])
})

test('a chart of a query draws its value with its interval, and the same project gives the same bytes', async () => {
  const prose = `${bySector}::chart[A finding]{sql=spread highlight=shops}\n\nSee :ref{fig=spread}.\n`
  const [site, again] = [await build(prose), await build(prose)]
  const html = htmlIn(site)
  expect(html).toContain('intervals are as it gives them')
  expect(html).toContain('<desc id="spread-w-d">Trains: Value Not shown: base under 30')
  expect(html).toContain('<a class="ref" href="#spread">Figure 1</a>')
  expect(html).toBe(htmlIn(again))
  expect(site.files.get('files/en/report/index/spread.svg')).toEqual(
    again.files.get('files/en/report/index/spread.svg')
  )
})

test('a query sees the final weights and no identifier or open text', async () => {
  const sql = 'SELECT sum(final_weight * ease) / sum(final_weight) AS "Weighted mean", count(*) AS n FROM survey'
  const html = htmlIn(await build(`\`\`\`sql name=q\n${sql}\n\`\`\`\n\n::table[A finding]{sql=q digits=3}\n`))
  expect(table(html)[1]).toContain('4.388')
  const refused = await problemsOf('SELECT person, comment, count(*) AS n FROM survey GROUP BY ALL')
  expect(refused).toContain('Referenced column "person" not found')
  expect(refused).toContain('grossing')
  expect(refused).not.toContain('secret')
})

test.each([
  ["SELECT * FROM read_csv('data/survey/rows.csv')", '`read_csv` reads what is not data of this report'],
  ["COPY survey TO '/tmp/rows.csv'", 'This is not one SELECT'],
  ['SELECT 1; DROP TABLE survey', 'This is not one SELECT'],
  ['SELECT * FROM duckdb_settings()', '`duckdb_settings` reads what is not data'],
  ['SELECT * FROM information_schema.tables', 'There is no table `tables`'],
  ["SELECT current_setting('home_directory') AS a", '`current_setting` reads what is not data'],
  ['SELECT random() AS a, count(*) AS n FROM survey', '`random` does not give the same each time'],
  ['SELECT current_date AS a, count(*) AS n FROM survey', '`current_date` does not give the same'],
  ['SELECT count(*) AS n FROM survey USING SAMPLE 10', 'A sample drawn by chance'],
  ['SELECT sector, ease FROM survey', 'Nothing says how many answers'],
  ['SELECT sector, 100::BIGINT AS n FROM survey', '`n` is no count of the answers'],
  ['SELECT sector, ease, count(*) OVER () AS n FROM survey', '`n` is no count of the answers'],
  ['SELECT sector, ease, (SELECT count(*) FROM survey) AS n FROM survey', '`n` is no count of the answers'],
  [
    "SELECT string_agg(ease::VARCHAR, ' ') AS a, count(*) AS n FROM survey",
    '`string_agg` gives what single people answered'
  ],
  ['SELECT list(ease)::VARCHAR AS a, count(*) AS n FROM survey', '`list` gives what single people answered'],
  ['SELECT arg_max(sector, ease) AS a, count(*) AS n FROM survey', '`arg_max` gives what single people answered'],
  ['SELECT sector, count(*) AS n FROM survey, range(9) GROUP BY 1', 'can stand in the result more than once'],
  ['SELECT sector, count(*) AS n FROM survey JOIN survey AS other USING (sector) GROUP BY 1', 'more than once'],
  [
    'SELECT a, count(*) AS n FROM (SELECT sector AS a FROM survey UNION ALL SELECT sector FROM survey) GROUP BY 1',
    'more than once'
  ],
  ["SELECT 'Utilities' AS sector, 9.9 AS value", 'This query reads no data'],
  [
    'WITH pragma_database_list AS (SELECT 1) SELECT count(*) AS n FROM survey',
    '`pragma_database_list` reads what is not data'
  ],
  [
    'SELECT pg_postmaster_start_time() AS a, count(*) AS n FROM survey',
    '`pg_postmaster_start_time` does not give the same'
  ],
  ["SELECT year(age(DATE '2000-01-01')) AS a, count(*) AS n FROM survey", '`age` does not give the same'],
  ['SELECT sector, [avg(ease)] AS a, count(*) AS n FROM survey GROUP BY 1', 'holds DOUBLE[]'],
  ['SELECT count(*) AS n, count(ease) AS n FROM survey', 'Two columns of the result are called `n`'],
  ['SELECT count(*) AS n FROM survey WHERE ease > 99 HAVING n > 0', 'This query gives no rows'],
  ['SELECT r, count(DISTINCT row_number) AS n FROM survey, range(2000) AS t(r) GROUP BY r', 'more than 1000 rows'],
  [
    'SELECT CAST(sector AS INT) AS a, count(*) AS n FROM survey GROUP BY 1',
    'stops in the middle of this query (Conversion Error)'
  ]
])('%s is refused with a reason', async (sql, reason) => {
  const found = await problemsOf(sql)
  expect(found).toContain(reason)
  expect(found).not.toMatch(/secret|shops-\d/)
})

test('of a hidden row nothing is left but the codes that name its group', async () => {
  const sql = "SELECT sector, sector || '!' AS shout, max(ease) AS highest, count(ease) AS n FROM survey GROUP BY 1, 2"
  const html = htmlIn(await build(`\`\`\`sql name=q weights=no\n${sql}\n\`\`\`\n\n::table[A finding]{sql=q}\n`))
  expect(table(html).find(([label]) => label === 'Trains')).toEqual(['Trains', '–', 'Not shown: base under 30', '–'])
  expect(html).not.toContain('trains!')
})

test('a survey joined with published figures keeps its bases', async () => {
  const root = projectOf('small', [
    [
      'reports/service/index.md',
      '## Charts',
      `\`\`\`sql name=q weights=no
SELECT s.sector, avg((s.called = 'yes')::INT) AS ours, max(p.value) AS theirs, count(DISTINCT s.row_number) AS n
FROM service AS s LEFT JOIN service_published AS p ON p.sector = s.sector AND p.measure = 'called'
GROUP BY 1 ORDER BY 1
\`\`\`

::table[A finding]{sql=q percent="ours|theirs"}

## Charts`
    ]
  ])
  const prepared = await prepareProject(root)
  expect(problemText(prepared, root)).not.toContain('query')
  const page = prepared.site?.pages.find(({ kind }) => kind === 'report')
  expect(table(page?.kind === 'report' ? page.html : '').slice(0, 5)).toEqual([
    ['Sector', 'Ours', 'Theirs', 'Base'],
    ['Banks', 'Not shown: base under 5', '–', '–'],
    ['Online shops', '44%', '–', '16'],
    ['Supermarkets', '43%', '–', '23'],
    ['Utilities', '38%', '40%', '21']
  ])
})

test('a weighted survey of which each answer counts the same is a warning, or is said on the page', async () => {
  const sql = 'SELECT avg(ease) AS value, count(ease) AS n FROM service'
  const prose = (name: string) => `\`\`\`sql name=${name}\n${sql}\n\`\`\`\n\n::table[A finding]{sql=q}\n`
  const report = 'reports/service/index.md'
  const front = '---\ntitle: A report\ndatasets: [survey]\n---\n\n'
  const files: Edit[] = [
    [
      'data/survey/dataset.yaml',
      null,
      `title: A survey\nkind: survey\nstatus: synthetic\nsample: probability\n${codebook}`
    ],
    ['data/survey/rows.csv', null, rows]
  ]
  const root = projectOf('empty', [...files, [report, null, front + prose('q').replace('service', 'survey')]])
  expect(problemText(await prepareProject(root), root)).toContain('counts each answer the same')
  expect(htmlIn(await build(prose('q weights=no').replace('service', 'survey')))).toContain(
    'Each answer counts the same'
  )
})

test('a dataset that protects those who answered takes no queries', async () => {
  const protecting: Edit[] = [['data/survey/dataset.yaml', 'bases:', 'disclosure: { minimum: 3 }\nbases:']]
  expect(await problemsOf('SELECT count(*) AS n FROM survey', protecting)).toContain('protects those who answered')
})

test('where DuckDB runs as WebAssembly, a query says that it cannot', async () => {
  const root = projectOf('small', [
    [
      'reports/service/index.md',
      '## Charts',
      '```sql name=q\nSELECT count(*) AS n FROM service\n```\n\n::table[A finding]{sql=q}\n\n## Charts'
    ]
  ])
  const prepared = await prepareProject(root, { engine: 'wasm' })
  expect(prepared.site).toBeNull()
  expect(problemText(prepared, root)).toContain('Queries of an author cannot be run here')
})
