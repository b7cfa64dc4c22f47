import type { Guess } from './guess.ts'

/** A year, alone or with a part of it: `2025`, `2025-03`, `2025-H1`, `Q2_2025`. */
const time = /^(?:((?:19|20)\d\d)(?:[-_]?([HQSTMWK]?\d\d?))?|([HQSTMWK]\d\d?)[-_]?((?:19|20)\d\d))$/i

/** The guesses, of which the first column whose codes are times, two or more, tells the waves. */
export function withWaves(guesses: readonly Guess[]): Guess[] {
  const wave = guesses.find(
    (guess) =>
      guess.kind === 'category' &&
      guess.values.length > 1 &&
      guess.missing.length === 0 &&
      guess.values.every(({ code }) => time.test(code))
  )
  return guesses.map((guess) =>
    guess === wave && guess.kind === 'category'
      ? { ...guess, kind: 'wave', values: inTime(guess.values), why: 'its codes are times, so they are the waves' }
      : guess
  )
}

function inTime<Each extends { code: string }>(values: readonly Each[]): Each[] {
  const when = ({ code }: Each) => {
    const [, year, part, before, yearBehind] = time.exec(code) ?? []
    return Number(year ?? yearBehind) * 100 + Number((part ?? before ?? '').replace(/\D/g, ''))
  }
  return values.toSorted((a, b) => when(a) - when(b))
}
