import type { Dataset } from '../dataset/dataset.ts'
import { type Compared, compare, type Known, otherOf } from './compare.ts'
import { composedDifference, type Sources } from './composed.ts'
import { compositeOf, itself } from './composite.ts'
import { type ComparisonQuestion, datasetOf, type EstimateQuestion, type Question, sidesOf } from './question.ts'

type DatasetNamed = (name: string) => Dataset | undefined

/** Is a side of a question made of other estimates? */
export function isComposed(question: Question, datasetNamed: DatasetNamed): boolean {
  return sidesOf(question).some((side) => compositeOf(side, datasetNamed) !== null)
}

/** The estimates that a question's sides are made of, where one of these is made of others; else none. */
export function inputsBehind(question: Question, datasetNamed: DatasetNamed): EstimateQuestion[] {
  if (!isComposed(question, datasetNamed)) return []
  return sidesOf(question).flatMap((side) => (compositeOf(side, datasetNamed) ?? itself(side)).inputs)
}

/** Compares two estimates, whatever they are made of. */
export function compareAny(
  question: ComparisonQuestion,
  better: 'higher' | 'lower' | null,
  datasetNamed: DatasetNamed,
  sources: Sources & Known
): Compared {
  const { left, right, relative = false } = question
  const survey = sources.surveys.get(datasetOf(question))
  if (right.kind === 'target' || !isComposed(question, datasetNamed)) return compare(question, survey, better, sources)
  const other = otherOf(right, better, sources.estimate)
  if (other === null) return compare(question, survey, better, sources)
  const times = right.kind === 'multiple' ? right.times : 1
  const sides = [left, other] as const
  const [a, b] = sides.map((side) => compositeOf(side, datasetNamed) ?? itself(side)) as [Made, Made]
  return { ...composedDifference(sides, [a, b], { times, relative }, sources), times }
}

type Made = ReturnType<typeof itself>
