import { type BrokenWave, breaksBetween } from '../codebook/wave-break.ts'
import type { Dataset } from '../dataset/dataset.ts'
import type { ComparisonQuestion } from '../estimate/question.ts'
import { inLanguage } from '../language/text.ts'
import type { Finding } from '../problem.ts'

/** The breaks that a comparison is over: empty where its sides are of one wave, or comparable. */
function breaksIn(
  { left, right }: Pick<ComparisonQuestion, 'left' | 'right'>,
  datasets: readonly Dataset[]
): BrokenWave[] {
  const other = right.kind === 'multiple' ? right.of : right
  if (other.kind !== 'estimate' || other.dataset !== left.dataset) return []
  const dataset = datasets.find(({ name }) => name === left.dataset)
  if (!dataset || left.wave === null || other.wave === null) return []
  return breaksBetween(dataset.codebook, left.wave, other.wave)
}

/**
 * What an author is told of a comparison over a break; null: it is over none. Two waves on either side of one differ by
 * how they were asked too, so no change is given without a word of it.
 */
export function breakFinding(
  question: ComparisonQuestion,
  { datasets, language }: { datasets: readonly Dataset[]; language: string }
): Omit<Finding, 'place'> | null {
  const [first] = breaksIn(question, datasets)
  if (!first) return null
  return {
    rule: 'wave-break',
    message: `This compares waves over a break: \`${first.code}\` is not comparable with the wave before it (“${inLanguage(first.break, language)}”)`,
    expected: 'waves on one side of it',
    remedy: 'Compare those; or say in your own words what it rests on, and write `break=told`.'
  }
}
