import { textOf, type WrittenText } from '../language/text.ts'
import type { Path, Yaml } from '../yaml/yaml.ts'
import type { Column, Forms, Value } from './codebook.ts'
import type { WrittenColumn } from './written-column.ts'

/** A value that is a map, not a text alone. */
type WrittenFull = { label: WrittenText; within?: string; forms?: Forms }

export function completeValues(written: WrittenColumn['values'], path: Path, yaml: Yaml): Value[] {
  return yaml.keys(path).map((code) => {
    const value = written?.[code] ?? code
    const full = typeof value === 'object' && 'label' in value ? (value as WrittenFull) : null
    return {
      code,
      label: textOf(full ? full.label : (value as WrittenText)),
      within: full?.within ?? null,
      forms: full?.forms ?? {}
    }
  })
}

export function completeScale(written: WrittenColumn['scale']): Column['scale'] {
  if (!written) return null
  return {
    min: written.min,
    max: written.max,
    low: written.low === undefined ? null : textOf(written.low),
    high: written.high === undefined ? null : textOf(written.high)
  }
}
