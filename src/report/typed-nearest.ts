import type { Codebook } from '../codebook/codebook.ts'
import type { EstimateQuestion } from '../estimate/question.ts'
import { inLanguage } from '../language/text.ts'
import type { Library, Page } from './model.ts'
import { isPeriod } from './periods.ts'
import type { Said, Typed } from './typed.ts'

/** A number that a directive would show, and what it is of. */
export type Candidate = {
  value: number
  share: boolean
  text: string
  directive: string
  of: EstimateQuestion
  page: Page
}

/**
 * The candidate that a typed number most likely is: near by one of its last digit or by three in a hundred, of what its
 * sentence names, else its passage, else of what the page is about. One of another value than the sentence names is none;
 * one that it does name may be further off, by ten in a hundred, where nothing else is near.
 */
export function nearestOf(typed: Typed, candidates: readonly Candidate[], library: Library): Candidate | null {
  const { value, decimals, percent, sentence, passage } = typed
  const far = Math.abs(value)
  const found = candidates
    .filter(({ share }) => share || !percent)
    .map((candidate) => {
      const inSentence = namedIn(sentence, candidate, library)
      return {
        candidate,
        away: Math.abs(far - Math.abs(candidate.value)),
        named: inSentence.named,
        astray: inSentence.others,
        inPassage: namedIn(passage, candidate, library).named,
        ofPage: isOfPage(candidate)
      }
    })
    .filter(({ astray }) => !astray)
    .toSorted(
      (a, b) => b.named - a.named || b.inPassage - a.inPassage || Number(b.ofPage) - Number(a.ofPage) || a.away - b.away
    )
  const near = found.find(({ away }) => away <= Math.max(10 ** -decimals, 0.03 * far))
  return (near ?? found.find(({ away, named }) => named > 0 && away <= 0.1 * far))?.candidate ?? null
}

function isOfPage({ of: { domain, wave }, page: { bound } }: Candidate): boolean {
  return bound !== null && (domain[bound.dimension] === bound.code || (isPeriod(bound) && wave === bound.code))
}

/**
 * How many of a candidate's values and its measure are named, those that are not counting against it where some are.
 * `others`: of one of its dimensions another value is named, and its own is not.
 */
function namedIn(said: Said, { of, page }: Candidate, library: Library): { named: number; others: boolean } {
  const codebook = library.get(of.dataset)?.dataset.codebook
  if (!codebook) return { named: 0, others: false }
  const own = Object.entries(of.domain).map(([dimension, code]) => ({
    isNamed: isValueNamed(said, codebook, dimension, code, page.language),
    isOfPage: page.bound?.dimension === dimension && page.bound.code === code,
    others: codebook.columns
      .get(dimension)
      ?.values.some((each) => each.code !== code && isValueNamed(said, codebook, dimension, each.code, page.language))
  }))
  const values = own.filter(({ isNamed }) => isNamed).length
  const strange = own.filter(({ isNamed, isOfPage }) => !isNamed && !isOfPage).length
  const measure = isMeasureNamed(said, codebook, of.measure, page.language) ? 1 : 0
  return {
    named: values + measure - (values > 0 ? strange / 2 : 0),
    others: own.some(({ isNamed, others }) => !isNamed && others)
  }
}

function isValueNamed(
  { words, attributes }: Said,
  { columns }: Codebook,
  dimension: string,
  code: string,
  language: string
): boolean {
  if (attributes.includes(`${dimension}=${code}`)) return true
  const value = columns.get(dimension)?.values.find((each) => each.code === code)
  if (!value) return false
  return [inLanguage(value.label, language), ...Object.values(value.forms[language] ?? {})].some((name) =>
    isIn(words, name, language)
  )
}

function isMeasureNamed({ words, attributes }: Said, { measures }: Codebook, name: string, language: string): boolean {
  const measure = measures.get(name)
  return (
    attributes.includes(`of=${name}`) || (measure ? isIn(words, inLanguage(measure.label, language), language) : false)
  )
}

/** Does a name stand in a text, alone or, where it is of four letters or more, with an ending? */
function isIn(text: string, name: string, language: string): boolean {
  const [words, sought] = [text, name].map((each) => each.toLocaleLowerCase(language)) as [string, string]
  const ending = sought.length < 4 ? 0 : 6
  const escaped = sought.replaceAll(/[\\^$.*+?()[\]{}|/]/g, '\\$&')
  return new RegExp(`(?<![\\p{L}\\p{N}])${escaped}\\p{L}{0,${ending}}(?![\\p{L}\\p{N}])`, 'u').test(words)
}
