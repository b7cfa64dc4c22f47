import { expect, test } from 'vitest'
import { Problems } from '../../problem.ts'
import { readYaml } from '../../yaml/yaml.ts'

const read = (text: string) => {
  const problems = new Problems()
  return { yaml: readYaml('a.yaml', text, problems), problems: problems.all().map((problem) => problem.reason) }
}

test('scalars are the text that stands there, and keys keep their order', () => {
  const { yaml } = read(
    'codes: { 10: ten, 01: one, 1: also, 0x1F: hex }\nanswers: [04, yes, no, ~, 1e3]\n__proto__: { a: b }\n'
  )
  expect(yaml?.keys(['codes'])).toEqual(['10', '01', '1', '0x1F'])
  expect((yaml?.value as Record<string, unknown> | undefined)?.['answers']).toEqual(['04', 'yes', 'no', '~', '1e3'])
  expect(yaml?.keys([])).toEqual(['codes', 'answers', '__proto__'])
})

test('every part knows its place, and what is missing is placed where it should stand', () => {
  const { yaml } = read('a:\n  b: { c: deep }\nd: 1\n')
  expect(yaml?.place(['a', 'b', 'c'])).toEqual({ path: 'a.yaml', line: 2, column: 11, endColumn: 15 })
  expect(yaml?.place(['a', 'b'], 'key')).toEqual({ path: 'a.yaml', line: 2, column: 3, endColumn: 4 })
  expect(yaml?.place(['a', 'x', 'y'])).toEqual({ path: 'a.yaml', line: 1, column: 1, endColumn: 2 })
})

test('a comment that was meant as text is a warning, and a real one is not', () => {
  expect(read('a: Ease #1\n').problems).toEqual(['YAML reads `#1` as a comment, so this text ends at `Ease`'])
  expect(read('a: Ease # or not\n').problems).toEqual([])
})
