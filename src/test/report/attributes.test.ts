import { expect, test } from 'vitest'
import { readAttributes } from '../../report/narrative/attributes.ts'

const read = (text: string) => readAttributes(text, 0, text.length)
const pairs = (text: string) => read(text).attributes.map(({ name, value }) => [name, value])

test.each([
  [
    ':value{of=ease sector=utilities}',
    [
      ['of', 'ease'],
      ['sector', 'utilities']
    ]
  ],
  [
    '::chart[A [b] \\] c]{of="ease nps" note=\'it "is"\'}',
    [
      ['of', 'ease nps'],
      ['note', 'it "is"']
    ]
  ],
  [
    ':value{of = ease\n  sector=01}',
    [
      ['of', 'ease'],
      ['sector', '01']
    ]
  ],
  [
    ':value{of=ease of=nps}',
    [
      ['of', 'ease'],
      ['of', 'nps']
    ]
  ],
  [':value', []],
  [':value{größe=süß}', [['größe', 'süß']]]
])('%s', (text, expected) => {
  expect(pairs(text)).toEqual(expected)
})

test('each attribute knows where it and its value stand', () => {
  const text = ':value{of=ease sector="a b"}'
  const [first, second] = read(text).attributes
  expect(text.slice(first?.from, first?.to)).toBe('of=ease')
  expect(text.slice(second?.valueFrom, second?.valueTo)).toBe('a b')
})

test('shorthands are found', () => {
  expect(read('::chart{#id .wide of=ease}').shorthands.map((each) => each.text)).toEqual(['#id', '.wide'])
})
