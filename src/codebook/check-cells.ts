import type { Finding, Problems } from '../problem.ts'
import type { Path, Yaml } from '../yaml/yaml.ts'
import type { Column } from './codebook.ts'

/** What a cell holds is to mean one thing: an option, or none, or a missing code. */
export function checkCells(column: Column, yaml: Yaml, problems: Problems): void {
  const fail = (rule: string, at: Path, finding: Omit<Finding, 'rule' | 'place'>) =>
    problems.error({ rule, place: yaml.place(at, 'key'), ...finding })
  checkMissing(column, fail)
  const key = yaml.keys([...column.path, 'ranks']).length > 0 ? 'ranks' : 'options'
  if (yaml.keys([...column.path, key]).length === 0) return
  const cells = column.parts
    ? [...column.parts.texts].map(([option, text]) => ({ option, text }))
    : column.sources.map(({ option, column: file }) => ({ option: option ?? '', text: file }))
  for (const [index, { option, text }] of cells.entries()) {
    const first = cells.findIndex((each) => each.text === text)
    if (first < index)
      fail('options', [...column.path, key, option], {
        message: `\`${option}\` and \`${cells[first]?.option}\` are both \`${text}\` of the file`,
        expected: `${column.parts ? 'a text' : 'a file column'} for each option`,
        remedy: 'Mend `from` of one of them, or put the two together as one option.'
      })
    const delimiter = column.parts?.delimiter
    if (delimiter && text.includes(delimiter))
      fail('options', [...column.path, key, option], {
        message: `\`${text}\` has the sign in it that stands between the answers of a cell, \`${delimiter}\`, so that no answer can be it`,
        expected: 'a text without it',
        remedy: 'Mend `from`, or `delimiter`; a cell that names two options needs no option of its own.'
      })
  }
  if (column.kind === 'multiple') checkMentioned(column, fail)
}

type Fail = (rule: string, at: Path, finding: Omit<Finding, 'rule' | 'place'>) => void

/** One code cannot say both yes and no, nor stand for an answer and for none. */
function checkMentioned({ mentioned, missing, parts, path }: Column, fail: Fail): void {
  const { yes, no } = mentioned
  const named = parts ? [...parts.texts.values()] : yes
  const not = no === 'empty' ? [] : no
  const missed = missing.map(({ code }) => code)
  const both = named.find((code) => not.includes(code))
  if (both !== undefined)
    fail('options', [...path, 'not_mentioned'], {
      message: `\`${both}\` says that an option was named, and that none was`,
      expected: 'codes that are not among those of options',
      remedy: 'Take it out of one of the two.'
    })
  const lost = [...named, ...not].find((code) => missed.includes(code))
  if (lost !== undefined)
    fail('missing', [...path, 'missing', lost], {
      message: `\`${lost}\` is no answer, and is one of an option`,
      expected: 'codes that are not among those of options',
      remedy: 'Take it out of `missing`, or say by `mentioned` and `not_mentioned` what cells of options hold.'
    })
}

/** Among numbers `99` and `99.0` are one code, of which only the first would ever be counted. */
function checkMissing({ kind, missing, path, written }: Column, fail: Fail): void {
  if (kind !== 'number' && kind !== 'scale' && kind !== 'ranking') return
  const numbers = missing.map(({ code }) => ({ code, number: Number(code.replace(written.decimal, '.')) }))
  for (const [index, { code, number }] of numbers.entries()) {
    const first = numbers.findIndex((each) => each.number === number)
    if (Number.isNaN(number) || first === index) continue
    fail('missing', [...path, 'missing', code], {
      message: `\`${numbers[first]?.code}\` and \`${code}\` are one number, so that no cell would count as the second`,
      expected: 'each code once',
      remedy: 'Take one of the two out.'
    })
  }
}
