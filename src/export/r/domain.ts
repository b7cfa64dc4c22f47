import { type Column, codesWithin } from '../../codebook/codebook.ts'
import type { CellName } from '../../dataset/dataset.ts'
import type { EstimateQuestion } from '../../estimate/question.ts'
import { texts } from './code.ts'
import type { Survey } from './survey.ts'

/** The rows of a domain as a formula of one side, "the rest" and nets written out as the codes that count. Null: all. */
export function whereOf(question: EstimateQuestion, survey: Survey, known: CellName[] = []): string | null {
  const { codebook, cells } = survey
  const { domain, except, wave } = question
  const dimensions = [...new Set([...Object.keys(domain), ...Object.keys(except)])].sort()
  const conditions = dimensions.map((dimension) => {
    const column = codebook.columns.get(dimension) as Column
    const [code, out] = [domain[dimension], except[dimension]]
    const within = code === undefined ? column.values.map((value) => value.code) : codesWithin(column, code)
    const left = out === undefined ? [] : codesWithin(column, out)
    return among(
      dimension,
      within.filter((each) => !left.includes(each))
    )
  })
  if (codebook.waveColumn !== null && wave !== null)
    conditions.push(among(codebook.waveColumn, codesWithin(codebook.columns.get(codebook.waveColumn) as Column, wave)))
  for (const cell of known) conditions.push(`!is.na(${cells.name(cell)})`)
  return conditions.length === 0 ? null : `~${conditions.join(' & ')}`

  function among(dimension: string, codes: string[]): string {
    return `${cells.name({ column: dimension, wave: null, option: null })} %in% ${texts(codes)}`
  }
}
