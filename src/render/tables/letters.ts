import type { Estimate, Ranking } from '../../estimate/answer.ts'

/** A, B, … Z, AA, AB, … as the columns of a spreadsheet. */
export function letterAt(index: number): string {
  const last = String.fromCharCode(65 + (index % 26))
  return index < 26 ? last : letterAt(Math.floor(index / 26) - 1) + last
}

/** The p below which a letter is written, and below which a small one is. */
export function limitsOf(level: number): { limit: number; small: number } {
  const limit = Number((1 - level).toPrecision(6))
  return { limit, small: Number((2 * limit).toPrecision(6)) }
}

/**
 * For each column of a group, the letters of those that its value is higher than: large where p, adjusted over all pairs
 * of the group, is below what the level leaves out, small where it is below twice that.
 */
export function lettersOf(
  { adjusted, level }: Pick<Ranking, 'adjusted' | 'level'>,
  estimates: readonly Pick<Estimate, 'value'>[],
  letters: readonly string[]
): string[] {
  const { limit, small } = limitsOf(level)
  const between = letters.some((letter) => letter.length > 1) ? ' ' : ''
  const pOf = new Map(adjusted.flatMap(({ a, b, p }) => (p === null ? [] : [[`${a} ${b}`, p] as const])))
  return estimates.map(({ value }, index) =>
    letters
      .flatMap((letter, other) => {
        const p = pOf.get(index < other ? `${index} ${other}` : `${other} ${index}`)
        const lower = estimates[other]?.value ?? null
        if (p === undefined || value === null || lower === null || value <= lower || p >= small) return []
        return [p < limit ? letter : letter.toLowerCase()]
      })
      .join(between)
  )
}
