import { earlierPeriod } from '../codebook/period.ts'
import type { Answers } from '../estimate/answer-all.ts'
import { type Domain, type EstimateQuestion, keyOf, sidesOf } from '../estimate/question.ts'
import { isPercent } from '../estimate/statistics/values.ts'
import { languages } from '../language/languages.ts'
import type { Finding, Problems } from '../problem.ts'
import { everyone } from './lookup.ts'
import type { Library, Page } from './model.ts'
import { differenceText, numberText } from './number-text.ts'
import { isPeriod } from './periods.ts'
import type { Typed } from './typed.ts'
import { type Candidate, nearestOf } from './typed-nearest.ts'

/**
 * Warns of every number that an author typed: nothing keeps it right. The answer that it most likely is, of all pages that
 * one narrative makes, is the remedy.
 */
export function warnOfTyped(pages: readonly Page[], library: Library, answers: Answers, problems: Problems): void {
  for (const made of Map.groupBy(pages, ({ path }) => path).values()) {
    const [{ typed }] = made as [Page, ...Page[]]
    const candidates = typed.length > 0 ? made.flatMap((page) => candidatesOf(page, answers)) : []
    for (const each of typed) problems.warn(findingOf(each, nearestOf(each, candidates, library)))
  }
}

function findingOf({ text, place, front }: Typed, nearest: Candidate | null): Finding {
  const rule = 'typed-number'
  const marked = `\`:num[${text}]\``
  if (front)
    return {
      rule,
      place,
      message: `\`${text}\` is typed into the ${front}, so it stays as it is when the data change`,
      expected: 'words that new data keep true, since no directive writes a number there',
      remedy: `Say it in words here${nearest ? `, and give the number in the text: \`${nearest.directive}\` shows ${nearest.text}` : ''}. If it is no result of the data, mark it: ${marked}.`
    }
  return {
    rule,
    place,
    message: `\`${text}\` is typed, so it stays as it is when the data change`,
    expected: 'numbers that directives write',
    ...(nearest ? { closest: nearest.directive } : {}),
    remedy: nearest
      ? `That shows ${nearest.text}. If the number is no result of the data, mark it: ${marked}.`
      : `Write it with \`:value\` or the like; or if it is no result of the data, mark it: ${marked}.`
  }
}

/** The values and changes that the page asks for, each once. */
function candidatesOf(page: Page, answers: Answers): Candidate[] {
  const numbers = languages[page.language]?.numbers
  if (!numbers) return []
  const found = new Map<string, Candidate>()
  for (const { question, family } of page.asked) {
    for (const side of sidesOf(question)) {
      const { value, number } = answers.estimate(side)
      if (value === null || Object.keys(side.except).length > 0) continue
      const share = isPercent(number)
      const text = numberText(numbers, number, value)
      const directive = valueText(side, page)
      found.set(keyOf(side), { value: share ? value * 100 : value, share, text, directive, of: side, page })
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
    const share = isPercent(left.number)
    const value = Math.abs(share ? difference * 100 : difference)
    const text = differenceText(numbers, left.number, difference)
    const directive = changeText(question.left, wave, question.on, page)
    found.set(keyOf(question), { value, share, text, directive, of: question.left, page })
  }
  return [...found.values()]
}

/** The directive that writes a value, as an author would on this page. */
function valueText(question: EstimateQuestion, page: Page): string {
  return `:value{${[...subjectOf(question, page), ...attribute('wave', waveCode(question.wave, page))].join(' ')}}`
}

function changeText(question: EstimateQuestion, from: string, on: 'each' | 'both', page: Page): string {
  const waves = [...attribute('from', waveCode(from, page)), ...attribute('to', waveCode(question.wave, page))]
  return `:change{${[...subjectOf(question, page), ...waves, ...(on === 'both' ? ['on=both'] : [])].join(' ')}}`
}

function subjectOf({ dataset, measure, category, domain }: EstimateQuestion, page: Page): string[] {
  const name = dataset === page.datasets[0] ? measure : `${dataset}.${measure}`
  return [...attribute('of', category === null ? name : `${name}/${category}`), ...domainText(domain, page)]
}

/** The values of a domain but for the page's own, which directives there take by themselves. */
function domainText(domain: Domain, { bound }: Page): string[] {
  const own = Object.entries(domain).filter(([name, code]) => name !== bound?.dimension || code !== bound.code)
  const open = bound && !isPeriod(bound) && !(bound.dimension in domain) ? [[bound.dimension, everyone] as const] : []
  return [...own, ...open].flatMap(([name, code]) => attribute(name, code))
}

/** A wave as it is named on the page: of a period its own goes without saying, and others by where they stand to it. */
function waveCode(wave: string | null, { bound }: Page): string | null {
  if (wave === null || !isPeriod(bound)) return wave
  if (wave === bound.code) return null
  const before = (['previous', 'year-ago'] as const).find(
    (each) => earlierPeriod(bound.code, each === 'previous' ? 'one' : 'year') === wave
  )
  return before ?? wave
}

function attribute(name: string, value: string | null): string[] {
  if (value === null) return []
  return [/^[^\s"'=<>`{}]+$/.test(value) ? `${name}=${value}` : `${name}="${value}"`]
}
