/** Columns that a codebook makes of others: what their cells come to, on both engines. */
import { describe, expect, test } from 'vitest'
import { rowsOf, surveyOf } from './rows-of.ts'

const codebook = (columns: string) => `title: A survey
kind: survey
status: synthetic
sample: probability
files: [rows.csv]
design: none
columns:
  shop:
    values:
      food: Food
      super: { label: Supermarket, within: food }
      corner: { label: Corner shop, within: food }
      online: Online
      bank: Bank
  age: { type: number }
  a: { scale: { min: 1, max: 5 }, missing: { 9: Don't know } }
  b: { scale: { min: 1, max: 5 } }
  opened: { type: date, format: DD.MM.YYYY }
  closed: { type: date, format: "DD.MM.YYYY hh:mm" }
  ways: { options: { phone: Phone, web: Web } }
  ease: { wave: { before: ease_1, after: ease_2 }, scale: { min: 0, max: 10 } }
${columns}waves: { before: Before, after: After }
measures: { a: { mean: a } }
`
const rows = `shop,age,a,b,opened,closed,phone,web,ease_1,ease_2
super,17,1,5,01.02.2025,02.02.2025 12:00,1,0,3,9
online,34,9,2,28.02.2025,01.03.2025 00:00,0,1,5,
bank,35.5,4,,,,,,10,0
,,,,,,,,,
`
const derived = async (columns: string, engine: 'native' | 'wasm' = 'native') => {
  const found = await rowsOf(engine, surveyOf(codebook(columns), { 'rows.csv': rows }))
  expect(found.problems).toEqual([])
  return (name: string) => found.rows.map((row) => row[name])
}

describe.each(['native', 'wasm'] as const)('on the %s engine', (engine) => {
  test('every kind of derived column', async () => {
    const column = await derived(
      `  kind: { recode: shop, values: { shops: { label: Shops, of: [food, online] }, rest: { label: Rest, else: true } } }
  young: { when: "age < 35", values: { yes: Under 35, no: 35 or older } }
  age_band:
    recode: age
    values: { young: { label: Under 35, below: 35 }, older: { label: 35 or older, from: 35, to: 120 } }
  low: { recode: b, values: { low: { label: Low, to: 2 }, high: { label: High, of_: x } } }
  month: { recode: opened, values: { one: { label: To 1 Feb, to: 2025-02-01 }, two: { label: Later, from: 2025-02-02 } } }
  turned: { average: [a, b], answered: 1, reverse: [b] }
  both: { sum: [a, b] }
  hours: { difference: [closed, opened], unit: hours }
  gap: { difference: [b, a] }
`.replace(', of_: x', ', from: 3'),
      engine
    )
    expect(column('kind')).toEqual(['shops', 'shops', 'rest', null])
    expect(column('young')).toEqual(['yes', 'yes', 'no', null])
    expect(column('age_band')).toEqual(['young', 'young', 'older', null])
    expect(column('low')).toEqual(['high', 'low', null, null])
    expect(column('month')).toEqual(['one', 'two', null, null])
    expect(column('turned')).toEqual([1, 4, 4, null])
    expect(column('both')).toEqual([6, null, null, null])
    expect(column('hours')).toEqual([36, 24, null, null])
    expect(column('gap')).toEqual([4, null, null, null])
  })
})

test('several conditions: what the known ones decide is known', async () => {
  const column = await derived(`  all: { all: ["age >= 18", "b = 2"], values: { yes: Both, no: Not both } }
  any: { any: ["age >= 18", "b = 2"], values: { yes: Either, no: Neither } }
  food: { when: shop = food, values: { yes: Food, no: Other } }
  not: { when: shop != food, values: { yes: Other, no: Food } }
  called: { when: ways = phone, values: { yes: Called, no: Did not } }
  early: { when: opened <= 2025-02-01, values: { yes: Early, no: Late } }
`)
  expect(column('all')).toEqual(['no', 'yes', null, null])
  expect(column('any')).toEqual(['no', 'yes', 'yes', null])
  expect(column('food')).toEqual(['yes', 'no', 'no', null])
  expect(column('not')).toEqual(['no', 'yes', 'yes', null])
  expect(column('called')).toEqual(['yes', 'no', null, null])
  expect(column('early')).toEqual(['yes', 'no', null, null])
})

test('one of another derived one, in any order; and of paired columns one for each wave', async () => {
  const column = await derived(`  twice: { difference: [twice_b, once] }
  twice_b: { sum: [once, b] }
  once: { sum: [a, b] }
  easy: { recode: ease, values: { hard: { label: Hard, to: 6 }, easy: { label: Easy, from: 7 } } }
`)
  expect(column('twice')).toEqual([5, null, null, null])
  expect(column('easy@before')).toEqual(['hard', 'hard', 'easy', null])
  expect(column('easy@after')).toEqual(['easy', null, 'hard', null])
})

test('numbers that no band holds are a problem, with their count and range', async () => {
  const columns =
    '  band: { recode: age, values: { young: { label: Young, to: 17 }, old: { label: Old, from: 35 } } }\n'
  const { problems } = await rowsOf('native', surveyOf(codebook(columns), { 'rows.csv': rows }))
  expect(problems).toEqual(['data/survey/dataset.yaml:22:3: 1 row has an `age` that is in no band of `band`: 34'])
})
