import { closestMatch, listNames, type Problems } from '../problem.ts'
import type { Yaml } from '../yaml/yaml.ts'
import type { Column } from './codebook.ts'
import { fileCodeOf } from './values.ts'

/** Codes of a column are told apart in the file, and nets lead to a wider value, never in a circle. */
export function checkValues(column: Column, yaml: Yaml, problems: Problems): void {
  const codes = column.values.map((value) => value.code)
  for (const [code, written] of column.fileCodes) {
    const other = codes.find((each) => each !== code && fileCodeOf(column, each) === written)
    if (other === undefined) continue
    problems.error({
      rule: 'value-from',
      place: yaml.place([...column.path, 'values', code, 'from']),
      message: `\`${written}\` in the file would be both \`${code}\` and \`${other}\``,
      expected: 'a code that no other value is read from',
      remedy: 'Say what the file writes for each of them.'
    })
  }
  for (const value of column.values) {
    if (value.within === null) continue
    const place = yaml.place([...column.path, 'values', value.code, 'within'])
    if (!codes.includes(value.within)) {
      const closest = closestMatch(value.within, codes)
      problems.error({
        rule: 'unknown-value',
        place,
        message: `\`${value.code}\` is said to be within \`${value.within}\`, which is not a value of \`${column.name}\``,
        expected: listNames(codes),
        ...(closest === undefined ? {} : { closest }),
        remedy: 'Name a value of this column.'
      })
    } else if (circles(column, value.code)) {
      problems.error({
        rule: 'circular-value',
        place,
        message: `\`${value.code}\` is within itself`,
        remedy: 'Let each value be within a wider one.'
      })
    }
  }
}

function circles(column: Column, code: string): boolean {
  const seen = new Set<string>()
  for (let at: string | null | undefined = code; at; at = column.values.find((value) => value.code === at)?.within) {
    if (seen.has(at)) return true
    seen.add(at)
  }
  return false
}
