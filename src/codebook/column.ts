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
    ...(written.type === undefined ? [] : [written.type]),
    ...(written.options ? (['multiple'] as const) : []),
    ...(written.ranks ? (['ranking'] as const) : [])
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
      expected:
        'one of `values`, `scale`, `type: number`, `role: identifier`, `options`, `ranks`, `role: text`, `role: wave`',
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
  return {
    name,
    kind,
    label: textOf(written.label ?? name),
    question: written.question === undefined ? null : textOf(written.question),
    sources: sourcesOf(name, written, path, yaml),
    values:
      written.options || written.ranks
        ? optionsOf(written, path, yaml)
        : completeValues(written.values, [...path, 'values'], yaml),
    scale: completeScale(written.scale),
    missing: yaml.keys([...path, 'missing']).map((code) => ({ code, label: textOf(written.missing?.[code] ?? code) })),
    mentioned: { yes: written.mentioned ?? ['1'], no: written.not_mentioned ?? ['0'] },
    asked: asked
      ? { column: asked[1] ?? '', code: asked[3] ?? '', not: asked[2] === '!=', written: asked[0].trim() }
      : null,
    place
  }
}

/** The file columns of a column: one a wave, one an option, or one. */
function sourcesOf(name: string, written: WrittenColumn, path: Path, yaml: Yaml): Column['sources'] {
  const options = written.options ? 'options' : 'ranks'
  const found = yaml.keys([...path, options]).map((option) => {
    const value = written[options]?.[option]
    const from = typeof value === 'object' && 'from' in value ? String(value['from']) : option
    return { wave: null, option, column: from, place: yaml.place([...path, options, option], 'key') }
  })
  if (found.length > 0) return found
  if (written.wave) {
    return yaml.keys([...path, 'wave']).map((wave) => ({
      wave,
      option: null,
      column: written.wave?.[wave] as string,
      place: yaml.place([...path, 'wave', wave], 'key')
    }))
  }
  const place = written.from === undefined ? yaml.place(path, 'key') : yaml.place([...path, 'from'])
  return [{ wave: null, option: null, column: written.from ?? name, place }]
}

function optionsOf(written: WrittenColumn, path: Path, yaml: Yaml): Value[] {
  const options = written.options ? 'options' : 'ranks'
  return yaml.keys([...path, options]).map((code) => {
    const value = written[options]?.[code] ?? code
    const label = typeof value === 'object' && 'label' in value ? (value['label'] as never) : (value as never)
    return { code, label: textOf(label), within: null }
  })
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
