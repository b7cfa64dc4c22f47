import type { Estimate } from '../../estimate/answer.ts'
import type { Domain } from '../../estimate/question.ts'
import { currencyOf, decimalsOf, isPercent, type NumberKind } from '../../estimate/statistics/values.ts'
import { en } from '../../language/en.ts'
import type { Language } from '../../language/language.ts'
import { numberText, differenceText as signedText } from '../number-text.ts'
import type { Other } from './claim.ts'

type Of = Pick<Estimate, 'dataset' | 'measure' | 'category'>

/** How what a claim is about is named: for readers by labels, for the author by codes. */
export type Naming = {
  language: Language
  measure(of: Of): string
  dimension(dataset: string, name: string): string
  wave(dataset: string, code: string): string
  /** A domain, by its labels; of everybody, and of the rest, the words for these. */
  domain(dataset: string, domain: Domain, except: Domain): string
  other(other: Exclude<Other, { kind: 'target' }>, of: Of): string
}

/** By the codes that an author writes, in English. */
export const byCodes: Naming = {
  language: en,
  measure: ({ measure, category }) => [measure, ...(category === null ? [] : [category])].join('/'),
  dimension: (_, name) => name,
  wave: (_, code) => code,
  domain: (_, domain, except) =>
    Object.keys(except).length > 0 ? 'the rest' : Object.values(domain).join(' ') || 'everybody',
  other(other) {
    if (other.kind === 'domain') return Object.values(other.domain).join(' ')
    if (other.kind === 'published') return `${other.named.dataset.name}.${other.named.measure.name}`
    if (other.kind === 'measure')
      return this.measure({ dataset: '', measure: other.named.measure.name, category: other.named.category })
    if (other.kind === 'previous') return 'the wave before'
    if (other.kind === 'year-ago') return 'a year before'
    return { overall: 'everybody', rest: 'the rest', best: 'the best', each: 'each of the others' }[other.kind]
  }
}

/** Writes values of one kind, the first with as many decimals as tell it apart from those that are not the same. */
export function writer(number: NumberKind, [first = Number.NaN, ...others]: readonly number[], { numbers }: Language) {
  const least = Math.max(...[first, ...others].map((value) => decimalsOf(number, value)))
  const at = (digits: number) => (value: number) => numberText(numbers, number, value, digits)
  const different = others.filter((other) => other.toPrecision(12) !== first.toPrecision(12))
  const enough = [0, 1, 2, 3].find((more) =>
    different.every((other) => at(least + more)(other) !== at(least + more)(first))
  )
  return at(least + (enough ?? 4))
}

/** A difference with its sign, and a decimal more where it would be nothing otherwise; of shares in points. */
export function differenceText(difference: number, number: NumberKind, { numbers, words }: Language): string {
  const scaled = isPercent(number) ? difference * 100 : difference
  const least = currencyOf(number) === null ? decimalsOf(number, 0.5) : decimalsOf(number, difference)
  const enough = [0, 1, 2, 3].find((more) => Math.abs(scaled) >= 0.5 / 10 ** (least + more)) ?? 0
  const text = signedText(numbers, number, difference, least + enough)
  return isPercent(number) ? words.estimate.points(text) : text
}
