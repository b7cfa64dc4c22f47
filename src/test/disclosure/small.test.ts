/** Which cells are hidden to cover those of too few people, in tables where that can be seen by eye. */
import { describe, expect, test } from 'vitest'
import { boundsOf, isSafe } from './attacker.ts'
import { hiddenBeside, sumsOf, type Written, within, worldOf } from './small-tables.ts'

const sectors = ['a', 'b', 'c', 'd', 'e', 'f', 'g']
const sizes = [4, 40, 35, 60, 80, 90, 100]
const bySector: Written = {
  dimensions: { sector: sectors },
  groups: sectors.map((sector, index) => ({ at: { sector }, n: sizes[index] ?? 0, mean: (index + 1) / 10 })),
  asked: [{}, ...sectors.map((sector) => ({ sector: [sector] }))],
  minimum: 10
}
const weighted = (written: Written): Written => ({
  ...written,
  groups: written.groups.map((group, index) => ({ ...group, weight: 1 + (index % 5) / 7 }))
})

/** Every cell of too few is safe from an attacker of another make. */
function expectSafe(written: Written, hidden: string[]): void {
  const world = worldOf(written, hidden)
  for (const asked of written.asked) {
    const where = within(written, asked)
    const { n } = sumsOf(written, where)
    if (n > 0 && n < written.minimum) expect(isSafe(boundsOf(world, where), 0.1), JSON.stringify(where)).toBe(true)
  }
}

function expectHidden(written: Written, hidden: string[]): void {
  for (const each of [written, weighted(written)]) {
    expect(hiddenBeside(each)).toEqual(hidden)
    expectSafe(each, hidden)
  }
}

describe('one small sector of seven', () => {
  test('beside the overall: the smallest other is hidden too', () => {
    const [bounds] = [boundsOf(worldOf(bySector, []), { sector: ['a'] })]
    expect(bounds.n[0]).toBeCloseTo(4, 6)
    expect(bounds.n[1]).toBeCloseTo(4, 6)
    expect(bounds.value[1] - bounds.value[0]).toBeLessThan(1e-6)
    expectHidden(bySector, ['sector=c'])
  })

  test('without the overall: nothing more is hidden', () => {
    expectHidden({ ...bySector, asked: bySector.asked.slice(1) }, [])
  })

  test('where the rows of the survey are as good as the overall, and one answer is all there can be', () => {
    const one = { ...bySector, groups: bySector.groups.map((each, index) => (index === 0 ? { ...each, n: 1 } : each)) }
    expectHidden({ ...one, asked: bySector.asked.slice(1), rows: 406 }, ['sector=c'])
  })

  test('where the overall has answers of no sector, whose number is told elsewhere', () => {
    const more = { ...bySector, groups: [...bySector.groups, { at: { sector: '' }, n: 17 }] }
    expectHidden(more, ['sector=c'])
  })

  test('with another small one: they cover each other', () => {
    const two = { ...bySector, groups: bySector.groups.map((each, index) => (index === 2 ? { ...each, n: 6 } : each)) }
    expectHidden(two, [])
  })

  test('with others that nobody asks for: nothing more is hidden', () => {
    expectHidden({ ...bySector, asked: [{}, { sector: ['a'] }, { sector: ['b'] }] }, [])
  })

  test('with a comparison of another sector with the rest: that is given up, and no value', () => {
    const asked = [
      { sector: ['b'] },
      { sector: ['a', 'c', 'd', 'e', 'f', 'g'] },
      ...bySector.asked.slice(3),
      { sector: ['a'] }
    ]
    expectHidden({ ...bySector, asked }, ['sector=a+c+d+e+f+g'])
  })

  test('with its own rest and the overall: the rest is hidden, or the overall', () => {
    const asked = [{}, { sector: ['a'] }, { sector: ['b', 'c', 'd', 'e', 'f', 'g'] }]
    expectHidden({ ...bySector, asked }, ['sector=b+c+d+e+f+g'])
  })
})

test('nobody at all is no secret, and covers nobody', () => {
  const none = { ...bySector, groups: bySector.groups.map((each, index) => (index === 2 ? { ...each, n: 0 } : each)) }
  expectHidden(none, ['sector=b'])
})

test('a part of a net is covered within the net, though the overall is not shown', () => {
  const written: Written = {
    dimensions: { sector: [{ net: 'retail', of: ['shops', 'online'] }, 'shops', 'online', 'banks', 'cars'] },
    groups: [
      { at: { sector: 'shops' }, n: 5 },
      { at: { sector: 'online' }, n: 70 },
      { at: { sector: 'banks' }, n: 30 },
      { at: { sector: 'cars' }, n: 50 }
    ],
    asked: ['retail', 'shops', 'online', 'banks', 'cars'].map((sector) => ({ sector: [sector] })),
    minimum: 10
  }
  expectHidden(written, ['sector=online'])
  expectHidden({ ...written, asked: [{}, ...written.asked] }, ['sector=online'])
})

const square = (n: number[][]): Written => {
  const codes = ['1', '2', '3']
  return {
    dimensions: { column: codes, row: codes },
    groups: codes.flatMap((row, i) =>
      codes.map((column, j) => ({ at: { row, column }, n: n[i]?.[j] ?? 0, mean: (1 + i + j) / 8 }))
    ),
    asked: [
      {},
      ...codes.flatMap((code) => [{ row: [code] }, { column: [code] }]),
      ...codes.flatMap((row) => codes.map((column) => ({ row: [row], column: [column] })))
    ],
    minimum: 10
  }
}

test('an inner cell of a table with its margins takes four corners', () => {
  const table = square([
    [4, 30, 40],
    [25, 35, 50],
    [45, 55, 60]
  ])
  expectHidden(table, ['column=1 row=2', 'column=2 row=1', 'column=2 row=2'])
})

test('the margins of another report count', () => {
  const table = square([
    [4, 30, 40],
    [25, 35, 50],
    [45, 55, 60]
  ])
  const { asked } = table
  const inner = asked.filter((where) => where['row'] && where['column'])
  expectHidden({ ...table, asked: inner }, [])
  expectHidden({ ...table, asked: [...inner, { row: ['1'] }] }, ['column=2 row=1'])
})

test('waves are a dimension like others', () => {
  const waves = ['2023', '2024']
  const written: Written = {
    dimensions: { sector: ['a', 'b', 'c'], wave: waves },
    groups: waves.flatMap((wave, w) =>
      ['a', 'b', 'c'].map((sector, s) => ({ at: { wave, sector }, n: w === 0 && s === 0 ? 5 : 20 + 10 * s + w }))
    ),
    asked: waves.flatMap((wave) => [
      { wave: [wave] },
      ...['a', 'b', 'c'].map((sector) => ({ sector: [sector], wave: [wave] }))
    ]),
    minimum: 10
  }
  expectHidden(written, ['sector=b wave=2023'])
  expectHidden({ ...written, asked: [...written.asked, { sector: ['a'] }] }, [
    'sector=a wave=2024',
    'sector=b wave=2023',
    'sector=b wave=2024'
  ])
})

test('the order of what is asked has no part in it', () => {
  const table = square([
    [4, 25, 25],
    [25, 25, 25],
    [25, 25, 3]
  ])
  const reversed = { ...table, asked: table.asked.toReversed(), groups: table.groups.toReversed() }
  expect(hiddenBeside(reversed)).toEqual(hiddenBeside(table))
  expect(hiddenBeside(table)).toEqual(hiddenBeside(table))
  expectSafe(table, hiddenBeside(table))
})
