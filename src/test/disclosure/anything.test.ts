/** Whatever the table: after hiding, an attacker of another make cannot work out a cell of too few. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { boundsOf, isSafe, type Where } from './attacker.ts'
import { hiddenBeside, sumsOf, type Written, within, worldOf } from './small-tables.ts'

const net = { net: 'net', of: ['a', 'b'] }
const dimensions = { sector: [net, 'a', 'b', 'c', 'd'], region: ['n', 's', 'w'], age: ['y', 'o'] }
const sectors = ['a', 'b', 'c', 'd', '']
const regions = ['n', 's', 'w', '']
const ages = ['y', 'o']

const size = fc.oneof(fc.integer({ min: 0, max: 5 }), fc.integer({ min: 5, max: 45 }))
const cell = fc.record({ n: size, mean: fc.integer({ min: 0, max: 20 }), weight: fc.integer({ min: 5, max: 20 }) })
const sectorCodes: (string[] | null)[] = [['net'], ['a'], ['b'], ['c'], ['d'], ['b', 'c', 'd'], null]
const regionCodes: (string[] | null)[] = [['n'], ['s'], ['w'], ['s', 'w'], null]
const twoWay: Where[] = sectorCodes.flatMap((sector) =>
  regionCodes.map((region): Where => ({ ...(sector ? { sector } : {}), ...(region ? { region } : {}) }))
)
/** Tables that share a dimension, and in turn form a ring. */
const byAge: Where[] = ages.flatMap((age) => [
  { age: [age] },
  ...['a', 'b', 'c', 'd'].map((sector) => ({ sector: [sector], age: [age] })),
  ...['n', 's', 'w'].map((region) => ({ region: [region], age: [age] }))
])

const many = sectors.length * regions.length * ages.length
const tablesOf = (domains: Where[]) =>
  fc
    .record({
      cells: fc.array(cell, { minLength: many, maxLength: many }),
      lost: fc.boolean(),
      weights: fc.boolean(),
      asked: fc.subarray(domains, { minLength: 4 }),
      minimum: fc.constantFrom(3, 5, 10)
    })
    .map(({ cells, lost, weights, asked, minimum }): Written => {
      const groups = sectors.flatMap((sector, i) =>
        regions.flatMap((region, j) =>
          ages.map((age, k) => {
            const { n, mean, weight } = cells[(i * regions.length + j) * ages.length + k] as (typeof cells)[number]
            const known = sector !== '' && region !== ''
            const at = { sector, region, age }
            return { at, n: known || lost ? n : 0, mean: mean / 20, weight: weights ? weight / 10 : 1 }
          })
        )
      )
      const rows = groups.reduce((sum, { n }) => sum + n, 0)
      return { dimensions, groups, asked, minimum, rows: lost ? rows : rows + 1 }
    })

const secretsOf = (written: Written): Where[] =>
  written.asked
    .map((asked) => within(written, asked))
    .filter((where) => {
      const { n } = sumsOf(written, where)
      return n > 0 && n < written.minimum
    })

test.each([
  ['of two dimensions', twoWay],
  ['of three, in pairs that share one', [...twoWay, ...byAge.filter((where) => !where['region'])]],
  ['of three, in pairs that form a ring', [...twoWay, ...byAge]]
])('what is hidden stays unknown: %s', (_, domains) => {
  let exposed = 0
  fc.assert(
    fc.property(tablesOf(domains), (written) => {
      const secrets = secretsOf(written)
      if (secrets.length === 0) return
      const hidden = hiddenBeside(written)
      const world = worldOf(written, hidden)
      if (hidden.length > 0) exposed++
      for (const where of secrets) expect(isSafe(boundsOf(world, where), 0.1), JSON.stringify(where)).toBe(true)
    }),
    { numRuns: 30, seed: 20 }
  )
  expect(exposed).toBeGreaterThan(5)
})

test('the order of what is asked has no part in it', () => {
  fc.assert(
    fc.property(tablesOf([...twoWay, ...byAge]), (written) => {
      const turned = { ...written, asked: written.asked.toReversed() }
      expect(hiddenBeside(turned)).toEqual(hiddenBeside(written))
    }),
    { numRuns: 20, seed: 21 }
  )
})
