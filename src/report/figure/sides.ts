import type { Column, SurveyCodebook } from '../../codebook/codebook.ts'
import type { EstimateQuestion } from '../../estimate/question.ts'
import { answersTogether } from '../../estimate/statistics/distribution.ts'
import type { FigureRow } from '../model.ts'
import type { NamedMeasure } from '../parts.ts'

/** Where an answer stands on a scale. */
export type Side = 'low' | 'middle' | 'high'

/** The side of each answer: the groups of a net promoter score, else the halves of the scale on either side of its middle. */
export function sideOf(code: string, { name, scale }: Column, codebook: SurveyCodebook): Side {
  const step = Number(code)
  if (npsOf(name, codebook) !== null) return step <= 6 ? 'low' : step >= 9 ? 'high' : 'middle'
  const middle = ((scale?.min ?? 0) + (scale?.max ?? 0)) / 2
  return step < middle ? 'low' : step > middle ? 'high' : 'middle'
}

/** The name of the net promoter score of a column; null: it has none. */
export function npsOf(column: string, { measures }: Pick<SurveyCodebook, 'measures'>): string | null {
  const found = [...measures.values()].find(({ statistic, columns }) => statistic === 'nps' && columns[0] === column)
  return found?.name ?? null
}

/** Gives each row of all answers on a scale its two sides, each asked for as one share of the same base. */
export function addSides(rows: FigureRow[], [only]: NamedMeasure[]): void {
  if (only?.dataset.kind !== 'survey' || !('columns' in only.measure)) return
  const { codebook } = only.dataset
  const column = codebook.columns.get(only.measure.columns[0] ?? '')
  if (!column) return
  for (const row of rows) {
    const parts = row.cells.flatMap(([question]) => question ?? [])
    row.sides = { low: together('low', parts, column, codebook), high: together('high', parts, column, codebook) }
  }
}

function together(
  side: Side,
  parts: EstimateQuestion[],
  column: Column,
  codebook: SurveyCodebook
): EstimateQuestion | null {
  const codes = parts
    .flatMap(({ category }) => category ?? [])
    .filter((code) => sideOf(code, column, codebook) === side)
  const [first] = parts
  return first && codes.length > 0 ? { ...first, category: answersTogether(codes) } : null
}
