import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type RankRange, rankRanges } from '../../stats/ranks.ts'

const apart = (values: number[], distance: number) => (a: number, b: number) =>
  Math.abs((values[a] ?? 0) - (values[b] ?? 0)) >= distance

/** Written as `best-worst`. */
const written = (ranges: (RankRange | null)[]) => ranges.map((range) => range && `${range.best}-${range.worst}`)

test('a domain ranks below those that are clearly better and above those that are clearly worse', () => {
  const values = [50, 70, 52, 90, 66]
  expect(written(rankRanges(5, 'higher', values, apart(values, 10)))).toEqual(['4-5', '2-3', '4-5', '1-1', '2-3'])
  expect(written(rankRanges(5, 'lower', values, apart(values, 10)))).toEqual(['1-2', '3-4', '1-2', '5-5', '3-4'])
})

test('what cannot be told apart is not an order: ranges overlap in a chain', () => {
  const values = [1, 2, 3, 4]
  expect(written(rankRanges(4, 'higher', values, apart(values, 2)))).toEqual(['3-4', '2-4', '1-3', '1-2'])
})

test('all apart is a ranking, none apart is none', () => {
  const values = [3, 1, 2]
  expect(written(rankRanges(3, 'higher', values, () => true))).toEqual(['1-1', '3-3', '2-2'])
  expect(written(rankRanges(3, 'higher', values, () => false))).toEqual(['1-3', '1-3', '1-3'])
})

test('a value that is missing has no rank and may stand anywhere; equal values share theirs', () => {
  expect(written(rankRanges(4, 'higher', [5, Number.NaN, 9, 5], () => true))).toEqual(['2-4', null, '1-2', '2-4'])
  expect(rankRanges(1, 'lower', [Number.NaN], () => true)).toEqual([null])
  expect(rankRanges(0, 'lower', [], () => true)).toEqual([])
  expect(() => rankRanges(3, 'lower', [1, 2], () => true)).toThrow('3 domains have 2 values.')
})

test('lower is higher turned round, and every range holds the observed rank', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 0, max: 30 }), { maxLength: 12 }),
      fc.integer({ min: 1, max: 9 }),
      (v, d) => {
        const higher = rankRanges(v.length, 'higher', v, apart(v, d))
        const lower = rankRanges(v.length, 'lower', v, apart(v, d))
        return higher.every((range, index) => {
          const other = lower[index]
          const rank = 1 + v.filter((value) => value > (v[index] ?? 0)).length
          if (!range || !other || range.best > rank || range.worst < rank) return false
          return range.best + other.worst === v.length + 1 && range.worst + other.best === v.length + 1
        })
      }
    )
  )
})
