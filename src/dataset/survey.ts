import { type Column, fileColumnOf, fileColumnsOf, isAskedAt, type SurveyCodebook } from '../codebook/codebook.ts'
import { type Engine, identifier } from '../engine/engine.ts'
import { closestMatch, listNames, type Place, type Problems } from '../problem.ts'
import { reportBadCells } from './bad-cells.ts'
import type { Conversion } from './conversion.ts'
import { constantOf, conversionOf, selectList } from './convert.ts'
import { cellKey, cellOf, type RowCount, type SurveyDataset } from './dataset.ts'
import { type DerivedCell, derivedCells } from './derive.ts'
import type { LoadedFile } from './file-table.ts'
import { missingCodes, textWithout } from './missing-codes.ts'
import { withPeriods } from './periods.ts'
import { isReplicate, replicateColumns } from './replicates.ts'
import { countResponses, measuredColumns, reasonSql } from './responses.ts'
import { type Converted, reportEmpty, reportNetRows, reportNotAsked, reportOutsideBands } from './survey-checks.ts'
import { keepTexts } from './texts.ts'

/**
 * Converts a survey's files by its codebook into one table. A row with a bad cell is refused and every such cell
 * reported. Null where a column of the codebook is in no file.
 */
export async function convertSurvey(
  codebook: SurveyCodebook,
  files: LoadedFile[],
  engine: Engine,
  problems: Problems
): Promise<SurveyDataset | null> {
  const before = problems.errors.length
  const cells = cellsOf(codebook)
  const conversions = files.map((file) => conversionsOf(codebook, file, cells, problems))
  if (problems.errors.length > before) return null
  for (const file of files) await reportDropped(codebook, file, engine, problems)
  const derived = derivedCells(codebook, { cells })
  const measured = measuredColumns(codebook)
  const table = `survey ${codebook.name}`
  const rows: RowCount = { read: 0, used: 0, refused: 0 }
  for (const [index, file] of files.entries()) {
    const each = conversions[index] ?? []
    const bad = await reportBadCells(file, each, engine, problems)
    const select = selectFrom(file, index, each, bad, derived, measured)
    await engine.run(
      index === 0
        ? `CREATE TABLE ${identifier(table)} AS ${select}`
        : `INSERT INTO ${identifier(table)} BY NAME ${select}`
    )
    const [count] = await engine.rows(`SELECT count(*) AS n FROM ${identifier(table)}`)
    const used = Number(count?.['n']) - rows.used
    rows.read += file.rows
    rows.used += used
    rows.refused += file.rows - used
    await reportNotAsked({ codebook, table, cells }, index, file, file.wave, engine, problems)
  }
  const paths = files.map((file) => file.path)
  const told = await withPeriods(codebook, files, engine)
  const dataset = { kind: 'survey' as const, name: codebook.name, codebook: told, files: paths, table, cells, rows }
  if (rows.used === 0 && rows.refused === 0) reportEmpty(files, problems)
  await reportNetRows(dataset, engine, problems)
  await reportOutsideBands(dataset, engine, problems)
  const responses = await countResponses(dataset, engine)
  const survey = { ...dataset, profile: await profileOf(dataset, engine), responses, replicates: null }
  await keepTexts(survey, engine)
  return survey
}

/** The rows of a file that no bad cell refuses, converted, with what is derived of them and why answers are missing. */
function selectFrom(
  file: LoadedFile,
  index: number,
  conversions: Conversion[],
  bad: string[],
  derived: DerivedCell[],
  measured: Column[]
): string {
  const refuse = bad.length > 0 ? bad.map((each) => `(${each})`).join(' OR ') : 'false'
  const reasons = conversions.flatMap((each) => reasonSql(each, measured)).map((each) => `,\n  ${each}`)
  const rows = `SELECT r, ${index} AS f,\n  ${selectList(conversions)}${reasons.join('')}
FROM ${identifier(file.table)} WHERE NOT (${refuse})`
  return derived.reduce((from, { name, sql }) => `SELECT *, ${sql} AS ${name} FROM (${from})`, rows)
}

/** The columns of a codebook's table. */
function columnsOf(codebook: SurveyCodebook): Column[] {
  const apart = codebook.design.replicates?.file ?? null
  return [...codebook.columns.values(), ...(apart === null ? replicateColumns(codebook) : [])]
}

/** Names for the table's columns: ours, so that no two of an author's can be one to the engine. */
function cellsOf(codebook: SurveyCodebook): Map<string, string> {
  const keys = columnsOf(codebook).flatMap((column) =>
    column.sources.map(({ wave, option }) => cellKey({ column: column.name, wave, option }))
  )
  return new Map(keys.map((key, index) => [key, `v${index}`]))
}

function conversionsOf(
  codebook: SurveyCodebook,
  file: LoadedFile,
  cells: Map<string, string>,
  problems: Problems
): Conversion[] {
  const columns = columnsOf(codebook).filter(({ derived }) => derived === null)
  const wanted = columns.flatMap((column) => fileColumnsOf(column, file.wave))
  if (!wanted.some((name) => file.columns.has(name))) {
    const closest = wanted
      .map((name) => closestMatch(name, [...file.columns.keys()]))
      .find((name) => name !== undefined)
    problems.error({
      rule: 'file-header',
      place: { path: file.path, line: 1, column: 1 },
      message: 'This file has none of the columns that the codebook names',
      expected: `columns called ${listNames(wanted)}`,
      ...(closest === undefined ? {} : { closest }),
      remedy:
        "Add the row of names, if there is none; else mend the names there or in the query, or name the file's columns with `from:`."
    })
    return []
  }
  return columns.flatMap((column) => {
    const constant = constantIn(column, file)
    const lost =
      constant === undefined ? fileColumnsOf(column, file.wave).filter((name) => !file.columns.has(name)) : []
    for (const name of lost) reportMissing(codebook, column, name, file, problems)
    if (lost.length > 0) return []
    return column.sources.map((source) => {
      const name = cellOf({ cells }, column.name, source.wave, source.option)
      if (constant !== undefined) return constantOf(column, constant, name)
      return conversionOf(column, { ...source, column: fileColumnOf(source, file.wave) }, file, name)
    })
  })
}

/** The one value of a column in all rows of a file: its wave; a number that the codebook gives; none, where it was not asked. */
function constantIn(column: Column, { wave }: LoadedFile): string | number | null | undefined {
  if (wave === null) return undefined
  if (column.kind === 'wave') return wave
  return column.constants.get(wave) ?? (isAskedAt(column, wave) ? undefined : null)
}

/** Answers in a file of a wave that, by the codebook, did not ask for them or has one number for all. */
async function reportDropped(
  codebook: SurveyCodebook,
  file: LoadedFile,
  engine: Engine,
  problems: Problems
): Promise<void> {
  const { wave } = file
  if (wave === null) return
  for (const column of columnsOf(codebook)) {
    // A column named wave by wave is another thing in a file that has its name by chance.
    const named = column.sources.some(({ names }) => names.size > 0 && !names.has(wave))
    if (column.derived || column.kind === 'wave' || constantIn(column, file) === undefined || named) continue
    for (const name of new Set(fileColumnsOf(column, wave))) {
      const cells = file.columns.get(name)
      if (!cells) continue
      const text = textWithout(cells, missingCodes(cells, column))
      const [found] = await engine.rows(
        `SELECT count(*) AS n, min(r) AS first FROM ${identifier(file.table)} WHERE ${text} IS NOT NULL`
      )
      const n = Number(found?.['n'])
      if (n > 0) report(column, name, n, file.place(Number(found?.['first']), name))
    }
  }

  function report(column: Column, name: string, n: number, place: Place): void {
    const constant = column.constants.get(wave ?? '')
    problems.error({
      rule: 'dropped-answers',
      place,
      message: `\`${name}\` has an answer in ${n} ${n === 1 ? 'row' : 'rows'}, here first, and ${
        constant === undefined
          ? `the codebook says that \`${wave}\` did not ask it`
          : `the codebook gives it ${constant} in all rows of \`${wave}\``
      }`,
      remedy:
        constant === undefined
          ? `Name \`${wave}\` under \`waves\` of this column; or, if this is another question, say by \`from:\`, a map from wave to file column, where it stands.`
          : `Take \`${wave}\` out of \`constant\`, or the column out of this file.`
    })
  }
}

function reportMissing(
  codebook: SurveyCodebook,
  column: Column,
  name: string,
  file: LoadedFile,
  problems: Problems
): void {
  const names = [...file.columns.keys()]
  const closest = closestMatch(name, names)
  const source = column.sources.find((each) => fileColumnOf(each, file.wave) === name)
  const others = codebook.waves.map(({ code }) => code).filter((code) => code !== file.wave)
  problems.error({
    rule: 'missing-column',
    place: source?.place ?? column.place,
    message: `\`${name}\` is not a column of ${file.path}`,
    expected: listNames(names),
    ...(closest === undefined ? {} : { closest }),
    remedy: isReplicate(column)
      ? 'Mend the two ends of `columns`, or name the `file` that holds the replicate weights.'
      : file.wave === null
        ? `Name the file's column with \`from:\`, or take \`${column.name}\` out of the codebook.`
        : `Name it with \`from:\`, a map from wave to file column; or, if this wave did not ask it, say which did: \`waves: [${others.join(', ')}]\`.`
  })
}

async function profileOf(converted: Converted, engine: Engine): Promise<SurveyDataset['profile']> {
  const keys = [...converted.codebook.columns.values()]
    .filter((column) => column.kind === 'scale' || column.kind === 'number')
    .flatMap((column) => column.sources.map(({ wave, option }) => cellKey({ column: column.name, wave, option })))
  if (keys.length === 0) return new Map()
  const parts = keys.map((key, index) => {
    const cell = converted.cells.get(key)
    return `count(${cell}) AS n${index}, min(${cell}) AS min${index}, max(${cell}) AS max${index}, avg(${cell}) AS mean${index}`
  })
  const [row] = await engine.rows(`SELECT ${parts.join(', ')} FROM ${identifier(converted.table)}`)
  const number = (name: string) => Number(row?.[name] ?? 0)
  return new Map(
    keys.map((key, index) => [
      key,
      { n: number(`n${index}`), min: number(`min${index}`), max: number(`max${index}`), mean: number(`mean${index}`) }
    ])
  )
}

/** Drops a survey's table, once its rows stand in that of its design; open text that may be shown has one of its own. */
export async function forgetRows(dataset: SurveyDataset, engine: Engine): Promise<void> {
  await engine.run(`DROP TABLE ${identifier(dataset.table)}`)
}
