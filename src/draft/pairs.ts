import type { KnownColumn } from '../codebook/known.ts'
import type { ColumnProfile } from '../dataset/profile.ts'
import { type Coded, type Guess, isNothing, missingIn } from './guess.ts'

/** Words that tell one time of asking from another. */
const times =
  /^(\d+|[twry]\d+|(wave|round|year|time)\d*|before|after|during|pre|post|then|now|baseline|follow|followup|up|first|second|third|last|current|previous|earlier|later|vorher|nachher|avant|apres|après|antes|despues|después|önce|sonra|до|после|бұрын|кейін|əvvəl|posle)$/iu

/**
 * Columns that are one question asked several times are drafted alike: one that lacks some codes, since nobody happened to
 * give these answers, is what the one is that has them. They are known by names or labels that differ in the time alone.
 */
export function draftPairsAlike(
  guesses: readonly Guess[],
  profiles: readonly ColumnProfile[],
  known: readonly KnownColumn[]
): Guess[] {
  const labelled = new Set(known.filter(({ values }) => values.length > 0).map(({ name }) => name))
  const members = guesses.flatMap((guess, index): Member[] => {
    const profile = profiles[index]
    const isCoded = guess.kind === 'scale' || guess.kind === 'category' || guess.kind === 'number'
    return profile && isCoded && profile.values.length > 0 && !labelled.has(guess.column)
      ? [{ guess, profile, codes: codesOf(profile) }]
      : []
  })
  return guesses.map((guess) => {
    const own = members.find((member) => member.guess === guess)
    const wider = own && widerOf(own, members)
    return wider ? alike(own, wider) : guess
  })
}

/** A column of few different cells; `codes` are those that stand for answers. */
type Member = { guess: Guess; profile: ColumnProfile; codes: Set<string> }

/** Of the others that ask the same, the one with most codes, if it has all of this one's and more. */
function widerOf(own: Member, members: readonly Member[]): Member | undefined {
  return members
    .filter(({ guess, codes }) => guess.kind !== 'number' && own.codes.size < codes.size)
    .filter(({ codes }) => [...own.codes].every((code) => codes.has(code)))
    .filter((other) => asksSame(own.guess, other.guess))
    .toSorted((a, b) => b.codes.size - a.codes.size)[0]
}

function asksSame(a: Guess, b: Guess): boolean {
  const isNamed = (guess: Guess) => guess.label !== guess.column
  const stem = stemOf(a.column)
  if (stem !== '' && stem === stemOf(b.column)) return true
  return isNamed(a) && isNamed(b) && stemOf(a.label) !== '' && stemOf(a.label) === stemOf(b.label)
}

/** The words of a name but for those that tell a time. */
function stemOf(name: string): string {
  const words = name.replaceAll(/(\p{Ll})(\p{Lu})/gu, '$1 $2').split(/[^\p{L}\p{N}]+/u)
  return words
    .filter((word) => word !== '' && !times.test(word))
    .join(' ')
    .toLowerCase()
}

function alike({ guess, profile }: Member, { guess: other }: Member): Guess {
  const { column, name, label, question, answers } = guess
  const why = `as ${other.name}, among whose codes these are`
  const own = { column, name, label, question, answers, why }
  if (other.kind === 'category') return { ...own, kind: other.kind, values: other.values, missing: other.missing }
  if (other.kind !== 'scale') return guess
  const { kind, min, max, low, high } = other
  const missing = allOf(other.missing, missingIn(profile))
  const taken = missing.length === 0 ? '' : `; ${missing.map(({ code }) => code).join(', ')} taken for no answer`
  return { ...own, why: why + taken, kind, min, max, low, high, missing }
}

function allOf(some: readonly Coded[], others: readonly Coded[]): Coded[] {
  const more = others.filter(({ code }) => some.every((each) => each.code !== code))
  return [...some, ...more].toSorted((a, b) => Number(a.code) - Number(b.code))
}

function codesOf({ values }: ColumnProfile): Set<string> {
  return new Set(values.map(({ text }) => text).filter((code) => !isNothing(code)))
}
