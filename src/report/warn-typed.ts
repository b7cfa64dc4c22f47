import type { Answers } from '../estimate/answer-all.ts'
import { type Domain, type EstimateQuestion, keyOf, sidesOf } from '../estimate/question.ts'
import { languages } from '../language/languages.ts'
import type { Problems } from '../problem.ts'
import { everyone } from './lookup.ts'
import type { Page, Typed } from './model.ts'
import { differenceText, numberText } from './number-text.ts'

/**
 * Warns of every number that an author typed: nothing keeps it right. The nearest answer is the remedy, of all pages that
 * one narrative makes.
 */
export function warnOfTyped(pages: readonly Page[], answers: Answers, problems: Problems): void {
  for (const made of Map.groupBy(pages, ({ path }) => path).values()) {
    const [{ typed }] = made as [Page, ...Page[]]
    if (typed.length > 0)
      warnOf(
        typed,
        made.flatMap((page) => candidatesOf(page, answers)),
        problems
      )
  }
}

function warnOf(numbers: Typed[], candidates: Candidate[], problems: Problems): void {
  for (const typed of numbers) {
    const nearest = nearestOf(typed, candidates)
    const marked = `\`:num[${typed.text}]\``
    problems.warn({
      rule: 'typed-number',
      place: typed.place,
      message: `\`${typed.text}\` is typed, so it stays as it is when the data change`,
      expected: 'numbers that directives write',
      ...(nearest ? { closest: nearest.directive } : {}),
      remedy: nearest
        ? `That shows ${nearest.text}. If the number is no result of the data, mark it: ${marked}.`
        : `Write it with \`:value\` or the like; or if it is no result of the data, mark it: ${marked}.`
    })
  }
}

/** A number that a directive would show. */
type Candidate = { value: number; share: boolean; text: string; directive: string }

/** The values and changes that the page asks for, each once. */
function candidatesOf(page: Page, answers: Answers): Candidate[] {
  const numbers = languages[page.language]?.numbers
  if (!numbers) return []
  const found = new Map<string, Candidate>()
  for (const { question, family } of page.asked) {
    for (const side of sidesOf(question)) {
      const { value, number } = answers.estimate(side)
      if (value === null || Object.keys(side.except).length > 0) continue
      const share = number === 'share'
      const text = numberText(numbers, number, value)
      found.set(keyOf(side), { value: share ? value * 100 : value, share, text, directive: valueText(side, page) })
    }
    if (question.kind !== 'comparison' || question.right.kind !== 'estimate') continue
    const { difference, left } = answers.comparison(question, family)
    const { wave } = question.right
    if (
      difference === null ||
      wave === null ||
      keyOf({ ...question.right, wave: question.left.wave }) !== keyOf(question.left)
    )
      continue
    const share = left.number === 'share'
    const value = Math.abs(share ? difference * 100 : difference)
    const text = differenceText(numbers, left.number, difference)
    found.set(keyOf(question), { value, share, text, directive: changeText(question.left, wave, question.on, page) })
  }
  return [...found.values()]
}

/** The candidate nearest to a typed number, if it is near: by one of its last digit, or by three in a hundred. */
function nearestOf({ value, decimals, percent }: Typed, candidates: Candidate[]): Candidate | null {
  const away = (candidate: Candidate) => Math.abs(Math.abs(value) - Math.abs(candidate.value))
  const [nearest] = candidates.filter(({ share }) => share || !percent).toSorted((a, b) => away(a) - away(b))
  return nearest && away(nearest) <= Math.max(10 ** -decimals, 0.03 * Math.abs(value)) ? nearest : null
}

/** The directive that writes a value, as an author would on this page. */
function valueText(question: EstimateQuestion, page: Page): string {
  return `:value{${[...subjectOf(question, page), ...attribute('wave', question.wave)].join(' ')}}`
}

function changeText(question: EstimateQuestion, from: string, on: 'each' | 'both', page: Page): string {
  const waves = [...attribute('from', from), ...attribute('to', question.wave)]
  return `:change{${[...subjectOf(question, page), ...waves, ...(on === 'both' ? ['on=both'] : [])].join(' ')}}`
}

function subjectOf({ dataset, measure, category, domain }: EstimateQuestion, page: Page): string[] {
  const name = dataset === page.datasets[0] ? measure : `${dataset}.${measure}`
  return [...attribute('of', category === null ? name : `${name}/${category}`), ...domainText(domain, page)]
}

/** The values of a domain but for the page's own, which directives there take by themselves. */
function domainText(domain: Domain, { bound }: Page): string[] {
  const own = Object.entries(domain).filter(([name, code]) => name !== bound?.dimension || code !== bound.code)
  const open = bound && !(bound.dimension in domain) ? [[bound.dimension, everyone] as const] : []
  return [...own, ...open].flatMap(([name, code]) => attribute(name, code))
}

function attribute(name: string, value: string | null): string[] {
  if (value === null) return []
  return [/^[^\s"'=<>`{}]+$/.test(value) ? `${name}=${value}` : `${name}="${value}"`]
}
