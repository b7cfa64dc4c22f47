import { afterAll, expect } from 'vitest'
import { relativeError } from '../../reference/cases.ts'

/** Compares with R to a relative tolerance, and prints the largest error of each group at the end of the file. */
export function agreement(): (group: string, ours: number | undefined, theirs: unknown, tolerance: number) => void {
  const worst = new Map<string, { numbers: number; error: number }>()
  afterAll(() => {
    for (const [group, { numbers, error }] of worst)
      console.info(`${group}: ${numbers} numbers, largest relative error ${error.toExponential(1)}`)
  })
  return (group, ours, theirs, tolerance) => {
    expect(Number.isFinite(Number(theirs)) && theirs !== null, `${group}: R's ${String(theirs)}`).toBe(true)
    const error = relativeError(ours, theirs)
    const before = worst.get(group) ?? { numbers: 0, error: 0 }
    worst.set(group, { numbers: before.numbers + 1, error: Math.max(before.error, error) })
    expect(error, `${group}: ${ours} and R's ${String(theirs)}`).toBeLessThan(tolerance)
  }
}
