import { expect, test } from 'vitest'
import { marginFaults, withOneTotal } from '../../../stats/weighting/margins.ts'
import { rake } from '../../../stats/weighting/rake.ts'
import { effectOfWeights } from '../../../stats/weighting/report.ts'

const combinations = [
  { categories: [0, 0], weight: 4, rows: 4 },
  { categories: [1, 1], weight: 5, rows: 5 },
  { categories: [0, 1], weight: 0, rows: 0 }
]

test('margins that can be met have no faults', () => {
  expect(marginFaults([{ targets: [40, 60] }, { targets: [50, 50] }], combinations)).toEqual([])
})

test('every fault is named: another total, a category that nobody is in, a target that is not positive', () => {
  const margins = [{ targets: [40, 60, 10] }, { targets: [50, 50] }, { targets: [-1, 0, Number.NaN] }]
  expect(marginFaults(margins, combinations)).toEqual([
    { kind: 'empty category', margin: 0, category: 2, target: 10 },
    { kind: 'totals differ', margin: 1, total: 100, first: 110 },
    { kind: 'totals differ', margin: 2, total: Number.NaN, first: 110 },
    { kind: 'target not positive', margin: 2, category: 0, target: -1 },
    { kind: 'target not positive', margin: 2, category: 1, target: 0 },
    { kind: 'target not positive', margin: 2, category: 2, target: Number.NaN }
  ])
  const weightless = [{ categories: [0], weight: 0, rows: 3 }]
  expect(marginFaults([{ targets: [1] }], weightless)).toMatchObject([{ kind: 'empty category' }])
})

test('totals may differ by rounding, which can be taken out so that raking converges', () => {
  const cells = [
    [3, 4],
    [5, 6]
  ].flatMap((row, a) => row.map((weight, b) => ({ categories: [a, b], weight, rows: 1 })))
  const margins = [{ targets: [40, 60] }, { targets: [50.00002, 50.00002] }]
  expect(marginFaults(margins, cells)).toEqual([])
  expect(marginFaults([{ targets: [40, 60] }, { targets: [50.0002, 50] }], cells)).toMatchObject([
    { kind: 'totals differ', margin: 1 }
  ])
  expect(rake(margins, cells).converged).toBe(false)
  const evened = withOneTotal(margins)
  expect(evened[0]).toEqual(margins[0])
  expect(evened[1]?.targets.reduce((sum, each) => sum + each, 0)).toBeCloseTo(100, 12)
  expect(rake(evened, cells).converged).toBe(true)
})

test('the effect of weights: 1, 2 and 3', () => {
  const effect = effectOfWeights({ rows: 3, sum: 6, squares: 14, least: 1, most: 3 })
  expect(effect.effective).toBeCloseTo(36 / 14, 14)
  expect(effect.effect).toBeCloseTo(42 / 36, 14)
  expect(effect.least).toBe(0.5)
  expect(effect.most).toBe(1.5)
})
