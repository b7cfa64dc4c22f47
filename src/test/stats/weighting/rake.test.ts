import fc from 'fast-check'
import { expect, test } from 'vitest'
import { calibrate } from '../../../stats/weighting/calibrate.ts'
import { marginsWithin, rake } from '../../../stats/weighting/rake.ts'
import { apart, feasibleTables, missOf } from './tables.ts'

/** Sweeps are slow where few connect two blocks of a table; these are tables that a survey may have. */
const tables = feasibleTables(0.3, 3, 20)

test('random tables come to their margins', () => {
  fc.assert(
    fc.property(tables, (table) => {
      const { factors, converged, error } = rake(table.margins, table.combinations)
      expect(converged).toBe(true)
      expect(error).toBeLessThan(1e-12)
      expect(missOf(table, factors)).toBeLessThan(2e-12)
    })
  )
})

test('factors do not depend on the order of combinations, nor on how often one is named', () => {
  fc.assert(
    fc.property(tables, fc.infiniteStream(fc.nat()), ({ margins, combinations }, random) => {
      const keys = combinations.map(() => Number(random.next().value))
      const order = combinations.map((_, index) => index).sort((a, b) => (keys[a] ?? 0) - (keys[b] ?? 0))
      const plain = rake(margins, combinations).factors
      const shuffled = order.flatMap((index) => combinations[index] ?? [])
      expect(
        apart(
          rake(margins, shuffled).factors,
          order.map((index) => plain[index] ?? 0)
        )
      ).toBeLessThan(1e-9)
      const halves = [...combinations, ...combinations].map((each) => ({ ...each, weight: each.weight / 2 }))
      expect(apart(rake(margins, halves).factors, [...plain, ...plain])).toBeLessThan(1e-9)
    })
  )
})

test("it comes to what Newton's method on the exponential metric comes to", () => {
  fc.assert(
    fc.property(tables, ({ margins, combinations }) => {
      const swept = rake(margins, combinations, { stop: marginsWithin(1e-13), sweeps: 2000 })
      const solved = calibrate(margins, combinations, { metric: 'raking' })
      expect(solved.converged).toBe(true)
      expect(apart(swept.factors, solved.factors)).toBeLessThan(1e-9)
    })
  )
})

test('one margin takes one sweep: target / weight', () => {
  const combinations = [
    { categories: [0], weight: 20, rows: 2 },
    { categories: [1], weight: 50, rows: 5 },
    { categories: [2], weight: 10, rows: 1 }
  ]
  const { factors, sweeps } = rake([{ targets: [30, 40, 30] }], combinations)
  expect(factors).toEqual([1.5, 0.8, 3])
  expect(sweeps).toBe(1)
})

test('margins that contradict each other, and categories without weight, do not converge', () => {
  const diagonal = [
    { categories: [0, 0], weight: 1, rows: 1 },
    { categories: [1, 1], weight: 1, rows: 1 }
  ]
  const margins = [{ targets: [3, 7] }, { targets: [5, 5] }]
  const contradictory = rake(margins, diagonal, { sweeps: 20 })
  expect(contradictory).toMatchObject({ converged: false, sweeps: 20 })
  expect(contradictory.error).toBeCloseTo(2 / 3, 12)
  const empty = rake([{ targets: [3, 7, 1] }], [{ categories: [0], weight: 1, rows: 1 }], { sweeps: 5 })
  expect(empty).toEqual({ factors: [3], sweeps: 5, error: 1, converged: false })
})
