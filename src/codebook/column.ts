import { textOf } from '../language/text.ts'
import type { Problems } from '../problem.ts'
import type { Path, Yaml } from '../yaml/yaml.ts'
import type { Column, Value } from './codebook.ts'
import type { WrittenColumn } from './written.ts'

export function completeColumn(
  name: string,
  written: WrittenColumn,
  path: Path,
  yaml: Yaml,
  problems: Problems
): Column | null {
  const place = yaml.place(path, 'key')
  const kinds = [
    ...(written.role === undefined ? [] : [written.role]),
    ...(written.values ? (['category'] as const) : []),
    ...(written.scale ? (['scale'] as const) : []),
    ...(written.type === undefined ? [] : [written.type])
  ]
  const kind = kinds[0]
  if (kind === undefined || kinds.length > 1) {
    problems.error({
      rule: 'column-kind',
      place,
      message:
        kind === undefined
          ? `Nothing says what the cells of \`${name}\` are`
          : `\`${name}\` is said to be ${kinds.length} things at once`,
      expected: 'one of `values`, `scale`, `type: number`, `role: identifier`, `role: text`',
      remedy: kind === undefined ? 'Write one of them.' : 'Keep one of them.'
    })
    return null
  }
  const asked = written.asked === undefined ? null : /^\s*([^\s=!]+)\s*(!?=)\s*(.+?)\s*$/.exec(written.asked)
  if (written.asked !== undefined && !asked) {
    problems.error({
      rule: 'condition',
      place: yaml.place([...path, 'asked']),
      message: `\`${written.asked}\` is not a condition`,
      expected: 'a column, `=` or `!=` and a code, like `contact = yes`',
      remedy: 'Write it in that form.'
    })
    return null
  }
  const sources = written.wave
    ? yaml.keys([...path, 'wave']).map((wave) => ({
        wave,
        column: written.wave?.[wave] as string,
        place: yaml.place([...path, 'wave', wave], 'key')
      }))
    : [
        {
          wave: null,
          column: written.from ?? name,
          place: written.from === undefined ? place : yaml.place([...path, 'from'])
        }
      ]
  return {
    name,
    kind,
    label: textOf(written.label ?? name),
    question: written.question === undefined ? null : textOf(written.question),
    sources,
    values: completeValues(written.values, [...path, 'values'], yaml),
    scale: completeScale(written.scale),
    missing: yaml.keys([...path, 'missing']).map((code) => ({ code, label: textOf(written.missing?.[code] ?? code) })),
    asked: asked
      ? { column: asked[1] ?? '', code: asked[3] ?? '', not: asked[2] === '!=', written: asked[0].trim() }
      : null,
    place
  }
}

export function completeValues(written: WrittenColumn['values'], path: Path, yaml: Yaml): Value[] {
  return yaml.keys(path).map((code) => {
    const value = written?.[code] ?? code
    const full = typeof value === 'object' && 'label' in value ? (value as { label: never; within?: string }) : null
    return { code, label: textOf(full ? full.label : (value as never)), within: full?.within ?? null }
  })
}

export function completeScale(written: WrittenColumn['scale']) {
  if (!written) return null
  return {
    min: written.min,
    max: written.max,
    low: written.low === undefined ? null : textOf(written.low),
    high: written.high === undefined ? null : textOf(written.high)
  }
}
