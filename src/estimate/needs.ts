import type { CellName, SurveyDataset } from '../dataset/dataset.ts'
import { type EstimateQuestion, keyOf, type Question, sidesOf } from './question.ts'
import { cellsOf, isAsked } from './terms.ts'

/** Estimates that have to be in one scan; `known`: for each, the cells that have to be answered as well. */
export type Need = { sides: EstimateQuestion[]; known: CellName[][] }

/**
 * What some questions need, each once, in an order that is theirs alone: where in the reports one stands moves no byte.
 */
export function needsOfAll(
  dataset: SurveyDataset,
  questions: readonly Question[],
  together: readonly EstimateQuestion[][]
): Need[] {
  const joint = together.flatMap((sides) => togetherOf(dataset, sides))
  const needs = [...questions.flatMap((question) => needsOf(dataset, question)), ...joint]
  const once = new Map(needs.map((need) => [JSON.stringify([need.sides.map(keyOf), need.known]), need]))
  return [...once].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, need]) => need)
}

/** What has to be in one scan for a question: each side, and of a comparison or a ranking all pairs. */
function needsOf(dataset: SurveyDataset, question: Question): Need[] {
  const sides = shownBy(question).filter((side) => isAsked(dataset, side) && side.dataset === dataset.name)
  const alone = sides.map((side) => ({ sides: [side], known: [[]] }))
  switch (question.kind) {
    case 'comparison': {
      const [left, ...others] = sides
      if (!left || keyOf(left) !== keyOf(question.left)) return alone
      return [...alone, ...others.flatMap((right) => comparedNeeds(dataset, left, right, question.on))]
    }
    case 'ranking':
      return sides.length === 0 ? alone : [...alone, { sides, known: sides.map(() => []) }]
    case 'course':
      return [...alone, ...togetherOf(dataset, sides)]
    case 'association':
    case 'fit':
      return [...alone, ...togetherOf(dataset, shownBy(question))]
    default:
      return alone
  }
}

function shownBy(question: Question): EstimateQuestion[] {
  if (question.kind === 'association') return question.cells.flat()
  return question.kind === 'fit' ? question.of : sidesOf(question)
}

/** All of several in one scan, so that each pair has a covariance. */
export function togetherOf(dataset: SurveyDataset, sides: EstimateQuestion[]): Need[] {
  return sides.every((side) => isAsked(dataset, side)) ? [{ sides, known: sides.map(() => []) }] : []
}

function comparedNeeds(
  dataset: SurveyDataset,
  left: EstimateQuestion,
  right: EstimateQuestion,
  on: 'each' | 'both'
): Need[] {
  const need = pairNeed(dataset, left, right, on)
  return [need, ...need.sides.map((side, index) => ({ sides: [side], known: [need.known[index] ?? []] }))]
}

export function pairNeed(
  dataset: SurveyDataset,
  left: EstimateQuestion,
  right: EstimateQuestion,
  on: 'each' | 'both'
): Need {
  const both = on === 'both'
  return { sides: [left, right], known: [both ? cellsOf(dataset, right) : [], both ? cellsOf(dataset, left) : []] }
}
