import type { Answers } from '../../estimate/answer-all.ts'
import type { Page } from '../../report/model.ts'
import { standingAt } from '../../report/targets/standing.ts'
import type { Target } from '../../report/targets/target.ts'
import { digits } from '../digits.ts'

/** The targets that figures of a report show, each with how it stands, language-neutral. */
export function publishedTargets(pages: readonly Page[], answers: Answers) {
  const shown = pages.flatMap(({ figures }) =>
    figures.flatMap(({ rows }) => rows.flatMap(({ target }) => target ?? []))
  )
  const once = new Map(shown.map((target) => [JSON.stringify([target.name, target.question]), target]))
  return [...once.values()].map((target) => publishedTarget(target, answers))
}

function publishedTarget(target: Target, answers: Answers) {
  const { name, sure, now, day, from, path, to, forecast, course } = standingAt(target, answers)
  const numbers = (ranged: typeof forecast) =>
    ranged && { value: digits(ranged.value), low: digits(ranged.low), high: digits(ranged.high) }
  return {
    ...{ dataset: now.dataset, target: target.name, measure: now.measure, category: now.category },
    ...{ domain: target.domain, wave: now.wave, day, start: target.start, due: target.due, standing: name, sure },
    ...{ from: digits(from), planned: digits(path), to: digits(to), forecast: numbers(forecast) },
    course: course && {
      ...{ expected: digits(course.expected), kind: course.kind, by: target.expected?.by },
      ...{ soFar: numbers(course.soFar), off: course.off }
    }
  }
}
