import type { Case, PlainCase } from '../language.ts'
import { lastWordOf, type NumberWords } from './spoken.ts'

/** How a language declines what ends in a number. */
export type Declension = {
  numbers: NumberWords
  /** Between figures and their ending: "43’ten", "43-dan". A word takes its ending without. */
  joint: string
  /** The ending of a word as it is; `possessed`: of one that has the ending of `poss` already, like the unit "faiz bəndi". */
  ending(word: string, grammaticalCase: PlainCase, possessed: boolean): string
  possessive(word: string): string
  /** Words whose last letter changes before the ending of `poss`: "тармақ", "тармағы". */
  soften?(word: string): string
  isPossessed?(word: string): boolean
}

const marks = /[†‡§]*$/u

/** `Language.inCase` by a declension. What ends in neither figures nor a word stays as it is. */
export function inCaseBy(declension: Declension): (number: string, ending: Case) => string {
  return (number, wanted) => {
    const text = number.replace(marks, '')
    const unit = /\p{L}+$/u.exec(text)?.[0] ?? null
    const word = unit ?? lastWordOf(text, declension.numbers)
    if (word === null) return number
    const [stem, ending] = decline(word, wanted, declension)
    const behind = number.slice(text.length)
    if (ending.startsWith('\u00a0')) return number + ending
    return unit === null
      ? text + declension.joint + ending + behind
      : text.slice(0, -unit.length) + stem + ending + behind
  }
}

function decline(word: string, wanted: Case, declension: Declension): [stem: string, ending: string] {
  const { ending, possessive, isPossessed, soften } = declension
  const possessed = isPossessed?.(word) ?? false
  const plain = wanted === 'poss' ? null : (wanted.replace('poss-', '') as PlainCase)
  if (plain === wanted) return [word, ending(word, plain, possessed)]
  const own = possessed ? '' : possessive(word)
  const rest = plain === null ? '' : ending(word + own, plain, true)
  return [possessed || !soften ? word : soften(word), own + rest]
}
