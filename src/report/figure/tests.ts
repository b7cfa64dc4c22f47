import type { AssociationQuestion, FitQuestion, RankingQuestion } from '../../estimate/question.ts'
import { isModel, kindOfParts } from '../../estimate/statistics/statistics.ts'
import type { FigureRow } from '../model.ts'
import { type NamedMeasure, partsOfNamed } from '../parts.ts'

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
  if (kindOfParts(only.measure) !== 'answers' || partsOfNamed(only).length !== measures.length) return null
  const cells = rows.map((row) => row.cells.flatMap((waves) => (waves.length === 1 ? waves : [])))
  return cells.every((row) => row.length === measures.length) ? { kind: 'association', cells } : null
}

/** Of a figure of all coefficients of one regression at one wave, how well it fits; else null. */
export function fitOf(rows: FigureRow[], [only, ...others]: NamedMeasure[]): FitQuestion | null {
  if (!only || others.length > 0 || only.category !== null || !isModel(only.measure)) return null
  const cells = rows.map((row) => row.cells.flat())
  return cells.every((each) => each.length === 1) ? { kind: 'fit', of: cells.flat() } : null
}
