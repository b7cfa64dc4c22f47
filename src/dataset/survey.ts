import type { SurveyCodebook } from '../codebook/codebook.ts'
import { type Engine, identifier, literal } from '../engine/engine.ts'
import { closestMatch, listNames, type Problems } from '../problem.ts'
import { reportBadCells } from './bad-cells.ts'
import { type Conversion, conversionOf, selectList } from './convert.ts'
import { type RowCount, type SurveyDataset, tableColumn } from './dataset.ts'
import type { TextTable } from './text-table.ts'

/**
 * Converts a survey's files by its codebook into one table. A row with a bad cell is refused and every such cell
 * reported. Null where a column of the codebook is in no file.
 */
export async function convertSurvey(
  codebook: SurveyCodebook,
  files: TextTable[],
  engine: Engine,
  problems: Problems
): Promise<SurveyDataset | null> {
  const before = problems.errors.length
  const conversions = files.map((file) => conversionsOf(codebook, file, problems))
  if (problems.errors.length > before) return null
  const table = `survey ${codebook.name}`
  const rows: RowCount = { read: 0, used: 0, refused: 0 }
  for (const [index, file] of files.entries()) {
    const each = conversions[index] ?? []
    const anyBad = each
      .map((conversion) => conversion.bad)
      .filter((bad) => bad !== 'false')
      .map((bad) => `(${bad})`)
    const refuse = anyBad.length > 0 ? anyBad.join(' OR ') : 'false'
    const select = `SELECT r AS ${identifier('row')}, ${index} AS ${identifier('file')},\n  ${selectList(each)}\nFROM ${identifier(file.table)} WHERE NOT (${refuse})`
    await engine.run(
      index === 0 ? `CREATE TABLE ${identifier(table)} AS ${select}` : `INSERT INTO ${identifier(table)} ${select}`
    )
    const [count] = await engine.rows(`SELECT count(*) AS n FROM ${identifier(table)}`)
    const used = Number(count?.['n']) - rows.used
    rows.read += file.rows
    rows.used += used
    rows.refused += file.rows - used
    await reportBadCells(file, each, engine, problems)
    await reportNotAsked(codebook, table, index, file, engine, problems)
  }
  const profile = await profileOf(codebook, table, engine)
  return { kind: 'survey', name: codebook.name, codebook, table, rows, profile }
}

function conversionsOf(codebook: SurveyCodebook, file: TextTable, problems: Problems): Conversion[] {
  const names = [...file.columns.keys()]
  return [...codebook.columns.values()].flatMap((column) =>
    column.sources.flatMap((source) => {
      if (file.columns.has(source.column)) {
        return [conversionOf(column, source.wave, source.column, file, tableColumn(column.name, source.wave))]
      }
      const closest = closestMatch(source.column, names)
      problems.error({
        rule: 'missing-column',
        place: source.place,
        message: `\`${source.column}\` is not a column of ${file.path}`,
        expected: listNames(names),
        ...(closest === undefined ? {} : { closest }),
        remedy: `Name the file's column with \`from:\`, or take \`${column.name}\` out of the codebook.`
      })
      return []
    })
  )
}

/** Answers of people who, by the codebook's own condition, were not asked. */
async function reportNotAsked(
  codebook: SurveyCodebook,
  table: string,
  fileIndex: number,
  file: TextTable,
  engine: Engine,
  problems: Problems
): Promise<void> {
  for (const column of codebook.columns.values()) {
    if (!column.asked) continue
    const asked = `${identifier(column.asked.column)} IS NOT DISTINCT FROM ${literal(column.asked.code)}`
    for (const source of column.sources) {
      const value = identifier(tableColumn(column.name, source.wave))
      const [found] = await engine.rows(
        `SELECT count(*) AS n, min(${identifier('row')}) AS first FROM ${identifier(table)}
         WHERE ${identifier('file')} = ${fileIndex} AND ${value} IS NOT NULL AND NOT (${asked})`
      )
      const n = Number(found?.['n'])
      if (n === 0) continue
      problems.error({
        rule: 'not-asked',
        place: file.place(Number(found?.['first']), source.column),
        message: `\`${column.name}\` has an answer in ${n} ${n === 1 ? 'row' : 'rows'} where \`${column.asked.column} = ${column.asked.code}\` does not hold, here first`,
        remedy: 'Mend the rows, or the condition under `asked` in the codebook.'
      })
    }
  }
}

async function profileOf(codebook: SurveyCodebook, table: string, engine: Engine): Promise<SurveyDataset['profile']> {
  const names = [...codebook.columns.values()]
    .filter((column) => column.kind === 'scale' || column.kind === 'number')
    .flatMap((column) => column.sources.map((source) => tableColumn(column.name, source.wave)))
  if (names.length === 0) return new Map()
  const parts = names.map((name, index) => {
    const column = identifier(name)
    return `count(${column}) AS n${index}, min(${column}) AS min${index}, max(${column}) AS max${index}, avg(${column}) AS mean${index}`
  })
  const [row] = await engine.rows(`SELECT ${parts.join(', ')} FROM ${identifier(table)}`)
  const cell = (name: string) => Number(row?.[name] ?? 0)
  return new Map(
    names.map((name, index) => [
      name,
      { n: cell(`n${index}`), min: cell(`min${index}`), max: cell(`max${index}`), mean: cell(`mean${index}`) }
    ])
  )
}
