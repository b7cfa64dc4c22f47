import type { Comparison, Estimate } from '../../estimate/answer.ts'
import { type ComparisonQuestion, type EstimateQuestion, estimateOf, keyOf } from '../../estimate/question.ts'
import { familiesOf } from '../../report/claims/families.ts'
import { call, number } from './code.ts'
import { isByGroups } from './estimate-lines.ts'
import { cellsOf, estimateCall, wordsOf } from './estimates.ts'
import { inOrder, type Left, type Line, levelOf, type Source } from './lines.ts'
import type { Survey } from './survey.ts'

export const comparisonColumns = ['value', 'se', 'low', 'high', 'df', 'p', 'p_adjusted', 'left', 'right']

/** A comparison in the family of tests that a figure marks, and how that was adjusted; null: it stands alone. */
export type ComparisonLine = Line & { family: { name: string; adjustment: string } | null }

type Asked = { question: ComparisonQuestion; family: string | null; figure: string | null }

/** The comparisons of a report in all its languages, each once for each figure that shows it. */
export function comparisonLines(
  source: Source,
  names: ReadonlyMap<string, string>
): { lines: ComparisonLine[]; left: Left[] } {
  const asked = source.pages.flatMap(({ asked, figures, claims }) =>
    asked.flatMap(({ question, family }): Asked[] => {
      const passage = familiesOf({ claims }).indexOf(family ?? '') + 1
      const named = passage > 0 ? `claims-${passage}` : family
      const figure = figures.find((each) => each.family === family)?.id ?? named
      return question.kind === 'comparison' ? [{ question, family, figure }] : []
    })
  )
  const once = [...new Map(asked.map((each) => [keyOf(each.question) + (each.figure ?? ''), each])).values()]
  const answered = inOrder(once, source, ({ question }) => question.left).map((each) => {
    const answer = source.answers.comparison(each.question, each.family)
    return { ...each, answer, left: leftOf(answer, source) }
  })
  const first = new Map<string, string>()
  const lines = answered
    .filter(({ left }) => left === null)
    .map(({ question, family, answer }, index): ComparisonLine => {
      const name = `c${index + 1}`
      const key = keyOf(question)
      const code = first.get(key) ?? codeOf(question, answer, source, names)
      if (!first.has(key)) first.set(key, name)
      return {
        name,
        dataset: question.left.dataset,
        measure: question.left.measure,
        words: `${wordsOf(question.left)} - ${timesText(answer)}${answer.right ? wordsOf(questionOf(answer.right)) : answer.target}`,
        code,
        published: numbersOf(answer),
        family: family !== null && answer.adjustment !== null ? { name: family, adjustment: answer.adjustment } : null
      }
    })
  return { lines, left: answered.flatMap(({ left }) => left ?? []) }
}

/** Why a comparison is not computed; null where it is. */
function leftOf({ left, right, difference, se }: Comparison, { obstructed, surveys }: Source): Left | null {
  if (difference === null) return 'hidden'
  if ([left, right].some((side) => side && obstructed.has(side.dataset))) return 'obstructed'
  const survey = surveys.get(left.dataset)
  if (right && right.dataset === left.dataset && left.statistic === 'drivers') return 'obstructed'
  if (survey && isByGroups(left, survey)) return 'obstructed'
  return se !== null && survey ? null : 'published'
}

function codeOf(
  question: ComparisonQuestion,
  { right, target, times }: Comparison,
  source: Source,
  names: ReadonlyMap<string, string>
): string {
  const survey = source.surveys.get(question.left.dataset) as Survey
  const left = names.get(keyOf(question.left)) ?? ''
  const level = levelOf(survey)
  if (!right) return call('difference_from', [left, number(target ?? Number.NaN), ...level])
  const other = questionOf(right)
  const computed = names.get(keyOf(other))
  if (other.dataset !== question.left.dataset) {
    const so = times === 1 ? '' : ` * ${number(times)}`
    const value = computed === undefined ? number(right.value ?? Number.NaN) : `${computed}$value`
    const se = computed === undefined ? right.se && number(right.se) : `${computed}$se`
    const given = [value, ...(se === null ? [] : [se])].map((each) => each + so)
    return call('difference_from', [left, ...given, ...level])
  }
  const multiple = times === 1 ? [] : [`times = ${number(times)}`]
  if (question.on === 'each') return call('difference', [left, computed ?? '', ...level, ...multiple])
  return call('difference', [
    estimateCall(question.left, survey, cellsOf(other, survey)),
    estimateCall(other, survey, cellsOf(question.left, survey)),
    ...level
  ])
}

function timesText({ times }: Comparison): string {
  return times === 1 ? '' : `${times} × `
}

/** The question that an estimate answers: of a comparison with the best, which one that was. */
function questionOf({ dataset, measure, category, domain, except, wave }: Estimate): EstimateQuestion {
  return estimateOf({ dataset, measure, category, domain, except, wave })
}

/** In the order of `comparisonColumns`. */
function numbersOf(comparison: Comparison): (number | null)[] {
  const { difference, se, low, high, df, p, adjustment, pAdjusted, left, right, target } = comparison
  const adjusted = adjustment === null ? null : pAdjusted
  return [difference, se, low, high, df, p, adjusted, left.value, target ?? right?.value ?? null]
}
