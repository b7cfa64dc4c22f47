import type { Text } from '../language/text.ts'
import type { Codebook, Wave } from './codebook.ts'

/** A wave that is not comparable with the one before it, and why. */
export type BrokenWave = Wave & { break: Text }

/**
 * The breaks between two waves: each wave after the earlier of them, up to the later, that says it is not comparable
 * with the one before. Empty where the two can be compared, or one of them is no wave of the codebook.
 */
export function breaksBetween({ waves }: Pick<Codebook, 'waves'>, a: string, b: string): BrokenWave[] {
  const [from = -1, to = -1] = [a, b]
    .map((code) => waves.findIndex((wave) => wave.code === code))
    .toSorted((one, other) => one - other)
  return from < 0 ? [] : waves.slice(from + 1, to + 1).filter(isBroken)
}

function isBroken(wave: Wave): wave is BrokenWave {
  return wave.break !== null
}

/** Waves in their order, in stretches of which all can be compared with one another. */
export function stretchesOf(codebook: Pick<Codebook, 'waves'>, waves: readonly string[]): string[][] {
  const stretches: string[][] = []
  for (const wave of waves) {
    const before = stretches.at(-1)
    if (before && breaksBetween(codebook, before[0] ?? wave, wave).length === 0) before.push(wave)
    else stretches.push([wave])
  }
  return stretches
}
