import type { Problems } from '../problem.ts'
import type { Path, Yaml } from '../yaml/yaml.ts'
import type { Column } from './codebook.ts'
import { formatExpected, wrongFormat } from './date-format.ts'
import type { WrittenColumn } from './written-column.ts'

/** Keys that mean something only beside others. */
export function readsWell(
  written: WrittenColumn,
  kind: Column['kind'],
  path: Path,
  yaml: Yaml,
  problems: Problems
): boolean {
  const numeric = kind === 'number' || kind === 'scale'
  const only: [key: keyof WrittenColumn, good: boolean, expected: string][] = [
    ['publish', kind === 'identifier' || kind === 'text', '`role: text` or `role: identifier`'],
    ['order', kind === 'category', '`values`'],
    ['delimiter', written.options !== undefined, '`options`'],
    ['mentioned', kind === 'multiple', '`options` or `set`'],
    ['not_mentioned', kind === 'multiple', '`options` or `set`'],
    ['decimal', numeric, '`type: number` or `scale`'],
    ['group', numeric, '`type: number` or `scale`'],
    ['constant', numeric, '`type: number` or `scale`'],
    ['by', kind === 'wave' && written.wave === undefined, '`role: wave`'],
    ['format', kind === 'date' || written.by !== undefined, '`type: date` or `by`'],
    ['answered', false, '`average` or `sum`'],
    ['reverse', false, '`average` or `sum`'],
    ['unit', false, '`difference`']
  ]
  const wrong = only.filter(([key, good]) => written[key] !== undefined && !good)
  const fail = (at: Path, message: string, expected: string, remedy: string) =>
    problems.error({ rule: 'column-key', place: yaml.place(at, 'key'), message, expected, remedy })
  for (const [key, , expected] of wrong)
    fail([...path, key], `\`${key}\` means nothing of this column`, `it beside ${expected} only`, 'Take it out.')
  const several = Array.isArray(written.from) && kind !== 'multiple'
  if (several)
    fail(
      [...path, 'from'],
      'Several file columns can be one column only where they hold several answers to one question',
      'one file column, or `options`',
      'Name one, or list the answers under `options`.'
    )
  const parts = yaml
    .keys([...path, 'values'])
    .flatMap((code) => yaml.keys([...path, 'values', code]).map((key) => [code, key] as const))
    .filter(([, key]) => groupKeys.includes(key) && !(key === 'from' && kind === 'category'))
  for (const [code, key] of parts)
    fail(
      [...path, 'values', code, key],
      `\`${key}\` says what counts as a value, and the values of this column stand in the file`,
      '`label`, `within` and, where the file has another code, `from`',
      'Take it out; or, if this column is made of another, name that one with `recode:`.'
    )
  const before = problems.errors.length
  checkSigns(written, path, yaml, problems)
  checkFormat(written, path, yaml, problems)
  return wrong.length === 0 && !several && parts.length === 0 && problems.errors.length === before
}

/** A sign between thousands that could be a part of a number would change what numbers are. */
function checkSigns({ group, decimal = '.' }: WrittenColumn, path: Path, yaml: Yaml, problems: Problems): void {
  if (group === undefined || (group !== decimal && /^[^\p{L}\p{N}\p{M}+\-−]$/u.test(group))) return
  const both = group === decimal
  problems.error({
    rule: 'column-group',
    place: yaml.place([...path, 'group']),
    message: both
      ? `\`${group}\` is said to stand between thousands, and stands before decimals`
      : `\`${group}\` cannot stand between thousands`,
    expected: `one sign that is no letter, digit, plus or minus, and not the one before decimals, \`${decimal}\``,
    remedy:
      both && decimal === '.'
        ? 'Write `decimal: ","` too, if the file writes `1.250,50`; else take `group` out.'
        : 'Write the sign that the file has there, or take `group` out.'
  })
}

function checkFormat({ format }: WrittenColumn, path: Path, yaml: Yaml, problems: Problems): void {
  const wrong = format === undefined ? null : wrongFormat(format)
  if (wrong)
    problems.error({
      rule: 'date-format',
      place: yaml.place([...path, 'format']),
      message: wrong.message,
      expected: formatExpected,
      remedy: wrong.remedy
    })
}

/** What values of a recoded column have, to say what counts as them. */
const groupKeys = ['of', 'from', 'to', 'below', 'else']
