import type { KnownSet } from '../codebook/known.ts'
import type { ColumnProfile } from '../dataset/profile.ts'
import { type Guess, nameOf } from './guess.ts'

/** Several columns that are one question. */
export type GuessedSet = {
  name: string
  label: string
  options: { code: string; label: string; column: string }[]
  counted: string
  not: string[]
}

/** The sets that a file knows, where its columns say yes or no. */
export function guessSets(
  sets: readonly KnownSet[],
  guesses: readonly Guess[],
  profiles: readonly ColumnProfile[]
): GuessedSet[] {
  const taken = new Set(guesses.map(({ name }) => name.toLowerCase()))
  return sets.flatMap((set) => {
    const members = set.columns.flatMap((column) => {
      const [guess, profile] = [
        guesses.find((each) => each.column === column),
        profiles.find((each) => each.name === column)
      ]
      return guess && profile ? [{ guess, profile }] : []
    })
    const seen = [...new Set(members.flatMap(({ profile }) => profile.values.map(({ text }) => text)))]
    const counted = set.counted ?? (seen.length === 1 ? (seen[0] as string) : null)
    if (counted === null || members.length < 2 || seen.length > 3) return []
    const name = nameOf(set.name.replace(/^\$/, ''), taken)
    const codes = new Set<string>()
    const options = members.map(({ guess }) => {
      const code = nameOf(guess.name, codes)
      codes.add(code.toLowerCase())
      return { code, label: guess.label, column: guess.column }
    })
    return [{ name, label: set.label ?? set.name, options, counted, not: seen.filter((each) => each !== counted) }]
  })
}
