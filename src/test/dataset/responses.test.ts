/** Who was asked, who answered, and why others did not. */
import { expect, test } from 'vitest'
import { prepareProject, projectOf } from '../project.ts'
import { rowsOf, surveyOf } from './rows-of.ts'

const codebook = (more = '') => `title: A survey
kind: survey
status: synthetic
sample: probability
design: { unit: person }
${more}columns:
  person: { role: identifier }
  contact: { values: { yes: Yes, no: No } }
  rating: { scale: { min: 1, max: 5 }, missing: { 8: Refused, 9: Don't know }, asked: contact = yes }
  ways: { from: [w1, w2], options: { 1: Phone, 2: Web }, missing: { 0: Blank }, label: Ways }
measures: { rating: { mean: rating }, ways: { mentions: ways } }
`
const rows = `person,contact,rating,w1,w2
a,yes,4,1,
b,yes,8,2,0
c,yes,,0,0
d,no,,,
e,no,,1,2
e,yes,9,,
`

test('answers, missing codes, empty cells and those not asked add up', async () => {
  const { dataset, problems } = await rowsOf('native', surveyOf(codebook(), { 'rows.csv': rows }))
  expect(problems).toEqual([])
  const counts = dataset.responses.map(({ column, all, answered, notAsked, missing, empty }) => [
    column,
    all.rows,
    answered.rows,
    notAsked.rows,
    Object.fromEntries(missing.map(({ code, count }) => [code, count.rows])),
    empty.rows
  ])
  expect(counts).toEqual([
    ['rating', 6, 1, 2, { 8: 1, 9: 1 }, 1],
    ['ways', 6, 3, 0, { 0: 1 }, 2]
  ])
})

test('people are counted where they are protected', async () => {
  const edits = surveyOf(codebook('disclosure: { minimum: 3 }\n'), { 'rows.csv': rows })
  const { dataset } = await rowsOf('native', edits)
  expect(dataset.responses[0]?.all).toEqual({ rows: 6, units: 5 })
  expect(dataset.responses[1]?.answered).toEqual({ rows: 3, units: 3 })
})

test('the page tells them by wave, and few people not at all', async () => {
  const html = async (minimum: string) => {
    const root = projectOf('waves', [['data/visits/dataset.yaml', 'bases:', `${minimum}bases:`]])
    const prepared = await prepareProject(root)
    expect(prepared.problems.errors).toEqual([])
    const page = prepared.site?.pages.find((each) => each.path.endsWith('/method/'))
    const text = page?.kind === 'part' ? page.html : ''
    return text.slice(text.indexOf('Who answered')).replaceAll(/<\/t[hd]><t[hd][^>]*>/g, ' | ')
  }
  const open = await html('')
  expect(open).toContain('Ease of finding the way | Spring | 48 | 41 | Blank: 5; Not applicable: 2 | 0')
  expect(open).toContain('From the south | Autumn | 0 | 0 | 0 | 48')
  expect(open).toContain('Lost | Spring | 48 | 41 | Not known: 7 | 0')
  const closed = await html('disclosure: { minimum: 10 }\n')
  expect(closed).toContain(
    'Ease of finding the way | Spring | 40 | 40 | Blank: fewer than 10; Not applicable: fewer than 10 | 0'
  )
  expect(closed).toContain('Counts are rounded down to multiples of 10')
})
