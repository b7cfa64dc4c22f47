import { type BrokenWave, breaksBetween } from '../codebook/wave-break.ts'
import type { ComparisonQuestion } from '../estimate/question.ts'
import { inLanguage } from '../language/text.ts'
import { oneOf } from '../yaml/shapes.ts'
import type { Call } from './call.ts'
import type { NamedMeasure } from './parts.ts'

/** The attribute by which an author says that a comparison over a break is meant. */
export const breakTold = oneOf('told')
  .optional()
  .describe(
    '`told`: it compares waves over a `break` of the codebook, and the sentence around it says so. Without it the build warns, and the page adds a word of it.'
  )

/** The breaks that a comparison is over: empty where its sides are of one wave, or comparable. */
export function breaksIn(
  { left, right }: Pick<ComparisonQuestion, 'left' | 'right'>,
  datasets: readonly NamedMeasure['dataset'][]
): BrokenWave[] {
  const other = right.kind === 'multiple' ? right.of : right
  if (other.kind !== 'estimate' || other.dataset !== left.dataset) return []
  const dataset = datasets.find(({ name }) => name === left.dataset)
  if (!dataset || left.wave === null || other.wave === null) return []
  return breaksBetween(dataset.codebook, left.wave, other.wave)
}

/** Two waves on either side of a break differ by how they were asked too: no change is given without a word of it. */
export function warnBreak(question: ComparisonQuestion, call: Call): void {
  const [first] = call.breakTold ? [] : breaksIn(question, call.scope.datasets)
  if (!first) return
  const reason = inLanguage(first.break, call.scope.language)
  call.warn({
    rule: 'wave-break',
    place: call.place,
    message: `This compares waves over a break: \`${first.code}\` is not comparable with the wave before it (“${reason}”)`,
    expected: 'waves on one side of it',
    remedy: 'Compare those; or say in your own words what it rests on, and write `break=told`.'
  })
}
