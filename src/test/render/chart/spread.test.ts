import fc from 'fast-check'
import { expect, test } from 'vitest'
import { spread } from '../../../render/chart/spread.ts'

const blocks = fc
  .array(fc.record({ wanted: fc.integer({ min: -50, max: 350 }), height: fc.integer({ min: 10, max: 40 }) }), {
    minLength: 1,
    maxLength: 9
  })
  .map((all) => [...all].sort((a, b) => a.wanted - b.wanted))

test('blocks that have room stay between the bounds, in their order, and none touches the next', () => {
  fc.assert(
    fc.property(blocks, (all) => {
      const tops = spread(all, 0, 400)
      const bottoms = tops.map((top, index) => top + (all[index]?.height ?? 0))
      expect(Math.min(...tops)).toBeGreaterThanOrEqual(-1e-9)
      expect(Math.max(...bottoms)).toBeLessThanOrEqual(400 + 1e-9)
      for (const [index, top] of tops.slice(1).entries())
        expect(top - (bottoms[index] as number)).toBeGreaterThanOrEqual(-1e-9)
    }),
    { seed: 7 }
  )
})

test('a block that has its place to itself stays there, and neighbours part evenly', () => {
  expect(
    spread(
      [
        { wanted: 100, height: 20 },
        { wanted: 104, height: 20 },
        { wanted: 300, height: 20 }
      ],
      0,
      400
    )
  ).toEqual([92, 112, 300])
})
