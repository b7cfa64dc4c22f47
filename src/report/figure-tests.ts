import type { AssociationQuestion, RankingQuestion } from '../estimate/question.ts'
import type { FigureRow } from './model.ts'
import { type NamedMeasure, partsOfNamed } from './parts.ts'

/** For each measure of a figure by a dimension, the ranks that its rows can have at the last wave. */
export function rankingsOf(rows: FigureRow[], measures: number): RankingQuestion[] {
  return Array.from({ length: measures }, (_, index) => ({
    kind: 'ranking' as const,
    of: rows.flatMap((row) => row.cells[index]?.at(-1) ?? [])
  }))
}

/** Of a table of all parts of one survey measure at one wave, the test whether rows differ at all; else null. */
export function associationOf(
  rows: FigureRow[],
  named: NamedMeasure[],
  measures: NamedMeasure[]
): AssociationQuestion | null {
  const [only, ...others] = named
  if (!only || others.length > 0 || measures.length < 2 || only.dataset.kind !== 'survey') return null
  if (!partition.includes(only.measure.statistic) || partsOfNamed(only).length !== measures.length) return null
  const cells = rows.map((row) => row.cells.flatMap((waves) => (waves.length === 1 ? waves : [])))
  return cells.every((row) => row.length === measures.length) ? { kind: 'association', cells } : null
}

/** Statistics whose parts are answers of which each row has one. */
const partition = ['distribution']
