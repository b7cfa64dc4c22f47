/** What a built site tells of a survey, read from its files alone, as anybody can who has its address. */
import { type Space, spaceOf, tablesOf } from '../../cube/space.ts'
import { type CubeSurvey, surveyOf } from '../../cube/survey.ts'
import { type CubeTable, estimateFrom } from '../../cube/table.ts'
import type { SurveyDataset } from '../../dataset/dataset.ts'
import type { Estimate } from '../../estimate/answer.ts'
import { blankEstimate } from '../../estimate/blank.ts'
import { keyOf } from '../../estimate/question.ts'

export type Files = ReadonlyMap<string, Buffer>

const numbers = ['value', 'se', 'low', 'high', 'df', 'n', 'nEff', 'nEffDesign', 'deff'] as const

/** An estimate as a file tells it; `value` null: it is said to be hidden, or empty. */
export type Fact = Pick<Estimate, 'measure' | 'category' | 'domain' | 'except' | 'wave' | 'absence'> &
  Pick<Estimate, (typeof numbers)[number]> & { file: string }

/** `pairs`: what the cube tells of two estimates together, the standard error of their difference. */
export type Explored = { survey: SurveyDataset; facts: Fact[]; pairs: { sides: [Fact, Fact]; se: number | null }[] }

type Explorer = { surveys: (CubeSurvey & { beside: { space: Space; table: CubeTable } })[] }

/** The survey of a report's explorer, with everything that its cube and the downloads of any report tell. */
export function exploredIn(files: Files, report: string): Explored {
  const folder = `files/${report}/`
  const [own] = (json(files, `${folder}explore.json`) as Explorer).surveys
  if (!own) throw new Error('Nothing can be explored.')
  const survey = surveyOf(own)
  const tables = tablesOf(survey.codebook).map((name) => {
    const file = `${folder}explore/${survey.name}/${[name.measure, ...name.dimensions].join('.')}.json`
    return { file, space: spaceOf(survey.name, survey.codebook, name), table: json(files, file) as CubeTable }
  })
  const told = [...tables, { file: `${folder}explore.json`, ...own.beside }]
  const facts = new Map(told.flatMap((each) => factsOf(survey, each)))
  const pairs = told.flatMap(({ space, table }) =>
    space.pairs.map(([left, right], at): Explored['pairs'][number] => ({
      sides: [facts.get(keyOf(left)) as Fact, facts.get(keyOf(right)) as Fact],
      se: table.differences[at] ?? null
    }))
  )
  return { survey, facts: [...facts.values(), ...inDownloads(files, survey)], pairs }
}

function factsOf(survey: SurveyDataset, { file, space, table }: { file: string; space: Space; table: CubeTable }) {
  return space.estimates.map((question, at): [string, Fact] => {
    const entry = table.estimates[at]
    if (!entry) throw new Error(`${file} is shorter than what it answers.`)
    return [keyOf(question), { ...estimateFrom(entry, blankEstimate(survey, question)), file }]
  })
}

/** The numbers that are told of an estimate, whatever they are. */
export function numbersOf(fact: Fact): number[] {
  return numbers.flatMap((name) => fact[name] ?? [])
}

/** The estimates that reports and their pages of tables have beside the cube. */
function inDownloads(files: Files, { name }: SurveyDataset): Fact[] {
  const inJson = [...files.keys()]
    .filter((path) => path.endsWith('/estimates.json'))
    .flatMap((file) =>
      (json(files, file) as { estimates: (Fact & { dataset: string })[] }).estimates
        .filter(({ dataset }) => dataset === name)
        .map((each) => ({ ...each, file }))
    )
  const inCsv = [...files.keys()]
    .filter((path) => path.endsWith('/estimates.csv'))
    .flatMap((file) =>
      csvRows(files, file)
        .filter((row) => row['dataset'] === name)
        .map((row) => factOf(row, file))
    )
  return [...inJson, ...inCsv]
}

function factOf(row: Record<string, string>, file: string): Fact {
  const told = numbers.map((name) => [name, row[name] ? Number(row[name]) : null] as const)
  return {
    file,
    measure: row['measure'] ?? '',
    category: row['category'] || null,
    domain: domainIn(row['domain'] ?? ''),
    except: domainIn(row['except'] ?? ''),
    wave: row['wave'] || null,
    absence: (row['absence'] || null) as Fact['absence'],
    ...(Object.fromEntries(told) as Pick<Fact, (typeof numbers)[number]>)
  }
}

/** Rows of the CSV of figures and tables that tell a value of one group, or that it is hidden. */
export function rowsOfFigures(files: Files): { file: string; row: Record<string, string> }[] {
  return [...files.keys()]
    .filter((path) => /^files\/[a-z-]+\/.*\.csv$/i.test(path) && !path.endsWith('/estimates.csv'))
    .flatMap((file) => csvRows(files, file).map((row) => ({ file, row })))
    .filter(({ row }) => !row['minus'] && !row['minus_wave'])
}

function domainIn(text: string): Record<string, string> {
  return Object.fromEntries(text === '' ? [] : text.split(' ').map((each) => each.split('=') as [string, string]))
}

function json(files: Files, path: string): unknown {
  const found = files.get(path)
  if (!found) throw new Error(`There is no ${path}.`)
  return JSON.parse(String(found))
}

/** Our own CSV, of which no cell that is read here holds a quote with a comma. */
function csvRows(files: Files, path: string): Record<string, string>[] {
  const [head = '', ...lines] = String(files.get(path)).trim().split('\n')
  const cells = (line: string) =>
    [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map((match) => match[1] ?? match[2] ?? '')
  const names = cells(head.replace(/\r$/, ''))
  return lines.map((line) =>
    Object.fromEntries(cells(line.replace(/\r$/, '')).map((each, at) => [names[at] ?? '', each]))
  )
}
