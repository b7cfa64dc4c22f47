import type { Codebook } from '../codebook/codebook.ts'
import type { Comparison } from '../estimate/answer.ts'

/**
 * Does it compare totals of two periods of which the data have one in part only? A mean of seventeen days can stand beside
 * that of a month; a total of them is less because they are fewer.
 */
export function isOfParts({ left, right, difference }: Comparison, codebook: Pick<Codebook, 'waves'>): boolean {
  if (left.statistic !== 'total' || right === null || difference === null || left.wave === right.wave) return false
  return [left.wave, right.wave].some((code) => isPart(code, codebook))
}

/** Is it a period of which the data have a part only? */
export function isPart(code: string | null, { waves }: Pick<Codebook, 'waves'>): boolean {
  return waves.find((wave) => wave.code === code)?.period?.known != null
}
