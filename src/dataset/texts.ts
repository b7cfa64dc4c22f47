import { type Column, codesWithin, isDimension, type SurveyCodebook } from '../codebook/codebook.ts'
import { type Engine, identifier, literal } from '../engine/engine.ts'
import { cellOf, type SurveyDataset } from './dataset.ts'

/** Which open answers are wanted: of a column, of those in a domain at a wave (null: any), so many of them, without these. */
export type WantedTexts = {
  column: string
  wave: string | null
  domain: Readonly<Record<string, string>>
  most: number
  without: readonly string[]
}

/** Open answers, and how many people gave one in the whole domain. */
export type FoundTexts = { texts: string[]; units: number }

/** The open text of a survey that its codebook lets be shown. */
export function publishedTexts({ columns }: Pick<SurveyCodebook, 'columns'>): Column[] {
  return [...columns.values()].filter(({ kind, publish }) => kind === 'text' && publish)
}

/**
 * Keeps the open text that may be shown, with what tells domains and people apart, beyond the rows that it came with.
 * Nothing else of the rows is in the table, and there is none where nothing may be shown.
 */
export async function keepTexts(dataset: SurveyDataset, engine: Engine): Promise<void> {
  const { codebook, cells } = dataset
  const texts = publishedTexts(codebook)
  if (texts.length === 0) return
  const dimensions = [...codebook.columns.values()].filter((column) => isDimension(column) || column.kind === 'wave')
  const names = [...texts, ...dimensions].flatMap(({ name, sources }) =>
    sources.map(({ wave }) => cellOf({ cells }, name, wave))
  )
  const { unit } = codebook.design
  const person = unit === null ? "f || ' ' || r" : cellOf({ cells }, unit, null)
  await engine.run(
    `CREATE TABLE ${tableOf(dataset)} AS SELECT ${names.join(', ')}, ${person} AS person FROM ${identifier(dataset.table)}`
  )
}

/**
 * Open answers of a column that may be shown, each text once, in an order that neither what they say nor where they
 * stand in the file decides. Throws for a column that may not be shown.
 */
export async function findTexts(dataset: SurveyDataset, wanted: WantedTexts, engine: Engine): Promise<FoundTexts> {
  const { codebook, cells } = dataset
  const column = publishedTexts(codebook).find(({ name }) => name === wanted.column)
  if (!column) throw new Error(`${wanted.column} may not be shown.`)
  const paired = column.sources.some(({ wave }) => wave !== null)
  const text = cellOf({ cells }, column.name, paired ? wanted.wave : null)
  const missing = column.missing.map(({ code }) => literal(code))
  const waves = codebook.waveColumn !== null && wanted.wave !== null ? [[codebook.waveColumn, wanted.wave]] : []
  const held = [...Object.entries(wanted.domain), ...waves].map(([name = '', code = '']) => {
    const codes = codesWithin(codebook.columns.get(name) as Column, code).map(literal)
    return `${cellOf({ cells }, name, null)} IN (${codes.join(', ')})`
  })
  const given = [
    `${text} IS NOT NULL`,
    ...(missing.length > 0 ? [`${text} NOT IN (${missing.join(', ')})`] : []),
    ...held
  ]
  const from = `FROM ${tableOf(dataset)} WHERE ${given.join(' AND ')}`
  const [count] = await engine.rows(`SELECT count(DISTINCT person) AS units ${from}`)
  const without = wanted.without.map(literal)
  const others = without.length > 0 ? ` AND ${text} NOT IN (${without.join(', ')})` : ''
  const rows = await engine.rows(
    `SELECT ${text} AS text ${from}${others} GROUP BY ${text} ORDER BY md5(${text}), ${text} LIMIT ${wanted.most}`
  )
  return { texts: rows.map((row) => String(row['text'])), units: Number(count?.['units']) }
}

function tableOf({ name }: SurveyDataset): string {
  return identifier(`texts ${name}`)
}
