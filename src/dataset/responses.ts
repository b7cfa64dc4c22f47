import { type Column, codesWithin, columnsOf, isAskedAt, type SurveyCodebook } from '../codebook/codebook.ts'
import { periodsIn } from '../codebook/dated-waves.ts'
import { asksUnknown } from '../codebook/not-asked.ts'
import { type Engine, identifier, literal, type Row } from '../engine/engine.ts'
import { whenSql } from './condition-sql.ts'
import type { Conversion } from './conversion.ts'
import { type Count, cellOf, type Response, type SurveyDataset } from './dataset.ts'
import { cellsAt } from './derive.ts'
import { missingLabels } from './missing-codes.ts'

/** The columns that measures rest on, whose answers are counted. */
export function measuredColumns(codebook: SurveyCodebook): Column[] {
  return [...new Set([...codebook.measures.values()].flatMap((measure) => columnsOf(measure, codebook)))]
}

/** Why a cell of a measured column has no value: 1 for the first missing code that it bears, 2 for the second. */
export function reasonSql({ column, name, missing, plain }: Conversion, measured: readonly Column[]): string[] {
  if (!measured.includes(column) || reasonsOf(column) === 0) return []
  const codes = missing.map((sql, index) => `WHEN ${sql} THEN ${index + 1}`)
  const cases = plain === null || codes.length === 0 ? codes : [`WHEN ${plain} THEN 0`, ...codes]
  const reason = cases.length === 0 ? '0' : `CASE ${cases.join(' ')} ELSE 0 END`
  return [`CAST(${reason} AS USMALLINT) AS ${reasonCell(name)}`]
}

function reasonsOf(column: Column): number {
  return column.derived ? 0 : missingLabels(column).length
}

function reasonCell(cell: string): string {
  return `why_${cell}`
}

/** A part of a response as SQL: a condition on rows. */
type Counted = { column: Column; wave: string | null; conditions: string[] }

/** Counts the answers to all columns that measures rest on, in one query. */
export async function countResponses(
  dataset: Pick<SurveyDataset, 'codebook' | 'cells' | 'table'>,
  engine: Engine
): Promise<Response[]> {
  const { codebook } = dataset
  const counted = measuredColumns(codebook).flatMap((column) => countedOf(column, dataset))
  if (counted.length === 0) return []
  const names = [
    'all',
    ...counted.flatMap(({ conditions }, index) => conditions.map((_, part) => partName(index, part)))
  ]
  const conditions = ['true', ...counted.flatMap((each) => each.conditions)]
  const rows = await engine.rows(countsSql(names, conditions, dataset))
  const waves = codebook.waveColumn === null ? [null] : codebook.waves.map(({ code }) => code)
  return counted.flatMap((each, index) =>
    waves.flatMap((wave) => {
      const row = rows.find((found) => found['wave'] === wave)
      return row ? [responseOf(each, index, wave, row)] : []
    })
  )
}

function partName(index: number, part: number): string {
  return `c${index}_${part}`
}

/** Rows for which each condition holds, by wave; and the people in them, where these are protected. */
function countsSql(
  names: string[],
  conditions: string[],
  dataset: Pick<SurveyDataset, 'codebook' | 'cells' | 'table'>
): string {
  const { waveColumn, disclosure, design } = dataset.codebook
  const wave = waveColumn === null ? 'NULL' : widestSql(cellOf(dataset, waveColumn, null), dataset.codebook)
  const counts = names.map((name, index) => `count(*) FILTER (${conditions[index]}) AS ${name}r`)
  const table = identifier(dataset.table)
  if (disclosure.minimum === 0 || design.unit === null)
    return `SELECT CAST(${wave} AS VARCHAR) AS wave, ${counts.join(',\n')} FROM ${table} GROUP BY 1`
  const people = names.map(
    (name) => `CAST(sum(${name}r) AS DOUBLE) AS ${name}r, count(person) FILTER (${name}r > 0) AS ${name}u`
  )
  return `SELECT wave, ${people.join(',\n')} FROM (
    SELECT CAST(${wave} AS VARCHAR) AS wave, ${cellOf(dataset, design.unit, null)} AS person, ${counts.join(',\n')}
    FROM ${table} GROUP BY 1, 2
  ) GROUP BY 1`
}

/** The wave of a row; of periods the widest, of which there are fewest. */
function widestSql(cell: string, codebook: SurveyCodebook): string {
  const kind = periodsIn(codebook).at(-1)
  const column = codebook.columns.get(codebook.waveColumn ?? '')
  const widest = codebook.waves.filter(({ period }) => period && period.kind === kind)
  if (!column || widest.length === 0) return cell
  const cases = widest.map(
    ({ code }) => `WHEN ${cell} IN (${codesWithin(column, code).map(literal).join(', ')}) THEN ${literal(code)}`
  )
  return `CASE ${cases.join(' ')} END`
}

/** For each wave of a column: that it was answered, not asked, left empty, or bears each missing code. */
function countedOf(column: Column, dataset: Pick<SurveyDataset, 'codebook' | 'cells'>): Counted[] {
  const waves = [...new Set(column.sources.map(({ wave }) => wave))]
  return waves.map((wave) => {
    const cells = column.sources
      .filter((source) => source.wave === wave)
      .map(({ option }) => cellOf(dataset, column.name, wave, option))
    const answered = cells.map((cell) => `${cell} IS NOT NULL`).join(' AND ')
    const asked = column.asked
      ? `coalesce(${whenSql(column.asked, dataset.codebook, cellsAt(wave, dataset))}, ${asksUnknown(column.asked)})`
      : 'true'
    const codes = Array.from({ length: reasonsOf(column) }, (_, index) =>
      cells.map((cell) => `${reasonCell(cell)} = ${index + 1}`).join(' OR ')
    )
    const before = (index: number) =>
      codes
        .slice(0, index)
        .map((code) => ` AND NOT (${code})`)
        .join('')
    return {
      column,
      wave,
      conditions: [
        answered,
        `NOT (${answered}) AND NOT ${asked}`,
        `NOT (${answered}) AND ${asked}${before(codes.length)}`,
        ...codes.map((code, index) => `NOT (${answered}) AND ${asked} AND (${code})${before(index)}`)
      ]
    }
  })
}

function responseOf({ column, wave, conditions }: Counted, index: number, rowWave: string | null, row: Row): Response {
  const count = (name: string): Count => {
    const rows = Number(row[`${name}r`])
    return { rows, units: Number(row[`${name}u`] ?? rows) }
  }
  const all = count('all')
  const none = { rows: 0, units: 0 }
  const asked = rowWave === null || isAskedAt(column, rowWave)
  const [answered = none, notAsked = none, empty = none, ...codes] = conditions.map((_, part) =>
    count(partName(index, part))
  )
  const labels = missingLabels(column)
  return {
    column: column.name,
    wave: wave ?? rowWave,
    all,
    answered,
    notAsked: asked ? notAsked : all,
    missing: codes.flatMap((count, place) => {
      const of = labels[place]
      return of ? [{ code: of.code, label: of.label, count }] : []
    }),
    empty: asked ? empty : none
  }
}
