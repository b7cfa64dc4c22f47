/** Whom a condition keeps from being asked, as far as codes tell. */
import { expect, test } from 'vitest'
import type { SurveyCodebook } from '../../codebook/codebook.ts'
import { notAskedCodes } from '../../codebook/not-asked.ts'
import { readCodebook } from '../../codebook/read.ts'
import { Problems } from '../../problem.ts'
import { rowsOf, surveyOf } from '../dataset/rows-of.ts'

const codebook = (asked: string) => `title: A survey
kind: survey
status: synthetic
sample: probability
design: none
columns:
  shop: { values: { food: Food, super: { label: Super, within: food }, bank: Bank } }
  contact: { values: { yes: "Yes", no: "No" } }
  age: { type: number }
  rating: { scale: { min: 1, max: 5 }, asked: ${asked} }
measures: { rating: { mean: rating } }
`

const notAsked = (asked: string) => {
  const found = readCodebook('survey', 'dataset.yaml', codebook(asked), new Problems()) as SurveyCodebook
  return notAskedCodes(found.columns.get('rating')?.asked ?? null, found).map((codes) => Object.fromEntries(codes))
}

test.each([
  ['contact = yes', [{ contact: ['no'] }]],
  ['shop = food', [{ shop: ['bank'] }]],
  ['shop != food', [{ shop: ['food', 'super'] }]],
  ['age >= 18', []],
  ['{ all: ["contact = yes", "shop = bank"] }', [{ contact: ['no'] }, { shop: ['food', 'super'] }]],
  ['{ any: ["contact = yes", "shop = bank"] }', [{ contact: ['no'], shop: ['food', 'super'] }]],
  ['{ any: ["contact = yes", "age > 17"] }', []],
  ['{ any: ["shop = super", "shop = bank"] }', []]
])('%s', (asked, expected) => {
  expect(notAsked(asked)).toEqual(expected)
})

test.each([
  ['age >= 18', ['17', '']],
  ['{ any: ["age >= 18", "contact = yes"] }', ['17']],
  ['age != 17', ['17']]
])('an answer of somebody of whom `%s` does not hold is a problem', async (asked, wrong) => {
  const ages = ['17', '18', ''].map((age) => `super,${age === '' ? 'yes' : 'no'},${age},3\n`)
  const { problems } = await rowsOf(
    'native',
    surveyOf(codebook(asked), { 'rows.csv': `shop,contact,age,rating\n${ages.join('')}` })
  )
  expect(problems).toEqual([
    expect.stringContaining(`has an answer in ${wrong.length} ${wrong.length === 1 ? 'row' : 'rows'} where`)
  ])
})
