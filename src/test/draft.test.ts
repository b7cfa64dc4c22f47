/** Drafts: that what `new` writes builds as it stands, says why it guessed, and never writes over anything. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { expect, onTestFinished, test } from 'vitest'
import { readArguments } from '../cli/arguments.ts'
import { draft } from '../cli/new.ts'
import { draftDataset } from '../draft/draft.ts'
import { prepareProject, problemText } from './project.ts'

const quiet = { stage() {}, note() {} }

function folder(): string {
  const root = mkdtempSync(join(tmpdir(), 'plumbline-draft-'))
  onTestFinished(() => rmSync(root, { recursive: true, force: true }))
  return root
}

/** Drafts from files, puts them in place as the command does, and builds. */
async function drafted(files: Record<string, string>) {
  const root = folder()
  const data = join(root, 'data', 'survey')
  mkdirSync(data, { recursive: true })
  mkdirSync(join(root, 'reports', 'survey'), { recursive: true })
  for (const [name, text] of Object.entries(files)) writeFileSync(join(data, name), text)
  const paths = Object.keys(files).map((name) => join(data, name))
  const found = await draftDataset('survey', paths, {}, 'native', '2026-11-22', quiet)
  if (found.kind === 'unread') throw new Error(found.problems.map(String).join('\n'))
  writeFileSync(join(data, 'dataset.yaml'), found.codebook)
  writeFileSync(join(root, 'reports', 'survey', 'index.md'), found.report)
  writeFileSync(join(root, 'reports', 'site.yaml'), found.site)
  const prepared = await prepareProject(root)
  return { ...found, problems: problemText(prepared, root), site: prepared.site }
}

const people = (n: number, row: (i: number) => (string | number)[]) =>
  Array.from({ length: n }, (_, i) => row(i).join()).join('\n')

const survey = `Respondent ID,Sector,Q1 Recommend us?,satisfaction,minutes,wgt,Comment,day,empty
${people(240, (i) => [
  `R${i}`,
  ['Banks', 'Telecoms', 'Retail'][i % 3] as string,
  i % 11,
  1 + (i % 5),
  (i * 7.3) % 90,
  (0.5 + (i % 10) / 9).toFixed(3),
  `"I said, well, ${i}"`,
  `2024-0${1 + (i % 9)}-1${i % 10}`,
  ''
])}
`

test('a survey drafts to a codebook that a person can correct', async () => {
  const { codebook, report, problems, site } = await drafted({ 'answers.csv': survey })
  expect(problems).toBe('')
  expect(site?.pages.length).toBeGreaterThan(0)
  expect(codebook).toMatchInlineSnapshot(`
    "title: Survey
    kind: survey
    status: real # synthetic, if the answers were made up: every page will say so
    sample: nonprobability # or probability: intervals are worded accordingly
    files:
      - answers.csv

    # strata: and clusters: too, if the sample was drawn so
    design:
      weights: wgt

    # What each column is. Correct what was guessed; what nobody needs can go.
    columns:
      # its name says that it tells people apart; never published
      respondent_id: { role: identifier, from: Respondent ID }
      sector: { label: Sector, values: { Banks: Banks, Retail: Retail, Telecoms: Telecoms }, from: Sector }
      q1_recommend_us: { label: Q1 Recommend us?, scale: { min: 0, max: 10 }, from: Q1 Recommend us? }
      satisfaction: { scale: { min: 1, max: 5 } }
      minutes: { type: number }
      # named like a weight, and its mean is near 1
      wgt: { type: number }
      # open text; never published
      comment: { role: text, from: Comment }
      day: { type: date, format: YYYY-MM-DD }
      # Empty in every row, and left out: empty

    # What reports can ask for.
    measures:
      # a 0 to 10 scale that speaks of recommending
      nps: { nps: q1_recommend_us }
      # speaks of satisfaction; top two answers
      csat: { share: satisfaction, answers: [ 4, 5 ] }
    "
  `)
  expect(report).toMatchInlineSnapshot(`
    "---
    title: "Survey"
    datasets: [survey]
    date: 2026-11-22
    ---

    Across all answers, nps is :value{of=nps}. Write here what is worth knowing; numbers come from directives like the one before this sentence.

    ::chart[Sector, compared]{id=compared of=nps by=sector versus=overall}

    ::table[Every measure by Sector]{id=every of="nps csat" by=sector}
    "
  `)
})

test('points in time and numbers with an exponent are drafted as a codebook reads them', async () => {
  const time = (i: number) => `2024-01-${10 + (i % 20)} 10:${10 + (i % 50)}:00`
  const { codebook, problems } = await drafted({
    'answers.csv': `ease,begun,share\n${people(200, (i) => [i % 11, time(i), i % 7 ? `${i % 9}.5` : '2.5e-3'])}\n`
  })
  expect(problems).toBe('')
  expect(codebook).toContain('begun: { type: date, format: YYYY-MM-DD hh:mm:ss }')
  expect(codebook).toContain('share: { type: number }')
})

test('one question asked twice is drafted alike, although one time nobody gave some answer', async () => {
  const steps = (without: number) => (i: number) => {
    const step = 1 + (i % 5)
    return step === without ? 99 : step
  }
  const row = (i: number) => [
    steps(5)(i),
    steps(0)(i),
    i % 11,
    i % 10,
    1 + (i % 3),
    'abc'[i % 2] as string,
    'abc'[i % 3] as string,
    1 + (i % 4)
  ]
  const head = 'ease_before,ease_during,liking 2021,liking 2020,size,branchBefore,branchAfter,rooms'
  const { codebook, problems } = await drafted({ 'answers.csv': `${head}\n${people(330, row)}\n` })
  expect(problems).toBe('')
  expect(codebook).toContain(
    '  # as ease_during, among whose codes these are; 99 taken for no answer\n  ease_before: { scale: { min: 1, max: 5 }, missing: { 99: No answer } }\n  ease_during: { scale: { min: 1, max: 5 } }'
  )
  expect(codebook).toMatch(
    /# as liking_2021, among .*\n {2}liking_2020: \{ label: liking 2020, scale: \{ min: 0, max: 10 \}/
  )
  expect(codebook).toMatch(/# as branchafter, among .*\n {2}branchbefore:.* values: \{ a: a, b: b, c: c \}/)
  expect(codebook).toContain('size: { values: { 1: 1, 2: 2, 3: 3 } }')
  expect(codebook).toContain('rooms: { values: { 1: 1, 2: 2, 3: 3, 4: 4 } }')
})

test('files of two years are waves, with what each lacks', async () => {
  const wave = (columns: string, row: (i: number) => (string | number)[]) => `${columns}\n${people(400, row)}\n`
  const { codebook, problems } = await drafted({
    'survey-2021.csv': wave('sector,ease,w', (i) => ['ab'[i % 2] as string, i % 11, 0.6 + (i % 5) / 5]),
    'survey-2023.csv': wave('sector,ease,apps', (i) => ['abc'[i % 3] as string, i % 11, 1 + (i % 5)])
  })
  expect(problems).toBe('')
  expect(codebook).toContain('waves:\n  2021: 2021\n  2023: 2023')
  expect(codebook).toContain('w: { type: number, constant: { 2023: 1 } }')
  expect(codebook).toContain('apps: { scale: { min: 1, max: 5 }, waves: [ 2023 ] }')
  expect(codebook).toContain('values: { a: a, b: b, c: c }')
})

test('what a column is does not hang on the order in which files are named', async () => {
  const wave = (n: number, weight: string) => `ease,w\n${people(n, (i) => [i % 11, i % 2 ? weight : '1'])}\n`
  const [small, large] = [wave(20, '4'), wave(400, '1.1')]
  const forwards = await drafted({ 'b-2021.csv': `${small}5,3.9\n5,4.1\n`, 'a-2023.csv': large })
  const backwards = await drafted({ 'a-2023.csv': large, 'b-2021.csv': `${small}5,3.9\n5,4.1\n` })
  expect(forwards.codebook).toContain('design:\n  weights: w')
  expect(backwards.codebook).toContain('design:\n  weights: w')
})

test('what is said of a database is not asked of the files beside it, and is misused where no file is one', async () => {
  const root = folder()
  const [text, base] = [join(root, 'a-2021.csv'), join(root, 'b-2023.sqlite')]
  const rows = Array.from({ length: 60 }, (_, i) => i % 11)
  writeFileSync(text, `ease\n${rows.join('\n')}\n`)
  const database = new DatabaseSync(base)
  database.exec(`CREATE TABLE a (ease INTEGER); CREATE TABLE b (x); INSERT INTO a VALUES (${rows.join('), (')})`)
  database.close()
  const found = await draftDataset('both', [text, base], { table: 'a' }, 'native', '2026-11-22', quiet)
  if (found.kind === 'unread') throw new Error(found.problems.map(String).join('\n'))
  expect(found.codebook).toMatch(
    /- path: a-2021.csv\n +wave: 2021\n +- path: b-2023.sqlite\n +wave: 2023\n +table: a\n/
  )
  const { options } = readArguments(['new', 'text', text, '--root', root, '--table', 'a'], { new: draft })
  await expect(draft(options)).rejects.toThrow('--table means nothing of this file.')
})

test('a semicolon file in an old encoding is read, and how stands in the codebook', async () => {
  const root = folder()
  const path = join(root, 'daten.csv')
  const text = `Größe;Anrede\n${Array.from({ length: 60 }, (_, i) => `${i % 7};${i % 2 ? 'Frau Müller' : 'Herr Schön'}`).join('\n')}\n`
  writeFileSync(path, Buffer.from(text, 'latin1'))
  const found = await draftDataset('daten', [path], {}, 'native', '2026-11-22', quiet)
  if (found.kind === 'unread') throw new Error('unread')
  expect(found.codebook).toContain('encoding: windows-1252')
  expect(found.codebook).toContain('größe')
  expect(readFileSync(path, 'latin1')).toBe(text)
})

test('what somebody wrote is never taken for a code, however few wrote something', async () => {
  const rows = people(300, (i) => [i % 11, i % 12 === 0 ? `Words of ${i}` : '', i % 30 === 0 ? `remark ${i}` : ''])
  const { codebook, problems } = await drafted({ 'answers.csv': `score,q1_other,notes\n${rows}\n` })
  expect(problems).not.toContain('Words of')
  expect(codebook).not.toMatch(/Words of|remark \d/)
  expect(codebook).toContain('q1_other: { role: text }')
  expect(codebook).toContain('notes: { role: text }')
})

test("a survey tool's header rows are read, not skipped; codes for no answer are set aside", async () => {
  const head =
    'ResponseId,Q1\nResponse ID,How likely are you to recommend us?\n"{""ImportId"":""_recordId""}","{""ImportId"":""QID1""}"\n'
  const { codebook, problems } = await drafted({
    'qualtrics.csv': `${head}${people(220, (i) => [`R_${i}`, i % 20 === 0 ? 99 : i % 20 === 1 ? -2 : i % 11])}\n`
  })
  expect(problems).toBe('')
  expect(codebook).toContain('header: qualtrics')
  expect(codebook).not.toContain('ImportId')
  expect(codebook).toMatch(/missing: \{ -2: No answer, 99: No answer \}/)
  expect(codebook).toContain('nps: { nps: q1 }')
})

const forty = people(40, (i) => [`u${i}`, 1 + (i % 5), 'fine'])
const lf = 'id,ease,comment\n'

test.each<[string, string, RegExp]>([
  ['a row with a cell too many', `${lf}${forty}\nu41,3,well, no\n`, /^42:1: This row has 4 cells/],
  ['a name that stands twice', `id,ease,ease\n${forty}\n`, /^1:9: Two columns of this file have the same name/],
  ['a header that lacks a name', `id,ease\n${forty}\n`, /^1:1: The header names 2 columns/],
  ['a quote astray', `${lf}${forty}\nu41,3,"well" no\n`, /^42:7: The quote that begins this cell/],
  ['semicolons, and a row with a cell too many', `${lf}${forty}\nu41,3,a,b\n`.replaceAll(',', ';'), /^42:1: This row/],
  ['a header whose quote is not closed', `id,"ease,comment\n${forty}\n`, /^1:4: A quote is opened here/]
])('%s is told of, not read over', async (_, text, message) => {
  const path = join(folder(), 'answers.csv')
  writeFileSync(path, text)
  const found = await draftDataset('survey', [path], {}, 'native', '2026-11-22', quiet)
  expect(found.kind === 'unread' ? found.problems.map(String).join('\n') : found.codebook).toMatch(message)
})

test.each<[string, string]>([
  ['sep=,', `sep=,\n${lf}${forty}\n`],
  ['a title', `Survey of 2024\n${lf}${forty}\n`]
])('%s above the header is skipped, and the draft says so', async (_, text) => {
  const { codebook } = await drafted({ 'answers.csv': text })
  expect(codebook).toContain('skip: 1')
  expect(codebook).toContain('# found by trying: look whether the file is to be read so. `skip` leaves out')
  expect(codebook).toContain('ease: { scale: { min: 1, max: 5 } }')
})

test('a line break in a name of a file of CRLF is read', async () => {
  const text = `id,"How easy\nwas it?",comment\n${forty}\n`.replaceAll(/\n(?!was)/g, '\r\n')
  const { codebook, problems } = await drafted({ 'answers.csv': text })
  expect(problems).toBe('')
  expect(codebook).not.toContain('skip')
  expect(codebook).toContain('how_easy_was_it')
})

test('a column whose codes are times tells the waves, in their order; codes that no two rows share are identifiers', async () => {
  const text = `who,when,area,nps\n${people(360, (i) => [`c-${i * 7}`, ['Q2-2025', 'Q1-2025', 'Q4-2024'][i % 3] as string, ['north', 'south'][i % 2] as string, i % 11])}\n`
  const { codebook, report, problems } = await drafted({ 'answers.csv': text })
  expect(problems).toBe('')
  expect(codebook).toContain('waves:\n  Q4-2024: Q4-2024\n  Q1-2025: Q1-2025\n  Q2-2025: Q2-2025\n')
  expect(codebook).toMatch(/the waves\n {2}when: \{ role: wave \}/)
  expect(codebook).toMatch(/another one; never published\n {2}who: \{ role: identifier \}/)
  expect(report).toContain('wave=Q2-2025')
})
