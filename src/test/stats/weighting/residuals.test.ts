import { expect, test } from 'vitest'
import { rake } from '../../../stats/weighting/rake.ts'
import { calibrationCoefficients } from '../../../stats/weighting/residuals.ts'
import { byMargins, type Drawn, estimate, group, total } from './rows.ts'

/** Ten people in a table whose two blocks hardly meet, so that ten sweeps are not yet as good as many. */
const a = [0, 0, 0, 0, 1, 1, 1, 1, 1, 0]
const b = [0, 0, 0, 0, 1, 1, 1, 1, 0, 1]
const y = [3, 1, 4, 1, 5, 9, 2, 6, 5, 3]
const d = [10, 12, 9, 14, 11, 8, 7, 13, 2, 1]
const sizes = [2, 2]
const grouped = group(
  a.map((each, row) => [each, b[row] ?? 0]),
  d,
  sizes
)
const { factors } = rake([{ targets: [50, 37] }, { targets: [45, 42] }], grouped.combinations, { sweeps: 5000 })
const weights = d.map((weight, row) => weight * (factors[grouped.of[row] ?? -1] ?? 0))
const drawn: Drawn = { strata: a.map(() => 'all'), clusters: a.map((_, row) => `${row}`), weights, calibrated: weights }

/** R survey 4.1.1: `SE(svytotal(~y, rake(d, list(~a, ~b), …)))`, and of `calibrate(…, calfun = "raking")`. */
test.each([
  ['sweeps', 48.451891787372794],
  ['weighted', 47.583681592833578]
] as const)('a total after %s: R’s standard error', (kind, expected) => {
  const { se } = estimate(drawn, [y], total, byMargins(grouped, d, drawn, kind))
  expect(Math.abs(se / expected - 1)).toBeLessThan(1e-9)
})

test('what is left is orthogonal to every category, of dependent margins as well', () => {
  const overlapping = grouped.combinations.map((each) => ({
    ...each,
    categories: [...each.categories, each.categories[0] ?? 0, 0]
  }))
  const sums = overlapping.map((_, index) => [
    d.reduce((sum, weight, row) => sum + (grouped.of[row] === index ? weight * (y[row] ?? 0) : 0), 0),
    overlapping[index]?.weight ?? 0
  ])
  const [ofY = [], ofOne = []] = calibrationCoefficients([2, 2, 2, 1], overlapping, sums, 'weighted')
  const starts = [0, 2, 4, 6]
  const explained = (index: number, of: readonly number[]) =>
    (overlapping[index]?.categories ?? []).reduce(
      (sum, category, margin) => sum + (of[(starts[margin] ?? 0) + category] ?? Number.NaN),
      0
    )
  for (const [margin, size] of [2, 2, 2, 1].entries())
    for (let category = 0; category < size; category++) {
      const left = overlapping.reduce(
        (sum, each, index) =>
          each.categories[margin] === category
            ? sum + (sums[index]?.[0] ?? 0) - each.weight * explained(index, ofY)
            : sum,
        0
      )
      expect(Math.abs(left)).toBeLessThan(1e-10)
    }
  /** A constant is explained in full. */
  for (const index of overlapping.keys()) expect(explained(index, ofOne)).toBeCloseTo(1, 12)
})
