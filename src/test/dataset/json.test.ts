import { expect, test } from 'vitest'
import { readingOf } from './reading.ts'

const rows = `[
  {"id": "01", "score": 7, "w": 0.1, "code": 1, "who": "<b>\\"x\\" \\u00e9\\n=1+1; DROP TABLE t"},
  {"score": 8.50, "id": " 2 ", "w": -2e3, "code": "01", "yes": true, "big": 9007199254740993},

  {"id": "", "score": null, "w": 12, "code": 1.50, "yes": false, "big": 1}
]
`
const lines = rows
  .split('\n')
  .slice(1, -2)
  .map((line) => line.trim().replace(/\},$/, '}'))
  .join('\r\n')

test.each([
  ['rows.json', rows, 'native'],
  ['rows.jsonl', lines, 'native'],
  ['rows.ndjson', `\ufeff${lines}\n`, 'wasm']
] as const)('every cell of %s', async (name, text, engine) => {
  const { texts, numbers, types, place, rows, problems } = await readingOf(name, text, {}, engine)
  expect(problems).toEqual([])
  expect(types).toEqual({
    id: 'text',
    score: 'number',
    w: 'number',
    code: 'text',
    who: 'text',
    yes: 'text',
    big: 'text'
  })
  expect(texts).toEqual([
    { id: '01', score: '7', w: '0.1', code: '1', who: '<b>"x" é\n=1+1; DROP TABLE t', yes: null, big: null },
    { id: '2', score: '8.5', w: '-2000', code: '01', who: null, yes: 'true', big: '9007199254740993' },
    { id: null, score: null, w: '12', code: '1.50', who: null, yes: 'false', big: '1' }
  ])
  expect(numbers.map(({ score, w, code }) => [score, w, code])).toEqual([
    [7, 0.1, null],
    [8.5, -2000, null],
    [null, 12, null]
  ])
  expect(rows).toBe(3)
  const [line, shift] = name === 'rows.json' ? [5, 2] : [4, 0]
  expect(place(3, 'score')).toMatchObject({ line, column: 21 + shift })
  expect(place(3)).toMatchObject({ line, column: 1 + shift })
})

const fault = (name: string, text: string | Uint8Array) => readingOf(name, text).then(({ problems }) => problems)

test.each([
  ['{"a": 1}', '1:1: `{` cannot stand here', 'a list of objects: `[{"name": value, …}, …]`'],
  [
    '[{"a": 1},\n {"a": [1, 2]}]',
    '2:8: This value is a list',
    'a number, a text, `true`, `false` or `null`: each row is flat'
  ],
  [
    '[{"a": {"b": 1}}]',
    '1:8: This value is an object',
    'a number, a text, `true`, `false` or `null`: each row is flat'
  ],
  ['[{"a": 1, "a": 2}]', '1:11: The name `a` stands twice in one object', 'each name once'],
  ['[{"a": 01}]', '1:9: `1` cannot stand here', '`,` or `}`'],
  ['[{"a": NaN}]', '1:8: `N` cannot stand here', 'a number, a text in double quotes, `true`, `false` or `null`'],
  ['[{"a": 1}, ]', '1:12: `]` cannot stand here', 'an object: `{"name": value, …}`'],
  ['[{"a": 1}', '1:10: The text ends here too early', '`,` or `]`'],
  ['[{"a": 1}] x', '1:12: `x` cannot stand here', 'nothing behind the list'],
  ['[{"a": "x\ty"}]', '1:8: This text in quotes is not closed, or has a sign in it that JSON does not allow', ''],
  ['[{"a": "\\ud800"}]', '1:8: This text has half of a sign in it', 'whole pairs of `\\u…`'],
  ['[]', '1:1: This file has no columns', 'rows with named columns'],
  ['', '1:1: The text ends here too early', 'a list of objects: `[{"name": value, …}, …]`']
])('what is wrong in %s has its place', async (text, message, expected) => {
  const [problem, ...others] = await fault('rows.json', text)
  expect(problem).toContain(`data/survey/rows.json:${message}\n  Expected ${expected}`)
  expect(others).toEqual([])
})

test('each wrong line is told of, up to twenty', async () => {
  const problems = await fault('rows.jsonl', '{"a": 1}\n{"a": 1} {"a": 2}\n\n{"a": }\n{"a": 1\n')
  expect(problems.map((each) => each.split('\n')[0])).toEqual([
    'data/survey/rows.jsonl:2:10: `{` cannot stand here',
    'data/survey/rows.jsonl:4:7: `}` cannot stand here',
    'data/survey/rows.jsonl:5:8: The text ends here too early'
  ])
  expect(await fault('rows.jsonl', 'x\n'.repeat(50))).toHaveLength(20)
})

test('a line that is not UTF-8 is told of by its number', async () => {
  const [problem] = await fault('rows.jsonl', Buffer.from('{"a": "x"}\n{"a": "é"}\n', 'latin1'))
  expect(problem).toContain('data/survey/rows.jsonl:2:1: This is not UTF-8')
})

test('rows past a part of the file and past a chunk of the engine', async () => {
  const many = Array.from({ length: 50_000 }, (_, index) => `{"id": "p${index}", "n": ${index / 8}}`)
  const { texts, numbers, rows } = await readingOf('rows.jsonl', many.join('\n'))
  expect(rows).toBe(50_000)
  expect(texts.map(({ id }) => id)).toEqual(many.map((_, index) => `p${index}`))
  expect(numbers.map(({ n }) => n)).toEqual(many.map((_, index) => index / 8))
})
